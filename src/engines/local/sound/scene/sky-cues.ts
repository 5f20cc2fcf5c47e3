import { climateOf } from '../../draw/air/climate.ts'
import { flashesUntil } from '../../draw/air/weather/lightning.ts'
import { createRandom, seedFor } from '../../draw/random.ts'
import type { Scene } from '../../shot/scene.ts'
import { placeSounds } from './place-sounds.ts'
import type { ClockSpan, Cue } from './sound-events.ts'

/** Sound comes after its flash: seconds. */
const LATE = { least: 0.3, most: 1.2 }
/** How far the two halves of one roll lie apart. */
const SPREAD = 0.45

/** Thunder after each flash of a storm: two halves of one roll, from where it fell to both sides. */
export function thunderCues(scene: Scene, seed: number, span: ClockSpan): Cue[] {
  const { setting } = placeSounds[scene.place]
  if (setting === 'sealed') return []
  const loud = (setting === 'indoors' ? 0.45 : 0.9) * (0.5 + 0.5 * scene.weather.intensity)
  const climate = climateOf(scene, { ownSeason: 'summer', hasWeather: true })
  return flashesUntil(seed, climate, span.to).flatMap(({ begun, x }, number) => {
    const random = createRandom(seedFor(seed, `thunder ${number}`))
    const seconds = begun + LATE.least + (LATE.most - LATE.least) * random()
    const gain = loud * (0.6 + 0.4 * random())
    if (seconds < span.from || seconds >= span.to) return []
    const middle = (x * 2 - 1) * (1 - SPREAD)
    return [middle - SPREAD, middle + SPREAD].map((pan): Cue => ({
      seconds,
      sound: 'thunder',
      gain,
      pan,
      detail: {},
    }))
  })
}
