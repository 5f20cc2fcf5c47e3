import { writeFile } from 'node:fs/promises'
import { publishFile } from '../../../lib/durable-file.ts'
import { evenlySpaced } from '../../../media/evenly-spaced.ts'
import { MediaError } from '../../../media/media-error.ts'
import type { TaskContext } from '../../../media/serve-tasks.ts'
import { toSmallRgb } from '../frame/small-rgb.ts'
import { GuidedMatte } from '../people/guided-matte.ts'
import { whole } from '../people/matte-grid.ts'
import type { MatteGrid } from '../people/matte-grid.ts'
import { findByColours } from './by-colours.ts'
import { openClip, toPicture } from './clip-frames.ts'
import type { ClipFrames } from './clip-frames.ts'
import type { CutoutOutcome, CutoutTask } from './cutout.ts'
import { toCutoutCanvas } from './cutout-picture.ts'
import { findPerson } from './find-person.ts'
import { toLab } from './plain-background.ts'
import { sharpnessOf } from './sharpness.ts'
import { cutSoftly } from './soft-edge.ts'
import type { SoftEdgeOptions } from './soft-edge.ts'
import { findStandOut } from './stand-out.ts'
import type { StandOut, Subject } from './stand-out.ts'

/** Frames that are looked at for the best, and the width they are looked at with. */
const LOOKED_AT = 12
const LOOK_WIDTH = 320
const COLOURS_LOOKED_AT = 6
/** A subject that the frame's edge cuts is worth this part of a whole one. */
const CUT_WORTH = 0.15
/** An edge lies within so many pixels of the mask's, of a frame of 1280. */
const BORDER_EDGE = 3 / 1280
const MATTE_EDGE = 5 / 1280
/** A border's mask that agrees so well with a person's matte has the better edges. */
const AGREEMENT = 0.86

type Found = {
  by: 'border' | 'person' | 'colours'
  frame: number
  edge: Pick<SoftEdgeOptions, 'mask' | 'isMatte'>
  isCropped: boolean
}

/** Cuts the figure out of a character's clip and writes it. Worker threads only. */
export async function cutOutCharacter(
  { clipPath, outPath }: CutoutTask,
  { throwIfStopped }: Pick<TaskContext, 'throwIfStopped'>,
): Promise<CutoutOutcome> {
  let clip: ClipFrames
  try {
    clip = await openClip(clipPath)
  } catch (error) {
    if (error instanceof MediaError) return { kind: 'cannot', reason: error.message }
    throw error
  }
  try {
    const found = await findFigure(clip, throwIfStopped)
    if ('reason' in found) return { kind: 'cannot', reason: found.reason }
    const planes = clip.planesAt(found.frame)!
    const { geometry } = clip
    const side = Math.max(geometry.width, geometry.height)
    const edge = found.edge.isMatte ? MATTE_EDGE : BORDER_EDGE
    const radius = Math.max(2, Math.round(side * edge))
    const rgba = cutSoftly(toPicture(planes, geometry), { ...found.edge, radius })
    const canvas = toCutoutCanvas(rgba, geometry)
    if (canvas === null) return { kind: 'cannot', reason: NOTHING }
    await writeFile(`${outPath}.part`, await canvas.encode('png'))
    await publishFile(`${outPath}.part`, outPath)
    const { width, height } = canvas
    return { kind: 'cut', by: found.by, width, height, isCropped: found.isCropped }
  } finally {
    clip.close()
  }
}

const NOTHING = 'nothing stands out from its background'

async function findFigure(
  clip: ClipFrames,
  throwIfStopped: () => void,
): Promise<Found | { reason: string }> {
  const before = lookBefore(clip, throwIfStopped)
  throwIfStopped()
  const person = await findPerson(clip)
  if (person.kind === 'found') {
    const { frame, matte, isCropped } = person
    const border = subjectIn(clip, frame)
    // Before a plain background a person's edges are where the background ends.
    const isPlain = border !== null && agreementOf(border.mask, matte) >= AGREEMENT
    return isPlain
      ? { by: 'border', frame, edge: edgeOf(border), isCropped }
      : { by: 'person', frame, edge: { mask: matte, isMatte: true }, isCropped }
  }
  if (before.kind === 'found') {
    const subject = subjectIn(clip, before.frame)
    const isCropped = before.edgePart > 0
    if (subject !== null)
      return { by: 'border', frame: before.frame, edge: edgeOf(subject), isCropped }
    return { reason: NOTHING }
  }
  const coloured = before.kind === 'not plain' ? lookForColours(clip, throwIfStopped) : null
  if (coloured !== null) return { by: 'colours', isCropped: false, ...coloured }
  return { reason: reasonFor(before.kind, person.kind === 'cannot' ? person.reason : null) }
}

type Look =
  { kind: 'found'; frame: number; edgePart: number } | { kind: Exclude<StandOut['kind'], 'found'> }

/** The frame in which what stands out from a plain background is large, whole and sharp. */
function lookBefore(clip: ClipFrames, throwIfStopped: () => void): Look {
  let best: (Look & { kind: 'found'; worth: number }) | null = null
  const failures: Exclude<StandOut['kind'], 'found'>[] = []
  for (const frame of evenlySpaced(clip.frameCount, LOOKED_AT)) {
    throwIfStopped()
    const planes = clip.planesAt(frame)
    if (planes === null) continue
    const small = toSmallRgb(planes, clip.geometry, LOOK_WIDTH)
    const found = findStandOut(toLab(small))
    if (found.kind !== 'found') {
      failures.push(found.kind)
      continue
    }
    const { areaPart, edgePart, box } = found.subject
    const part = {
      left: box.left / small.width,
      top: box.top / small.height,
      right: (box.right + 1) / small.width,
      bottom: (box.bottom + 1) / small.height,
    }
    const whole = edgePart > 0 ? CUT_WORTH * (1 - edgePart) : 1
    const worth = whole * Math.sqrt(areaPart) * sharpnessOf(planes, clip.geometry, part)
    if (worth > (best?.worth ?? -1)) best = { kind: 'found', frame, edgePart, worth }
  }
  return best ?? { kind: failures.includes('nothing') ? 'nothing' : (failures[0] ?? 'nothing') }
}

/** The frame in which one thing of its own colours is large and sharp, where the background is not plain. */
function lookForColours(
  clip: ClipFrames,
  throwIfStopped: () => void,
): Pick<Found, 'frame' | 'edge'> | null {
  let best: { frame: number; mask: Uint8Array; grid: MatteGrid; worth: number } | null = null
  for (const frame of evenlySpaced(clip.frameCount, COLOURS_LOOKED_AT)) {
    throwIfStopped()
    const planes = clip.planesAt(frame)
    if (planes === null) continue
    const small = toSmallRgb(planes, clip.geometry, LOOK_WIDTH)
    const mask = findByColours(toLab(small))
    if (mask === null) continue
    const area = mask.reduce((sum, inside) => sum + inside, 0)
    const worth = Math.sqrt(area) * sharpnessOf(planes, clip.geometry, whole)
    const grid = { columns: small.width, rows: small.height }
    if (worth > (best?.worth ?? 0)) best = { frame, mask, grid, worth }
  }
  if (best === null) return null
  const { width, height } = clip.geometry
  const { y, yStride } = clip.planesAt(best.frame)!
  const alpha = new Uint8Array(width * height)
  const cells = best.mask.map((inside) => inside * 255)
  new GuidedMatte(clip.geometry).refine(cells, best.grid, y, yStride, alpha)
  const mask = Float32Array.from(alpha, (value) => value / 255)
  return { frame: best.frame, edge: { mask, isMatte: true } }
}

function subjectIn(clip: ClipFrames, frame: number): Subject | null {
  const planes = clip.planesAt(frame)
  if (planes === null) return null
  const found = findStandOut(toLab(toPicture(planes, clip.geometry)))
  return found.kind === 'found' ? found.subject : null
}

const edgeOf = ({ mask }: Subject) => ({ mask: Float32Array.from(mask), isMatte: false })

/** Intersection over union. */
function agreementOf(mask: Uint8Array, matte: Float32Array): number {
  let both = 0
  let either = 0
  for (let at = 0; at < mask.length; at++) {
    const isPerson = matte[at]! > 0.5
    if (mask[at] === 1 && isPerson) both++
    if (mask[at] === 1 || isPerson) either++
  }
  return either === 0 ? 0 : both / either
}

function reasonFor(kind: Exclude<StandOut['kind'], 'found'>, missing: string | null): string {
  const reasons = {
    'not plain':
      'its background is not plain, no person was found in it, and nothing stands out by its colours',
    nothing: NOTHING,
    all: 'it fills the whole frame',
  }
  return missing === null ? reasons[kind] : `${reasons[kind]} (${missing})`
}
