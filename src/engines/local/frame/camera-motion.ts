/**
 * How footage's camera moved, frame by frame: a similarity transform in pixels from the frame's centre.
 * A point p of the shot's first frame is seen in frame n at [a -b; b a] p + (x, y).
 */
export type CameraMotion = {
  /** Four a frame: a, b, x, y. Identity at the first frame of every shot between cuts. */
  transforms: Float32Array
  /** First frame of every shot between cuts, ascending; the first is 0. */
  cuts: number[]
  /** Of each frame, 0 to 1: part of the frame that moved as the transform says. */
  confidence: Float32Array
}

export type Similarity = { a: number; b: number; x: number; y: number }

export const identity: Similarity = { a: 1, b: 0, x: 0, y: 0 }

export function motionAt(motion: CameraMotion | null, frame: number): Similarity {
  if (motion === null) return identity
  const [a, b, x, y] = motion.transforms.subarray(frame * 4, frame * 4 + 4)
  return { a: a!, b: b!, x: x!, y: y! }
}

/** First `inner`, then `outer`. */
export function compose(outer: Similarity, inner: Similarity): Similarity {
  return {
    a: outer.a * inner.a - outer.b * inner.b,
    b: outer.b * inner.a + outer.a * inner.b,
    x: outer.a * inner.x - outer.b * inner.y + outer.x,
    y: outer.b * inner.x + outer.a * inner.y + outer.y,
  }
}

export function invert({ a, b, x, y }: Similarity): Similarity {
  const square = a * a + b * b
  const back = { a: a / square, b: -b / square }
  return { ...back, x: -(back.a * x - back.b * y), y: -(back.b * x + back.a * y) }
}
