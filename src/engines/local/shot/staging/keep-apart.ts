/** Boxes in the air pushed apart both ways: what floats or flies in company hides nothing of each other. */

/** Fractions of the frame: its middle across, its lower edge, and its size. */
export type Box = { x: number; bottom: number; width: number; height: number }

/** Where lower edges may be. */
export type Band = { top: number; low: number }

const EDGE = 0.025
const ROUNDS = 120
/** What one bobs and turns in, of both sizes. */
const AIR = 1.12

/** Boxes moved in place; false where there is no room for them all. */
export function keepApart(boxes: readonly Box[], band: Band): boolean {
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0
    for (let i = 0; i < boxes.length; i++)
      for (let j = i + 1; j < boxes.length; j++) moved += pushApart(boxes[i]!, boxes[j]!)
    for (const box of boxes) keepWithin(box, band)
    if (moved < 1e-4) return true
  }
  return boxes.every((one, at) => boxes.slice(at + 1).every((other) => overlap(one, other) < 0.01))
}

function overlaps(a: Box, b: Box) {
  const across = ((a.width + b.width) / 2) * AIR - Math.abs(a.x - b.x)
  const down = ((a.height + b.height) / 2) * AIR - Math.abs(middleOf(a) - middleOf(b))
  return { across, down }
}

const middleOf = ({ bottom, height }: Box) => bottom - height / 2

function overlap(a: Box, b: Box): number {
  const { across, down } = overlaps(a, b)
  return Math.max(0, Math.min(across, down))
}

/** The shorter way out. */
function pushApart(a: Box, b: Box): number {
  const { across, down } = overlaps(a, b)
  if (across <= 0 || down <= 0) return 0
  const [part, share] = [Math.min(across, down), 0.45]
  if (across <= down) {
    const way = a.x <= b.x ? 1 : -1
    a.x -= way * across * share
    b.x += way * across * share
  } else {
    const way = middleOf(a) <= middleOf(b) ? 1 : -1
    a.bottom -= way * down * share
    b.bottom += way * down * share
  }
  return part
}

function keepWithin(box: Box, { top, low }: Band): void {
  const half = Math.min(0.5, box.width / 2 + EDGE)
  box.x = Math.min(1 - half, Math.max(half, box.x))
  box.bottom = Math.max(top + box.height, Math.min(low, box.bottom))
}
