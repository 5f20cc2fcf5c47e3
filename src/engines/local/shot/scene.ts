/**
 * A drawn scene: a place, its light and weather, the actors in it, and a camera. Coordinates are fractions of
 * the frame (0 to 1, origin top left); sizes are fractions of the scene's unit, which is the frame's
 * height in landscape and 1.15 of its width in portrait (see `unitOf`); times are seconds.
 *
 * The planner and the renderer share the lists below: a scene holds only names from them.
 */
import { z } from 'zod'

export const placeNames = [
  'meadow',
  'park',
  'forest',
  'beach',
  'sea',
  'underwater',
  'mountains',
  'desert',
  'road',
  'desert-road',
  'snow',
  'city',
  'village',
  'garden',
  'space',
  'living-room',
  'bedroom',
  'kitchen',
  'cafe',
  'office',
  'stage',
  'studio',
  'windowsill',
  'table',
  'sky',
  'rooftop',
  'neon-street',
  'harbour',
  'jungle',
  'moon',
  'waterfall',
  'farm',
  'savanna',
  'cherry-garden',
  'palace-square',
  'canal',
  'castle',
  'playground',
  'stadium',
  'volcano',
  'bathroom',
  'cabin',
  'library',
  'classroom',
  'gallery',
  'gym',
  'laboratory',
  'warehouse',
  'garage',
  'shop',
  'train',
  'concert',
  'concert-hall',
  'throne-room',
  'spaceship',
  'cave',
  'tent',
] as const
export type PlaceName = (typeof placeNames)[number]

export const sceneTimes = ['day', 'sunset', 'dusk', 'night', 'dawn'] as const
export type SceneTime = (typeof sceneTimes)[number]

export const sceneWeathers = ['clear', 'cloudy', 'rain', 'storm', 'snow', 'fog', 'wind'] as const
export type SceneWeather = (typeof sceneWeathers)[number]

export const sceneSeasons = ['spring', 'summer', 'autumn', 'winter'] as const
export type SceneSeason = (typeof sceneSeasons)[number]

export const motionNames = [
  'idle',
  'still',
  'walk',
  'run',
  'jump',
  'play',
  'dance',
  'bow',
  'wave',
  'cheer',
  'nod',
  'eat',
  'drink',
  'read',
  'sit',
  'sing',
  'work',
  'look',
  'fly',
  'swim',
  'drive',
  'sail',
  'spin',
  'float',
  'sleep',
  'sway',
  'stretch',
] as const
export type MotionName = (typeof motionNames)[number]

export const sceneCameras = [
  'push',
  'pull',
  'pan-left',
  'pan-right',
  'tilt-up',
  'tilt-down',
  'tracking',
  'steady',
  'shake',
  'dutch',
] as const
export type SceneCamera = (typeof sceneCameras)[number]

/** Cues of an actor or the camera: as many as 6 extensions and their first shot can ask for, and more. */
const MAX_CUES = 20
/** Two minutes and some: longer than the longest video. */
const MAX_CLOCK_SECONDS = 600
export const MAX_ACTORS = 40

const startSeconds = z
  .number()
  .min(0)
  .max(MAX_CLOCK_SECONDS)
  .default(0)
  .describe("Second of the scene's own clock at which it starts.")

const nounSchema = z.string().min(1).max(80)
const idSchema = z.string().regex(/^[a-z0-9-]{1,80}$/)

export const actionSchema = z.object({ motion: z.enum(motionNames), startSeconds })
export type Action = z.infer<typeof actionSchema>

/** Walks (flies, swims, drives) in from the frame's edge, rises from below it, or fades in; and out likewise. */
const passageSchema = z.object({ how: z.enum(['walk', 'rise', 'fade']), startSeconds })
export type Passage = z.infer<typeof passageSchema>

export const actorSchema = z.object({
  id: idSchema.describe(
    'Its own in the scene: what chance gives it hangs on this. Example: "dog-2".',
  ),
  noun: nounSchema.describe('The word the prompt used, singular. Example: "puppy".'),
  picture: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .describe('Name in the vector set, or "character-1", "character-2". Example: "dog".'),
  x: z.number().min(-1).max(2).describe('Of its foot point, a fraction of the width.'),
  y: z.number().min(-1).max(2).describe('Of its foot point, a fraction of the height.'),
  height: z.number().min(0.01).max(2).describe("Of the whole figure, in the scene's units."),
  lift: z
    .number()
    .min(0)
    .max(2)
    .default(0)
    .describe('Of the foot line over the ground, in units: birds, things on a table.'),
  facing: z.enum(['left', 'right']).default('left'),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable()
    .default(null)
    .describe("Replaces the picture's main colour, of people their clothes'; null keeps it."),
  actions: z
    .array(actionSchema)
    .min(1)
    .max(MAX_CUES)
    .refine(isAscending, 'Actions are given in the order of their start.')
    .describe('What it does, one after the other; before the first it idles.'),
  on: idSchema.nullable().default(null).describe('The actor it sits, stands or lies on.'),
  follows: idSchema.nullable().default(null).describe('The actor it follows or chases.'),
  holds: z.string().nullable().default(null).describe('A picture it has in its hands.'),
  wears: z
    .enum(['dress', 'trousers'])
    .optional()
    .describe('Of a person: what was said of the clothes; else chance has it.'),
  enters: passageSchema
    .optional()
    .describe('How and when it comes in; else it is there from the start.'),
  leaves: passageSchema.optional().describe('How and when it goes; else it stays.'),
})
export type Actor = z.infer<typeof actorSchema>

const cameraCueSchema = z.object({ move: z.enum(sceneCameras), startSeconds })
export type CameraCue = z.infer<typeof cameraCueSchema>

export const sceneSchema = z.object({
  place: z.enum(placeNames),
  /** `image`: a given image takes the place's room; `place` still says how light falls and sound is. */
  backdrop: z.enum(['place', 'image']).default('place'),
  time: z.enum(sceneTimes),
  weather: z
    .object({ kind: z.enum(sceneWeathers), intensity: z.number().min(0).max(1).default(0.6) })
    .default({ kind: 'clear', intensity: 0.6 }),
  season: z.enum(sceneSeasons).nullable().default(null).describe("Null: the place's own."),
  /** From far to near is the renderer's business: the order here is the order of the prompt. */
  actors: z
    .array(actorSchema)
    .max(MAX_ACTORS)
    .refine(
      (actors) => new Set(actors.map(({ id }) => id)).size === actors.length,
      'Every actor has an id of its own.',
    ),
  /** One move after the other; each starts from where the one before it got to. */
  cameras: z
    .array(cameraCueSchema)
    .min(1)
    .max(MAX_CUES)
    .refine(isAscending, 'Camera moves are given in the order of their start.'),
  /** Seconds of the scene's own clock at the first frame of the act: an extension goes on where it was. */
  clockSeconds: z.number().min(0).max(MAX_CLOCK_SECONDS).default(0),
})
export type Scene = z.infer<typeof sceneSchema>

function isAscending(cues: { startSeconds: number }[]): boolean {
  return cues.every((cue, at) => at === 0 || cues[at - 1]!.startSeconds <= cue.startSeconds)
}

/** The present action's motion, or camera's move, at a moment of the scene's clock. */
export function cueAt<Cue extends { startSeconds: number }>(
  cues: readonly Cue[],
  clock: number,
): Cue {
  return cues.findLast((cue) => cue.startSeconds <= clock) ?? cues[0]!
}

/** Pixels that a size of 1 stands for. */
export function unitOf(frame: { width: number; height: number }): number {
  return Math.min(frame.height, frame.width * 1.15)
}
