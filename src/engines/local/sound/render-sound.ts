import { rmSync } from 'node:fs'
import { publishFile } from '../../../lib/durable-file.ts'
import { decodeToPcm, PcmFile } from '../../../media/pcm-file.ts'
import { readSegment } from '../../../media/segment-file.ts'
import type { TaskContext } from '../../../media/serve-tasks.ts'
import { writeSoundFile } from '../../../media/sound-file.ts'
import { openAmbienceLayer } from './ambience-layer.ts'
import { createDucking } from './ducking.ts'
import { Limiter } from './limiter.ts'
import { LoudnessMeter } from './loudness.ts'
import { openOwnSound } from './own-sound.ts'
import type { OwnSound } from './own-sound.ts'
import { openScenes } from './scene/open-scenes.ts'
import type { SoundTask } from './sound-task.ts'
import { SOUND_SAMPLE_RATE } from './sound-rate.ts'
import type { SampleReader } from './stretched-sound.ts'

const BLOCK_SAMPLES = 4096

type Stoppable = Pick<TaskContext, 'throwIfStopped'>

/**
 * Renders a video's sound to `path`, unless it is there already: the footage's own, at the video's speed, or
 * that of what is drawn, with what was added laid under it, limited. A clip of any length is worked on in
 * blocks; its decoded sound is a file beside `path` meanwhile. Worker threads only.
 */
export async function renderSound(
  task: SoundTask,
  context: Stoppable,
): Promise<'written' | 'kept'> {
  if (readSegment(task.path)?.signature === task.signature) return 'kept'
  const pcmPath = `${task.path}.pcm`
  const reader = openReader(task, pcmPath, context)
  try {
    const mix = await openMix(task, reader, context)
    const part = `${task.path}.part`
    writeSoundFile(part, task, (left, right, start) => {
      context.throwIfStopped()
      mix(left, right, start)
    })
    await publishFile(part, task.path)
    return 'written'
  } finally {
    reader?.close()
    rmSync(pcmPath, { force: true })
  }
}

/** The footage's sound, where any act plays it. */
function openReader(task: SoundTask, pcmPath: string, context: Stoppable): PcmFile | null {
  const { source, acts } = task
  if (source === null || acts.every(({ ownGainDb }) => ownGainDb === null)) return null
  const { path, zeroSeconds, endSeconds } = source
  const maxSamples = Math.ceil((endSeconds - zeroSeconds) * SOUND_SAMPLE_RATE)
  const decode = { path, outPath: pcmPath, zeroSeconds, maxSamples }
  const sampleCount = decodeToPcm(decode, () => context.throwIfStopped())
  return new PcmFile(pcmPath, sampleCount)
}

type Fill = (left: Float32Array, right: Float32Array, start: number) => void

async function openMix(task: SoundTask, reader: PcmFile | null, context: Stoppable): Promise<Fill> {
  const names = [...new Set(task.acts.flatMap(({ ambience }) => ambience.map(({ name }) => name)))]
  const scenes = openScenes(task, () => context.throwIfStopped())
  const clipLufs =
    scenes?.lufs ?? (names.length === 0 ? Number.NEGATIVE_INFINITY : loudnessOf(reader, context))
  const ownLufs = task.acts.map(({ ownGainDb }) =>
    ownGainDb === null ? Number.NEGATIVE_INFINITY : clipLufs + ownGainDb,
  )
  const layers = await Promise.all(
    names.map((name) => openAmbienceLayer(name, { ...task, ownLufs })),
  )
  const own = ownSounds(task, reader)
  const duck = createDucking(Math.max(...ownLufs))
  return limited((left, right, start) => {
    scenes?.play(left, right, start)
    for (const play of own) play(left, right, start)
    if (layers.length === 0) return
    const gains = duck(left, right)
    const [under, underRight] = [new Float32Array(left.length), new Float32Array(left.length)]
    for (const layer of layers) layer.addTo(under, underRight, start)
    for (let at = 0; at < left.length; at++) {
      left[at]! += gains[at]! * under[at]!
      right[at]! += gains[at]! * underRight[at]!
    }
  })
}

function ownSounds({ acts }: SoundTask, reader: SampleReader | null): OwnSound[] {
  if (reader === null) return []
  return acts
    .filter(({ scene }) => scene === null)
    .map((act, number) => openOwnSound(act, reader, number === acts.length - 1))
    .filter((own) => own !== null)
}

function loudnessOf(reader: PcmFile | null, context: Stoppable): number {
  if (reader === null) return Number.NEGATIVE_INFINITY
  const meter = new LoudnessMeter()
  for (let start = 0; start < reader.sampleCount; start += BLOCK_SAMPLES) {
    context.throwIfStopped()
    const length = Math.min(BLOCK_SAMPLES, reader.sampleCount - start)
    const [left, right] = [new Float32Array(length), new Float32Array(length)]
    reader.read(start, length, left, right)
    meter.add(left, right)
  }
  return meter.integrated()
}

/** The limiter is late: the mix is asked for that much earlier, and the first of it dropped. */
function limited(mix: Fill): Fill {
  const limiter = new Limiter()
  const late = Limiter.delaySamples
  return (left, right, start) => {
    if (start === 0) {
      const [first, other] = [new Float32Array(late), new Float32Array(late)]
      mix(first, other, 0)
      limiter.process(first, other)
    }
    mix(left, right, start + late)
    limiter.process(left, right)
  }
}
