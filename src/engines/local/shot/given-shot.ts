/**
 * A shot that a client wrote, or read from a video and changed: the schema of every shot, no fields beside it, and
 * limits that keep one shot from taking the machine for itself. Only drawn scenes: footage, images and characters
 * are files of another video.
 */
import { z } from 'zod'
import { MAXIMUM_EXTENDED_SECONDS, MAXIMUM_EXTENSIONS } from '../../../video/limits.ts'
import { hasPicture } from '../draw/figures/read-picture.ts'
import { isFurniture } from './furniture.ts'
import type { Actor, Scene } from './scene.ts'
import type { Act, Shot } from './shot.ts'
import { shotSchema } from './shot.ts'

const MIN_SIDE_PIXELS = 64
const MAX_SIDE_PIXELS = 1920
const MAX_FRAME_PIXELS = 1920 * 1080
const MAX_SUPERSAMPLING = 1.5
const MAX_FRAMES_PER_SECOND = 60
/** Of a frame rate's two numbers: 60000/1001 and finer. */
const MAX_FRACTION = 1_000_000
/** A first act and every extension. */
const MAX_ACTS = 1 + MAXIMUM_EXTENSIONS
const MAX_LOOKS = 20
const MAX_EDITS = 20
/** Sum of the squares of the actors' heights in one scene: their pictures are held in memory, twice. */
const MAX_CAST_AREA = 6
const MAX_SEED = 2 ** 31 - 1
/** Of any one text: captions, nouns, the words that a direction came from. */
const MAX_TEXT_CHARACTERS = 500

type Path = (string | number)[]
type Problem = { path: Path; message: string }
type Rule = (shot: Shot) => Problem[]

const problem = (path: Path, message: string): Problem => ({ path, message })
const over = (value: number, most: number, path: Path, what: string): Problem[] =>
  value > most ? [problem(path, `Too big: ${what} can be at most ${most}, but is ${value}.`)] : []

const rules: readonly Rule[] = [
  sizeProblems,
  ({ supersampling = 1 }) =>
    over(supersampling, MAX_SUPERSAMPLING, ['supersampling'], 'supersampling'),
  frameRateProblems,
  ({ seed }) => over(seed, MAX_SEED, ['seed'], 'the seed'),
  ({ acts }) => over(acts.length, MAX_ACTS, ['acts'], 'the number of acts'),
  lengthProblems,
  ({ acts }) => acts.flatMap((act, number) => actProblems(act, ['acts', number])),
  spanProblems,
  (shot) => textProblems(shot, []),
]

/** The schema of a given shot. The first problem is the one to mend first. */
export const givenShotSchema: z.ZodType<Shot> = z
  .unknown()
  .transform((value, context): Shot => {
    const parsed = shotSchema.safeParse(value)
    const report = (issue: object, path: PropertyKey[]) =>
      void context.issues.push({ ...issue, path, input: valueAt(value, path) } as never)
    if (!parsed.success) {
      for (const issue of parsed.error.issues) report(inWords(issue), issue.path)
      return z.NEVER
    }
    const unknown = unknownKey(value, parsed.data, [])
    if (unknown !== null) {
      report({ code: 'unrecognized_keys', keys: [String(unknown.at(-1))] }, unknown.slice(0, -1))
    }
    for (const rule of rules) {
      for (const { path, message } of rule(parsed.data)) report({ code: 'custom', message }, path)
    }
    return context.issues.length > 0 ? z.NEVER : parsed.data
  })
  .meta(
    z.toJSONSchema(shotSchema, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>,
  )

/** A kind that there is not is a wrong value, wherever it is. */
function inWords(issue: z.core.$ZodIssue): object {
  if (issue.code !== 'invalid_union' || issue.errors.length > 0) return issue
  return { code: 'custom', message: `There is no such '${issue.discriminator ?? 'kind'}' here.` }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)?.[key], value)
}

/** The first key that the schema let fall. */
function unknownKey(given: unknown, kept: unknown, path: Path): Path | null {
  if (typeof given !== 'object' || given === null) return null
  for (const [key, value] of Object.entries(given)) {
    const here = [...path, Array.isArray(given) ? Number(key) : key]
    if (!Object.hasOwn(kept as object, key)) return here
    const deeper = unknownKey(value, (kept as Record<string, unknown>)[key], here)
    if (deeper !== null) return deeper
  }
  return null
}

function sizeProblems({ width, height }: Shot): Problem[] {
  const sides = Object.entries({ width, height }).flatMap(([name, pixels]) => {
    if (pixels >= MIN_SIDE_PIXELS && pixels <= MAX_SIDE_PIXELS && pixels % 2 === 0) return []
    const range = `an even number from ${MIN_SIDE_PIXELS} to ${MAX_SIDE_PIXELS}`
    return [problem([name], `The ${name} must be ${range}, but is ${pixels}.`)]
  })
  if (sides.length > 0) return sides
  return over(width * height, MAX_FRAME_PIXELS, ['height'], 'width x height')
}

function frameRateProblems({ frameRate: { num, den } }: Shot): Problem[] {
  const rate = num / den
  if (rate < 1 || rate > MAX_FRAMES_PER_SECOND) {
    const range = `from 1 to ${MAX_FRAMES_PER_SECOND}`
    return [problem(['frameRate'], `Frames a second must be ${range}, but are ${num}/${den}.`)]
  }
  return over(Math.max(num, den), MAX_FRACTION, ['frameRate'], 'each number of the frame rate')
}

function lengthProblems(shot: Shot): Problem[] {
  const seconds = secondsOf(shot)
  if (seconds <= MAXIMUM_EXTENDED_SECONDS) return []
  const last = ['acts', shot.acts.length - 1, 'frameCount']
  return over(seconds, MAXIMUM_EXTENDED_SECONDS, last, 'the seconds of all acts')
}

export function secondsOf({ acts, frameRate }: Shot): number {
  const frames = acts.reduce((sum, { frameCount }) => sum + frameCount, 0)
  return (frames * frameRate.den) / frameRate.num
}

function actProblems({ ground, looks, edits }: Act, path: Path): Problem[] {
  const lists = [
    ...over(looks.length, MAX_LOOKS, [...path, 'looks'], 'the number of looks'),
    ...over(edits.length, MAX_EDITS, [...path, 'edits'], 'the number of edits'),
  ]
  if (ground.kind === 'scene') {
    return [...lists, ...sceneProblems(ground.scene, [...path, 'ground', 'scene'])]
  }
  const message = `A given shot stands on drawn scenes: '${ground.kind}' is a file of another video. Use 'scene'.`
  return [problem([...path, 'ground', 'kind'], message)]
}

/** Edits last within the shot. */
function spanProblems({ acts }: Shot): Problem[] {
  const frames = acts.reduce((sum, { frameCount }) => sum + frameCount, 0)
  return acts.flatMap(({ edits, spans = [] }, act) => [
    ...over(spans.length, edits.length, ['acts', act, 'spans'], 'the number of spans'),
    ...spans.flatMap(({ firstFrame, frameCount, number }, at) => {
      const path = ['acts', act, 'spans', at]
      return [
        ...over(firstFrame + frameCount, frames, path, "the end of an edit's span"),
        ...over(number, MAX_EDITS, [...path, 'number'], 'the place among edits'),
      ]
    }),
  ])
}

function sceneProblems({ backdrop, actors }: Scene, path: Path): Problem[] {
  const area = actors.reduce((sum, { height }) => sum + height ** 2, 0)
  return [
    ...(backdrop === 'place'
      ? []
      : [
          problem(
            [...path, 'backdrop'],
            "An image is a file of another video. Use 'place', or leave it out.",
          ),
        ]),
    ...actors.flatMap((actor, number) => actorProblems(actor, actors, [...path, 'actors', number])),
    ...over(area, MAX_CAST_AREA, [...path, 'actors'], "the sum of the squares of actors' heights"),
  ]
}

function actorProblems(actor: Actor, cast: readonly Actor[], path: Path): Problem[] {
  const pictures = (['picture', 'holds'] as const).flatMap((field) => {
    const picture = actor[field]
    if (picture === null || hasPicture(picture) || isFurniture(picture)) return []
    return [problem([...path, field], whyNoPicture(picture))]
  })
  const bonds = (['on', 'follows'] as const).flatMap((field) => {
    if (actor[field] === null) return []
    const isThere = cast.some(({ id }) => id === actor[field])
    if (!isThere) return [problem([...path, field], `No actor of the scene is '${actor[field]}'.`)]
    return isCircle(actor, cast, field)
      ? [problem([...path, field], `'${actor.id}' would be '${field}' itself.`)]
      : []
  })
  return [...pictures, ...bonds]
}

function whyNoPicture(picture: string): string {
  return /^character-\d$/.test(picture)
    ? `'${picture}' is a file of another video. Give a shot of pictures only.`
    : `There is no picture '${picture}'.`
}

function isCircle(actor: Actor, cast: readonly Actor[], field: 'on' | 'follows'): boolean {
  let at: Actor | undefined = actor
  for (let step = 0; step <= cast.length; step++) {
    const next: string | null = at[field]
    at = cast.find(({ id }) => id === next)
    if (at === undefined) return false
  }
  return true
}

function textProblems(value: unknown, path: Path): Problem[] {
  if (typeof value === 'string') {
    return value.length > MAX_TEXT_CHARACTERS
      ? over(value.length, MAX_TEXT_CHARACTERS, path, "a text's length in characters")
      : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    textProblems(part, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** A sentence for a shot that came without a prompt. */
export function describeShot({ acts }: Shot): string {
  const [first] = acts
  const scene = first?.ground.kind === 'scene' ? first.ground.scene : null
  if (scene === null) return 'A given shot.'
  const nouns = [...new Set(scene.actors.map(({ noun }) => noun))].slice(0, 6)
  const place = scene.place.replaceAll('-', ' ')
  const cast = nouns.length === 0 ? 'Nobody' : nouns.join(', ')
  return `A given shot: ${cast}; ${place}, ${scene.time}.`
}
