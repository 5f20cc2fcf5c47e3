import type { SourceClock } from '../clock/source-positions.ts'
import type { FrameGeometry, Ground } from './frame-source.ts'

/** The same ground with its frame `firstFrame` as number 0. */
export function groundFrom(
  ground: Ground,
  firstFrame: number,
  { frameRate }: Pick<FrameGeometry, 'frameRate'>,
): Ground {
  if (firstFrame === 0) return ground
  switch (ground.kind) {
    case 'plate':
      return { ...ground, clock: clockFrom(ground, firstFrame) }
    case 'still':
      return { ...ground, firstFrame: (ground.firstFrame ?? 0) + firstFrame }
    case 'scene': {
      const seconds = (firstFrame * frameRate.den) / frameRate.num
      const { scene } = ground
      return { ...ground, scene: { ...scene, clockSeconds: scene.clockSeconds + seconds } }
    }
  }
}

function clockFrom(
  { info, clock }: Extract<Ground, { kind: 'plate' }>,
  firstFrame: number,
): SourceClock {
  const { frameCount } = info
  const known: SourceClock = clock ?? {
    positions: Float64Array.from({ length: frameCount }, (_, frame) => frame),
    dissolve: null,
  }
  const { positions, dissolve, sourceFrames = frameCount, heard } = known
  return {
    sourceFrames,
    positions: positions.slice(firstFrame),
    ...(heard && { heard: heard.slice(firstFrame) }),
    dissolve: dissolve && {
      positions: dissolve.positions.slice(firstFrame),
      shares: dissolve.shares.slice(firstFrame),
    },
  }
}
