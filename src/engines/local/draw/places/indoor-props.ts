import type { IndoorLook } from './indoor-looks.ts'
import type { Prop } from './prop.ts'
import { createProp } from './prop.ts'
import type { Stage } from '../stage.ts'

export function indoorProps(stage: Stage, look: IndoorLook): Prop[] {
  return look.props.map((item) => {
    const isOnWall = item.wall !== null
    const y = isOnWall
      ? stage.horizon - item.wall! * stage.unit
      : stage.horizon + (stage.height - stage.horizon) * (item.ground ?? 0.1)
    const half = item.height * stage.unit * 0.5
    const x = Math.min(stage.width - half * 0.7, Math.max(half * 0.7, item.x * stage.width))
    const made = createProp(
      stage,
      item.picture,
      { x, y },
      item.height * stage.unit,
      0.12,
      stage.light.roomAmbient,
    )
    return { ...made, isOnWall, depth: isOnWall ? 0.22 : made.depth }
  })
}
