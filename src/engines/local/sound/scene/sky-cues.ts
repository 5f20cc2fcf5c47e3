import { createRandom, seedFor } from '../../draw/random.ts'
import type { Scene } from '../../shot/scene.ts'
import { placeSounds } from './place-sounds.ts'
import type { ClockSpan, Cue } from './sound-events.ts'

/** Seconds between two strikes, at full intensity and at none. */
const PAUSE = { least: 3.5, most: 8 }
/** Sound comes after its flash: seconds. */
const LATE = { least: 0.3, most: 1.2 }

/** Moments of a storm's flashes. */
export function flashSeconds(seed: number, until: number): number[] {
  const random = createRandom(seedFor(seed, 'lightning'))
  const flashes: number[] = []
  let next = 0.6 + 1.4 * random()
  while (next < until) {
    flashes.push(next)
    next += PAUSE.least + (PAUSE.most - PAUSE.least) * random()
  }
  return flashes
}

/** Thunder after each flash: two halves of one roll, to both sides. */
export function thunderCues(scene: Scene, seed: number, span: ClockSpan): Cue[] {
  const { setting } = placeSounds[scene.place]
  if (scene.weather.kind !== 'storm' || setting === 'sealed') return []
  const random = createRandom(seedFor(seed, 'thunder'))
  const loud = (setting === 'indoors' ? 0.45 : 0.9) * (0.5 + 0.5 * scene.weather.intensity)
  return flashSeconds(seed, span.to).flatMap((flash) => {
    const seconds = flash + LATE.least + (LATE.most - LATE.least) * random()
    const gain = loud * (0.6 + 0.4 * random())
    if (seconds < span.from || seconds >= span.to) return []
    return [-0.6, 0.6].map((pan): Cue => ({ seconds, sound: 'thunder', gain, pan, detail: {} }))
  })
}
