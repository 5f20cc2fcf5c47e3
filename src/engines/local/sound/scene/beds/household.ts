import type { Ambience } from '../../ambience/ambience.ts'
import { bed, newSeed, together } from '../../ambience/beds.ts'
import { bandPass, highPass, lowPass, whiteNoise } from '../../ambience/filters.ts'
import { bank, grain, Grains, pick } from '../../ambience/grains.ts'
import { atRandom, between, betweenByRatio, seconds, wander } from '../../ambience/modulation.ts'
import { addRoom } from '../../ambience/room.ts'

type Random = () => number

/** A clock on the wall: tick and tock are two sounds, half a second apart. */
export function createClock(random: Random): Ambience {
  const place = between(random, -0.5, 0.5)
  const sounds = [tick(random, 2900, 1150), tick(random, 2300, 950)]
  const grains = new Grains()
  let next = seconds(between(random, 0.1, 0.4))
  let number = 0
  const ticking: Ambience = (left, right) => {
    while (next < left.length) {
      grains.play(sounds[number++ % 2]!, next, 0.5, place)
      next += seconds(0.5)
    }
    next -= left.length
    grains.addTo(left, right)
  }
  return together(ticking, addRoom(0.4, 0.16))
}

function tick(random: Random, hertz: number, woodHertz: number): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const [bright, wood] = [bandPass(hertz, 9), bandPass(woodHertz, 16)]
  const box = bandPass(430, 9)
  return grain(seconds(0.16), (at) => {
    const source = noise() * Math.exp(-at / 180) * Math.min(1, at / 24)
    return (
      Math.min(1, (7680 - at) / 480) * (1.2 * bright(source) + 3 * wood(source) + 2.4 * box(source))
    )
  })
}

/** A refrigerator: mains hum and its overtones, and the air of a fan. */
export function createFridge(random: Random): Ambience {
  const slow = wander(random, 0.3)
  const fan = bed(random, { filters: [() => bandPass(420, 0.7), () => lowPass(900)], gain: 0.1 })
  let phase = random()
  const hum: Ambience = (left, right) => {
    for (let at = 0; at < left.length; at++) {
      phase = (phase + 50 / 48_000) % 1
      const turn = 2 * Math.PI * phase
      const tone = 0.4 * Math.sin(turn) + Math.sin(2 * turn) + 0.3 * Math.sin(4 * turn + 1)
      const sample = 0.02 * (0.8 + 0.4 * slow()) * (tone + 0.15 * Math.sin(6 * turn))
      left[at]! += sample
      right[at]! += sample * 0.8
    }
  }
  return together(fan, hum)
}

/** Air from the ceiling, and somebody who types in bursts a few desks away. */
export function createOffice(random: Random): Ambience {
  const air = bed(random, {
    filters: [() => bandPass(380, 0.4), () => lowPass(1800)],
    gain: 0.12,
    shared: 0.3,
  })
  return together(typing(random, 0.5), typing(random, -0.6), addRoom(0.5, 0.2), air)
}

function typing(random: Random, place: number): Ambience {
  const keys = bank(12, () => keyStroke(random))
  const grains = new Grains()
  let next = seconds(between(random, 0.1, 1.2))
  let rest = Math.round(between(random, 3, 14))
  const gain = between(random, 0.12, 0.26)
  return (left, right) => {
    while (next < left.length) {
      grains.play(pick(keys, random), next, gain * between(random, 0.6, 1), place)
      const isPause = --rest <= 0
      if (isPause) rest = Math.round(between(random, 4, 18))
      next += seconds(isPause ? between(random, 0.5, 1.8) : between(random, 0.09, 0.21))
    }
    next -= left.length
    grains.addTo(left, right)
  }
}

export function keyStroke(random: Random): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const [cap, board] = [bandPass(betweenByRatio(random, 2200, 3800), 1.6), bandPass(640, 2)]
  return grain(seconds(0.07), (at) => {
    const down = Math.exp(-at / 110) * Math.min(1, at / 8)
    const up = at < 2600 ? 0 : 0.3 * Math.exp(-(at - 2600) / 90)
    return cap(noise() * (down + up)) + 1.1 * board(noise() * down)
  })
}

/** Cups and spoons: thin china rings at pitches that are not in tune with each other. */
export function createCups(random: Random): Ambience {
  const cups = bank(14, () => clink(random))
  const grains = new Grains()
  const clinking = atRandom(random, 1.1)
  const rattling = atRandom(random, 0.25)
  const play: Ambience = (left, right) => {
    for (const at of clinking(left.length)) {
      grains.play(pick(cups, random), at, 0.3 * random() ** 1.5, between(random, -0.9, 0.9))
    }
    for (const start of rattling(left.length)) {
      const [cup, place] = [pick(cups, random), between(random, -0.8, 0.8)]
      for (let number = 0; number < 5; number++) {
        const at = start + seconds(number * between(random, 0.09, 0.17))
        grains.play(cup, at, 0.16 * between(random, 0.5, 1), place)
      }
    }
    grains.addTo(left, right)
  }
  return together(play, addRoom(0.7, 0.25))
}

/** Partials of a small bowl that is struck: ratios as of a free-edged shell (1, 2.3, 3.9, 5.7). */
function clink(random: Random): Float32Array {
  const hertz = betweenByRatio(random, 1900, 3600)
  const decay = seconds(between(random, 0.05, 0.16))
  const noise = whiteNoise(newSeed(random))
  const touch = highPass(3000)
  return grain(decay * 6, (at) => {
    const ring = [1, 2.3, 3.9, 5.7].reduce((sum, ratio, number) => {
      const turn = (2 * Math.PI * hertz * ratio * at) / 48_000
      const loud = Math.exp((-at * (1 + 0.8 * number)) / decay) / (1 + number)
      return hertz * ratio > 16_000 ? sum : sum + Math.sin(turn) * loud
    }, 0)
    return 0.4 * Math.min(1, at / 10) * (ring + touch(noise()) * Math.exp(-at / 40))
  })
}
