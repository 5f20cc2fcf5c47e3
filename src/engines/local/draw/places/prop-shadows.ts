import { css, mix } from '../colour-mix.ts'
import type { Layer, Stage } from '../stage.ts'
import { newCanvas } from '../stage.ts'
import type { Prop } from './prop.ts'

/** Shadows are painted this much smaller than they fall: their edges are soft. */
const SHRINK = 3

/** Lays the shadows that the sun or moon makes of the props onto the ground; they fall toward the camera. */
export function castPropShadows(stage: Stage, ground: Layer, props: readonly Prop[]): void {
  const { light } = stage
  if (light.sun < 0.08) return
  const { width, height } = ground.canvas
  const [canvas, context] = newCanvas(width / SHRINK, height / SHRINK)
  const long = Math.min(1.25, 0.42 / Math.max(0.16, light.elevation))
  const lean = -light.keySide * Math.min(1.5, 0.32 / Math.max(0.12, light.elevation))
  for (const prop of props) {
    const { sprite } = prop
    for (const turn of [-width, 0, width]) {
      const x = prop.x - ground.x + turn
      if (x < -sprite.height * 2 || x > width + sprite.height * 2) continue
      context.setTransform(
        1 / SHRINK,
        0,
        -lean / SHRINK,
        -long / SHRINK,
        x / SHRINK,
        (prop.y - ground.y) / SHRINK,
      )
      context.drawImage(sprite.canvas, -sprite.width / 2 - sprite.pad, -sprite.height - sprite.pad)
    }
  }
  context.resetTransform()
  context.globalCompositeOperation = 'source-in'
  context.fillStyle = css(mix(light.shade, [0, 0, 0], 0.3))
  context.fillRect(0, 0, canvas.width, canvas.height)
  const target = ground.canvas.getContext('2d')
  target.save()
  target.globalCompositeOperation = 'source-atop'
  target.globalAlpha = Math.min(1, light.shadowStrength * light.sun * (light.isMoon ? 0.5 : 0.8))
  target.filter = `blur(${stage.unit * 0.003}px)`
  target.drawImage(canvas, 0, 0, width, height)
  target.restore()
}
