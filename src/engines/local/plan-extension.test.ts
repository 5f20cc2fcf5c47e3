import { describe, expect, it } from 'vitest'
import type { RenderReport } from '../engine.ts'
import { createSceneRenderer } from './draw/scene-renderer.ts'
import { parsePrompt } from './language/parse-prompt.ts'
import { extendShot } from './plan-extension.ts'
import { remixWhole } from './remix-whole.ts'
import { openGround } from './render/prepare-acts.ts'
import { createRenderPool } from './render/render-pool.ts'
import { outgoingAct } from './shot/outgoing-act.ts'
import { sceneSchema } from './shot/scene.ts'
import type { Scene } from './shot/scene.ts'
import type { Shot } from './shot/shot.ts'

const size = { width: 240, height: 136 }
const frameRate = { num: 30, den: 1 }
const SEAM = 60

const actor = (id: string, more: object = {}) => ({
  id: `${id}-1`,
  noun: id,
  picture: id,
  x: 0.5,
  y: 0.86,
  height: 0.34,
  facing: 'right',
  actions: [{ motion: 'idle' }],
  ...more,
})

function sceneOf(more: object = {}): Scene {
  return sceneSchema.parse({
    place: 'meadow',
    time: 'day',
    cameras: [{ move: 'push' }],
    actors: [actor('dog')],
    ...more,
  })
}

function shotOf(scene: Scene): Shot {
  const ground = { kind: 'scene' as const, scene }
  const acts = [{ frameCount: SEAM, ground, looks: [], edits: [] }]
  return { version: 1, ...size, frameRate, seed: 5, acts }
}

async function extended(shot: Shot, prompt: string) {
  const { directions } = parsePrompt(prompt, { sourcePrompt: null })
  const report: RenderReport = { applied: [], unapplied: [], unparsed: [], notes: [] }
  const on = { plate: null, imagePath: null }
  return { shot: await extendShot({ shot, seconds: 4, prompt, directions, on }, report), report }
}

const sceneAt = (shot: Shot, number: number): Scene => {
  const { ground } = shot.acts[number]!
  if (ground.kind !== 'scene') throw new Error('The act is not drawn.')
  return ground.scene
}

/** Mean difference of codes from one frame to the next, over the last frames before the seam and across it. */
function stepsAround(before: Scene, after: Scene): { before: number; across: number } {
  const frame = { ...size, frameRate, seed: 5 }
  using old = createSceneRenderer(before, frame)
  using next = createSceneRenderer(after, frame)
  const pictures = [-3, -2, -1, 0].map((at) =>
    (at < 0 ? old.frame(SEAM + at) : next.frame(at)).slice(),
  )
  const steps = pictures.slice(1).map((picture, at) => {
    const one = pictures[at]!
    return picture.reduce((sum, code, byte) => sum + Math.abs(code - one[byte]!), 0) / one.length
  })
  return { before: Math.max(steps[0]!, steps[1]!), across: steps[2]! }
}

const SEAM_TOLERANCE = 1.15
const ROUNDING = 0.02

/** Dog and camera come to a pace of their own. */
const walks = sceneOf({ actors: [actor('dog', { actions: [{ motion: 'walk' }] })] })

const walking = sceneOf({
  cameras: [{ move: 'tracking' }],
  actors: [actor('dog', { actions: [{ motion: 'walk' }] })],
})

const seams: [string, Scene, string][] = [
  ['a walk with a tracking camera', walking, 'It goes on'],
  ['a tracking camera that ends', walking, 'The camera pulls back'],
  ['rain', sceneOf({ weather: { kind: 'rain' } }), 'It goes on'],
  ['a new camera move', sceneOf({ cameras: [{ move: 'pan-left' }] }), 'The camera pulls back'],
  ['a new action', sceneOf(), 'The dog jumps'],
  ['somebody who comes', sceneOf(), 'Add a cat to the scene'],
  [
    'somebody who goes',
    sceneOf({ actors: [actor('dog'), actor('cat', { x: 0.2 })] }),
    'Remove the cat',
  ],
  ['an audience', sceneOf({ place: 'stage' }), 'The dog takes a bow to the cheering audience'],
]

describe('extending a drawn shot', () => {
  it.each(seams)('has no seam with %s', async (_, scene, prompt) => {
    const { shot } = await extended(shotOf(scene), prompt)
    const step = stepsAround(sceneAt(shot, 0), sceneAt(shot, 1))
    expect(step.across).toBeLessThanOrEqual(step.before * SEAM_TOLERANCE + ROUNDING)
    expect(shot.acts[1]!.dissolveSeconds).toBe(0)
  })

  it.each([
    'Go on',
    'Continue',
    'Keep going',
    'What happens next',
    'The dog stands',
    'Night falls and it snows',
    'The dog takes a bow to the cheering audience',
  ])('leaves nothing undone of "%s"', async (prompt) => {
    const { report } = await extended(shotOf(sceneOf()), prompt)
    expect(report.unapplied).toEqual([])
  })

  it('says what of a description it cannot show', async () => {
    const newcomer = await extended(shotOf(sceneOf()), 'The unicorn yodels')
    expect(newcomer.report.unapplied).toMatchObject([
      { reason: 'There is no motion for "yodels".' },
    ])
    const known = await extended(shotOf(sceneOf()), 'The dog chases a zorblax')
    expect(known.report.unapplied.map(({ reason }) => reason)).toContain(
      'There is no picture for "zorblax".',
    )
  })

  it('seats an audience without leaving the place', async () => {
    const { shot } = await extended(shotOf(sceneOf()), 'The dog takes a bow to the audience')
    const { place, actors } = sceneAt(shot, 1)
    expect(place).toBe('meadow')
    expect(actors.filter(({ noun }) => noun === 'audience')).toHaveLength(7)
    expect(actors[0]!.actions.at(-1)).toMatchObject({ motion: 'bow' })
  })

  it('leaves what is there as it is, and adds exactly the seconds asked for', async () => {
    const source = shotOf(sceneOf())
    const { shot } = await extended(source, 'Make it night')
    expect(shot.acts[0]).toEqual(source.acts[0])
    expect(shot.acts.map(({ frameCount }) => frameCount)).toEqual([SEAM, 120])
  })

  it('dissolves to the ground that a tracking camera runs over', async () => {
    const { shot } = await extended(shotOf(walks), 'The camera tracks the dog')
    expect(sceneAt(shot, 1).cameras.at(-1)).toEqual({ move: 'tracking', startSeconds: 2 })
    expect(shot.acts[1]!.dissolveSeconds).toBe(1)
  })

  it.each(['Make it night', 'In watercolor style', 'Shift the color palette to teal and rust'])(
    'dissolves where the picture changes as a whole: %s',
    async (prompt) => {
      const { shot } = await extended(shotOf(sceneOf()), prompt)
      expect(shot.acts[1]!.dissolveSeconds).toBe(1)
      const outgoing = outgoingAct(shot, 1)
      const { looks, edits, ground } = shot.acts[0]!
      expect(outgoing).toMatchObject({ looks, edits })
      const old = outgoing.ground.kind === 'scene' ? outgoing.ground.scene : null
      const step = stepsAround(ground.kind === 'scene' ? ground.scene : sceneOf(), old!)
      expect(step.across).toBeLessThanOrEqual(step.before * SEAM_TOLERANCE + ROUNDING)
    },
  )

  it('brings a newcomer in from the edge of the frame, on its feet', async () => {
    const { shot } = await extended(shotOf(sceneOf()), 'Add a cat to the scene')
    const cat = sceneAt(shot, 1).actors.find(({ noun }) => noun === 'cat')!
    expect(cat.enters).toEqual({ how: 'walk', startSeconds: 2 })
    const frame = { ...size, frameRate, seed: 5 }
    using without = createSceneRenderer(sceneAt(shot, 0), frame)
    using withCat = createSceneRenderer(sceneAt(shot, 1), frame)
    const changed = (frameNumber: number) => {
      const [one, other] = [without.frame(SEAM + frameNumber), withCat.frame(frameNumber)]
      return one.filter((code, at) => Math.abs(code - other[at]!) > 12).length
    }
    expect(changed(0)).toBe(0)
    expect(changed(110)).toBeGreaterThan(2000)
  })

  it('carries looks and edits over, but not a fade to black', async () => {
    const source = shotOf(sceneOf())
    const report: RenderReport = { applied: [], unapplied: [], unparsed: [], notes: [] }
    const { directions } = parsePrompt('Sepia, as a pencil drawing, and fade to black', {
      sourcePrompt: null,
    })
    const on = { plate: null, imagePath: null }
    const looked = await remixWhole(directions, source, on, report)
    expect(looked.acts[0]!.edits.map(({ kind }) => kind)).toEqual(['set-style', 'add-effect'])
    const { shot } = await extended(looked, 'It goes on')
    const next = shot.acts[1]!
    expect(next.looks).toEqual(looked.acts[0]!.looks)
    expect(next.edits.map(({ kind }) => kind)).toEqual(['set-style'])
    expect(next.spans).toEqual([{ firstFrame: 0, frameCount: SEAM, number: 0 }])
    expect(next.dissolveSeconds).toBe(1)
  })

  it('is remixed as one: nothing that a remix asks for begins anew with an act', async () => {
    const { shot } = await extended(shotOf(sceneOf()), 'Add a cat to the scene')
    const report: RenderReport = { applied: [], unapplied: [], unparsed: [], notes: [] }
    const prompt = 'Add a rabbit, the dog waves, add snow and film grain'
    const { directions } = parsePrompt(prompt, { sourcePrompt: null })
    const on = { plate: null, imagePath: null }
    const remix = await remixWhole(directions, shot, on, report)
    expect(report.unapplied).toEqual([])
    const step = stepsAround(sceneAt(remix, 0), sceneAt(remix, 1))
    expect(step.across).toBeLessThanOrEqual(step.before * SEAM_TOLERANCE + ROUNDING)
    const grain = remix.acts.map(({ edits, spans }) => {
      return spans![edits.findIndex(({ kind }) => kind === 'add-effect')]
    })
    expect(grain[0]).toMatchObject({ firstFrame: 0, frameCount: SEAM + 120 })
    expect(grain[1]).toEqual(grain[0])
  })

  it('gives every act the same clock to be drawn by', async () => {
    const { shot } = await extended(shotOf(walking), 'It goes on')
    await using pool = createRenderPool({ workers: 1 })
    const grounds = await Promise.all(
      shot.acts.map((act) => openGround(act, { shot, files: {}, pool })),
    )
    const clocks = grounds.map((ground) =>
      ground.kind === 'scene' ? ground.scene.clockSeconds : -1,
    )
    expect(clocks).toEqual([0, 0])
  })
})
