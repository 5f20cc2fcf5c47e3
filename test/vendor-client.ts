/** Calls a vendor's face as raw as `fetch` is, and gives status and JSON. */
import type { TestServer } from './test-server.ts'

export type Answer = { status: number; body: unknown; headers: Headers }

export type VendorClient = {
  get(path: string): Promise<Answer>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>
}

/** `base` is the path that the vendor's clients have in place of '/v1'. */
export function vendorClient(server: TestServer, base: string, key = server.key): VendorClient {
  const call = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers)
    if (!headers.has('authorization')) headers.set('authorization', `Bearer ${key}`)
    const answer = await fetch(`${server.url}${base}${path}`, { ...init, headers })
    return { status: answer.status, body: await answer.json(), headers: answer.headers }
  }
  return {
    get: (path) => call(path, {}),
    post: (path, body, headers = {}) =>
      call(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
  }
}
