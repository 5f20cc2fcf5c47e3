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
  'set-style': ({ medium }) => seenGate(`style: ${medium}`, { keeps: 'nothing', steady: true }),
  'add-effect': ({ effect }) =>
    seenGate(`effect: ${effect}`, { keeps: 'structure', steady: false }),
}

/** The gate of the first direction that has one. */
export function gateOf(directions: readonly Direction[]): Gate | null {
  for (const direction of directions) {
    const find = gateFinders[direction.kind] as ((asked: Direction) => Gate | null) | undefined
    const gate = find?.(direction) ?? null
    if (gate !== null) return gate
  }
  return null
}
