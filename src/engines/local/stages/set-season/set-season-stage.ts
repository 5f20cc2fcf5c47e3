/** The stage `set-season`: leaves and grass in the colours of another season, and what falls in it. */
import { analysePlate } from '../../colour/analyse-plate.ts'
import { bakeTable } from '../../colour/bake-table.ts'
import type { ColourTable } from '../../colour/grade.ts'
import { lightnessAt } from '../../colour/plate-analysis.ts'
import { outputEncoding } from '../../colour/ycbcr.ts'
import type { CameraMotion } from '../../frame/camera-motion.ts'
import type { StageModule } from '../../frame/frame-stage.ts'
import type { EditOf } from '../../shot/edit.ts'
import type { SkyModel } from '../../sky/sky-likeness.ts'
import { fitSky, greenShare } from '../../sky/sky-model.ts'
import type { DriftKind } from './drift.ts'
import { openSeason } from './open-season.ts'
import { autumnMaps, springMaps, summerMaps, winterMaps } from './season-maps.ts'
import type { SeasonMaps } from './season-maps.ts'

type Season = EditOf<'set-season'>['season']

export type SeasonSpec = {
  base: ColourTable
  /** Laid over the base in patches: on the ground as they come, or `raised`, where light falls on. */
  patches: { table: ColourTable; on: 'anything' | 'raised' } | null
  drift: DriftKind | null
  sky: SkyModel | null
  motion: CameraMotion | null
}

/** Part of the frame that must be green for a place to be outdoors. */
const OUTDOORS = 0.018

const drifts: Record<Season, DriftKind | null> = {
  spring: 'petals',
  summer: null,
  autumn: 'leaves',
  winter: 'flakes',
}

export const setSeasonStage: StageModule<EditOf<'set-season'>, SeasonSpec> = {
  judge: () => ({
    kind: 'can',
    notes: [
      'The season is shown on leaves, grass and open ground; where the footage has none of them, in its colours alone.',
    ],
  }),

  prepare({ season }, { facts }) {
    const sky = fitSky(facts.samples)
    const outdoors = sky !== null || greenShare(facts.samples) >= OUTDOORS
    const pivot = lightnessAt(analysePlate(facts.samples), 0.5)
    const { base, patches } = mapsOf(season, outdoors, pivot)
    const bake = (map: Parameters<typeof bakeTable>[0]) => bakeTable(map, outputEncoding)
    return {
      base: bake(base),
      patches:
        patches === null
          ? null
          : { table: bake(patches), on: season === 'winter' ? 'raised' : 'anything' },
      drift: outdoors ? drifts[season] : null,
      sky,
      motion: facts.motion,
    }
  },

  open: (spec, act) => openSeason(spec, act),
}

function mapsOf(season: Season, outdoors: boolean, pivot: number): SeasonMaps {
  switch (season) {
    case 'spring':
      return springMaps(outdoors)
    case 'summer':
      return summerMaps(outdoors, pivot)
    case 'autumn':
      return autumnMaps(outdoors)
    case 'winter':
      return winterMaps(outdoors)
  }
}
