/**
 * An edit: a direction that is carried out frame by frame, beside the looks. What each does is decided by
 * its stage (`stages/`), by the act's clock (`set-speed`) or by the sound (`set-sound`).
 */
import { z } from 'zod'
import {
  addActorSchema,
  addCaptionSchema,
  addEffectSchema,
  removeActorSchema,
  replaceBackgroundSchema,
  setCameraSchema,
  setLightSchema,
  setSeasonSchema,
  setSoundSchema,
  setSpeedSchema,
  setStyleSchema,
  setTimeOfDaySchema,
  setWeatherSchema,
} from '../../../video/direction.ts'

export const editSchema = z.discriminatedUnion('kind', [
  setSpeedSchema,
  removeActorSchema,
  replaceBackgroundSchema,
  addActorSchema,
  setSeasonSchema,
  setWeatherSchema,
  setTimeOfDaySchema,
  setLightSchema,
  setCameraSchema,
  setStyleSchema,
  addEffectSchema,
  addCaptionSchema,
  setSoundSchema,
])
export type Edit = z.infer<typeof editSchema>
export type EditKind = Edit['kind']
export type EditOf<Kind extends EditKind> = Extract<Edit, { kind: Kind }>
