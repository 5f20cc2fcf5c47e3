import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { createClouds } from '../air/clouds.ts'
import { layGlow } from '../air/glow.ts'
import { layLampPools, paintBokeh } from '../air/paint-light.ts'
import { createSmoke } from '../air/smoke.ts'
import { createParticles } from '../air/particles.ts'
import { createBubbles, createCaustics, createShafts } from '../air/water-light.ts'
import { createBlowing } from '../air/weather/blowing.ts'
import type { AirLayer } from '../air/weather/falling.ts'
import { createRain, createSnowfall, farAir, middleAir, nearAir } from '../air/weather/falling.ts'
import { createFogBank } from '../air/weather/fog.ts'
import { createLightning } from '../air/weather/lightning.ts'
import { createSplashes } from '../air/weather/splashes.ts'
import { drawFarLights, drawGround, drawLayer } from '../draw-layer.ts'
import { createFalls } from '../places/falls.ts'
import type { Outdoor } from '../places/outdoor.ts'
import { paintForeground } from '../places/paint-foreground.ts'
import { paintGlints } from '../places/paint-glints.ts'
import { paintGround } from '../places/paint-ground.ts'
import { paintRidge } from '../places/paint-ridge.ts'
import { paintSky } from '../places/paint-sky.ts'
import type { Prop } from '../places/prop.ts'
import { castPropShadows } from '../places/prop-shadows.ts'
import { createSwash } from '../places/swash.ts'
import { createWater } from '../places/water-surface.ts'
import { painted } from '../paintings.ts'
import type { Layer } from '../stage.ts'
import type { Scenery, View } from './scenery.ts'

/** What lies no nearer stays where it is however the camera goes. */
const SKY_DEPTH = 0.05

type Step = (context: SKRSContext2D, view: View) => void

/** The steps of a picture, from the sky to the lens; what is not there leaves no step. */
export function buildOutdoorScenery(
  outdoor: Outdoor,
  { props, glow }: { props: readonly Prop[]; glow: Canvas },
  isRacing: boolean,
): Scenery {
  const { stage, look, climate } = outdoor
  const lightning = createLightning(stage, climate)
  return {
    kind: 'outdoor',
    ground: look.air === 'water' ? 'seabed' : look.shore >= 1 ? 'water' : 'solid',
    sway: 0.4 + 2.4 * climate.wind,
    ...inOrder(
      farSteps(outdoor, lightning, (item) => {
        // What goes by must not take the sun's glow along.
        if (!isRacing || item.depth <= SKY_DEPTH) layGlow(stage, item, glow, !item.isRepeating)
      }),
      groundSteps(outdoor, { props, glow }, isRacing),
      nearSteps(outdoor),
    ),
    drawAir: all([
      ...(look.hasShafts && look.air === 'open' && stage.light.sun > 0.2
        ? air(createShafts(stage, 0.42 * stage.light.sun))
        : []),
    ]),
    flashAt: (clock) => lightning?.strengthAt(clock) ?? 0,
  }
}

function inOrder(
  far: { steps: Step[]; back: Layer[] },
  ground: (back: readonly Layer[]) => Step[],
  near: Step[],
): Pick<Scenery, 'drawBehind' | 'drawBefore'> {
  return { drawBehind: all([...far.steps, ...ground(far.back)]), drawBefore: all(near) }
}

const all =
  (steps: readonly Step[]): Step =>
  (context, view) =>
    steps.forEach((step) => step(context, view))

const air = (layer: AirLayer | null): Step[] =>
  layer ? [(context, { camera, clock }) => layer.draw(context, camera, clock)] : []

function farSteps(
  outdoor: Outdoor,
  lightning: ReturnType<typeof createLightning>,
  light: (item: Layer) => void,
): { steps: Step[]; back: Layer[] } {
  const { stage, look, climate, place } = outdoor
  const layer =
    (item: Layer): Step =>
    (context, { camera, travel }) =>
      drawLayer(context, stage, item, camera, travel)
  const falls = place === 'waterfall' ? createFalls(outdoor) : null
  if (falls) light(falls.cliff)
  const { sky, ridges } = painted(() => {
    const far = {
      sky: paintSky(outdoor),
      ridges: look.ridges.map((ridge, index) => paintRidge(outdoor, ridge, index)),
    }
    for (const item of [far.sky, ...far.ridges]) light(item)
    return far
  })
  const bokeh = painted(() => paintBokeh(stage, look.isTown))
  const back = [...ridges, ...(falls ? [falls.cliff] : [])]
  const steps: Step[] = [
    layer(sky),
    ...air(createClouds(stage, look.clouds, climate)),
    ...(lightning
      ? [(context: SKRSContext2D, { clock }: View) => lightning.draw(context, clock)]
      : []),
    ...ridges.flatMap((item, index): Step[] => [
      layer(item),
      ...(item.lights.length > 0
        ? [
            (context: SKRSContext2D, { camera, clock, travel }: View) =>
              drawFarLights(context, stage, item, { camera, clock, travel }),
          ]
        : []),
      ...air(
        createFogBank(stage, climate, {
          name: `ridge ${index}`,
          foot: 0.05,
          tall: 0.3 + 0.16 * look.ridges[index]!.distance,
          depth: item.depth,
          strength: 0.55 + 0.35 * look.ridges[index]!.distance,
        }),
      ),
    ]),
    ...(falls
      ? [
          layer(falls.cliff),
          (context: SKRSContext2D, { camera, clock }: View) => falls.draw(context, camera, clock),
        ]
      : []),
    ...air(crater(outdoor)),
    ...(bokeh ? [layer(bokeh)] : []),
    ...(look.hasShafts && look.air === 'water' ? air(createShafts(stage, 0.75)) : []),
    ...air(createRain(stage, climate, farAir)),
    ...air(createSnowfall(stage, climate, farAir)),
  ]
  return { steps, back }
}

/** The crater of a place with a volcano, where its ridge has painted it. */
function crater({ stage, look, climate }: Outdoor): AirLayer | null {
  const cone = look.ridges.find(({ kind }) => kind === 'volcano')
  if (!cone) return null
  const height = cone.height * stage.unit
  return createSmoke(stage, {
    x: stage.width * 0.4,
    y: stage.horizon - height * 0.985,
    wide: height * 0.22,
    depth: 0.22 - 0.15 * cone.distance,
    wind: climate.wind,
  })
}

function groundSteps(
  outdoor: Outdoor,
  { props, glow }: { props: readonly Prop[]; glow: Canvas },
  isRacing: boolean,
): (back: readonly Layer[]) => Step[] {
  const { stage, look, climate } = outdoor
  return (back) => {
    const land =
      look.shore >= 1 ? null : painted(() => paintLand(outdoor, { back, props, glow }, isRacing))
    const water = look.shore > 0 ? createWater(outdoor, look.shore, back) : null
    const swash =
      look.shore > 0 && look.shore < 1 && look.texture === 'sand' ? createSwash(outdoor) : null
    return [
      ...(water
        ? [
            (context: SKRSContext2D, { camera, clock, travel }: View) => {
              water.draw(context, camera, clock, travel)
              paintGlints(context, stage, camera, clock, Math.min(1, look.shore))
            },
          ]
        : []),
      ...(land
        ? [
            (context: SKRSContext2D, { camera, travel }: View) =>
              drawGround(context, stage, land, camera, travel),
          ]
        : []),
      ...(swash
        ? [
            (context: SKRSContext2D, { camera, clock, travel }: View) =>
              swash.draw(context, camera, clock, travel),
          ]
        : []),
      ...(look.air === 'water' ? air(createCaustics(stage)) : []),
      ...air(
        createFogBank(stage, climate, {
          name: 'ground',
          foot: 0.14,
          tall: 0.3,
          depth: 0.4,
          strength: 0.5,
        }),
      ),
      ...air(createSplashes(stage, climate)),
      ...air(createRain(stage, climate, middleAir)),
      ...air(createSnowfall(stage, climate, middleAir)),
      ...blowing(outdoor, 'behind', 0.5),
    ]
  }
}

function paintLand(
  outdoor: Outdoor,
  { back, props, glow }: { back: readonly Layer[]; props: readonly Prop[]; glow: Canvas },
  isRacing: boolean,
): Layer {
  const { stage, look } = outdoor
  const land = paintGround(outdoor, back, isRacing)
  // On ground that races by, long shadows would break where its bands meet.
  if (!isRacing) {
    castPropShadows(stage, land, props)
    layGlow(stage, land, glow, look.shore === 0)
  }
  if (look.isTown) layLampPools(stage, land, look.shore === 0)
  return land
}

function blowing({ stage, look, climate }: Outdoor, name: string, part: number): Step[] {
  if (!look.litter) return []
  return air(
    createBlowing(stage, climate, { litter: look.litter, hasBlossom: look.hasBlossom, name, part }),
  )
}

function nearSteps(outdoor: Outdoor): Step[] {
  const { stage, look, climate, place } = outdoor
  const foreground = painted(() => paintForeground(outdoor))
  const bend = stage.unit * (look.air === 'water' ? 0.016 : 0.003 + 0.012 * climate.wind)
  return [
    ...air(
      createFogBank(stage, climate, {
        name: 'near',
        foot: 0.5,
        tall: 0.42,
        depth: 1.1,
        strength: 0.3,
      }),
    ),
    ...(look.air === 'water' ? air(createBubbles(stage)) : []),
    ...foreground.map(
      (item, index): Step =>
        (context, { camera, clock, travel }) =>
          drawLayer(
            context,
            stage,
            item,
            camera,
            travel + (bend / item.depth) * Math.sin(clock * (1.1 + 0.2 * index) + index * 2),
          ),
    ),
    ...air(createParticles(stage, place)),
    ...blowing(outdoor, 'before', 0.5),
    ...air(createRain(stage, climate, nearAir)),
    ...air(createSnowfall(stage, climate, nearAir)),
  ]
}
