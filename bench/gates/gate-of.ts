import type { Direction, DirectionOf } from '../../src/video/direction.ts'
import {
  autumnGate,
  blackAndWhiteGate,
  nightGate,
  paletteGate,
  sepiaGate,
  sunsetGate,
} from './colour-gates.ts'
import type { Gate } from './gate.ts'
import { actorGate, backgroundGate, removalGate } from './local-gates.ts'
import { captionGate } from './caption-gate.ts'
import { cameraGate, speedGate } from './motion-gates.ts'
import { addedSoundGate, mutedGate } from './sound-gate.ts'
import { sourcePositions } from '../../src/engines/local/clock/source-positions.ts'
import { panTravel, zoomEnd } from '../../src/engines/local/stages/set-camera/camera-amounts.ts'
import { seenGate } from './seen-gate.ts'
import { fogGate, rainGate, snowGate } from './weather-gates.ts'

type GateFinders = {
  [Kind in Direction['kind']]?: (direction: DirectionOf<Kind>) => Gate | null
}

const gateFinders: GateFinders = {
  'set-palette': ({ colours }) => paletteGate(colours.map(({ hex }) => hex)),
  'adjust-colour': ({ operation }) =>
    ({ 'black-and-white': blackAndWhiteGate, sepia: sepiaGate })[operation as string] ??
    seenGate(operation, { keeps: 'structure', steady: true }),
  'set-light': ({ source }) => seenGate(`light: ${source}`, { keeps: 'structure', steady: true }),
  'set-time-of-day': ({ time }) =>
    ({ night: nightGate, sunset: sunsetGate })[time as string] ??
    seenGate(time, { keeps: 'structure', steady: true }),
  'set-weather': ({ weather }) =>
    ({ rain: rainGate, snow: snowGate, fog: fogGate })[weather as string] ??
    seenGate(weather, { keeps: 'structure', steady: true }),
  'set-season': ({ season }) =>
    season === 'autumn' ? autumnGate : seenGate(season, { keeps: 'structure', steady: true }),
  'replace-background': () => backgroundGate,
  'add-actor': () => actorGate,
  'remove-actor': () => removalGate,
  'set-camera': ({ move, amount }) => {
    if (move === 'push') return cameraGate('camera: push', { zoom: zoomEnd(amount) })
    // The picture moves right when the camera turns left, at the zoom that hides its edges.
    const travel = panTravel(amount)
    if (move === 'pan-left') return cameraGate('camera: pan-left', { panX: travel / (1 + travel) })
    return seenGate(`camera: ${move}`, moving)
  },
  'set-speed': (asked) =>
    speedGate(`speed: ${asked.operation}`, (frameCount, frameRate) => {
      const positions = sourcePositions([asked], { frameCount, frameRate })
      if (positions === null) throw new Error(`No clock for ${asked.operation}.`)
      return positions
    }),
  'add-caption': captionGate,
  'set-sound': ({ operation }) => (operation === 'mute' ? mutedGate : addedSoundGate),
  'set-style': ({ medium }) => seenGate(`style: ${medium}`, { keeps: 'nothing', steady: true }),
  'add-effect': ({ effect }) =>
    seenGate(`effect: ${effect}`, { keeps: 'structure', steady: false }),
}

const moving = { keeps: 'nothing', steady: false } as const

/** The gate of the first direction that has one. */
export function gateOf(directions: readonly Direction[]): Gate | null {
  for (const direction of directions) {
    const find = gateFinders[direction.kind] as ((asked: Direction) => Gate | null) | undefined
    const gate = find?.(direction) ?? null
    if (gate !== null) return gate
  }
  return null
}
