/** A drawn shot in another frame or over another time: its scenes are drawn anew, so nothing is cut or stretched. */
import type { FrameSize } from '../../engine.ts'
import type { Act, Shot } from './shot.ts'
import { startOfAct } from './span.ts'

/** The shot as it is where it holds anything but drawn scenes, or has that size and length already. */
export function reframedShot(
  shot: Shot,
  { size, seconds }: { size: FrameSize; seconds: number },
): Shot {
  if (shot.acts.some(({ ground }) => ground.kind !== 'scene')) return shot
  const { num, den } = shot.frameRate
  const before = startOfAct(shot.acts, shot.acts.length)
  const frameCount = Math.max(shot.acts.length, Math.round((seconds * num) / den))
  const acts = frameCount === before ? shot.acts : retimedActs(shot, frameCount / before)
  return { ...shot, width: size.width, height: size.height, acts }
}

/** Every act, and the span of every edit, keeps its share of the whole. */
function retimedActs({ acts, frameRate }: Shot, factor: number): Act[] {
  const at = (frame: number) => Math.round(frame * factor)
  let start = 0
  return acts.map((act, number) => {
    const oldStart = startOfAct(acts, number)
    const frameCount = Math.max(1, at(oldStart + act.frameCount) - start)
    const shiftSeconds = ((start - oldStart) * frameRate.den) / frameRate.num
    start += frameCount
    const spans = act.spans?.map(({ firstFrame, frameCount: length, ...span }) => ({
      ...span,
      firstFrame: at(firstFrame),
      frameCount: Math.max(1, at(firstFrame + length) - at(firstFrame)),
    }))
    return { ...act, frameCount, ground: shifted(act.ground, shiftSeconds), spans }
  })
}

/** A later act goes on where the one before it ends now. */
function shifted(ground: Act['ground'], shiftSeconds: number): Act['ground'] {
  if (ground.kind !== 'scene') return ground
  const { scene } = ground
  return { kind: 'scene', scene: { ...scene, clockSeconds: scene.clockSeconds + shiftSeconds } }
}
