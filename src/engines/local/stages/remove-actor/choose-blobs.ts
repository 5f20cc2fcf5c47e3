import type { Blob } from '../../people/blobs.ts'

/** Which one of several, as said in a prompt; null where it is not said. */
export type Where = 'left' | 'right' | 'middle' | 'front' | 'back'

const words: readonly (readonly [Where, RegExp])[] = [
  ['left', /\bleft\b/],
  ['right', /\bright\b/],
  ['middle', /\b(middle|cent(re|er))\b/],
  ['front', /\b(front|foreground|near(est)?|closest)\b/],
  ['back', /\b(back|background|behind|far|distance)\b/],
]

export function whereOf(said: string | null): Where | null {
  return words.find(([, pattern]) => said !== null && pattern.test(said))?.[0] ?? null
}

/** Those of a frame's figures that are meant. One alone must be on the side that was said. */
export function chooseBlobs(blobs: readonly Blob[], where: Where | null, columns: number): Blob[] {
  if (where === null || blobs.length === 0) return [...blobs]
  const middleOf = ({ left, right }: Blob) => (left + right + 1) / 2 / columns
  const best = blobs.toSorted((one, other) => rank(other) - rank(one))[0]!
  if (blobs.length === 1 && where === 'left' && middleOf(best) > 0.6) return []
  if (blobs.length === 1 && where === 'right' && middleOf(best) < 0.4) return []
  return [best]

  function rank(blob: Blob): number {
    switch (where) {
      case 'left':
        return -middleOf(blob)
      case 'right':
        return middleOf(blob)
      case 'middle':
        return -Math.abs(middleOf(blob) - 0.5)
      case 'front':
        return blob.cells.length
      default:
        return -blob.cells.length
    }
  }
}
