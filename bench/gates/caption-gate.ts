import type { DirectionOf } from '../../src/video/direction.ts'
import { planCaption } from '../../src/engines/local/stages/add-caption/add-caption-stage.ts'
import { captionCoverage } from '../../src/engines/local/stages/add-caption/draw-caption.ts'
import { captionContrast } from '../../src/engines/local/stages/add-caption/measure-contrast.ts'
import { createPlanes } from '../../src/media/planes.ts'
import type { Planes } from '../../src/media/planes.ts'
import { changedRegion } from '../metrics/changed-region.ts'
import type { LumaPlane } from '../metrics/structure-similarity.ts'
import { thresholds } from './gate.ts'
import type { Gate } from './gate.ts'

/** Parts of the frame's height that "top", "bottom" and the rest mean. */
const ranges: Record<string, { from: number; to: number }> = {
  top: { from: 0, to: 0.45 },
  bottom: { from: 0.55, to: 1 },
}

/** The lowest contrast of the letters to their ground on any frame, and whether they are where they were asked. */
export function captionGate(caption: DirectionOf<'add-caption'>): Gate {
  return {
    name: 'add-caption',
    measure: `lowest contrast on any frame (at least ${thresholds.captionContrast}, and where asked)`,
    swapped: null,
    keeps: 'outside',
    steady: true,
    aligned: true,
    score(source, remix) {
      const { width, height, frameCount, averageFrameRate: frameRate } = remix.info
      const size = { width, height }
      const geometry = { ...size, frameRate }
      const planned = planCaption(caption, { geometry, frameCount, pixelAspect: 1 })
      if ('reason' in planned) return null
      const { layout } = planned.spec
      const coverage = captionCoverage(layout, { ...size, pixelAspect: 1 })
      const contrasts = remix.lumaPlanes.map((plane) =>
        captionContrast(greyPlanes(plane), coverage, size, layout.sizePixels),
      )
      const value = Math.min(...contrasts)
      const isPlaced = remix.lumaPlanes.every((plane, at) =>
        isWithin(source.lumaPlanes[at]!, plane, caption.where ?? 'bottom'),
      )
      const detail = isPlaced ? 'where asked' : 'elsewhere'
      return { value, passed: value >= thresholds.captionContrast && isPlaced, detail }
    },
  }
}

function isWithin(source: LumaPlane, remix: LumaPlane, where: string): boolean {
  const { box } = changedRegion(source, remix)
  const range = Object.entries(ranges).find(([word]) => where.includes(word))?.[1]
  if (box === null) return false
  return range === undefined || (box.top >= range.from && box.bottom <= range.to)
}

/** Luma alone: letters are white, and contrast is a matter of light. */
function greyPlanes({ width, height, luma }: LumaPlane): Planes {
  const planes = createPlanes(width, height)
  for (let at = 0; at < luma.length; at++) planes.y[at] = Math.round(16 + (luma[at]! * 219) / 255)
  planes.cb.fill(128)
  planes.cr.fill(128)
  return planes
}
