import type { Ambience } from '../../ambience/ambience.ts'
import { together } from '../../ambience/beds.ts'
import { bandPass, whiteNoise } from '../../ambience/filters.ts'
import { bank, grain, Grains, pick } from '../../ambience/grains.ts'
import { between, pan, seconds, wander } from '../../ambience/modulation.ts'
import { addRoom } from '../../ambience/room.ts'
import { newSeed } from '../../ambience/beds.ts'

type Random = () => number

/** An owl that calls now and then, far off between trees. */
export function createOwl(random: Random): Ambience {
  const hertz = between(random, 330, 420)
  const call = hoots(random, hertz)
  return together(calling(random, [call], [3.5, 7], 0.5), addRoom(2.2, 0.5))
}

/** One long hoot, a rest, and a row of short ones that tremble. */
function hoots(random: Random, hertz: number): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const breath = bandPass(hertz * 1.1, 3)
  const notes = [
    { start: 0, length: 0.5 },
    { start: 0.95, length: 0.14 },
    { start: 1.14, length: 0.16 },
    { start: 1.34, length: 0.62 },
  ]
  let phase = 0
  return grain(seconds(2.05), (at) => {
    const now = at / 48_000
    const note = notes.find(({ start, length }) => now >= start && now < start + length)
    const part = note === undefined ? 0 : (now - note.start) / note.length
    const loud = note === undefined ? 0 : Math.sin(Math.PI * part) ** 0.8
    phase += (2 * Math.PI * hertz * (1 + 0.05 * Math.sin(Math.PI * part))) / 48_000
    const tone = Math.sin(phase) + 0.14 * Math.sin(2 * phase) + 0.05 * Math.sin(3 * phase)
    return loud * (0.5 * tone + 0.25 * breath(noise()))
  })
}

/** Gulls: cries that break upward and fall, three or four together. */
export function createGulls(random: Random): Ambience {
  const cries = bank(5, () => gullCries(random, between(random, 880, 1250)))
  return together(calling(random, cries, [1.6, 5], 0.3), addRoom(1.4, 0.3))
}

function gullCries(random: Random, hertz: number): Float32Array {
  const count = Math.round(between(random, 2, 4))
  const length = between(random, 0.24, 0.34)
  const gap = length * 1.35
  let phase = 0
  return grain(seconds(count * gap + 0.1), (at) => {
    const number = Math.floor(at / 48_000 / gap)
    const part = (at / 48_000 - number * gap) / length
    if (part >= 1 || number >= count) return 0
    const fall = 1.15 - 0.05 * number
    const bend = part < 0.25 ? 0.8 + 1.0 * part : 1.05 - 0.35 * (part - 0.25)
    phase += (hertz * fall * bend) / 48_000
    const turn = 2 * Math.PI * phase
    const voice = [1, 2, 3, 4, 5].reduce(
      (sum, overtone) =>
        sum + Math.sin(overtone * turn) * ([0.5, 1, 0.7, 0.35, 0.2][overtone - 1] ?? 0),
      0,
    )
    return 0.25 * Math.sin(Math.PI * part) ** 0.7 * voice
  })
}

/** Cicadas in the heat: trains of clicks so quick that they sing, swelling and dying away. */
export function createCicadas(random: Random): Ambience {
  return together(...bank(5, () => cicada(random)))
}

function cicada(random: Random): Ambience {
  const noise = whiteNoise(newSeed(random))
  const band = bandPass(between(random, 5200, 7400), 7)
  const pace = between(random, 95, 150)
  const swell = wander(random, between(random, 0.25, 0.5))
  const { left: toLeft, right: toRight } = pan(between(random, -0.9, 0.9))
  let phase = random()
  return (left, right) => {
    for (let at = 0; at < left.length; at++) {
      phase = (phase + pace / 48_000) % 1
      const loud = (0.1 + 0.9 * swell() ** 2) * (0.3 + 0.7 * Math.exp(-6 * phase))
      const sample = 0.4 * band(noise()) * loud
      left[at]! += sample * toLeft
      right[at]! += sample * toRight
    }
  }
}

/** Frogs at a pond: croaks of quick pulses, two or three animals in turn. */
export function createFrogs(random: Random): Ambience {
  const frogs = bank(3, () => croak(random))
  return together(...frogs.map((frog) => calling(random, [frog], [0.7, 2.2], 0.4)))
}

function croak(random: Random): Float32Array {
  const hertz = between(random, 420, 900)
  const pulse = seconds(1 / between(random, 28, 46))
  return grain(pulse * Math.round(between(random, 5, 11)), (at) => {
    const since = at % pulse
    const loud = Math.min(1, since / 60) * Math.exp(-since / (pulse * 0.3))
    return 0.5 * loud * Math.sin((2 * Math.PI * hertz * at) / 48_000)
  })
}

/** One of the sounds at a time, from changing places, with pauses between. */
function calling(
  random: Random,
  sounds: readonly Float32Array[],
  [least, most]: readonly [number, number],
  gain: number,
): Ambience {
  const grains = new Grains()
  const home = between(random, -0.8, 0.8)
  let next = seconds(between(random, 0.2, 1))
  return (left, right) => {
    while (next < left.length) {
      const sound = pick(sounds, random)
      const place = Math.max(-1, Math.min(1, home + between(random, -0.3, 0.3)))
      grains.play(sound, next, gain * between(random, 0.5, 1), place)
      next += sound.length + seconds(between(random, least, most))
    }
    next -= left.length
    grains.addTo(left, right)
  }
}
