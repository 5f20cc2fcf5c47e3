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

const LOOKED_AT = 8
/** Of the frame: smaller people make no figure. */
const LEAST_AREA = 0.012
/** Nearer to the frame's edge than this part of it, somebody is taken to be cut off. */
const EDGE = 0.012
/** What is left of a frame's worth where the edge cuts somebody off, by where: at the bottom it is a portrait. */
const CUT_WORTH = { side: 0.2, top: 0.25, bottom: 0.55 }

/** The person whom a clip shows best, and her matte in that frame, 0 to 1 by pixel. Worker threads only. */
export async function findPerson(clip: ClipFrames): Promise<PersonFound> {
  const packages = findPeoplePackages()
  if (packages.kind === 'missing') return { kind: 'cannot', reason: packages.reason }
  const best = await bestSight(clip)
  if (best === null) return { kind: 'nobody' }
  const planes = clip.planesAt(best.frame)
  if (planes === null) return { kind: 'nobody' }
  const { geometry } = clip
  const grid = matteGridOf(geometry)
  const cells = new Uint8Array(grid.columns * grid.rows)
  new PeopleFinder(await openPersonSegmenter(), geometry, grid).find(planes, cells, [best.part])
  if (!keepOne(cells, grid, best.part)) return { kind: 'nobody' }
  const alpha = new Uint8Array(geometry.width * geometry.height)
  new GuidedMatte(geometry).refine(cells, grid, planes.y, planes.yStride, alpha)
  const matte = Float32Array.from(alpha, (value) => value / 255)
  return { kind: 'found', frame: best.frame, matte, isCropped: best.isCropped }
}

type Sight = { frame: number; part: Part; worth: number; isCropped: boolean }

/** The frame in which one person is large, whole and sharp. */
async function bestSight(clip: ClipFrames): Promise<Sight | null> {
  const detector = await openThingDetector()
  let best: Sight | null = null
  for (const frame of evenlySpaced(clip.frameCount, LOOKED_AT)) {
    const planes = clip.planesAt(frame)
    if (planes === null) continue
    for (const part of peopleAmong(detector.detect(planes, clip.geometry))) {
      const area = (part.right - part.left) * (part.bottom - part.top)
      if (area < LEAST_AREA) continue
      const cuts = cutsOf(part)
      const whole = cuts.reduce((worth, cut) => worth * CUT_WORTH[cut], 1)
      const worth = whole * Math.sqrt(area) * sharpnessOf(planes, clip.geometry, part)
      if (worth <= (best?.worth ?? 0)) continue
      best = { frame, part, worth, isCropped: cuts.length > 0 }
    }
  }
  return best
}

function cutsOf({ left, top, right, bottom }: Part): (keyof typeof CUT_WORTH)[] {
  const cuts: (keyof typeof CUT_WORTH)[] = []
  if (left < EDGE || right > 1 - EDGE) cuts.push('side')
  if (top < EDGE) cuts.push('top')
  if (bottom > 1 - EDGE) cuts.push('bottom')
  return cuts
}

/** Leaves the one who is most where she was seen, in place; false where nobody is. */
function keepOne(cells: Uint8Array, grid: MatteGrid, part: Part): boolean {
  const isSeen = (cell: number) => {
    const x = ((cell % grid.columns) + 0.5) / grid.columns
    const y = (Math.floor(cell / grid.columns) + 0.5) / grid.rows
    return x > part.left && x < part.right && y > part.top && y < part.bottom
  }
  // Faint cells are of the blob that they touch.
  const blobs = blobsOf(grid, (cell) => cells[cell]! > 0)
  const counts = blobs.map(
    (blob) => blob.cells.filter((cell) => cells[cell]! >= PERSON && isSeen(cell)).length,
  )
  const most = Math.max(0, ...counts)
  blobs.forEach((blob, number) => {
    if (counts[number] === most && most > 0) return
    for (const cell of blob.cells) cells[cell] = 0
  })
  return most > 0
}
