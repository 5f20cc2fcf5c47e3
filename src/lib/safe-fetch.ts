/**
 * The one way to fetch a URL that came from outside. Only http and https, only public addresses (unless
 * the caller trusts the network), every redirect checked again, the size and the time bounded.
 */
import { lookup } from 'node:dns'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { get as httpGet, type IncomingMessage } from 'node:http'
import { get as httpsGet } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const MAXIMUM_REDIRECTS = 3
const TIMEOUT_MS = 15_000

export type SafeFetchOptions = {
  /** 'public' refuses addresses of private networks; 'any' is for operators' own settings. */
  trust: 'public' | 'any'
  maximumBytes: number
  /** Where the body is written. Removed again when the fetch fails. */
  filePath: string
}

/** A URL that was not fetched; the message says why, in words for the caller. */
export class UnsafeFetchError extends Error {
  override name = 'UnsafeFetchError'
}

const privateAddresses = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  privateAddresses.addSubnet(network, prefix, 'ipv4')
}
for (const [network, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  privateAddresses.addSubnet(network, prefix, 'ipv6')
}

/** @throws {UnsafeFetchError} */
export async function safeFetch(url: string, options: SafeFetchOptions): Promise<void> {
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  try {
    let location = url
    for (let redirects = 0; redirects <= MAXIMUM_REDIRECTS; redirects++) {
      const response = await request(parseUrl(location), options.trust, signal)
      const next = redirectTarget(response, location)
      if (next === null) return await save(response, options, signal)
      response.destroy()
      location = next
    }
    throw new UnsafeFetchError(`it redirects more than ${MAXIMUM_REDIRECTS} times`)
  } catch (error) {
    await rm(options.filePath, { force: true })
    if (error instanceof UnsafeFetchError) throw error
    const reason = signal.aborted ? `no answer within ${TIMEOUT_MS / 1000} s` : 'it did not answer'
    throw new UnsafeFetchError(reason, { cause: error })
  }
}

function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new UnsafeFetchError('it is not an http or https URL')
  }
  return url
}

function request(url: URL, trust: SafeFetchOptions['trust'], signal: AbortSignal) {
  // A literal address skips the look-up, so it is checked here; the URL parser has made it canonical.
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (trust === 'public' && isPrivate(literal)) throw privateAddress()
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const get = url.protocol === 'https:' ? httpsGet : httpGet
  const options = trust === 'public' ? { signal, lookup: publicLookup } : { signal }
  get(url, options, resolve).on('error', reject)
  return promise
}

/** Checks the very addresses that the socket will connect to, so a second look-up cannot differ. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '')
    const first = addresses[0]
    if (first === undefined || addresses.some(({ address }) => isPrivate(address))) {
      return callback(privateAddress(), '')
    }
    return options.all === true
      ? callback(null, addresses)
      : callback(null, first.address, first.family)
  })
}

function isPrivate(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  const mapped = /^::ffff:(.+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return isIP(mapped) === 4 ? isPrivate(mapped) : true
  return privateAddresses.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

function privateAddress(): UnsafeFetchError {
  return new UnsafeFetchError('it points into a private network')
}

function redirectTarget(response: IncomingMessage, from: string): string | null {
  const status = response.statusCode ?? 0
  if (status < 300 || status > 399 || response.headers.location === undefined) return null
  return new URL(response.headers.location, from).href
}

async function save(response: IncomingMessage, options: SafeFetchOptions, signal: AbortSignal) {
  if (response.statusCode !== 200) {
    response.destroy()
    throw new UnsafeFetchError(`it answered ${response.statusCode}`)
  }
  let sizeBytes = 0
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length
      if (sizeBytes <= options.maximumBytes) return done(null, chunk)
      return done(new UnsafeFetchError(`it is larger than ${options.maximumBytes} bytes`))
    },
  })
  await pipeline(response, limit, createWriteStream(options.filePath), { signal })
}
