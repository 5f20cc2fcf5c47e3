/** The stage `set-time-of-day`: footage in the light of another hour, its sky apart from its ground. */
import { analysePlate } from '../../colour/analyse-plate.ts'
import { bakeTable } from '../../colour/bake-table.ts'
import { smoothstep } from '../../colour/curves.ts'
import type { ColourTable } from '../../colour/grade.ts'
import { lightnessAt } from '../../colour/plate-analysis.ts'
import type { PlateAnalysis } from '../../colour/plate-analysis.ts'
import { outputEncoding } from '../../colour/ycbcr.ts'
import type { CameraMotion } from '../../frame/camera-motion.ts'
import type { StageModule } from '../../frame/frame-stage.ts'
import type { EditOf } from '../../shot/edit.ts'
import { findContentBox } from '../../sky/content-box.ts'
import type { ContentBox } from '../../sky/content-box.ts'
import { fitSky } from '../../sky/sky-model.ts'
import type { SkyModel } from '../../sky/sky-likeness.ts'
import { openTimeOfDay } from './open-time-of-day.ts'
import { groundMap, lampMap, skyMap } from './time-maps.ts'
import { timeStyles } from './time-styles.ts'
import type { TimeOfDay } from './time-styles.ts'
import { toneCurve } from './time-tone.ts'

export type TimeOfDaySpec = {
  time: TimeOfDay
  ground: ColourTable
  /** Null where lamps are of no account. */
  lamps: { table: ColourTable; brightness: number } | null
  /** Null where no sky was found. */
  sky: { model: SkyModel; high: ColourTable; low: ColourTable } | null
  /** Where the light comes from, 0 left .. 1 right. */
  sunSide: number
  content: ContentBox
  /** Null where no stars are shown. */
  starMotion: CameraMotion | null
}

export const setTimeOfDayStage: StageModule<EditOf<'set-time-of-day'>, TimeOfDaySpec> = {
  judge: () => ({ kind: 'can', notes: [] }),

  prepare(edit, { facts }) {
    const style = timeStyles[edit.time]
    const analysis = analysePlate(facts.samples)
    const ground = groundMap(style, toneCurve(edit.time, style, analysis))
    const model = fitSky(facts.samples)
    const lamps = style.lamps * lampsLit(analysis)
    const bake = (map: Parameters<typeof bakeTable>[0]) => bakeTable(map, outputEncoding)
    return {
      time: edit.time,
      ground: bake(ground),
      lamps: lamps > 0 ? { table: bake(lampMap(lamps, ground)), brightness: lamps } : null,
      sky:
        model === null
          ? null
          : {
              model,
              high: bake(skyMap(style.sky.high, style, model, ground)),
              low: bake(skyMap(style.sky.low, style, model, ground)),
            },
      sunSide: brightSide(analysis),
      content: findContentBox(facts.samples),
      starMotion: style.sky.stars > 0 ? facts.motion : null,
    }
  },

  open: (spec, act) => openTimeOfDay(spec, act),
}

/** In daylight no lamp is to be seen; what is white and warm there lies in the sun. */
function lampsLit(analysis: PlateAnalysis): number {
  return smoothstep(0.5, 0.36, lightnessAt(analysis, 0.5))
}

/** A sun stands where the footage is brighter already; even footage is lit from the left. */
function brightSide({ columnLightness }: PlateAnalysis): number {
  const half = columnLightness.length / 2
  const sum = (strips: number[]) => strips.reduce((total, lightness) => total + lightness, 0)
  return sum(columnLightness.slice(0, half)) >= sum(columnLightness.slice(half)) ? 0.06 : 0.94
}
