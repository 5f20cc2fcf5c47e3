import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Planes } from '../../../../media/planes.ts'
import type { CameraMotion } from '../../frame/camera-motion.ts'
import type {
  ActContext,
  FrameStage,
  JudgedGround,
  PrepareContext,
  StageModule,
  Verdict,
} from '../../frame/frame-stage.ts'
import type { Matte } from '../../frame/matte.ts'
import { openMatte } from '../../people/matte-reader.ts'
import { packPlanes, unpackPlanes } from '../../people/packed-planes.ts'
import { surveyPeople } from '../../people/survey-people.ts'
import type { EditOf } from '../../shot/edit.ts'
import { BackdropView, marginOf } from './backdrop-view.ts'
import { openBackgroundBlur } from './background-blur.ts'
import { chooseBackdrop } from './choose-backdrop.ts'
import { Compositor } from './compositor.ts'
import { layContactShadows } from './contact-shadow.ts'
import { drawBackdrop } from './draw-backdrop.ts'
import { matchLight, meanColour, unchangedLight } from './match-light.ts'
import type { LightMatch } from './match-light.ts'
import { measurePeopleColour } from './measure-people-colour.ts'

type ReplaceBackground = EditOf<'replace-background'>

type Spec =
  | { kind: 'blur'; matte: Matte }
  | {
      kind: 'still'
      matte: Matte
      /** The backdrop: planes of the frame's size and `margin` more on every side, without padding. */
      path: string
      margin: number
      /** Null where the camera stands still. */
      motion: CameraMotion | null
      light: LightMatch
      /** Whether the backdrop has a ground that people stand on. */
      hasGround: boolean
    }

const BLUR_STRENGTH = 0.8
/** People of less colour than this, in steps of chroma, are in black and white. */
const GREY_TINT = 1.6

/** Puts the people of footage in front of another background. */
export const replaceBackgroundStage: StageModule<ReplaceBackground, Spec> = { judge, prepare, open }

async function judge({ place }: ReplaceBackground, on: JudgedGround): Promise<Verdict> {
  if (on.ground.kind !== 'plate') {
    const reason =
      'The background can be replaced behind people in footage; a drawn shot or a still image is made anew in another place by a new prompt.'
    return { kind: 'cannot', reason }
  }
  const choice = chooseBackdrop(place, on.imagePath)
  if ('reason' in choice) return { kind: 'cannot', reason: choice.reason }
  const survey = await surveyPeople(on)
  switch (survey.kind) {
    case 'found':
      return { kind: 'can', notes: choice.notes }
    case 'nobody': {
      const reason =
        'Nobody was found in this footage. This engine replaces the background behind people only; behind other things it needs a generative engine.'
      return { kind: 'cannot', reason }
    }
    case 'cannot':
      return survey
  }
}

async function prepare({ place }: ReplaceBackground, act: PrepareContext): Promise<Spec | null> {
  const { matte, motion } = act.facts
  const choice = chooseBackdrop(place, act.imagePath)
  if (matte === null || 'reason' in choice) return null
  const { backdrop } = choice
  if (backdrop.kind === 'blur') return { kind: 'blur', matte }
  const { geometry, folder, seed } = act
  const margin = backdrop.kind === 'colour' ? 0 : marginOf(motion, geometry)
  const size = enlarged(geometry, margin)
  const planes = await drawBackdrop(backdrop, { ...geometry, ...size }, seed)
  let light = unchangedLight
  if (backdrop.kind !== 'colour') {
    const people = await measurePeopleColour(act, matte)
    // A place is drawn as that camera would have seen it; an image stays as it was given.
    if (people.tint < GREY_TINT && backdrop.kind !== 'image') removeColour(planes)
    light = matchLight(people, meanColour(planes, size, null))
  }
  const path = join(folder, `replace-background-${seed}.backdrop`)
  await writeFile(path, packPlanes(planes))
  const hasGround =
    backdrop.kind === 'scene' || (backdrop.kind === 'painted' && backdrop.place !== 'space')
  const still = { path, margin, motion: margin === 0 ? null : motion }
  return { kind: 'still', matte, ...still, light, hasGround }
}

function removeColour({ cb, cr }: Planes): void {
  cb.fill(128)
  cr.fill(128)
}

function enlarged({ width, height }: { width: number; height: number }, margin: number) {
  return { width: width + 2 * margin, height: height + 2 * margin }
}

async function open(spec: Spec, { geometry }: ActContext): Promise<FrameStage> {
  if (spec.kind === 'blur') return openBackgroundBlur(spec.matte, geometry, BLUR_STRENGTH)
  const { matte, margin, motion, light, hasGround } = spec
  const backdrop = unpackPlanes(await readFile(spec.path), enlarged(geometry, margin))
  const view = new BackdropView(backdrop, geometry, margin, motion)
  const compositor = new Compositor(geometry, light)
  const reader = openMatte(matte, geometry)
  return {
    apply(input, output, frame) {
      const shade = (backdrop: Planes) =>
        layContactShadows(backdrop, geometry, reader.cellsAt(frame), matte)
      const alpha = reader.alphaAt(frame, input)
      compositor.compose(input, alpha, view.at(frame), output, hasGround ? shade : undefined)
    },
    close: () => reader.close(),
  }
}
