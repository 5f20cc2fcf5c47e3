/**
 * A drawn scene: a place, a light, the actors in it, and a gentle camera. Coordinates are fractions of
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
] as const
export type PlaceName = (typeof placeNames)[number]

export const sceneTimes = ['day', 'sunset', 'dusk', 'night', 'dawn'] as const
export type SceneTime = (typeof sceneTimes)[number]

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

export const actorSchema = z.object({
  /** The word the prompt used, singular. Example: "puppy". */
  noun: z.string(),
  /** Icon name in the vector set. Example: "dog". */
  picture: z.string(),
  /** Foot point. */
  x: z.number(),
  y: z.number(),
  height: z.number().positive(),
  /** Height of the foot line above the ground, in the scene's units: birds, boats, things on a table. */
  lift: z.number().nonnegative().default(0),
  facing: z.enum(['left', 'right']).default('left'),
  /** Replaces the picture's main colour; null keeps it. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable()
    .default(null),
  motion: z.enum(motionNames),
  /** Second of the scene's own clock at which the motion starts; before it the actor idles. */
  startSeconds: z.number().nonnegative().default(0),
})
export type Actor = z.infer<typeof actorSchema>

export const sceneSchema = z.object({
  place: z.enum(placeNames),
  time: z.enum(sceneTimes),
  /** From far to near is the renderer's business: the order here is the order of the prompt. */
  actors: z.array(actorSchema).max(40),
  /** Gentle move over the scene's clock. */
  camera: z.enum(sceneCameras),
  /** Seconds of the scene's own clock at the first frame of the act: an extension goes on where it was. */
  clockSeconds: z.number().nonnegative().default(0),
})
export type Scene = z.infer<typeof sceneSchema>

/** Pixels that a size of 1 stands for. */
export function unitOf(frame: { width: number; height: number }): number {
  return Math.min(frame.height, frame.width * 1.15)
}
