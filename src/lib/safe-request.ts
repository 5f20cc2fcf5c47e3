/**
 * The one way to ask a URL that came from outside. Only http and https; only public addresses, and those an
 * operator allows, checked on the very addresses that the socket connects to, at every redirect again.
 */
import type { LookupAddress } from 'node:dns'
import { type IncomingMessage, request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { type BlockList, isIP, type LookupFunction } from 'node:net'
import { lookUp } from './look-up.ts'
import { isListed, privateAddresses } from './networks.ts'

const MAXIMUM_REDIRECTS = 3

/** 'public': nothing of a private network; a list: also these; 'any': operators' own settings. */
export type Trust = 'public' | 'any' | BlockList

export type SafeRequest = {
  trust: Trust
  signal: AbortSignal
  /** Sent as POST, with these headers; without, a GET. */
  post?: { body: string; headers: Record<string, string> }
}

/** A URL that was not asked; the message says why, in words for the caller. */
export class UnsafeFetchError extends Error {
  override name = 'UnsafeFetchError'
}

/** The answer, whatever its status; the caller reads or destroys it. @throws {UnsafeFetchError} for a refused URL. */
export async function safeRequest(url: string, options: SafeRequest): Promise<IncomingMessage> {
  let location = url
  for (let redirects = 0; redirects <= MAXIMUM_REDIRECTS; redirects++) {
    const response = await ask(checkUrl(location, options.trust), options)
    const next = redirectTarget(response, location, options.post !== undefined)
    if (next === null) return response
    response.destroy()
    location = next
  }
  throw new UnsafeFetchError(`it redirects more than ${MAXIMUM_REDIRECTS} times`)
}

/** Refuses what can be seen to be wrong before any name is looked up. @throws {UnsafeFetchError} */
export function checkUrl(text: string, trust: Trust): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new UnsafeFetchError('it is not an http or https URL')
  }
  // A literal address skips the look-up, so it is checked here; the URL parser has made it canonical.
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) !== 0 && isRefused(literal, trust)) throw privateAddress()
  return url
}

/** `checkUrl`, and refuses a name that leads to no other address than private ones as of now. @throws {UnsafeFetchError} */
export async function checkHost(text: string, trust: Trust): Promise<void> {
  const { hostname } = checkUrl(text, trust)
  try {
    await openAddresses(hostname.replace(/^\[|\]$/g, ''), trust)
  } catch (error) {
    // One that is not known yet may be later, and each request looks it up anew.
    if (error instanceof UnsafeFetchError) throw error
  }
}

function ask(url: URL, { trust, signal, post }: SafeRequest): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  const method = post === undefined ? 'GET' : 'POST'
  const headers = { ...post?.headers }
  // An agent's kept-alive socket would skip the look-up that checks the address.
  const options = { signal, method, headers, agent: false, lookup: lookupFor(trust) }
  send(url, options, resolve).on('error', reject).end(post?.body)
  return promise
}

function lookupFor(trust: Trust): LookupFunction {
  return (hostname, { all }, callback) => {
    const answer = async () => {
      let addresses: LookupAddress[]
      try {
        addresses = await openAddresses(hostname, trust)
      } catch (error) {
        return callback(error as Error, '')
      }
      const { address, family } = addresses[0]!
      return all === true ? callback(null, addresses) : callback(null, address, family)
    }
    void answer()
  }
}

/** Those that may be connected to. @throws {UnsafeFetchError} where there is none. */
async function openAddresses(hostname: string, trust: Trust): Promise<LookupAddress[]> {
  const addresses = await lookUp(hostname)
  const open = addresses.filter(({ address }) => !isRefused(address, trust))
  if (open.length === 0) throw privateAddress()
  return open
}

function isRefused(address: string, trust: Trust): boolean {
  if (trust === 'any' || !isListed(privateAddresses, address)) return false
  return trust === 'public' || !isListed(trust, address)
}

function privateAddress(): UnsafeFetchError {
  return new UnsafeFetchError('it points into a private network')
}

/** A POST goes on only where the answer says that it stays one. */
function redirectTarget(
  { statusCode = 0, headers }: IncomingMessage,
  from: string,
  isPost: boolean,
): string | null {
  const follows = isPost ? [307, 308] : [301, 302, 303, 307, 308]
  if (headers.location === undefined || !follows.includes(statusCode)) return null
  return URL.canParse(headers.location, from) ? new URL(headers.location, from).href : null
}
