import type { Look } from '../src/engines/local/shot/shot.ts'
import type { Unapplied } from '../src/video/direction.ts'
import { conformanceFaults } from './metrics/conformance.ts'
import { structureSimilarity } from './metrics/structure-similarity.ts'
import type { QualityRow } from './quality-row.ts'
import type { Footage } from './read-footage.ts'
import { gateOf, scoreChange, swapIsWorse, swappedGate } from './score-change.ts'

export type Measured = {
  clip: string
  prompt: string
  looks: readonly Look[]
  unapplied: Unapplied[]
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
  const { source, remix, controls } = measured
  const gate = gateOf(measured.looks)
  const score = (other: Footage, by = gate) =>
    by === null ? null : scoreChange(by, source.colourFrames, other.colourFrames)
  const change = score(remix)
  const swapped = gate === null ? null : score(remix, swappedGate(gate))
  const unchanged = score(source)
  const unrelated = score(controls.unrelated)
  return {
    clip: measured.clip,
    prompt: measured.prompt,
    kind: gate?.kind ?? null,
    faults: conformanceFaults(source.info, remix.info, remix.path),
    change,
    controls:
      unchanged === null || unrelated === null
        ? null
        : { unchanged, unrelated, preset: controls.preset && score(controls.preset) },
    swap:
      change === null || swapped === null
        ? null
        : { score: swapped, worse: swapIsWorse(change, swapped) },
    structure: meanStructure(source, remix),
    presetStructure: controls.preset && meanStructure(source, controls.preset),
    flickerAdded: remix.flicker - source.flicker,
    unapplied: measured.unapplied,
  }
}
