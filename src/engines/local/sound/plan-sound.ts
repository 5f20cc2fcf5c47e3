import type { JoinSound } from '../../../media/join-request.ts'
import type { Fraction, VideoInfo } from '../../../media/video-info.ts'
import { startOf } from '../../../media/video-start.ts'
import { SOUND_TAIL_SECONDS } from '../clock/shot-clock.ts'
import type { SourceClock } from '../clock/source-positions.ts'
import type { Edit } from '../shot/edit.ts'
import type { Scene } from '../shot/scene.ts'
import { foldSound, isSound } from './fold-sound.ts'
import { heardScene } from './scene/heard-scene.ts'
import type { SoundAct, SoundTask } from './sound-task.ts'
import { SOUND_SAMPLE_RATE } from './sound-rate.ts'

/** An act as its sound sees it. */
export type HeardAct = {
  /** Its footage; null where there is none. */
  plate: { path: string; info: VideoInfo; clock?: SourceClock | null } | null
  /** What is drawn; null where nothing is. */
  scene: Scene | null
  edits: readonly Edit[]
  /** Its footage has come to an end: what is heard of it dies away. */
  isDyingAway?: boolean
  frameCount: number
}

export type HeardVideo = {
  acts: readonly HeardAct[]
  frameRate: Fraction
  /** In pixels. */
  size: { width: number; height: number }
  /** As in `Timeline`: presentation time of every frame, and of the end. */
  timestamps: readonly number[]
  timeBase: Fraction
  seed: number
  /** Where rendered sound is written, and what identifies it. */
  path: string
  signature: string
}

/** Sound that goes into the video: as it is stored, or rendered first. Null for a video without any. */
export type SoundPlan =
  | { kind: 'stored'; sound: JoinSound }
  | { kind: 'rendered'; task: SoundTask; sound: JoinSound }
  | null

/** Footage's sound is copied where no direction touches it; everything else that sounds is rendered. */
export function planSound(video: HeardVideo): SoundPlan {
  const first = video.acts[0]!.plate
  const source = first?.info.audio === null ? null : first
  const isMade = video.acts.some(
    (act) => act.scene !== null || isRetimed(act) || act.edits.some(isSound),
  )
  if (!isMade) {
    if (source === null) return null
    const offsetSeconds = -startOf(source.info)
    return { kind: 'stored', sound: { kind: 'file', path: source.path, offsetSeconds } }
  }
  const acts = actsOf(video)
  if (acts.every(({ ownGainDb, ambience }) => ownGainDb === null && ambience.length === 0)) {
    return null
  }
  const { path, signature, seed, size } = video
  const sampleCount = acts[acts.length - 1]!.endSample
  const span = source && soundSpan(source)
  const task = { path, signature, sampleCount, seed, size, source: span, acts }
  return { kind: 'rendered', task, sound: { kind: 'rendered', path, sampleCount } }
}

function isRetimed({ plate }: HeardAct): boolean {
  return plate !== null && plate.info.audio !== null && (plate.clock ?? null) !== null
}

function soundSpan({ path, info }: NonNullable<HeardAct['plate']>): SoundTask['source'] {
  return { path, zeroSeconds: startOf(info), endSeconds: info.startSeconds + info.durationSeconds }
}

function actsOf(video: HeardVideo): SoundAct[] {
  const secondsOf = (units: number) => (units * video.timeBase.num) / video.timeBase.den
  let firstFrame = 0
  return video.acts.map((act, number): SoundAct => {
    const shown = video.timestamps.slice(firstFrame, firstFrame + act.frameCount + 1).map(secondsOf)
    const startSeconds = number === 0 ? 0 : shown[0]!
    firstFrame += act.frameCount
    const { ownGainDb, ambience } = foldSound(act.edits)
    const isHeard = act.scene !== null || (act.plate !== null && act.plate.info.audio !== null)
    return {
      startSample: Math.round(startSeconds * SOUND_SAMPLE_RATE),
      endSample: Math.round(shown.at(-1) * SOUND_SAMPLE_RATE),
      scene: act.scene && heardScene(act.scene, act.edits),
      ownGainDb: isHeard ? ownGainDb : null,
      fadeOutSeconds: act.isDyingAway ? SOUND_TAIL_SECONDS : null,
      clock: clockOf(
        act,
        shown.map((at) => at - startSeconds),
      ),
      ambience,
    }
  })
}

function clockOf({ plate, frameCount }: HeardAct, shownAt: number[]): SoundAct['clock'] {
  const clock = plate?.clock ?? null
  if (plate === null || clock === null) return null
  const positions = (clock.heard ?? clock.positions).slice(0, frameCount)
  const { info } = plate
  const secondsOf = (units: number) => (units * info.timeBase.num) / info.timeBase.den
  const zero = startOf(info)
  const times = info.timestamps.map((at) => secondsOf(at) - zero)
  const end = info.startSeconds + info.durationSeconds - zero
  return { positions, shownAt, sourceAt: [...times, end] }
}
