import type { SKRSContext2D } from '@napi-rs/canvas'
import type { CameraState } from '../camera.ts'
import type { Stage } from '../stage.ts'
import type { CastMember, Travel } from './cast-member.ts'
import { drawMember, drawMemberFront, placeMember } from './cast-member.ts'

/** Something that stands on the ground at the row `y`: what is farther is drawn first. */
export type Standing = { y: number; draw: () => void }

/** The cast as things that stand: who sits on a piece comes after it, and before its front. */
export function standingCast(
  context: SKRSContext2D,
  cast: readonly CastMember[],
  view: { stage: Stage; camera: CameraState; travel: Travel; clock: number },
  ground: 'solid' | 'water' | 'seabed',
): Standing[] {
  const { stage, camera, travel, clock } = view
  const place = (member: CastMember) => placeMember(member, stage, camera, travel, clock)
  return [
    ...cast.map((member) => ({
      y: member.y + (member.actor.on === null ? 0 : 0.25),
      draw: () => drawMember(context, member, place(member), stage, ground),
    })),
    ...cast
      .filter(({ figure }) => figure.drawFront !== undefined)
      .map((member) => ({
        y: member.y + 0.5,
        draw: () => drawMemberFront(context, member, place(member), stage),
      })),
  ]
}
