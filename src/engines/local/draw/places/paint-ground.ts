import { css, mix } from '../colour-mix.ts'
import { createRandom, seedFor } from '../random.ts'
import type { Layer, Stage } from '../stage.ts'
import { blurred, newCanvas } from '../stage.ts'
import type { GroundPen } from './grounds/ground-pen.ts'
import { scatterMarks, shady } from './grounds/ground-pen.ts'
import { ellipse } from './marks.ts'
import {
  cobbles,
  crossRoad,
  flatRoof,
  marble,
  paving,
  pitch,
  street,
} from './grounds/town-grounds.ts'
import {
  ash,
  cloudFloor,
  flecks,
  grass,
  leafLitter,
  moon,
  path,
  sand,
  seabed,
  snow,
  soil,
} from './grounds/wild-grounds.ts'
import type { Outdoor } from './outdoor.ts'
import { toned } from './outdoor.ts'
import type { GroundTexture } from './outdoor-looks.ts'
import type { Material } from './season-colours.ts'

const textures: Record<GroundTexture, { paint: (pen: GroundPen) => void; material: Material }> = {
  grass: { paint: grass, material: 'grass' },
  sand: { paint: sand, material: 'earth' },
  snow: { paint: snow, material: 'plain' },
  water: { paint: () => {}, material: 'plain' },
  paving: { paint: paving, material: 'stone' },
  cobbles: { paint: cobbles, material: 'stone' },
  marble: { paint: marble, material: 'stone' },
  street: { paint: street, material: 'stone' },
  pitch: { paint: pitch, material: 'grass' },
  roof: { paint: flatRoof, material: 'stone' },
  soil: { paint: soil, material: 'earth' },
  ash: { paint: ash, material: 'plain' },
  cloud: { paint: cloudFloor, material: 'plain' },
  moon: { paint: moon, material: 'plain' },
  seabed: { paint: seabed, material: 'plain' },
}

/**
 * Paints the ground from the horizon down past the frame; it repeats every `stage.period` pixels. Where the
 * place has water beyond its shore, the ground begins at the shore. `back`: what stands behind it, for wet
 * ground to mirror.
 */
export function paintGround(outdoor: Outdoor, back: readonly Layer[], isMoving: boolean): Layer {
  const { stage, look, climate } = outdoor
  const depth = stage.height - stage.horizon + stage.margin
  const [canvas, context] = newCanvas(stage.period, depth)
  const texture = textures[look.texture]
  const ink: GroundPen['ink'] = (colour, material = 'plain', pick = 0.5) =>
    toned(outdoor, colour, { material, pick })
  const far = toned(outdoor, look.ground[0], { material: texture.material, distance: 0.35 })
  const near = ink(look.ground[1], texture.material)
  const gradient = context.createLinearGradient(0, 0, 0, depth)
  gradient.addColorStop(0, css(mix(far, stage.light.haze, 0.42 + 0.5 * climate.fog)))
  gradient.addColorStop(0.1, css(mix(far, stage.light.haze, 0.6 * climate.fog)))
  gradient.addColorStop(0.5, css(mix(far, near, 0.62)))
  gradient.addColorStop(1, css(mix(near, stage.light.shade, 0.16)))
  context.fillStyle = gradient
  context.fillRect(0, 0, canvas.width, canvas.height)
  const random = createRandom(seedFor(stage.seed, 'ground'))
  const pen: GroundPen = {
    context,
    outdoor,
    stage,
    width: stage.period,
    depth,
    near,
    far,
    random,
    ink,
  }
  texture.paint(pen)
  if (look.flowers.length > 0)
    flecks({ ...pen, random: createRandom(seedFor(stage.seed, 'flecks')) }, look.flowers, 260)
  if (look.path) path(pen, look.path)
  if (climate.season === 'autumn' && look.litter === 'leaves')
    leafLitter({ ...pen, random: createRandom(seedFor(stage.seed, 'leaf litter')) })
  if (look.road) crossRoad({ ...pen, random: createRandom(seedFor(stage.seed, 'road')) })
  if (climate.wet > 0 && look.shore < 1 && look.texture !== 'cloud') makeWet(pen, back)
  if (look.shore > 0) cutShore(pen, look.shore)
  const soft = isMoving ? smeared(canvas, stage) : blurred(canvas, stage.unit * 0.001)
  return { canvas: soft, x: -stage.margin, y: stage.horizon, depth: 1, isRepeating: true }
}

/** Darker, with the sky and what stands behind mirrored in it, and puddles. */
function makeWet(pen: GroundPen, back: readonly Layer[]): void {
  const { context, stage, outdoor, depth, width } = pen
  const { wet } = outdoor.climate
  const isSmooth = textures[outdoor.look.texture].material === 'stone'
  // By lamplight it is the mirror image that shines, and puddles would be holes in it.
  const pool = wet * (1 - 0.75 * stage.light.lamps)
  context.fillStyle = css(stage.light.shade, 0.2 * wet)
  context.fillRect(0, 0, width, depth)
  const [mirror, mirrorPen] = newCanvas(width, depth)
  paintMirror(mirrorPen, stage, back, 0.8)
  context.globalAlpha = (0.3 + 0.25 * stage.light.lamps) * wet * (isSmooth ? 1 : 0.22)
  context.filter = `blur(${stage.unit * 0.007}px)`
  context.drawImage(mirror, 0, 0)
  context.filter = 'none'
  context.globalAlpha = 1
  const random = createRandom(seedFor(stage.seed, 'puddles'))
  scatterMarks({ ...pen, random }, 26, (x, y, size) => {
    const wide = size * 3.4
    ellipse(pen, shady(pen, pen.near, 0.4), [x, y, wide * 1.05, wide * 0.17], 0.3 * pool)
    ellipse(
      pen,
      mix(stage.light.sky[2], stage.light.sky[1], 0.4),
      [x, y + 1, wide, wide * 0.15],
      0.5 * pool,
    )
  })
}

/** The layers behind, upside down under the horizon; `squash`: how tall the mirror image is. */
export function paintMirror(
  context: GroundPen['context'],
  stage: Stage,
  back: readonly Layer[],
  squash: number,
): void {
  for (const layer of back) {
    context.save()
    context.scale(1, -squash)
    context.drawImage(layer.canvas, layer.x + stage.margin, layer.y - stage.horizon)
    context.restore()
  }
}

/** Takes the ground away beyond a shore that wavers a little. `shore`: a part of the visible depth. */
function cutShore(pen: GroundPen, shore: number): void {
  const { context, stage, width, depth } = pen
  context.globalCompositeOperation = 'destination-out'
  context.fillStyle = '#000'
  context.beginPath()
  context.moveTo(0, 0)
  for (let x = 0; x <= width + 4; x += 4)
    context.lineTo(
      x,
      shoreRow(stage, shore, x / width, pen.outdoor.look.isBuilt) - stage.unit * 0.001,
    )
  context.lineTo(width + 4, 0)
  context.fill()
  context.globalCompositeOperation = 'source-over'
  if (pen.outdoor.look.isBuilt) {
    const top = (stage.height - stage.horizon) * shore
    context.fillStyle = css(pen.ink('#d8d2c6', 'stone'))
    context.fillRect(0, top, width, depth * 0.016)
    context.fillStyle = css(stage.light.shade, 0.28)
    context.fillRect(0, top + depth * 0.016, width, depth * 0.006)
  }
}

/** Row of the shore at `part` of the period, in pixels under the horizon. */
export function shoreRow(stage: Stage, shore: number, part: number, isBuilt: boolean): number {
  const ground = stage.height - stage.horizon
  if (isBuilt) return ground * shore
  const turn = part * Math.PI * 2
  return (
    ground *
    (shore +
      0.016 * Math.sin(turn * 4) +
      0.01 * Math.sin(turn * 11 + 1) +
      0.03 * Math.sin(turn * 2 + 2))
  )
}

/** Motion blur along the direction of travel, for a ground that races by. */
function smeared(canvas: Layer['canvas'], stage: Stage): Layer['canvas'] {
  const [copy, context] = newCanvas(canvas.width, canvas.height)
  const taps = 16
  for (let tap = 0; tap < taps; tap++) {
    const shift = (tap / taps - 0.5) * stage.unit * 0.2
    context.globalAlpha = 1 / (tap + 1)
    for (const turn of [-canvas.width, 0, canvas.width]) context.drawImage(canvas, shift + turn, 0)
  }
  return copy
}
