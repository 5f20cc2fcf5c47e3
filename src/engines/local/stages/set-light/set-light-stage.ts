/** The stage `set-light`: what a grade cannot do, because it changes with time or follows people. */
import { colourOfLight } from '../../colour/light/set-light.ts'
import { flickerKindOf } from '../../colour/light/flicker-kind.ts'
import type { FlickerKind } from '../../colour/light/flicker-kind.ts'
import { hexToOklab, hueDegreesOf, labOfHue } from '../../colour/oklab.ts'
import { analysePlate } from '../../colour/analyse-plate.ts'
import type { PlateAnalysis } from '../../colour/plate-analysis.ts'
import type { ActFacts, StageModule, Verdict } from '../../frame/frame-stage.ts'
import type { EditOf } from '../../shot/edit.ts'
import { findContentBox } from '../../sky/content-box.ts'
import { openFlicker } from './open-flicker.ts'
import type { FlickerSpec } from './open-flicker.ts'
import { openNeon } from './open-neon.ts'
import type { NeonSpec } from './open-neon.ts'
import { openRim } from './open-rim.ts'
import type { RimSpec } from './open-rim.ts'
import { codesOfHex, codesOfLab } from '../../sky/light-codes.ts'
import type { RimDirection } from './rim-map.ts'

type LightEdit = EditOf<'set-light'>

export type SetLightSpec = FlickerSpec | RimSpec | NeonSpec

const can: Verdict = { kind: 'can', notes: [] }

export const setLightStage: StageModule<LightEdit, SetLightSpec> = {
  judge({ source }, { ground }) {
    if (source === 'flicker' || source === 'neon') return can
    if ((source === 'backlight' || source === 'rim') && ground.kind === 'plate') return can
    return { kind: 'cannot', reason: 'This light is the same in every frame: it is a grade.' }
  },

  prepare(edit, { facts }) {
    if (edit.source === 'flicker') return flickerOf(edit, facts)
    if (edit.source === 'neon') return neonOf(edit, facts)
    return facts.matte === null ? null : rimOf(edit, facts.matte)
  },

  open(spec, act) {
    switch (spec.kind) {
      case 'flicker':
        return openFlicker(spec, act)
      case 'neon':
        return openNeon(spec, act)
      case 'rim':
        return openRim(spec, act)
    }
  },
}

const flickerColours: Record<
  FlickerKind,
  readonly [usual: string, colder: string, warmer: string]
> = {
  candle: ['#ff9a3d', '#ffac58', '#ff8426'],
  fire: ['#ff7f2a', '#ff9c45', '#f5600f'],
  screen: ['#9fb9ff', '#79a0ff', '#c8c4f2'],
  lamp: ['#ffe6bd', '#fff2dc', '#ffd79a'],
  strobe: ['#f4f6ff', '#f4f6ff', '#f4f6ff'],
}

function flickerOf(edit: LightEdit, facts: ActFacts): FlickerSpec {
  const flicker = flickerKindOf(edit)
  const [usual, colder, warmer] =
    edit.colour === null
      ? flickerColours[flicker]
      : ([edit.colour.hex, edit.colour.hex, edit.colour.hex] as const)
  return {
    kind: 'flicker',
    flicker,
    place: placeOfFlicker(edit, flicker, analysePlate(facts.samples)),
    strength: edit.strength,
    colours: {
      usual: codesOfHex(usual),
      colder: codesOfHex(colder),
      warmer: codesOfHex(warmer),
    },
    content: findContentBox(facts.samples),
  }
}

/** Flames stand low, beside the middle, where the footage is bright already. */
function placeOfFlicker({ from }: LightEdit, flicker: FlickerKind, analysis: PlateAnalysis) {
  const { columnLightness } = analysis
  const half = columnLightness.length / 2
  const sum = (strips: number[]) => strips.reduce((total, lightness) => total + lightness, 0)
  const isLeft = sum(columnLightness.slice(0, half)) >= sum(columnLightness.slice(half))
  const level = flicker === 'lamp' || flicker === 'strobe' ? 0.1 : 0.66
  switch (from) {
    case 'left':
      return { x: 0.02, y: level }
    case 'right':
      return { x: 0.98, y: level }
    case 'above':
      return { x: 0.5, y: 0.02 }
    case 'below':
      return { x: 0.5, y: 1.02 }
    case 'front':
    case 'behind':
      return { x: 0.5, y: 0.5 }
    case 'unspecified':
      return { x: isLeft ? 0.3 : 0.7, y: level }
  }
}

/** Magenta and cyan; with a colour said, that one and the colour across from it. */
function neonOf(edit: LightEdit, facts: ActFacts): NeonSpec {
  const said = edit.colour === null ? hexToOklab('#ff2fb4') : hexToOklab(edit.colour.hex)
  const hue = hueDegreesOf(said)
  return {
    kind: 'neon',
    left: codesOfLab(labOfHue(0.66, 0.24, hue)),
    right: codesOfLab(labOfHue(0.7, 0.19, edit.colour === null ? 225 : hue + 150)),
    strength: edit.strength,
    content: findContentBox(facts.samples),
  }
}

function rimOf(edit: LightEdit, matte: RimSpec['matte']): RimSpec {
  return {
    kind: 'rim',
    matte,
    direction: directionOf(edit),
    light: codesOfLab(colourOfLight(edit)),
    strength: Math.min(1, edit.strength * (edit.source === 'rim' ? 1.4 : 1.1)),
  }
}

/** Light from behind comes over the shoulders: from above, and on all sides a little. */
function directionOf({ from, source }: LightEdit): RimDirection {
  const around = source === 'rim' ? 0.3 : 0.42
  switch (from) {
    case 'left':
      return { x: -0.95, y: -0.3, around: 0.12 }
    case 'right':
      return { x: 0.95, y: -0.3, around: 0.12 }
    case 'below':
      return { x: 0, y: 1, around: 0.15 }
    default:
      return { x: 0, y: -1, around }
  }
}
