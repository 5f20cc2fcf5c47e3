/** What flickers: one source of light in the list of directions, several in the world. */
import type { DirectionOf } from '../../../../video/direction.ts'

export const flickerKinds = ['candle', 'fire', 'screen', 'lamp', 'strobe'] as const
export type FlickerKind = (typeof flickerKinds)[number]

/** Said words of each, first match wins. */
const words: readonly (readonly [RegExp, FlickerKind])[] = [
  [/\b(tv|television|telly|screen|monitor|projector)/i, 'screen'],
  [/\b(strobe|disco|club|lightning|flash)/i, 'strobe'],
  [/\b(fire|camp ?fire|bonfire|torch|flames?|hearth|burning|embers?)/i, 'fire'],
  [/\b(bulb|lamp|fluorescent|tube|neon|broken)/i, 'lamp'],
]

/** A candle unless something else was said; a light said to be cold is a screen. */
export function flickerKindOf(look: DirectionOf<'set-light'>): FlickerKind {
  const said = words.find(([pattern]) => pattern.test(look.evidence))
  return said?.[1] ?? (look.warmth < -0.2 ? 'screen' : 'candle')
}

/** -1 cold .. 1 warm: the light's usual warmth where none was said. */
export const warmthOfFlicker: Record<FlickerKind, number> = {
  candle: 0.9,
  fire: 0.95,
  screen: -0.7,
  lamp: 0.2,
  strobe: -0.1,
}
