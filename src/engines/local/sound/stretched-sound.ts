import { rateAt, sourceSecondsAt } from './time-map.ts'
import type { SoundRun } from './time-map.ts'
import { SOUND_SAMPLE_RATE } from './sound-rate.ts'

/** Stereo samples in any order; silence outside. */
export type SampleReader = {
  read(start: number, count: number, left: Float32Array, right: Float32Array): void
}

/** Half a window: what is played goes on unbroken for this long. */
const HOP = 1024
/** How far from its place a window may be taken, to fit what was played before. */
const SEARCH = 576
/** As far as this from its place, sound simply plays on. */
const TOLERANCE = 48
const COARSE = 4
/** Runs overlap by twice as much where they meet. */
const FADE = Math.round(0.01 * SOUND_SAMPLE_RATE)
/** Slower sound than this fades out with its speed. */
const AUDIBLE_RATE = 0.2

/** A Hann window: halves that overlap add up to one. */
const rising = Float32Array.from(
  { length: HOP },
  (_, at) => 0.5 - 0.5 * Math.cos((Math.PI * (at + 0.5)) / HOP),
)

/**
 * Plays a run of sound at its speed and its own pitch: windows of the source, each moved to where it fits the one
 * before best (WSOLA: W. Verhelst and M. Roelands, 1993). Backward, the windows are played backward.
 */
export class StretchedSound {
  /** First and last sample of the result that it adds to, fades included. */
  readonly firstSample: number
  readonly endSample: number
  readonly #run: SoundRun
  readonly #reader: SampleReader
  readonly #start: number
  readonly #end: number
  /** The rising half of the next window, and the falling one of the last. */
  readonly #left = new Float32Array(2 * HOP)
  readonly #right = new Float32Array(2 * HOP)
  readonly #tailLeft = new Float32Array(HOP)
  readonly #tailRight = new Float32Array(HOP)
  readonly #chunkLeft = new Float32Array(HOP)
  readonly #chunkRight = new Float32Array(HOP)
  #chunkStart: number
  #centre: number

  constructor(run: SoundRun, reader: SampleReader) {
    this.#run = run
    this.#reader = reader
    this.#start = Math.round(run.startSeconds * SOUND_SAMPLE_RATE)
    this.#end = Math.round(run.endSeconds * SOUND_SAMPLE_RATE)
    this.firstSample = this.#start - FADE
    this.endSample = this.#end + FADE
    this.#chunkStart = this.firstSample - HOP
    this.#centre = this.#placeAt(this.firstSample)
    this.#take(this.#centre)
    this.#keepTail(1)
    this.#advance()
  }

  /** Adds to the block that starts at sample `start` of the result; blocks come in order. */
  addTo(left: Float32Array, right: Float32Array, start: number): void {
    if (this.#run.direction === 0) return
    const from = Math.max(start, this.firstSample)
    const to = Math.min(start + left.length, this.endSample)
    for (let sample = from; sample < to; sample++) {
      while (sample >= this.#chunkStart + HOP) this.#advance()
      const gain = this.#edge(sample)
      const at = sample - this.#chunkStart
      left[sample - start]! += gain * this.#chunkLeft[at]!
      right[sample - start]! += gain * this.#chunkRight[at]!
    }
  }

  #edge(sample: number): number {
    const inside = Math.min(sample - this.firstSample, this.endSample - 1 - sample)
    return inside >= 2 * FADE ? 1 : (inside + 0.5) / (2 * FADE)
  }

  #placeAt(sample: number): number {
    const seconds = sourceSecondsAt(this.#run, sample / SOUND_SAMPLE_RATE)
    return Math.round(seconds * SOUND_SAMPLE_RATE)
  }

  /** Makes the next chunk of the result: the end of one window over the beginning of the next. */
  #advance(): void {
    this.#chunkStart += HOP
    const next = this.#chunkStart + HOP
    const natural = this.#centre + this.#run.direction * HOP
    const place = this.#placeAt(next)
    const plays = Math.abs(place - natural) <= TOLERANCE
    this.#centre = plays ? natural : this.#bestNear(place, natural)
    this.#take(this.#centre)
    const rate = Math.abs(rateAt(this.#run, next / SOUND_SAMPLE_RATE))
    const gain = Math.min(1, rate / AUDIBLE_RATE)
    for (let at = 0; at < HOP; at++) {
      this.#chunkLeft[at] = this.#tailLeft[at]! + gain * rising[at]! * this.#left[at]!
      this.#chunkRight[at] = this.#tailRight[at]! + gain * rising[at]! * this.#right[at]!
    }
    this.#keepTail(gain)
  }

  /** Reads the window around a sample of the source, in the order it is played. */
  #take(centre: number): void {
    readAround(this.#reader, centre, HOP, this.#run.direction, this.#left, this.#right)
  }

  #keepTail(gain: number): void {
    for (let at = 0; at < HOP; at++) {
      const falling = gain * rising[HOP - 1 - at]!
      this.#tailLeft[at] = falling * this.#left[HOP + at]!
      this.#tailRight[at] = falling * this.#right[HOP + at]!
    }
  }

  /** The place of which the sound is most like what would have come next. */
  #bestNear(place: number, natural: number): number {
    const { direction } = this.#run
    const wanted = mono(this.#reader, natural, HOP, direction)
    const around = mono(this.#reader, place, HOP + SEARCH, direction)
    const likeness = (lag: number, step: number) => {
      let [product, power] = [0, 1e-9]
      for (let at = 0; at < HOP; at += step) {
        const sample = around[at + lag]!
        product += wanted[at]! * sample
        power += sample * sample
      }
      return product / Math.sqrt(power)
    }
    const coarse = bestOf(0, 2 * SEARCH, COARSE, (lag) => likeness(lag, COARSE))
    const from = Math.max(0, coarse - COARSE + 1)
    const fine = bestOf(from, Math.min(2 * SEARCH, coarse + COARSE - 1), 1, (lag) =>
      likeness(lag, 2),
    )
    return place + direction * (fine - SEARCH)
  }
}

function bestOf(from: number, to: number, step: number, score: (lag: number) => number): number {
  let best = from
  let highest = Number.NEGATIVE_INFINITY
  for (let lag = from; lag <= to; lag += step) {
    const value = score(lag)
    if (value <= highest) continue
    best = lag
    highest = value
  }
  return best
}

function mono(
  reader: SampleReader,
  centre: number,
  reach: number,
  direction: number,
): Float32Array {
  const left = new Float32Array(2 * reach)
  const right = new Float32Array(2 * reach)
  readAround(reader, centre, reach, direction, left, right)
  return left.map((sample, at) => sample + right[at]!)
}

function readAround(
  reader: SampleReader,
  centre: number,
  reach: number,
  direction: number,
  left: Float32Array,
  right: Float32Array,
): void {
  reader.read(centre - reach, 2 * reach, left, right)
  if (direction >= 0) return
  left.reverse()
  right.reverse()
}
