import { paintPiece } from '../../brush.ts'
import { litSprite } from '../../figures/sprite.ts'
import { createRandom, seedFor } from '../../random.ts'
import type { Stage } from '../../stage.ts'
import { depthAt } from '../../stage.ts'
import type { Prop } from '../prop.ts'
import { createProp } from '../prop.ts'
import type { IndoorLook, StandingPiece } from './room.ts'
import { spotX } from './room-spots.ts'

/** What stands in a room; `taken` is furniture that the cast brings along. */
export function standingProps(stage: Stage, look: IndoorLook, taken: ReadonlySet<string>): Prop[] {
  return look.standing.flatMap((piece, index) => {
    const x = spotX(stage, piece)
    const isTaken =
      'furniture' in piece && piece.furniture !== undefined && taken.has(piece.furniture)
    if (x === null || isTaken) return []
    const y = stage.horizon + (stage.height - stage.horizon) * piece.ground
    return [propOf(stage, piece, { x, y }, index)]
  })
}

function propOf(
  stage: Stage,
  piece: StandingPiece,
  foot: { x: number; y: number },
  index: number,
): Prop {
  const { light, unit } = stage
  const heightPixels = Math.max(8, Math.round(piece.height * unit))
  if ('picture' in piece)
    return createProp(stage, piece.picture, foot, heightPixels, 0.08, light.roomAmbient)
  const random = createRandom(seedFor(stage.seed, `standing${index}`))
  const cutout = paintPiece(piece.paint, { aspect: piece.aspect, heightPixels, random })
  const isNear = foot.y > stage.horizon + (stage.height - stage.horizon) * 0.5
  return {
    sprite: litSprite(cutout, {
      heightPixels,
      light,
      ambient: light.roomAmbient,
      isMirrored: false,
      distance: 0.06,
      blurPixels: unit * (isNear ? 0.003 : 0.0016),
      isRimmed: true,
    }),
    ...foot,
    depth: depthAt(stage, foot.y),
    isOnWall: false,
    sways: 0,
  }
}
