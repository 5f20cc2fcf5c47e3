/**
 * What can be computed of a drawn scene's picture: who is cut off by the frame, whose head is hidden, who does not
 * stand on the ground, who cannot be told from what is behind. By drawing the scene with and without
 * each actor: whatever the renderer does, this sees what a viewer sees.
 */
import { createCanvas } from '@napi-rs/canvas'
import { rgbToOklab } from '../../src/engines/local/colour/oklab.ts'
import { lights } from '../../src/engines/local/draw/air/light.ts'
import { momentOf } from '../../src/engines/local/draw/cast/timeline.ts'
import { createFigure } from '../../src/engines/local/draw/figures/create-figure.ts'
import { createSceneRenderer } from '../../src/engines/local/draw/scene-renderer.ts'
import {
  type Actor,
  cueAt,
  type MotionName,
  type Scene,
} from '../../src/engines/local/shot/scene.ts'
import type { FrameSize } from '../../src/engines/engine.ts'

/** Fixed before looking at results. */
export const limits = {
  /** Of its outline's rows or columns, how many may lie on the frame's edge. */
  cut: 0.04,
  /** Of its head, how much others may hide. */
  hiddenHead: 0.3,
  /** Between the lowest point of a standing figure and its foot line, as a part of its height. */
  floating: 0.03,
  /** Mean OKLab distance from what is behind it. */
  contrast: 0.08,
}

export type Fault = {
  actor: string
  seconds: number
  fault: 'cut off by the frame' | 'head hidden' | 'not on the ground' | 'hardly seen'
  value: number
}

type Mask = { on: Uint8Array; width: number; height: number }
type Seen = { pixels: Uint8ClampedArray; width: number; height: number }

/** Per channel, of 255: a change that is more than a shadow's. */
const OPAQUE_CHANGE = 26
const LONG_SIDE_PIXELS = 320
/** The upper part of a figure. */
const HEAD_PART = 0.34

/** Motions that keep a foot, or the body, on the ground at every moment. */
const standing = new Set<MotionName>([
  'idle',
  'still',
  'bow',
  'wave',
  'eat',
  'drink',
  'read',
  'sing',
  'work',
  'look',
  'nod',
])

/** Looks at the scene at some moments (seconds of its own clock). */
export function inspectScene(
  scene: Scene,
  size: FrameSize,
  moments: readonly number[],
  seed = 1,
): Fault[] {
  const scale = LONG_SIDE_PIXELS / Math.max(size.width, size.height)
  const frame = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) }
  const draw = (actors: readonly Actor[]) =>
    createSceneRenderer(
      { ...scene, actors: [...actors] },
      { ...frame, frameRate: { num: 10, den: 1 }, seed },
    )
  const index = (seconds: number) => Math.round((seconds - scene.clockSeconds) * 10)
  // Those below the frame's edge are the audience: their heads, from behind.
  const cast = scene.actors.filter(({ y }) => y <= 1)
  using whole = draw(scene.actors)
  using empty = draw(scene.actors.map(outOfSight))
  const faults: Fault[] = []
  for (const actor of cast) {
    using without = draw(scene.actors.map((other) => (other === actor ? outOfSight(other) : other)))
    using alone = draw(scene.actors.map((other) => (other === actor ? other : outOfSight(other))))
    for (const seconds of moments) {
      const at = index(seconds)
      const seen = (pixels: Uint8ClampedArray): Seen => ({ pixels, ...frame })
      const all = seen(whole.frame(at))
      const visible = differing(all, seen(without.frame(at)))
      const ground = seen(empty.frame(at))
      const single = seen(alone.frame(at))
      const own = differing(single, ground)
      for (const found of faultsOf(actor, { visible, own, single, ground }, scene, seconds)) {
        faults.push({ actor: actor.id, seconds, ...found })
      }
    }
  }
  return [...faults, ...cast.flatMap((actor) => contactFaults(actor, moments))]
}

/** Below the frame, but still there for a camera or another actor that follows it. */
const outOfSight = (actor: Actor): Actor => ({ ...actor, y: 2 })

type Views = { visible: Mask; own: Mask; single: Seen; ground: Seen }

function faultsOf(
  actor: Actor,
  { visible, own, single, ground }: Views,
  scene: Scene,
  seconds: number,
): Omit<Fault, 'actor' | 'seconds'>[] {
  const faults: Omit<Fault, 'actor' | 'seconds'>[] = []
  const { motion } = cueAt(actor.actions, seconds)
  const cut = cutShare(own)
  // What drives or flies through goes out at one side and comes in at the other; a chase turns outside.
  const isChase = actor.follows !== null || scene.actors.some(({ follows }) => follows === actor.id)
  const passes = isChase || ['drive', 'fly', 'sail', 'swim'].includes(motion)
  if (!passes && cut > limits.cut) faults.push({ fault: 'cut off by the frame', value: cut })
  const hidden = hiddenHead(visible, own)
  const isPartner = scene.actors.some(({ on, id }) => on === actor.id || actor.on === id)
  if (!isPartner && hidden > limits.hiddenHead) faults.push({ fault: 'head hidden', value: hidden })
  const contrast = meanDistance(own, single, ground)
  if (contrast !== null && contrast < limits.contrast) {
    faults.push({ fault: 'hardly seen', value: contrast })
  }
  return faults
}

function differing(one: Seen, other: Seen): Mask {
  const { width, height } = one
  const on = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < on.length; at++, from += 4) {
    const far = [0, 1, 2].some(
      (channel) =>
        Math.abs(one.pixels[from + channel]! - other.pixels[from + channel]!) > OPAQUE_CHANGE,
    )
    on[at] = far ? 1 : 0
  }
  return { on, width, height }
}

/** The longest run along an edge of the frame, as a part of the outline's extent in that direction. */
function cutShare(mask: Mask): number {
  const { on, width, height } = mask
  const box = boxOf(mask)
  if (box === null) return 0
  const count = (from: number, step: number, length: number) => {
    let sum = 0
    for (let at = 0; at < length; at++) sum += on[from + at * step]!
    return sum
  }
  const rows = Math.max(8, box.bottom - box.top)
  const columns = Math.max(8, box.right - box.left)
  return Math.max(
    count(0, width, height) / rows,
    count(width - 1, width, height) / rows,
    count(0, 1, width) / columns,
  )
}

function boxOf({ on, width, height }: Mask) {
  const box = { left: width, right: 0, top: height, bottom: 0 }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (on[y * width + x] === 0) continue
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x + 1)
      box.top = Math.min(box.top, y)
      box.bottom = Math.max(box.bottom, y + 1)
    }
  }
  return box.right > box.left ? box : null
}

function hiddenHead(visible: Mask, own: Mask): number {
  const box = boxOf(own)
  if (box === null) return 0
  const end = box.top + (box.bottom - box.top) * HEAD_PART
  let [all, seen] = [0, 0]
  for (let y = box.top; y < end; y++) {
    for (let x = box.left; x < box.right; x++) {
      if (own.on[y * own.width + x] === 0) continue
      all++
      seen += visible.on[y * own.width + x]!
    }
  }
  return all === 0 ? 0 : 1 - seen / all
}

/** Null where nothing of it is in the frame. */
function meanDistance({ on }: Mask, one: Seen, other: Seen): number | null {
  let [sum, count] = [0, 0]
  for (let at = 0; at < on.length; at++) {
    if (on[at] === 0) continue
    const [a, b] = [labAt(one, at), labAt(other, at)]
    sum += Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
    count++
  }
  return count < 12 ? null : sum / count
}

function labAt({ pixels }: Seen, at: number) {
  return rgbToOklab([pixels[at * 4]! / 255, pixels[at * 4 + 1]! / 255, pixels[at * 4 + 2]! / 255])
}

/** By its figure alone: the lowest opaque row against the foot line. */
function contactFaults(actor: Actor, moments: readonly number[]): Fault[] {
  const heightPixels = 160
  const figure = createFigure({
    picture: actor.picture,
    heightPixels,
    colour: actor.colour,
    holds: null,
    light: lights.day,
    ambient: [255, 255, 255],
    blurPixels: 0,
    seed: 1,
  })
  const canvas = createCanvas(heightPixels * 4, heightPixels * 3)
  const context = canvas.getContext('2d')
  const foot = heightPixels * 2
  return moments.flatMap((seconds): Fault[] => {
    if (!standing.has(cueAt(actor.actions, seconds).motion)) return []
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.setTransform(1, 0, 0, 1, canvas.width / 2, foot)
    figure.draw(context, momentOf(actor.actions, figure, seconds, 0), 1)
    context.resetTransform()
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const lowest = lowestRow(data, canvas.width, canvas.height)
    const value = Math.abs(lowest - foot) / heightPixels
    if (value <= limits.floating) return []
    return [{ actor: actor.id, seconds, fault: 'not on the ground', value }]
  })
}

function lowestRow(data: Uint8ClampedArray, width: number, height: number): number {
  for (let y = height - 1; y > 0; y--) {
    for (let x = 0; x < width; x++) if (data[(y * width + x) * 4 + 3]! > 128) return y + 1
  }
  return 0
}
