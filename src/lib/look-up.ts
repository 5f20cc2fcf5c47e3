/**
 * Addresses of names that came from outside. The system's own look-up runs on threads that files wait for too, two at a
 * time at most: names whose servers never answer would hold up all others. So a name is asked of DNS first, which
 * takes no thread, and the system only for what DNS does not know.
 */
import type { LookupAddress } from 'node:dns'
import { lookup, Resolver } from 'node:dns/promises'
import { readFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { systemErrorCode } from './node-error.ts'

const TIMEOUT_MS = 2500
const HOSTS = '/etc/hosts'

/** Asked once: who tries a receiver again asks again. */
const dns = new Resolver({ timeout: TIMEOUT_MS, tries: 1 })

/** Never empty. @throws {Error} where the name has none, or its server does not answer. */
export async function lookUp(
  hostname: string,
  resolver: Pick<Resolver, 'resolve4' | 'resolve6'> = dns,
): Promise<LookupAddress[]> {
  const family = isIP(hostname)
  if (family !== 0) return [{ address: hostname, family }]
  if (hostname.includes('.') && !(await isInHosts(hostname))) {
    const [four, six] = await Promise.allSettled([
      resolver.resolve4(hostname),
      resolver.resolve6(hostname),
    ])
    const found = [...addressesOf(four, 4), ...addressesOf(six, 6)]
    if (found.length > 0) return found
    for (const answer of [four, six]) {
      const isSilent = answer.status === 'rejected' && systemErrorCode(answer.reason) === 'ETIMEOUT'
      if (isSilent) throw answer.reason
    }
  }
  return lookup(hostname, { all: true })
}

function addressesOf(answer: PromiseSettledResult<string[]>, family: number): LookupAddress[] {
  return answer.status === 'fulfilled' ? answer.value.map((address) => ({ address, family })) : []
}

/** Names that an operator has set for this machine, which come before DNS. */
async function isInHosts(hostname: string): Promise<boolean> {
  try {
    const names = (await readFile(HOSTS, 'utf8')).replaceAll(/#.*/g, '').split(/\s+/)
    return names.includes(hostname.toLowerCase())
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return false
    throw error
  }
}
