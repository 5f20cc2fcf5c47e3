import type { Ambience } from './ambience.ts'
import { bed, newSeed, together } from './beds.ts'
import { highPass, lowPass, MovingFilter, pinkNoise } from './filters.ts'
import { grain, Grains } from './grains.ts'
import { atRandom, between, betweenByRatio, pan, seconds, wander } from './modulation.ts'
import { addRoom } from './room.ts'

/** A street: the hum of a town, cars that pass, and a horn far away. */
export function createTraffic(random: () => number): Ambience {
  const swell = wander(random, 0.15)
  const hum = bed(random, {
    filters: [() => lowPass(260), () => highPass(40)],
    gain: 0.2,
    level: () => 0.8 + 0.4 * swell(),
  })
  const town = bed(random, { filters: [() => lowPass(1500), () => highPass(250)], gain: 0.025 })
  return together(
    cars(random, 0.15),
    cars(random, 2.2),
    horns(random),
    addRoom(1.2, 0.18),
    hum,
    town,
  )
}

/** Tyres and engine of one car after the other, from one side to the other; the pitch falls as it passes. */
function cars(random: () => number, startSeconds: number): Ambience {
  const noise = pinkNoise(newSeed(random))
  const tyres = new MovingFilter()
  const muffler = lowPass(340)
  const draw = () => ({
    length: seconds(between(random, 3.5, 6)),
    direction: random() < 0.5 ? -1 : 1,
    gain: betweenByRatio(random, 0.35, 1),
    engineHertz: betweenByRatio(random, 55, 105),
    rest: seconds(between(random, 0.2, 3.5)),
  })
  let car = draw()
  let at = -seconds(startSeconds)
  let phase = 0
  return (left, right) => {
    for (let to = 0; to < left.length; to++, at++) {
      if (at >= car.length + car.rest) {
        car = draw()
        at = 0
      }
      if (at < 0 || at >= car.length) continue
      const along = (at / car.length) * 2 - 1
      const near = 1 / (1 + 22 * along * along)
      const fade = Math.min(1, (1 - Math.abs(along)) * 6)
      if (at % 64 === 0) tyres.tune(320 + 900 * near, 0.5)
      phase += (car.engineHertz * (1 - 0.05 * Math.tanh(5 * along))) / 48_000
      if (phase >= 1) phase -= 1
      const engine = muffler(phase < 0.3 ? 0.5 : -0.2)
      const sample = car.gain * fade * near * (1.1 * tyres.low(noise()) + 0.16 * engine)
      const side = pan(car.direction * Math.max(-1, Math.min(1, along * 2.2)))
      left[to]! += sample * side.left
      right[to]! += sample * side.right
    }
  }
}

function horns(random: () => number): Ambience {
  const grains = new Grains()
  const honking = atRandom(random, 1 / 9)
  return (left, right) => {
    for (const at of honking(left.length)) {
      grains.play(horn(random), at, between(random, 0.02, 0.06), between(random, -0.9, 0.9))
    }
    grains.addTo(left, right)
  }
}

/** Two reeds a third apart. */
function horn(random: () => number): Float32Array {
  const hertz = between(random, 370, 450)
  const length = seconds(between(random, 0.18, 0.7))
  const dull = lowPass(2400)
  const saw = (at: number, pitch: number) => (((at * pitch) / 48_000) % 1) - 0.5
  return grain(length + seconds(0.03), (at) => {
    const edge = Math.min(1, at / 600, Math.max(0, (length - at) / 900))
    return dull(edge * (saw(at, hertz) + saw(at, hertz * 1.25)))
  })
}
