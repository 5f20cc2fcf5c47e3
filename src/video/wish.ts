/** What a client asked for under a key of its own. */
export type Wish = {
  projectId: string
  key: string
  requestDigest: string
  createdAtMs: number
}

/** A key after that is as good as new. */
export const WISH_WINDOW_MS = 24 * 3600 * 1000

/** Another request with the same key was faster: nothing was written. */
export class WishTakenError extends Error {
  override name = 'WishTakenError'
}
