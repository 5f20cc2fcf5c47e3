/** A sound without end, made from noise and oscillators: the same seed and blocks, the same sound. */

/** Adds the next block to both channels; blocks come in order. */
export type Ambience = (left: Float32Array, right: Float32Array) => void
