/**
 * A shot: the complete declarative description of what the local engine renders.
 *
 * Same shot, same frames. A remix applies directions to its source's shot, so it changes only what was
 * asked and never re-encodes an earlier remix: footage stays a plate (`plate.mp4`, kept beside the
 * video) under a growing list of looks. A shot is stored as `shot.json` and parsed when read back.
 *
 * Terminology: an act is a run of frames over one ground; only extensions make more than one. The
 * ground is what fills the frame: a plate (footage), a still image, or a drawn scene. A look is a
 * direction about colour or light, applied over the ground in order. An edit is any other direction that
 * is carried out frame by frame.
 */
import { z } from 'zod'
import { adjustColourSchema, setLightSchema, setPaletteSchema } from '../../../video/direction.ts'
import { editSchema } from './edit.ts'
import { sceneSchema } from './scene.ts'
import { spanSchema } from './span.ts'

export const lookSchema = z.discriminatedUnion('kind', [
  setPaletteSchema,
  adjustColourSchema,
  setLightSchema,
])
/** A direction about colour or light that this engine carries out on any ground. */
export type Look = z.infer<typeof lookSchema>

/** Frames that the last motion is carried on for where playing stops; as many as the frame rate says by default. */
const carriedFrames = z.number().int().positive().optional()

/** How footage goes on in an act after its end. */
export const goesOnSchema = z.discriminatedUnion('way', [
  z
    .object({
      way: z.literal('loop'),
      fromFrame: z.number().int().nonnegative(),
      dissolveFrames: z.number().int().nonnegative(),
      carriedFrames,
    })
    .describe('From a frame that looks like the one after the last, to the end, again and again.'),
  z
    .object({ way: z.literal('return'), carriedFrames })
    .describe('Backward to the start and forward again, slowing down where it turns.'),
  z.object({ way: z.literal('rest'), carriedFrames }).describe('Comes to a soft stop and stands.'),
])
export type GoesOn = z.infer<typeof goesOnSchema>

export const groundSchema = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('plate'), goesOn: goesOnSchema.optional() })
    .describe('Footage: the attachment `plate.mp4`.'),
  z.object({ kind: z.literal('still') }).describe('An image, gently moved: `still.img`.'),
  z.object({ kind: z.literal('scene'), scene: sceneSchema }).describe('A drawn scene.'),
])
export type Ground = z.infer<typeof groundSchema>

export const actSchema = z.object({
  /** Frames of this act, at the shot's frame rate. */
  frameCount: z.number().int().positive(),
  ground: groundSchema,
  looks: z.array(lookSchema),
  /** In the order said; the order of their stages is fixed (`stages/stage-table.ts`). */
  edits: z.array(editSchema).default([]),
  /** Of each edit; what has none is for this act's own frames. */
  spans: z.array(spanSchema).optional(),
  /** Over so long at its start the act before goes out and this one comes in. */
  dissolveSeconds: z.number().min(0).max(5).optional(),
})
export type Act = z.infer<typeof actSchema>

export const shotSchema = z.object({
  version: z.literal(1),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** Frames a second as a fraction. For a plate: its average rate; its own timestamps rule. */
  frameRate: z.object({ num: z.number().int().positive(), den: z.number().int().positive() }),
  seed: z.number().int().nonnegative(),
  /** Of drawn scenes: they are drawn so many times as wide and high, then scaled down. Default: 1. */
  supersampling: z.number().min(1).max(2).optional(),
  acts: z.array(actSchema).min(1),
})
export type Shot = z.infer<typeof shotSchema>
