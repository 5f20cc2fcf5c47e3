/** The lightness of another time of day: one curve for a shot, from how bright its footage is. */
import { clamp, mix, smoothstep } from '../../colour/curves.ts'
import { lightnessAt } from '../../colour/plate-analysis.ts'
import type { PlateAnalysis } from '../../colour/plate-analysis.ts'
import { isBrightTime } from './time-styles.ts'
import type { TimeOfDay, TimeStyle } from './time-styles.ts'

export type ToneCurve = (lightness: number) => number

/** Median lightness of ordinary daylight footage, and how much of the way there dark footage is lifted. */
const DAYLIGHT = 0.56
const LIFT = 0.75
/** Most that dark footage's range is stretched. */
const LARGEST_STRETCH = 2.2
/** Most that the lift multiplies the darkest tones by: beyond it, coding noise shows. */
const LARGEST_GAIN = 1.7

export function toneCurve(time: TimeOfDay, style: TimeStyle, analysis: PlateAnalysis): ToneCurve {
  const median = clamp(lightnessAt(analysis, 0.5), 0.04, 0.97)
  if (isBrightTime(time) && median < DAYLIGHT - 0.08)
    return liftedCurve(median, lightnessAt(analysis, 0.98), style)
  return loweredCurve(median, exposureFor(style, median, analysis), style)
}

/** Footage of a night needs little to be night: dark all over, with next to nothing bright. */
function exposureFor(style: TimeStyle, median: number, analysis: PlateAnalysis): number {
  const usual = mix(style.exposure, style.exposureBright, smoothstep(0.5, 0.85, median))
  if (usual >= 1) return usual
  const alreadyDark =
    smoothstep(0.3, 0.18, median) * smoothstep(0.62, 0.42, lightnessAt(analysis, 0.9))
  return mix(usual, 0.94, alreadyDark)
}

/**
 * A power below the median and a straight line above it, both through (median, median x exposure): what is
 * dark stays in order without noise, what is bright keeps its contrast.
 */
function loweredCurve(median: number, exposure: number, style: TimeStyle): ToneCurve {
  const middle = median * exposure
  const span = 1 - middle
  return (lightness) => {
    if (lightness <= 0) return 0
    const toned =
      lightness < median
        ? middle * (lightness / median) ** style.toe
        : // Bends before it reaches white.
          middle + span * softLimit(((lightness - median) * style.slope) / span)
    // Black itself stays black: bars beside a picture, a shot that fades in.
    return toned + style.black * (1 - toned) * smoothstep(0.02, 0.16, lightness)
  }
}

/** `value` up to 0.75, then easing to 1 at 1.15. */
function softLimit(value: number): number {
  if (value <= 0.75) return value
  const over = Math.min(1, (value - 0.75) / 0.4)
  return 0.75 + 0.25 * (1.6 * over - 0.6 * over * over)
}

/** Levels first, so that the brightest things are bright again, then the middle. */
function liftedCurve(median: number, white: number, style: TimeStyle): ToneCurve {
  const stretch = clamp(0.93 / white, 1, LARGEST_STRETCH)
  const stretched = Math.min(0.9, median * stretch)
  const gamma = Math.min(1, Math.log(mix(stretched, DAYLIGHT, LIFT)) / Math.log(stretched))
  return (lightness) => {
    const inside = clamp(softLimit(lightness * stretch), 0, 1)
    const lifted = Math.min(inside ** gamma, inside * LARGEST_GAIN)
    return lifted + style.black * (1 - lifted) * smoothstep(0.02, 0.16, inside)
  }
}
