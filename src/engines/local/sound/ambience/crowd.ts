import type { Ambience } from './ambience.ts'
import { bed, newSeed, together } from './beds.ts'
import { bandPass, highPass, lowPass, MovingFilter, whiteNoise } from './filters.ts'
import { bank } from './grains.ts'
import { between, betweenByRatio, pan, seconds, wander } from './modulation.ts'
import { addRoom } from './room.ts'

const VOICES = 15

/** First two formants of vowels, in hertz (G. Peterson and H. Barney, 1952). */
const VOWELS = [
  [730, 1090],
  [570, 840],
  [530, 1840],
  [270, 2290],
  [300, 870],
  [640, 1190],
  [440, 1020],
] as const

/** A crowd that talks: many voices without words, in a hall. */
export function createCrowd(random: () => number, voices = VOICES): Ambience {
  const swell = wander(random, 0.3)
  const murmur = bed(random, {
    filters: [() => bandPass(620, 0.7), () => highPass(180)],
    gain: 0.11,
    level: () => 0.7 + 0.6 * swell(),
  })
  const room = addRoom(1.1, 0.35)
  return together(murmur, ...bank(voices, () => voice(random)), room)
}

/** Pulses of a larynx through two moving formants, in syllables with pauses between the phrases. */
function voice(random: () => number): Ambience {
  const { left: toLeft, right: toRight } = pan(between(random, -0.9, 0.9))
  const home = random() < 0.5 ? betweenByRatio(random, 92, 140) : betweenByRatio(random, 165, 240)
  const tune = wander(random, 1.3)
  const breath = whiteNoise(newSeed(random))
  const [first, second] = [new MovingFilter(), new MovingFilter()]
  const dull = lowPass(between(random, 1600, 3600))
  const near = 0.09 * betweenByRatio(random, 0.35, 1.4)
  let syllable = { at: 0, length: seconds(between(random, 0, 1.5)), loud: 0 }
  let vowel = VOWELS[0] as readonly [number, number]
  const kept = { phase: random(), level: 0 }
  const next = () => {
    const isPause = random() < 0.16
    vowel = VOWELS[Math.floor(random() * VOWELS.length)]!
    const length = isPause ? between(random, 0.25, 1.6) : between(random, 0.09, 0.28)
    syllable = { at: 0, length: seconds(length), loud: isPause ? 0 : between(random, 0.45, 1) }
    first.tune(vowel[0] * between(random, 0.94, 1.1), 5)
    second.tune(vowel[1] * between(random, 0.94, 1.1), 8)
  }
  next()
  return (left, right) => {
    let { phase, level } = kept
    for (let at = 0; at < left.length; at++) {
      if (syllable.at++ >= syllable.length) next()
      const part = syllable.at / syllable.length
      const wanted = syllable.loud * Math.sin(Math.PI * Math.min(1, part)) ** 0.6
      level += (wanted - level) * 0.0012
      phase += (home * (0.86 + 0.32 * tune())) / 48_000
      if (phase >= 1) phase -= 1
      const pulse = (1 - phase) ** 3 - 0.25 + 0.12 * breath()
      const sample = dull(first.band(pulse) + 0.7 * second.band(pulse)) * level * near * 4
      left[at]! += sample * toLeft
      right[at]! += sample * toRight
    }
    kept.phase = phase
    kept.level = level
  }
}
