/** A remix of a shot with several acts changes all of it as one: nothing it asks for begins anew with an act. */
import type { Direction } from '../../video/direction.ts'
import type { RenderReport } from '../engine.ts'
import { applyDirections } from './apply-direction.ts'
import type { ShotGround } from './apply-direction.ts'
import type { Actor } from './shot/scene.ts'
import type { Act, Shot } from './shot/shot.ts'
import { spannedShot, spansOf, startOfAct } from './shot/span.ts'

export async function remixWhole(
  directions: readonly Direction[],
  shot: Shot,
  on: Omit<ShotGround, 'seed' | 'geometry'>,
  report: RenderReport,
): Promise<Shot> {
  const frameCount = startOfAct(shot.acts, shot.acts.length)
  const begun = shot.acts.map((act, number) => ({
    ...atClock(act, clockOf(shot.acts[0]!)),
    spans: spansOf(shot, number),
  }))
  const changed = await applyDirections(
    directions,
    { ...shot, acts: begun },
    { ...on, frameCount },
    report,
  )
  const acts = changed.acts.map((act, number) => {
    const alike = number === 0 ? act : withSameNewcomers(act, begun[number]!, changed, begun)
    return atClock(alike, clockOf(shot.acts[number]!))
  })
  return spannedShot({ ...changed, acts })
}

function clockOf({ ground }: Act): number {
  return ground.kind === 'scene' ? ground.scene.clockSeconds : 0
}

/** Actions and camera moves that a remix asks for start with the shot, in all of its acts. */
function atClock(act: Act, clockSeconds: number): Act {
  const { ground } = act
  return ground.kind === 'scene'
    ? { ...act, ground: { kind: 'scene', scene: { ...ground.scene, clockSeconds } } }
    : act
}

/** Who was added stands where the first act has it, whoever else a later act holds. */
function withSameNewcomers(act: Act, before: Act, { acts }: Shot, begun: readonly Act[]): Act {
  const first = newcomers(acts[0]!, begun[0]!)
  const { ground } = act
  if (ground.kind !== 'scene' || first.length === 0) return act
  const own = newcomers(act, before)
  const others = ground.scene.actors.filter((actor) => !own.includes(actor))
  const taken = new Set(others.map(({ id }) => id))
  const same = first.filter(({ id }) => !taken.has(id))
  const actors = same.length === own.length ? [...others, ...same] : ground.scene.actors
  return { ...act, ground: { kind: 'scene', scene: { ...ground.scene, actors } } }
}

function newcomers({ ground }: Act, before: Act): Actor[] {
  if (ground.kind !== 'scene' || before.ground.kind !== 'scene') return []
  const known = new Set(before.ground.scene.actors.map(({ id }) => id))
  return ground.scene.actors.filter(({ id }) => !known.has(id))
}
