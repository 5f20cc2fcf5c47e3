import type { OutdoorLook } from './outdoor-looks.ts'
import type { Prop } from './prop.ts'
import { createProp } from './prop.ts'
import { createRandom, seedFor } from '../random.ts'
import type { Stage } from '../stage.ts'

export function outdoorProps(stage: Stage, look: OutdoorLook): Prop[] {
  const props: Prop[] = []
  const ground = stage.height - stage.horizon
  look.scatter.forEach((kind, kindIndex) => {
    const random = createRandom(seedFor(stage.seed, `${kind.picture}${kindIndex}`))
    const offset = random()
    for (let index = 0; index < kind.count; index++) {
      const part = (kind.from + (kind.to - kind.from) * random()) * 0.98
      const y = stage.horizon + ground * part
      const along = ((index + offset + (random() - 0.5) * 0.6) / kind.count) % 1
      const x = along * stage.period - stage.margin
      const size =
        kind.height *
        stage.unit *
        (0.85 + 0.3 * random()) *
        (kind.to > 0.5 ? 0.45 + 0.75 * part : 1)
      props.push(
        createProp(
          stage,
          kind.picture,
          { x, y },
          size,
          Math.max(0, 0.55 - part),
          stage.light.ambient,
        ),
      )
    }
  })
  return props
}
