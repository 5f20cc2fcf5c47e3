import type {
  ActContext,
  FrameStage,
  JudgedGround,
  StageModule,
  Verdict,
} from '../../frame/frame-stage.ts'
import type { EditOf } from '../../shot/edit.ts'
import { keepMonochrome } from '../particles/keep-monochrome.ts'
import { openBloom, openGlow } from './bloom.ts'
import { openChromaticAberration, openRgbSplit } from './colour-fringe.ts'
import { openDustAndScratches } from './dust-and-scratches.ts'
import { effectMeant, effectNames, nearestEffect, neededBy } from './effect-names.ts'
import type { EffectName } from './effect-names.ts'
import { effectPlace } from './effect-place.ts'
import type { EffectSpec, OpenEffect } from './effect-spec.ts'
import { openFilmGrain } from './film-grain.ts'
import { findHotSpot } from './find-hot-spot.ts'
import { openFlock } from './flock-effects.ts'
import { openGlitch } from './glitch.ts'
import { openLensFlare } from './lens-flare.ts'
import { openFilmBurn, openLightLeak } from './light-leak.ts'
import { openLasers, openLightning, openShootingStars, openSpeedLines } from './line-effects.ts'
import { openBlur, openSharpen } from './blur-and-sharpen.ts'
import { openFade } from './fade.ts'
import { openMirror, openPixelate } from './mirror-and-pixelate.ts'
import { openHeatHaze, openRipple } from './waves.ts'
import { refusalOf } from './refused-effects.ts'
import { openScanLines } from './scan-lines.ts'
import { openAurora, openFire, openSmoke } from './soft-light-effects.ts'
import { openFireworks, openSparks } from './sparks-and-fireworks.ts'

type AddEffect = EditOf<'add-effect'>

const BACKGROUND_BLUR = 0.55

const painters: Record<Exclude<EffectName, 'background blur'>, OpenEffect> = {
  'lens flare': openLensFlare,
  'light leak': openLightLeak,
  'film burn': openFilmBurn,
  'film grain': openFilmGrain,
  'dust and scratches': openDustAndScratches,
  'scan lines': openScanLines,
  glitch: openGlitch,
  'rgb split': openRgbSplit,
  'chromatic aberration': openChromaticAberration,
  glow: openGlow,
  bloom: openBloom,
  blur: openBlur,
  sharpen: openSharpen,
  pixelate: openPixelate,
  mirror: openMirror,
  ripple: openRipple,
  'heat haze': openHeatHaze,
  fade: openFade,
  confetti: openFlock('confetti'),
  petals: openFlock('petals'),
  'falling leaves': openFlock('falling leaves'),
  hearts: openFlock('hearts'),
  stars: openFlock('stars'),
  sparkles: openFlock('sparkles'),
  bubbles: openFlock('bubbles'),
  bokeh: openFlock('bokeh'),
  fireflies: openFlock('fireflies'),
  embers: openFlock('embers'),
  'dust particles': openFlock('dust particles'),
  'snow globe': openFlock('snow globe'),
  sparks: openSparks,
  fireworks: openFireworks,
  smoke: openSmoke,
  fire: openFire,
  lightning: openLightning,
  lasers: openLasers,
  aurora: openAurora,
  'speed lines': openSpeedLines,
  'shooting stars': openShootingStars,
}

export const addEffectStage: StageModule<AddEffect, EffectSpec> = {
  async judge({ effect, where, evidence }, on) {
    const refusal = refusalOf(saidOf(effect, evidence))
    if (refusal !== null) return { kind: 'cannot', reason: refusal }
    const name = effectMeant(effect, where)
    if (name === null) return { kind: 'cannot', reason: unknownEffect(effect) }
    if (name === 'background blur') return judgeBackgroundBlur(on)
    const notes: string[] = []
    if (effectPlace(where).depth === 'far' && !hidesBehind(name)) {
      notes.push(
        `The ${name} cannot be put behind what was filmed: it lies over the whole picture.`,
      )
    }
    return { kind: 'can', notes }
  },
  prepare({ effect, where, evidence }, { facts }) {
    const name = effectMeant(effect, where)
    if (name === null) throw new Error(`There is no effect '${effect}'.`)
    const { matte } = facts
    // Nobody stands in front of the background.
    if (name === 'background blur' && matte === null) return null
    return {
      effect: name,
      said: saidOf(effect, evidence),
      place: effectPlace(where),
      motion: facts.motion,
      matte: name === 'background blur' ? matte : null,
      hotSpot: name === 'lens flare' ? findHotSpot(facts.samples) : null,
    }
  },
  async open(spec, act) {
    if (spec.effect === 'background blur') return openBackground(spec, act)
    const paint = painters[spec.effect](spec, act)
    return {
      apply(input, output, frame) {
        paint(input, output, frame)
        keepMonochrome(input, output, act.geometry)
      },
      close: () => {},
    }
  },
}

const saidOf = (effect: string, evidence: string) => `${effect} ${evidence}`.toLowerCase()

/** Drawn small and far for the background, which is as good as behind. */
function hidesBehind(name: EffectName): boolean {
  return neededBy(name).includes('motion')
}

/** People are found by packages that only this effect needs here: loaded with the first use. */
async function judgeBackgroundBlur(on: JudgedGround): Promise<Verdict> {
  const { surveyPeople } = await import('../../people/survey-people.ts')
  const survey = await surveyPeople(on)
  if (survey.kind === 'found') return { kind: 'can', notes: [] }
  if (survey.kind === 'cannot') return survey
  const reason =
    "Nobody was found in this footage, so there is nothing to tell from its background; 'blur' softens all of it."
  return { kind: 'cannot', reason }
}

async function openBackground(
  { matte }: EffectSpec,
  { geometry }: ActContext,
): Promise<FrameStage> {
  if (matte === null) throw new Error('The background cannot be told apart without a matte.')
  const { openBackgroundBlur } = await import('../replace-background/background-blur.ts')
  return openBackgroundBlur(matte, geometry, BACKGROUND_BLUR)
}

const unknownEffect = (effect: string) =>
  `There is no effect '${effect}'. The nearest is '${nearestEffect(effect)}'; ` +
  `there are: ${effectNames.join(', ')}.`
