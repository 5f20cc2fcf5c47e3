import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { evenlySpaced } from '../../../../media/evenly-spaced.ts'
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
import type { LightMatch, MeanColour } from './match-light.ts'

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
/** Frames that the people's light is measured in. */
const LIGHT_SAMPLES = 6

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
  const path = join(folder, `replace-background-${seed}.backdrop`)
  await writeFile(path, packPlanes(planes))
  const light =
    backdrop.kind === 'colour'
      ? unchangedLight
      : matchLight(await measurePeopleLight(act, matte), meanColour(planes, size, null))
  const hasGround =
    backdrop.kind === 'scene' || (backdrop.kind === 'painted' && backdrop.place !== 'space')
  const still = { path, margin, motion: margin === 0 ? null : motion }
  return { kind: 'still', matte, ...still, light, hasGround }
}

function enlarged({ width, height }: { width: number; height: number }, margin: number) {
  return { width: width + 2 * margin, height: height + 2 * margin }
}

/** The people's own mean colour, over frames spread over the act. */
async function measurePeopleLight(act: PrepareContext, matte: Matte): Promise<MeanColour> {
  const { geometry, frameCount } = act
  const reader = openMatte(matte, geometry)
  const source = await act.openFrames()
  try {
    const total = { y: 0, cb: 0, cr: 0, count: 0 }
    for (const frame of evenlySpaced(frameCount, LIGHT_SAMPLES)) {
      act.throwIfStopped()
      source.seek(frame)
      const planes = source.next()
      if (planes === null) continue
      const { y, cb, cr, count } = meanColour(planes, geometry, reader.alphaAt(frame, planes))
      total.y += y * count
      total.cb += cb * count
      total.cr += cr * count
      total.count += count
    }
    const { count } = total
    if (count === 0) return { y: 110, cb: 128, cr: 128 }
    return { y: total.y / count, cb: total.cb / count, cr: total.cr / count }
  } finally {
    source.close()
    reader.close()
  }
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
