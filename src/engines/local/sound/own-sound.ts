import { decibels } from './ambience/modulation.ts'
import type { SoundAct } from './sound-task.ts'
import { SOUND_SAMPLE_RATE } from './sound-rate.ts'
import { StretchedSound } from './stretched-sound.ts'
import type { SampleReader } from './stretched-sound.ts'
import { soundRuns } from './time-map.ts'

/** Where the sound of one act gives way to that of the next. */
const EDGE_SAMPLES = Math.round(0.01 * SOUND_SAMPLE_RATE)

/** Adds an act's own sound to the blocks of a video; they come in order and start at any sample. */
export type OwnSound = (left: Float32Array, right: Float32Array, start: number) => void

/** The footage's sound as an act plays it; null where the act has none. */
export function openOwnSound(
  { startSample, endSample, ownGainDb, clock, fadeOutSeconds = null }: SoundAct,
  reader: SampleReader,
  isLast: boolean,
): OwnSound | null {
  if (ownGainDb === null) return null
  const gain = decibels(ownGainDb)
  const fadeSamples = (fadeOutSeconds ?? 0) * SOUND_SAMPLE_RATE
  const play = clock === null ? asItIs(reader) : stretched(reader, soundRuns(clock))
  return (left, right, start) => {
    const from = Math.max(start, startSample)
    const to = Math.min(start + left.length, endSample)
    if (to <= from) return
    const [ownLeft, ownRight] = [new Float32Array(to - from), new Float32Array(to - from)]
    play(ownLeft, ownRight, from - startSample)
    for (let sample = from; sample < to; sample++) {
      const edge = isLast ? 1 : Math.min(1, (endSample - sample) / EDGE_SAMPLES)
      const dying = fadeOutSeconds === null ? 1 : 1 - (sample - startSample) / fadeSamples
      const level = gain * edge * Math.max(0, dying) ** 2
      left[sample - start]! += level * ownLeft[sample - from]!
      right[sample - start]! += level * ownRight[sample - from]!
    }
  }
}

function asItIs(reader: SampleReader): OwnSound {
  return (left, right, start) => reader.read(start, left.length, left, right)
}

function stretched(reader: SampleReader, runs: ReturnType<typeof soundRuns>): OwnSound {
  // Each is opened when it is reached, and dropped when it has ended.
  const waiting = runs.filter(({ direction }) => direction !== 0)
  let playing: StretchedSound[] = []
  return (left, right, start) => {
    const end = start + left.length
    while (
      waiting.length > 0 &&
      waiting[0]!.startSeconds * SOUND_SAMPLE_RATE - EDGE_SAMPLES < end
    ) {
      playing.push(new StretchedSound(waiting.shift()!, reader))
    }
    for (const sound of playing) sound.addTo(left, right, start)
    playing = playing.filter(({ endSample }) => endSample > end)
  }
}
