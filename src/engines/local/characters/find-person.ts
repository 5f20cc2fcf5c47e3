import { evenlySpaced } from '../../../media/evenly-spaced.ts'
import { blobsOf } from '../people/blobs.ts'
import { GuidedMatte } from '../people/guided-matte.ts'
import { matteGridOf } from '../people/matte-grid.ts'
import type { MatteGrid, Part } from '../people/matte-grid.ts'
import { PeopleFinder } from '../people/people-finder.ts'
import { findPeoplePackages } from '../people/people-packages.ts'
import { openPersonSegmenter } from '../people/person-segmenter.ts'
import { openThingDetector } from '../people/thing-detector.ts'
import { PERSON } from '../people/tidy-matte.ts'
import { peopleAmong } from '../people/witness.ts'
import type { ClipFrames } from './clip-frames.ts'
import { sharpnessOf } from './sharpness.ts'

export type PersonFound =
  | { kind: 'found'; frame: number; matte: Float32Array; isCropped: boolean }
  | { kind: 'nobody' }
  /** A sentence its owner can act on. */
  | { kind: 'cannot'; reason: string }

/** Frames that are looked at, and people among them whose mattes are compared. */
const LOOKED_AT = 12
const CUT_OUT = 4
/** Of the frame: smaller people make no figure. */
const LEAST_AREA = 0.012
/** Nearer to the frame's edge than this part of it, somebody is taken to be cut off. */
const EDGE = 0.012
/** What is left of a frame's worth where the edge cuts somebody off, by where: at the bottom it is a portrait. */
const CUT_WORTH = { side: 0.2, top: 0.25, bottom: 0.3 }

/** The person whom a clip shows best, and her matte in that frame, 0 to 1 by pixel. Worker threads only. */
export async function findPerson(clip: ClipFrames): Promise<PersonFound> {
  const packages = findPeoplePackages()
  if (packages.kind === 'missing') return { kind: 'cannot', reason: packages.reason }
  const grid = matteGridOf(clip.geometry)
  const finder = new PeopleFinder(await openPersonSegmenter(), clip.geometry, grid)
  let best: { sight: Sight; cells: Uint8Array; worth: number } | null = null
  for (const sight of await bestSights(clip)) {
    const planes = clip.planesAt(sight.frame)
    if (planes === null) continue
    const cells = new Uint8Array(grid.columns * grid.rows)
    finder.find(planes, cells, [sight.part])
    const worth = sight.worth * keepOne(cells, grid, sight.part)
    if (worth > (best?.worth ?? 0)) best = { sight, cells, worth }
  }
  if (best === null) return { kind: 'nobody' }
  const { frame, isCropped } = best.sight
  return { kind: 'found', frame, isCropped, matte: refined(clip, frame, best.cells, grid) }
}

function refined(
  clip: ClipFrames,
  frame: number,
  cells: Uint8Array,
  grid: MatteGrid,
): Float32Array {
  const { width, height } = clip.geometry
  const alpha = new Uint8Array(width * height)
  const { y, yStride } = clip.planesAt(frame)!
  new GuidedMatte(clip.geometry).refine(cells, grid, y, yStride, alpha)
  return Float32Array.from(alpha, (value) => value / 255)
}

type Sight = { frame: number; part: Part; worth: number; isCropped: boolean }

/** The people who are seen large, whole and sharp, the best first. */
async function bestSights(clip: ClipFrames): Promise<Sight[]> {
  const detector = await openThingDetector()
  const sights: Sight[] = []
  for (const frame of evenlySpaced(clip.frameCount, LOOKED_AT)) {
    const planes = clip.planesAt(frame)
    if (planes === null) continue
    for (const part of peopleAmong(detector.detect(planes, clip.geometry))) {
      const area = (part.right - part.left) * (part.bottom - part.top)
      if (area < LEAST_AREA) continue
      const cuts = cutsOf(part)
      const whole = cuts.reduce((worth, cut) => worth * CUT_WORTH[cut], 1)
      const worth = whole * Math.sqrt(area) * sharpnessOf(planes, clip.geometry, part)
      sights.push({ frame, part, worth, isCropped: cuts.length > 0 })
    }
  }
  return sights.toSorted((one, other) => other.worth - one.worth).slice(0, CUT_OUT)
}

function cutsOf({ left, top, right, bottom }: Part): (keyof typeof CUT_WORTH)[] {
  const cuts: (keyof typeof CUT_WORTH)[] = []
  if (left < EDGE || right > 1 - EDGE) cuts.push('side')
  if (top < EDGE) cuts.push('top')
  if (bottom > 1 - EDGE) cuts.push('bottom')
  return cuts
}

/** Far outside the box that somebody was seen in, in parts of the box, a matte is of something else. */
const BOX_MARGIN = 0.06

/**
 * Leaves the one who is most where she was seen, in place, and gives how much of the matte that is, 0 to 1: what
 * hangs on to her but lies outside is something that the segmenter took for a part of her.
 */
function keepOne(cells: Uint8Array, grid: MatteGrid, part: Part): number {
  const [across, down] = [part.right - part.left, part.bottom - part.top].map((n) => n * BOX_MARGIN)
  const isSeen = (cell: number) => {
    const x = ((cell % grid.columns) + 0.5) / grid.columns
    const y = (Math.floor(cell / grid.columns) + 0.5) / grid.rows
    return (
      x > part.left - across! &&
      x < part.right + across! &&
      y > part.top - down! &&
      y < part.bottom + down!
    )
  }
  // Faint cells are of the blob that they touch.
  const blobs = blobsOf(grid, (cell) => cells[cell]! > 0).map((blob) => {
    const own = blob.cells.filter((cell) => cells[cell]! >= PERSON)
    return { blob, count: own.length, seen: own.filter(isSeen).length }
  })
  const one = blobs.toSorted((a, b) => b.seen - a.seen)[0]
  if (one === undefined || one.seen === 0) return 0
  const kept = new Uint8Array(cells.length)
  for (const cell of one.blob.cells) if (isSeen(cell)) kept[cell] = cells[cell]!
  cells.set(kept)
  // A matte half outside says little: the square tells it from one with a stray cell or two.
  return (one.seen / one.count) ** 2
}
