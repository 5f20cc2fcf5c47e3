/**
 * A sound that goes on and that something drives: `drive` is 0 to 1, how fast or how hard. Blocks come in order;
 * adds to both channels. Every `Ambience` is one that nothing drives.
 */
export type Voice = (left: Float32Array, right: Float32Array, drive: number) => void
