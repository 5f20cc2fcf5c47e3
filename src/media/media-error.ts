export type MediaErrorCode =
  | 'unreadable'
  | 'truncated'
  | 'empty'
  | 'not-a-video'
  | 'unsupported-container'
  | 'too-large-frame'
  | 'too-long'
  | 'too-many-frames'
  | 'odd-size'
  | 'no-frames'

/** A file that cannot be used. The message is for the file's owner and says what to do. */
export class MediaError extends Error {
  readonly code: MediaErrorCode

  constructor(code: MediaErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'MediaError'
    this.code = code
  }
}
