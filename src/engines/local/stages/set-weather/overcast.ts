import type { Planes } from '../../../../media/planes.ts'
import type { ActContext } from '../../frame/frame-stage.ts'
import { LightGrid } from '../particles/light-grid.ts'
import { shrinkFrame } from '../particles/shrink-frame.ts'
import type { SmallFrame } from '../particles/shrink-frame.ts'
import { createTone } from '../particles/tone.ts'

type OvercastOptions = {
  /** Light taken away, -1 to 1: 0 leaves the mean light. */
  dim: number
  /** Contrast taken away around the middle light, 0 to 1. */
  flatten: number
  saturation: number
  /** Codes towards blue. */
  cool: number
  /** Bright parts of the upper half are dimmed by this, 0 to 1. */
  dimSky: number
  /** Light that everything is flattened towards, 0 to 1. */
  middle: number
}

/** Light from which a part of the upper half is taken for sky. */
const SKY_FROM = 0.5
/** Dimmed more than this, a sky would lose what is drawn in it. */
const STRONGEST = 0.6

/** The light of a covered sky: less contrast and colour, cooler, and bright parts of the upper half dimmed. */
export function openOvercast(options: OvercastOptions, { geometry }: ActContext) {
  const grid = new LightGrid(geometry)
  const { dim, flatten, saturation, cool, middle, dimSky } = options
  const covered = (light: number) => (middle + (light - middle) * (1 - flatten)) * (1 - dim)
  const tone = createTone({
    curve: covered,
    saturation,
    blue: cool,
    red: -cool * 0.6,
  })
  // By each pixel's own light: a map of the sky would leave bright rims around what stands before it.
  const sky = createTone({
    curve: (light) => {
      const above = Math.max(0, light - SKY_FROM)
      return covered(light - above * Math.min(STRONGEST, dimSky * 1.6))
    },
  })
  const upper = { luma: sky.luma, full: 0.3, end: 0.65 }
  return {
    grid,
    /** Fills the grid; change it, then `apply`. */
    begin(input: Planes): SmallFrame {
      const small = shrinkFrame(input, geometry, grid)
      grid.reset()
      return small
    },
    apply: (input: Planes, output: Planes) => grid.apply(input, output, tone, upper),
  }
}
