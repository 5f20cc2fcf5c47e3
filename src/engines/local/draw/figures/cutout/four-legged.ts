import type { MotionName } from '../../../shot/scene.ts'
import { fourLeggedMotions, gaitPace, gaitSteps } from './four-legged-motions.ts'
import type { FourLeggedRig } from './four-legged-rigs.ts'
import { bindFourLegged, legNames, mouthOf, skeletonOf } from './four-legged-skeleton.ts'
import type { Point } from './limb.ts'
import type { Bounds } from './picture-elements.ts'
import type { Claim, Rigging } from './rigging.ts'

/** Own heights a second of what animals do without a ground. */
const paces: Partial<Record<MotionName, number>> = { swim: 0.3, fly: 0.42 }

export function createFourLegged(rig: FourLeggedRig, aspect: number): Rigging {
  const skeleton = skeletonOf(rig, aspect)
  return {
    claims: claimsOf(rig, aspect),
    bind: (layer, corners, used, layers) =>
      bindFourLegged(skeleton, layer, { corners, used }, layers),
    stepsOf: (motion) =>
      motion === 'walk' || motion === 'run' ? gaitSteps(motion, skeleton) : null,
    mouthAt: (pose) => mouthOf(skeleton, pose),
    poseAt: (motion, beat) => fourLeggedMotions[motion](beat, skeleton),
    paceOf: (motion) =>
      motion === 'walk' || motion === 'run' ? gaitPace(motion, skeleton) : (paces[motion] ?? 0),
  }
}

function claimsOf(rig: FourLeggedRig, aspect: number): Claim[] {
  const claims: Claim[] = []
  // Far legs first: where two overlap, what is drawn behind the body is the far one.
  for (const layer of [...legNames].reverse()) {
    const leg = rig[layer]
    if (leg === null) continue
    const [hip, knee, foot, radius] = leg
    const box = around([hip, knee, foot], radius * 1.35, aspect)
    const isLeg = foot[1] > 0.9
    claims.push({ layer, box: isLeg ? { ...box, bottom: 1 } : box, isBehind: true, isLeg })
  }
  if (rig.tail !== null)
    claims.push({ layer: 'tail', box: around(rig.tail, 0.12, aspect), isBehind: true })
  return claims
}

/** The box around points, wider by a part of the height. */
function around(points: readonly Point[], margin: number, aspect: number): Bounds {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return {
    left: Math.min(...xs) - margin / aspect,
    top: Math.min(...ys) - margin,
    right: Math.max(...xs) + margin / aspect,
    bottom: Math.max(...ys) + margin,
  }
}
