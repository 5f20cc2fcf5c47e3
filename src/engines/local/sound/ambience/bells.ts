import type { Ambience } from './ambience.ts'
import { together } from './beds.ts'
import { bank, Grains, pick } from './grains.ts'
import { between, seconds } from './modulation.ts'
import { addRoom } from './room.ts'

/** A church bell's partials over its strike note: ratio, level, and how long each rings (A. Lehr, 1986). */
const PARTIALS = [
  [0.5, 0.45, 1],
  [1, 0.6, 0.72],
  [1.2, 0.5, 0.55],
  [1.5, 0.25, 0.4],
  [2, 0.7, 0.36],
  [2.51, 0.22, 0.22],
  [2.66, 0.18, 0.2],
  [3.01, 0.2, 0.16],
  [4.17, 0.14, 0.1],
  [5.43, 0.1, 0.07],
] as const

/** Church bells that ring, three of them, not quite in time. */
export function createBells(random: () => number): Ambience {
  const notes = [392, 440, 523.25].map((hertz) => bank(2, () => bell(random, hertz)))
  const grains = new Grains()
  let next = seconds(0.1)
  let number = 0
  const ringing: Ambience = (left, right) => {
    while (next < left.length) {
      const note = notes[number % notes.length]!
      const place = [-0.3, 0, 0.3][number % 3]!
      grains.play(pick(note, random), Math.floor(next), between(random, 0.12, 0.17), place)
      number++
      next += seconds(between(random, 0.62, 0.74) + (number % 3 === 0 ? 0.35 : 0))
    }
    next -= left.length
    grains.addTo(left, right)
  }
  return together(ringing, addRoom(2.2, 0.25))
}

function bell(random: () => number, hertz: number): Float32Array {
  const length = seconds(5)
  const samples = new Float32Array(length)
  for (const [ratio, level, ringing] of PARTIALS) {
    // Two close modes each: they beat.
    for (const side of [-1, 1]) {
      const mode = hertz * ratio * (1 + side * 0.0008 * random())
      addMode(samples, mode, level / 2, seconds(1.5 * ringing))
    }
  }
  return samples.map(
    (sample, at) => sample * Math.min(1, at / 40) * Math.min(1, (length - at) / 4000),
  )
}

/** A sine that dies away, by turning a point round a circle that shrinks. */
function addMode(samples: Float32Array, hertz: number, level: number, decay: number): void {
  const shrink = Math.exp(-1 / decay)
  const angle = (2 * Math.PI * hertz) / 48_000
  const [cosine, sine] = [shrink * Math.cos(angle), shrink * Math.sin(angle)]
  let [x, y] = [level, 0]
  for (let at = 0; at < samples.length; at++) {
    samples[at]! += y
    ;[x, y] = [x * cosine - y * sine, x * sine + y * cosine]
  }
}
