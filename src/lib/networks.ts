import { BlockList, isIP } from 'node:net'

/** A network or a single address. Example: `{ address: '10.0.0.0', prefix: 8 }`. */
export type Network = { address: string; prefix: number }

/** '10.0.0.0/8', '::1' -> its parts; null for anything else. */
export function parseNetwork(text: string): Network | null {
  const [address = '', prefixText, ...rest] = text.trim().split('/')
  const family = isIP(address)
  const widest = family === 4 ? 32 : 128
  const prefix = prefixText === undefined ? widest : Number(prefixText)
  const isPrefix = prefixText === undefined || /^\d{1,3}$/.test(prefixText)
  if (family === 0 || rest.length > 0 || !isPrefix || prefix > widest) return null
  return { address, prefix }
}

export function toBlockList(networks: readonly Network[]): BlockList {
  const list = new BlockList()
  for (const { address, prefix } of networks) {
    list.addSubnet(address, prefix, isIP(address) === 4 ? 'ipv4' : 'ipv6')
  }
  return list
}

/** Addresses that are not on the public internet: private, loopback, link-local, metadata, multicast and reserved. */
export const privateAddresses = toBlockList(
  [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    // Of Azure's hosts, for their guests: https://learn.microsoft.com/en-us/azure/virtual-network/what-is-ip-address-168-63-129-16
    '168.63.129.16/32',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '224.0.0.0/3',
    '::/96',
    '64:ff9b::/96',
    '64:ff9b:1::/48',
    '2001::/32',
    '2002::/16',
    'fc00::/7',
    'fe80::/10',
    'fec0::/10',
    'ff00::/8',
  ].map((text) => parseNetwork(text)!),
)

/** Whether an address is in a list; one of IPv4 that is written as IPv6 counts as what it is. */
export function isListed(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6')
}
