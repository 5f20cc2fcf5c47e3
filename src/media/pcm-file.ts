/**
 * Sound as a file of samples on a video's own clock: stereo, 48 kHz, 32-bit float, interleaved. Long sound is
 * read from disk in pieces, in any order.
 */
import { closeSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { AV_NOPTS_VALUE, withHandles } from './ffmpeg.ts'
import { decodedSound, planesOfSound } from './sound-decoder.ts'
import { SOUND_CHANNELS, SOUND_SAMPLE_RATE } from './sound-file.ts'
import { openSoundPackets } from './sound-packets.ts'

const SAMPLE_BYTES = 4 * SOUND_CHANNELS
/** Timestamps of sound jitter; what is further off than this is a gap or an overlap. */
const JITTER_SAMPLES = 0.05 * SOUND_SAMPLE_RATE
const CACHE_SAMPLES = 65_536

export type DecodeToPcm = {
  path: string
  outPath: string
  /** The moment of the file's clock that becomes sample 0. */
  zeroSeconds: number
  /** Sound after this many samples is left out. */
  maxSamples: number
}

/** Decodes a file's sound, gaps as silence. Returns the samples a channel; 0 where there is no sound to read. */
export function decodeToPcm(
  { path, outPath, zeroSeconds, maxSamples }: DecodeToPcm,
  throwIfStopped: () => void,
): number {
  const file = openSync(outPath, 'w')
  try {
    return withHandles((handles) => {
      const source = openSoundPackets(path, handles)
      if (source === null) return 0
      // One channel becomes two of the same level: a resampler would halve its power.
      const channels = source.audio.codecpar.channels === 1 ? 1 : SOUND_CHANNELS
      const format = { sampleRate: SOUND_SAMPLE_RATE, channels }
      const { num, den } = source.audio.timeBase
      let next: number | null = null
      for (const frame of decodedSound(source, format, handles)) {
        throwIfStopped()
        const seconds = (Number(frame.pts) * num) / den - zeroSeconds
        const stamped = frame.pts === AV_NOPTS_VALUE ? null : seconds * SOUND_SAMPLE_RATE
        if (next === null || (stamped !== null && Math.abs(stamped - next) > JITTER_SAMPLES)) {
          next = Math.round(stamped ?? 0)
        }
        if (next >= maxSamples) continue
        const planes = planesOfSound(frame, channels).map(floatsOf)
        writeFrame(file, planes, next, Math.min(frame.nbSamples, maxSamples - next))
        next += frame.nbSamples
      }
      const sampleCount = Math.max(0, Math.min(maxSamples, next ?? 0))
      ftruncateSync(file, sampleCount * SAMPLE_BYTES)
      return sampleCount
    })
  } finally {
    closeSync(file)
  }
}

function floatsOf(plane: Buffer): Float32Array {
  return new Float32Array(plane.buffer, plane.byteOffset, plane.length / 4)
}

function writeFrame(file: number, planes: Float32Array[], start: number, count: number): void {
  const skipped = Math.max(0, -start)
  if (count <= skipped) return
  const [left, right = left] = planes
  const interleaved = new Float32Array((count - skipped) * SOUND_CHANNELS)
  for (let at = skipped, to = 0; at < count; at++) {
    interleaved[to++] = finite(left![at]!)
    interleaved[to++] = finite(right![at]!)
  }
  const bytes = new Uint8Array(interleaved.buffer)
  writeSync(file, bytes, 0, bytes.length, (start + skipped) * SAMPLE_BYTES)
}

/** Damaged packets can decode to anything. */
function finite(sample: number): number {
  return sample > -8 && sample < 8 ? sample : 0
}

/** Random access to a file of samples; silence outside of it. Close it when done. */
export class PcmFile {
  readonly sampleCount: number
  readonly #file: number
  readonly #cache = new Float32Array(CACHE_SAMPLES * SOUND_CHANNELS)
  #cachedFrom = 0
  #cachedCount = 0

  constructor(path: string, sampleCount: number) {
    this.sampleCount = sampleCount
    this.#file = openSync(path, 'r')
  }

  /** Writes `count` samples from `start` on (it may be negative) to the beginning of both arrays. */
  read(start: number, count: number, left: Float32Array, right: Float32Array): void {
    for (let at = 0; at < count; at++) {
      const sample = start + at
      if (sample < 0 || sample >= this.sampleCount) {
        left[at] = 0
        right[at] = 0
        continue
      }
      if (sample < this.#cachedFrom || sample >= this.#cachedFrom + this.#cachedCount) {
        this.#load(sample)
      }
      const from = (sample - this.#cachedFrom) * SOUND_CHANNELS
      left[at] = this.#cache[from]!
      right[at] = this.#cache[from + 1]!
    }
  }

  close(): void {
    closeSync(this.#file)
  }

  /** A quarter of the cache lies before `sample`: sound may be read backwards too. */
  #load(sample: number): void {
    const from = Math.max(0, sample - CACHE_SAMPLES / 4)
    const bytes = new Uint8Array(this.#cache.buffer)
    const read = readSync(this.#file, bytes, 0, bytes.length, from * SAMPLE_BYTES)
    if (read < (sample - from + 1) * SAMPLE_BYTES) throw new Error('The sound file ended early.')
    this.#cachedFrom = from
    this.#cachedCount = Math.floor(read / SAMPLE_BYTES)
  }
}
