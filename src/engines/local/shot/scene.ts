/**
 * A drawn scene: a place, a light, the actors in it, and a gentle camera. Coordinates are fractions of
 * the frame (0 to 1, origin top left); sizes are fractions of the frame's height; times are seconds.
 */
import { z } from 'zod'

export const actorSchema = z.object({
  /** The word the prompt used. Example: "puppy". */
  noun: z.string(),
  /** Icon name in the vector set. Example: "dog-face". */
  picture: z.string(),
  /** Foot point. */
  x: z.number(),
  y: z.number(),
  height: z.number().positive(),
  /** The motion it performs, from the motions the renderer knows. Example: "bow". */
  motion: z.string(),
  /** Second of the act at which the motion starts. */
  startSeconds: z.number().nonnegative().default(0),
})
export type Actor = z.infer<typeof actorSchema>

export const sceneSchema = z.object({
  /** A place the renderer knows. Example: "meadow", "living-room". */
  place: z.string(),
  /** Example: "day", "night", "sunset". */
  time: z.string(),
  actors: z.array(actorSchema),
  /** Gentle move over the act. Example: "push". */
  camera: z.string(),
  /** Seconds of the scene's own clock at the first frame of the act: an extension goes on where it was. */
  clockSeconds: z.number().nonnegative().default(0),
})
export type Scene = z.infer<typeof sceneSchema>
