import type { Ambience } from './ambience.ts'
import { bed, together } from './beds.ts'
import { highPass, lowPass } from './filters.ts'
import { bank, grain, Grains, pick } from './grains.ts'
import { between, betweenByRatio, seconds } from './modulation.ts'
import { addRoom } from './room.ts'

const BIRDS = 6

/** Birds in a garden: each has a few songs of its own and rests between them. */
export function createBirds(random: () => number): Ambience {
  const air = bed(random, { filters: [() => highPass(300), () => lowPass(3000)], gain: 0.004 })
  const grains = new Grains()
  const birds = bank(BIRDS, (number) => bird(random, number))
  const songs: Ambience = (left, right) => {
    for (const sing of birds) sing(left.length, grains)
    grains.addTo(left, right)
  }
  return together(songs, addRoom(1.4, 0.22), air)
}

function bird(random: () => number, number: number): (count: number, grains: Grains) => void {
  const height = betweenByRatio(random, 2300, 5200)
  const songs = bank(3, () => song(random, height))
  const place = between(random, -0.9, 0.9)
  const gain = betweenByRatio(random, 0.08, 0.4)
  const rest = between(random, 1.2, 4)
  let next = seconds(0.1 + number * 0.45 + random() * 0.3)
  return (count, grains) => {
    while (next < count) {
      const chosen = pick(songs, random)
      grains.play(chosen, Math.floor(next), gain * between(random, 0.7, 1), place)
      next += chosen.length + seconds(rest * between(random, 0.5, 1.5))
    }
    next -= count
  }
}

type Note = { start: number; length: number; from: number; to: number; bend: number }

/** A trill, a row of falling notes, or a call of two notes. */
function song(random: () => number, height: number): Float32Array {
  const kind = Math.floor(random() * 4)
  const notes: Note[] = []
  let start = 0
  const count = [Math.round(between(random, 6, 14)), Math.round(between(random, 3, 6)), 2, 4][kind]!
  const length = [between(random, 0.045, 0.075), between(random, 0.09, 0.16), 0.22, 0.12][kind]!
  for (let note = 0; note < count; note++) {
    const [from, to] = [
      [height * 0.92, height * 1.18],
      [height * (1.35 - 0.08 * note), height * (0.95 - 0.05 * note)],
      note === 0 ? [height * 1.12, height * 1.05] : [height * 0.82, height * 0.8],
      [height * between(random, 0.8, 1.3), height * between(random, 0.8, 1.3)],
    ][kind] as [number, number]
    notes.push({ start, length, from, to, bend: between(random, -0.12, 0.12) })
    start += length * between(random, 1.25, 1.6)
  }
  return sing(notes, start)
}

function sing(notes: Note[], length: number): Float32Array {
  const samples = grain(seconds(length + 0.02), () => 0)
  for (const { start, length: noteLength, from, to, bend } of notes) {
    const [first, count] = [seconds(start), seconds(noteLength)]
    let phase = 0
    for (let at = 0; at < count && first + at < samples.length; at++) {
      const part = at / count
      const hertz = from + (to - from) * part + from * bend * Math.sin(Math.PI * part)
      phase += (2 * Math.PI * hertz) / 48_000
      const loud = Math.sin(Math.PI * part) ** 1.2
      samples[first + at]! += loud * (Math.sin(phase) + 0.12 * Math.sin(2 * phase))
    }
  }
  return samples
}
