import { createRandom } from '../../../draw/random.ts'
import { smoothstep } from '../../../colour/curves.ts'

/** A mark of the brush as it lies in the frame: square, `side` even. */
export type Mark = {
  side: number
  /** 0 to 255 a pixel, and the same at the chroma's size. */
  alpha: Uint8Array
  chromaAlpha: Uint8Array
  /** Thickness of the paint, 0 to 255. */
  relief: Uint8Array
  /** First and last column with any paint, of every row: first > last where there is none. */
  first: Int16Array
  last: Int16Array
}

export type MarkShape = {
  seed: number
  /** Half axes in pixels. */
  length: number
  width: number
  /** Directions over a half turn; 1 for round marks. */
  angles: number
  variants: number
  /** 0 smooth to 1 single hairs. */
  bristle: number
}

/** All marks of a brush: `[variant * angles + angle]`, the angle counted in half turns / `angles`. */
export function cutMarks(shape: MarkShape): Mark[] {
  const marks: Mark[] = []
  for (let variant = 0; variant < shape.variants; variant++) {
    const hairs = cutHairs(shape, shape.seed + variant * 977)
    for (let angle = 0; angle < shape.angles; angle++) {
      marks.push(cutMark(shape, hairs, (angle * Math.PI) / shape.angles))
    }
  }
  return marks
}

/** What differs from hair to hair across the brush, 32 of them: where they start, end, how loaded they are. */
function cutHairs({ bristle }: MarkShape, seed: number) {
  const random = createRandom(seed)
  const softened = () => {
    const raw = Array.from({ length: 34 }, random)
    return Float32Array.from(
      { length: 32 },
      (_, at) => (raw[at]! + raw[at + 1]! + raw[at + 2]!) / 3,
    )
  }
  return {
    starts: softened(),
    ends: softened(),
    loads: Float32Array.from({ length: 32 }, random),
    bristle,
  }
}

function cutMark(
  { length, width }: MarkShape,
  hairs: ReturnType<typeof cutHairs>,
  angle: number,
): Mark {
  const side = 2 * Math.ceil(Math.max(length, width) + 1)
  const mark: Mark = {
    side,
    alpha: new Uint8Array(side * side),
    chromaAlpha: new Uint8Array((side / 2) ** 2),
    relief: new Uint8Array(side * side),
    first: new Int16Array(side).fill(side),
    last: new Int16Array(side).fill(-1),
  }
  const cosine = Math.cos(angle)
  const sine = Math.sin(angle)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const dx = x + 0.5 - side / 2
      const dy = y + 0.5 - side / 2
      const along = (dx * cosine + dy * sine) / length
      const across = (dy * cosine - dx * sine) / width
      const { alpha, relief } = paintAt(along, across, hairs, width)
      if (alpha < 0.02) continue
      const at = y * side + x
      mark.alpha[at] = Math.round(alpha * 255)
      mark.relief[at] = Math.round(relief * 255)
      mark.first[y] = Math.min(mark.first[y]!, x)
      mark.last[y] = Math.max(mark.last[y]!, x)
      const chroma = (y >> 1) * (side / 2) + (x >> 1)
      mark.chromaAlpha[chroma] = mark.chromaAlpha[chroma]! + Math.round(alpha * 63)
    }
  }
  return mark
}

/** -1 to 1 from tip to tip and from side to side. */
function paintAt(
  along: number,
  across: number,
  { starts, ends, loads, bristle }: ReturnType<typeof cutHairs>,
  width: number,
): { alpha: number; relief: number } {
  if (Math.abs(across) >= 1 || Math.abs(along) >= 1) return { alpha: 0, relief: 0 }
  const hair = Math.min(31, Math.max(0, Math.floor((across + 1) * 16)))
  const rounded = Math.sqrt(1 - across * across)
  const start = -rounded * (1 - 0.35 * bristle * starts[hair]!)
  const end = rounded * (1 - 0.6 * bristle * ends[hair]!)
  const edge = Math.min(1, 1.5 / width + 0.1)
  const body =
    smoothstep(start, start + edge, along) *
    (1 - smoothstep(end - edge, end, along)) *
    (1 - smoothstep(1 - edge * 1.4, 1, Math.abs(across)))
  const load = 1 - bristle * 0.4 * loads[hair]! * (0.6 + 0.4 * along)
  const ridge = 0.35 * smoothstep(0.55, 0.9, Math.abs(across))
  return {
    alpha: body * load,
    relief: body * Math.min(1, 0.3 + 0.6 * loads[hair]! * bristle + ridge),
  }
}
