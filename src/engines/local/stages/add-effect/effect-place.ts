import type { Region } from '../particles/flock.ts'

/** Where an effect was asked for. Null sides where nothing was said of them. */
export type EffectPlace = {
  across: 'left' | 'centre' | 'right' | null
  down: 'top' | 'middle' | 'bottom' | null
  depth: 'near' | 'far' | null
}

const patterns = {
  left: /\bleft\b/,
  right: /\bright\b/,
  top: /\b(top|upper|above|sky|overhead|ceiling)\b/,
  bottom: /\b(bottom|lower|below|ground|floor)\b/,
  centre: /\b(cent(er|re)|middle)\b/,
  corner: /\bcorners?\b/,
  near: /\b(foreground|front|close|near)\b/,
  far: /\b(background|behind|distance|far|horizon)\b/,
}

export function effectPlace(where: string | null): EffectPlace {
  const said = where?.toLowerCase() ?? ''
  const is = (name: keyof typeof patterns) => patterns[name].test(said)
  // A corner without a name is the upper right one, where light usually comes in.
  const someCorner = is('corner')
  const across = is('left') ? 'left' : is('right') ? 'right' : null
  const down = is('top') ? 'top' : is('bottom') ? 'bottom' : null
  return {
    across: across ?? (someCorner ? 'right' : is('centre') ? 'centre' : null),
    down: down ?? (someCorner ? 'top' : is('centre') && across === null ? 'middle' : null),
    depth: is('near') ? 'near' : is('far') ? 'far' : null,
  }
}

/** The part of the frame meant, undefined where none was. */
export function regionOf({ across, down }: EffectPlace): Region | undefined {
  if (across === null && down === null) return undefined
  const sides = { left: [0, 0.5], centre: [0.25, 0.75], right: [0.5, 1] } as const
  const levels = { top: [0, 0.5], middle: [0.25, 0.75], bottom: [0.5, 1] } as const
  const [left, right] = across === null ? [0, 1] : sides[across]
  const [top, bottom] = down === null ? [0, 1] : levels[down]
  return { left, top, right, bottom }
}

/** The point meant, as parts of the frame, where an axis was said; else the one given. */
export function pointOf(
  { across, down }: EffectPlace,
  otherwise: { x: number; y: number },
): { x: number; y: number } {
  const sides = { left: 0.12, centre: 0.5, right: 0.88 } as const
  const levels = { top: 0.14, middle: 0.5, bottom: 0.85 } as const
  return {
    x: across === null ? otherwise.x : sides[across],
    y: down === null ? otherwise.y : levels[down],
  }
}
