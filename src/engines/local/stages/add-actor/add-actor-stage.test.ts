import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { copyPlanes, createPlanes } from '../../../../media/planes.ts'
import type { Planes } from '../../../../media/planes.ts'
import { createRandom } from '../../draw/random.ts'
import type { CameraMotion } from '../../frame/camera-motion.ts'
import type { ActFacts, PrepareContext } from '../../frame/frame-stage.ts'
import { toSmallRgb } from '../../frame/small-rgb.ts'
import type { EditOf } from '../../shot/edit.ts'
import { addActorStage } from './add-actor-stage.ts'

type AddActor = EditOf<'add-actor'>
type Size = { width: number; height: number }

const folder = mkdtempSync(join(tmpdir(), 'add-actor-'))
afterAll(() => rmSync(folder, { recursive: true }))

const FRAMES = 50
const frameRate = { num: 25, den: 1 }
const size: Size = { width: 320, height: 180 }

const puppy: AddActor = {
  kind: 'add-actor',
  noun: 'puppy',
  count: 1,
  action: 'play',
  where: null,
  evidence: 'add a puppy',
}

/** A room: a bright wall, a floor, and a busy thing in the middle; grey where `isGrey`. */
function room({ width, height }: Size, isGrey = false): Planes {
  const planes = createPlanes(width, height)
  const random = createRandom(5)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isBusy = Math.abs(x / width - 0.5) < 0.12 && y / height > 0.3
      const light = isBusy ? 40 + 150 * random() : y < height * 0.55 ? 190 : 110
      planes.y[y * width + x] = light
    }
  }
  planes.cb.fill(isGrey ? 128 : 112)
  planes.cr.fill(isGrey ? 128 : 142)
  return planes
}

async function openActor(
  said: Partial<AddActor>,
  planes: Planes,
  { facts, frame = size }: { facts?: Partial<ActFacts>; frame?: Size } = {},
) {
  const { width, height } = frame
  const act: PrepareContext = {
    geometry: { width, height, frameRate },
    pixelAspect: 1,
    frameCount: FRAMES,
    seed: 3,
    folder,
    imagePath: null,
    ground: { kind: 'still', path: '', frameCount: FRAMES },
    facts: { samples: [toSmallRgb(planes, frame, 112)], motion: null, matte: null, ...facts },
    openFrames: () => Promise.resolve({ seek: () => {}, next: () => planes, close: () => {} }),
    throwIfStopped: () => {},
  }
  const spec = await addActorStage.prepare({ ...puppy, ...said }, act)
  if (spec === null) throw new Error('Nothing was prepared.')
  const stage = await addActorStage.open(structuredClone(spec), act)
  const apply = (number: number) => {
    const output = createPlanes(width, height)
    stage.apply(planes, output, number)
    return output
  }
  return { apply, spec }
}

/** Where two frames differ, as parts of the frame; null where nowhere. */
function changedBox(one: Planes, other: Planes, { width, height }: Size) {
  let [left, right, top, bottom, count] = [width, 0, height, 0, 0]
  for (let at = 0; at < width * height; at++) {
    if (one.y[at] === other.y[at]) continue
    count++
    left = Math.min(left, at % width)
    right = Math.max(right, (at % width) + 1)
    top = Math.min(top, Math.floor(at / width))
    bottom = Math.max(bottom, Math.floor(at / width) + 1)
  }
  if (count === 0) return null
  const box = { left: left / width, right: right / width }
  return { ...box, top: top / height, bottom: bottom / height, part: count / (width * height) }
}

const middle = (box: { left: number; right: number }) => (box.left + box.right) / 2

describe('adding an actor to footage', () => {
  const ground = room(size)

  it('changes its own place and nothing else', async () => {
    const { apply } = await openActor({}, ground)
    const box = changedBox(apply(0), ground, size)!
    expect(box.part).toBeGreaterThan(0.01)
    expect(box.part).toBeLessThan(0.16)
    expect(box.right - box.left).toBeLessThan(0.4)
    // On the floor, beside the busy thing.
    expect(box.bottom).toBeGreaterThan(0.75)
    expect(Math.abs(middle(box) - 0.5)).toBeGreaterThan(0.14)
  })

  it('gives the same frame in any order, and moves from one frame to the next', async () => {
    const { apply } = await openActor({}, ground)
    const first = apply(7)
    apply(31)
    expect(apply(7)).toEqual(first)
    expect(apply(12).y).not.toEqual(first.y)
  })

  it('puts it where it is said', async () => {
    const boxOf = async (said: Partial<AddActor>) =>
      changedBox((await openActor(said, ground)).apply(0), ground, size)!
    expect(middle(await boxOf({ where: 'on the left' }))).toBeLessThan(0.4)
    expect(middle(await boxOf({ where: 'on the right' }))).toBeGreaterThan(0.6)
    expect((await boxOf({ noun: 'bird', action: 'fly', where: 'in the sky' })).bottom).toBeLessThan(
      0.6,
    )
    const far = await boxOf({ where: 'in the background', action: 'sit' })
    const near = await boxOf({ where: 'in the foreground', action: 'sit' })
    expect(near.bottom - near.top).toBeGreaterThan(1.5 * (far.bottom - far.top))
    expect(near.bottom).toBeGreaterThan(far.bottom)
  })

  it('adds as many as are asked for, apart from one another', async () => {
    const { spec } = await openActor({ noun: 'duck', count: 3, action: null }, ground)
    const feet = spec.actors.map(({ x }) => x).sort((a, b) => a - b)
    expect(feet).toHaveLength(3)
    expect(Math.min(feet[1]! - feet[0]!, feet[2]! - feet[1]!)).toBeGreaterThan(size.width * 0.05)
  })

  it('is grey in black and white footage', async () => {
    const grey = room(size, true)
    const { apply } = await openActor({ noun: 'red balloon', action: null }, grey)
    const output = apply(0)
    expect(changedBox(output, grey, size)).not.toBeNull()
    expect(
      [...new Set([...output.cb, ...output.cr])].every((code) => Math.abs(code - 128) <= 1),
    ).toBe(true)
  })

  it('goes with the camera', async () => {
    const transforms = new Float32Array(FRAMES * 4)
    for (let frame = 0; frame < FRAMES; frame++) transforms.set([1, 0, frame * 2, 0], frame * 4)
    const motion: CameraMotion = {
      transforms,
      cuts: [0],
      confidence: new Float32Array(FRAMES).fill(1),
    }
    const said = { action: 'sit', where: 'on the left' }
    const { apply } = await openActor(said, ground, { facts: { motion } })
    const before = changedBox(apply(0), ground, size)!
    const after = changedBox(apply(25), ground, size)!
    expect(middle(after) - middle(before)).toBeCloseTo(50 / size.width, 1)
  })

  it('is behind people who stand nearer', async () => {
    const said = { action: 'sit', where: 'on the left' }
    const open = await openActor(said, ground)
    const actor = changedBox(open.apply(0), ground, size)!
    // Somebody who covers the left half of the actor from head to the frame's lower edge, in one half of the act.
    const [columns, rows] = [80, 45]
    const cells = new Uint8Array(columns * rows * FRAMES)
    for (let frame = 0; frame < FRAMES; frame += 10) {
      for (let y = 8; y < rows; y++) {
        cells.fill(
          255,
          (frame * rows + y) * columns,
          (frame * rows + y) * columns + middle(actor) * columns,
        )
      }
    }
    const path = join(folder, 'people.matte')
    writeFileSync(path, cells)
    const matte = { path, columns, rows, frameCount: FRAMES }
    const { spec } = open
    const stage = await addActorStage.open(
      { ...spec, matte, actors: spec.actors.map((one) => ({ ...one, isBehindPeople: true })) },
      {
        geometry: { ...size, frameRate },
        pixelAspect: 1,
        frameCount: FRAMES,
        seed: 3,
        folder,
        imagePath: null,
      },
    )
    const output = createPlanes(size.width, size.height)
    stage.apply(ground, output, 0)
    const seen = changedBox(output, ground, size)!
    expect(seen.left).toBeGreaterThan(actor.left + 0.03)
    expect(seen.right).toBeCloseTo(actor.right, 1)
    stage.apply(ground, output, 5)
    expect(changedBox(output, ground, size)!.left).toBeCloseTo(actor.left, 1)
    stage.close()
  })

  it('stays off the black bars of a film', async () => {
    const barred = room(size)
    for (let y = 0; y < size.height; y++) {
      barred.y.fill(16, y * size.width, y * size.width + 32)
      barred.y.fill(16, (y + 1) * size.width - 32, (y + 1) * size.width)
    }
    const { apply } = await openActor({ action: 'run' }, barred)
    for (const number of [0, 20, 40]) {
      const box = changedBox(apply(number), barred, size)!
      expect(box.left).toBeGreaterThanOrEqual(0.1)
      expect(box.right).toBeLessThanOrEqual(0.9)
    }
  })

  it.each([
    { width: 64, height: 48 },
    { width: 90, height: 160 },
  ])('works at $width x $height', async (frame) => {
    const small = room(frame)
    const { apply } = await openActor({}, small, { frame })
    const box = changedBox(apply(0), small, frame)!
    expect(box.part).toBeGreaterThan(0.005)
    const untouched = createPlanes(frame.width, frame.height)
    copyPlanes(small, untouched, frame.width, frame.height)
    expect(small).toEqual(untouched)
  })
})

describe('judging an added actor', () => {
  const judge = (said: Partial<AddActor>) =>
    addActorStage.judge(
      { ...puppy, ...said },
      {
        ground: { kind: 'still' },
        geometry: { ...size, frameRate },
        frameCount: FRAMES,
        imagePath: null,
      },
    )

  it('says that it is drawn', async () => {
    expect(await judge({})).toEqual({
      kind: 'can',
      notes: ['The puppy is drawn, with a picture of the Fluent Emoji set, not filmed.'],
    })
  })

  it('says what was not looked for', async () => {
    expect(JSON.stringify(await judge({ where: 'on the table' }))).toMatch(/"on the table/)
    expect(JSON.stringify(await judge({ count: 40 }))).toMatch(/12 are shown/)
  })

  it('refuses what the set has no picture of, and names what is near', async () => {
    const verdict = await judge({ noun: 'quokka' })
    expect(verdict).toMatchObject({ kind: 'cannot' })
    expect(JSON.stringify(verdict)).toContain('quokka')
    expect(JSON.stringify(await judge({ noun: 'elefant' }))).toContain('elephant')
  })
})
