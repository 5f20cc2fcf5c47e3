import type { Planes } from '../../../../media/planes.ts'

/** From this coverage on (of 255) a pixel counts as letter, and only at 0 as ground. */
const LETTER_COVERAGE = 200

/**
 * The lowest contrast of a caption's letters against the ground right beside them in one bt709 limited frame, as
 * WCAG 2.2 defines it: 1 to 21, text should have 4.5. It is measured in squares of about a letter's size: the middle
 * of the letters' luminances against the brightest twentieth of the ground's, so that one bright spot behind one
 * letter counts. `coverage` is `captionCoverage`'s. Infinity where there are no letters.
 */
export function captionContrast(
  frame: Planes,
  coverage: Uint8Array,
  { width, height }: { width: number; height: number },
  sizePixels: number,
): number {
  const side = Math.max(8, Math.round(sizePixels))
  const near = nearby(coverage, width, height, Math.max(1, Math.round(sizePixels * 0.12)))
  let lowest = Infinity
  for (let top = 0; top < height; top += side) {
    for (let left = 0; left < width; left += side) {
      const letters: number[] = []
      const ground: number[] = []
      for (let y = top; y < Math.min(height, top + side); y++) {
        for (let x = left; x < Math.min(width, left + side); x++) {
          const at = y * width + x
          if (coverage[at]! >= LETTER_COVERAGE) letters.push(luminanceAt(frame, x, y))
          else if (coverage[at] === 0 && near[at] === 1) ground.push(luminanceAt(frame, x, y))
        }
      }
      if (letters.length < 2 || ground.length < 2) continue
      lowest = Math.min(lowest, contrast(percentile(letters, 0.5), percentile(ground, 0.95)))
    }
  }
  return lowest
}

/** (L1 + 0.05) / (L2 + 0.05), the lighter first (WCAG 2.2). */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

function percentile(values: number[], part: number): number {
  values.sort((a, b) => a - b)
  return values[Math.min(values.length - 1, Math.floor(values.length * part))]!
}

/** Relative luminance as WCAG has it, of one pixel. */
function luminanceAt({ y, cb, cr, yStride, chromaStride }: Planes, column: number, row: number) {
  const light = (y[row * yStride + column]! - 16) / 219
  const half = (row >> 1) * chromaStride + (column >> 1)
  const [blue, red] = [(cb[half]! - 128) / 224, (cr[half]! - 128) / 224]
  return (
    0.2126 * linear(light + 1.5748 * red) +
    0.7152 * linear(light - 0.1873 * blue - 0.4681 * red) +
    0.0722 * linear(light + 1.8556 * blue)
  )
}

function linear(code: number): number {
  const value = Math.min(1, Math.max(0, code))
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** 1 within `reach` pixels of a letter, along both axes. */
function nearby(coverage: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  const along = new Uint8Array(coverage.length)
  const near = new Uint8Array(coverage.length)
  for (let at = 0; at < coverage.length; at++) {
    if (coverage[at]! < LETTER_COVERAGE) continue
    const [x, y] = [at % width, Math.floor(at / width)]
    along.fill(1, y * width + Math.max(0, x - reach), y * width + Math.min(width, x + reach + 1))
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (along[y * width + x] === 0) continue
      const end = Math.min(height - 1, y + reach)
      for (let row = Math.max(0, y - reach); row <= end; row++) near[row * width + x] = 1
    }
  }
  return near
}
