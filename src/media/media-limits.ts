/** What a video file may be at most. Passing one is a `MediaError`, never a crash. */

/** Longest side, in pixels. */
export const MAX_SIDE_PIXELS = 4096

/** Width x height: 4K DCI. */
export const MAX_FRAME_PIXELS = 4096 * 2160

/** Shortest side, in pixels: smaller than one macroblock helps nobody. */
export const MIN_SIDE_PIXELS = 16

export const MAX_DURATION_SECONDS = 600

export const MAX_FRAMES = 36_000

/** Audio and data packets a file may hold beside its frames, before it is called hostile. */
export const MAX_PACKETS = 2_000_000

/** Streams a file may declare. */
export const MAX_STREAMS = 16

/** Frames a second; a rate above this comes from a broken header. */
export const MAX_FRAME_RATE = 240
