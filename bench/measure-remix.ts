import type { Direction, Unapplied } from '../src/video/direction.ts'
import { thresholds } from './gates/gate.ts'
import type { Gate, Score } from './gates/gate.ts'
import { gateOf } from './gates/gate-of.ts'
import { outsideDecibels } from './gates/local-gates.ts'
import { conformanceFaults } from './metrics/conformance.ts'
import { structureSimilarity } from './metrics/structure-similarity.ts'
import type { LumaPlane } from './metrics/structure-similarity.ts'
import type { QualityRow } from './quality-row.ts'
import type { Footage } from './read-footage.ts'

export type Measured = {
  clip: string
  prompt: string
  /** What the prompt asks, whether it was done or not. */
  asked: readonly Direction[]
  applied: readonly Direction[]
  unapplied: Unapplied[]
  seconds: number
  source: Footage
  remix: Footage
  controls: { unrelated: Footage; preset: Footage | null }
}

/** Mean over the frames that both videos have; they have one size. */
export function meanStructure(source: Footage, other: Footage): number {
  const pairs = Math.min(source.lumaPlanes.length, other.lumaPlanes.length)
  let sum = 0
  for (let frame = 0; frame < pairs; frame++) {
    sum += structureSimilarity(source.lumaPlanes[frame]!, other.lumaPlanes[frame]!)
  }
  return sum / pairs
}

/** All gates of one remix, beside its controls. */
export function measureRemix(measured: Measured): QualityRow {
  const { source, remix, controls, asked } = measured
  const applied = measured.applied.length > 0
  const gate = gateOf(asked)
  const score = (other: Footage | null) =>
    gate === null || other === null ? null : gate.score(source, other)
  const change = applied ? score(remix) : null
  const added = remix.flicker - source.flicker
  return {
    clip: measured.clip,
    prompt: measured.prompt,
    kind: gate?.name ?? asked[0]?.kind ?? 'nothing understood',
    measure: gate?.measure ?? null,
    applied,
    faults: applied ? conformanceFaults(source.info, remix.info, remix.path, gate?.sound) : [],
    change,
    controls: {
      unchanged: score(source),
      unrelated:
        gate?.aligned === true && !sameShape(source, controls.unrelated)
          ? null
          : score(controls.unrelated),
      preset: score(controls.preset),
    },
    swap: gate === null || change === null ? null : swapOf(gate, change, source, remix),
    preserved: gate === null || !applied ? null : preservation(gate, source, remix),
    flicker: {
      added,
      passed: gate?.steady === true && applied ? added <= thresholds.flickerAdded : null,
    },
    framesPerSecond: measured.seconds === 0 ? 0 : remix.info.frameCount / measured.seconds,
    unapplied: measured.unapplied,
  }
}

function sameShape(one: Footage, other: Footage): boolean {
  const [a, b] = [one.smallLumas[0]!, other.smallLumas[0]!]
  const same = one.info.width === other.info.width && one.info.height === other.info.height
  return same && a.width === b.width && one.smallLumas.length === other.smallLumas.length
}

function swapOf(gate: Gate, own: Score, source: Footage, remix: Footage): QualityRow['swap'] {
  const swapped = gate.swapped?.score(source, remix) ?? null
  if (swapped === null) return null
  const isPalette = gate.name === 'set-palette'
  const worse = isPalette
    ? swapped.value >= own.value + thresholds.swapMargin
    : own.passed && !swapped.passed
  return { value: swapped.value, worse }
}

function preservation(gate: Gate, source: Footage, remix: Footage): QualityRow['preserved'] {
  switch (gate.keeps) {
    case 'structure': {
      const value = meanStructure(source, remix)
      return { measure: 'structure', value, passed: value >= thresholds.structure }
    }
    case 'outside': {
      const value = outsideDecibels(source, remix)
      return { measure: 'outside', value, passed: value >= thresholds.outsideDecibels }
    }
    case 'picture': {
      const value = Math.min(
        ...remix.lumaPlanes.map((plane, at) => decibels(source.lumaPlanes[at]!, plane)),
      )
      return { measure: 'outside', value, passed: value >= thresholds.outsideDecibels }
    }
    case 'nothing':
      return null
  }
}

/** PSNR of two pictures of one size, in decibels. */
function decibels(one: LumaPlane, other: LumaPlane): number {
  const error = one.luma.reduce((sum, value, at) => sum + (value - other.luma[at]!) ** 2, 0)
  return 10 * Math.log10((255 * 255 * one.luma.length) / Math.max(1e-9, error))
}
