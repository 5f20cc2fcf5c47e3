import { createRandom, seedFor } from '../../draw/random.ts'
import { pan as panOf } from '../ambience/modulation.ts'
import { addRoom } from '../ambience/room.ts'
import { SOUND_SAMPLE_RATE } from '../sound-rate.ts'
import { createCue } from './cues/cue-table.ts'
import type { Cue, SceneSound } from './sound-events.ts'
import type { PlannedAct } from './planned-act.ts'

/** No two steps are alike, but a few of them do for a whole walk. */
const VARIANTS = 6

/** Adds the cues of all acts, each in the room of its place. */
export function addCues(
  acts: readonly PlannedAct[],
  seed: number,
  left: Float32Array,
  right: Float32Array,
): void {
  const sounds = new Map<string, Float32Array>()
  const rooms = Map.groupBy(acts, ({ sound }) => JSON.stringify(sound.room))
  for (const members of rooms.values()) {
    if (members.every(({ sound }) => sound.cues.length === 0)) continue
    const [one, other] = [new Float32Array(left.length), new Float32Array(left.length)]
    for (const act of members) {
      for (const cue of act.sound.cues) addCue(cue, act, soundOf(cue, seed, sounds), one, other)
    }
    answer(members[0]!.sound.room, one, other)
    for (let at = 0; at < left.length; at++) {
      left[at]! += one[at]!
      right[at]! += other[at]!
    }
  }
}

function answer(room: SceneSound['room'], left: Float32Array, right: Float32Array): void {
  if (room !== null) addRoom(room.seconds, room.wet)(left, right)
}

/** Which variant a cue plays hangs on its moment: those beside it stay as they are when one goes. */
function soundOf(cue: Cue, seed: number, made: Map<string, Float32Array>): Float32Array {
  const { sound, detail, seconds, pan } = cue
  const moment = Math.round(seconds * 1000)
  const variant = seedFor(moment, `${sound} ${pan > 0 ? 'right' : 'left'}`) % VARIANTS
  const key = `${sound} ${detail.surface ?? ''} ${detail.hertz ?? ''} ${variant}`
  const known = made.get(key)
  if (known !== undefined) return known
  const samples = createCue(sound, createRandom(seedFor(seed, `cue ${key}`)), detail)
  made.set(key, samples)
  return samples
}

function addCue(
  { seconds, gain, pan }: Cue,
  { startSeconds, clockSeconds }: PlannedAct,
  samples: Float32Array,
  left: Float32Array,
  right: Float32Array,
): void {
  const start = Math.round((startSeconds + seconds - clockSeconds) * SOUND_SAMPLE_RATE)
  const side = panOf(pan)
  const [toLeft, toRight] = [gain * side.left, gain * side.right]
  const first = Math.max(0, -start)
  const end = Math.min(samples.length, left.length - start)
  for (let at = first; at < end; at++) {
    left[start + at]! += samples[at]! * toLeft
    right[start + at]! += samples[at]! * toRight
  }
}
