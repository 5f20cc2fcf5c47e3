import { createRandom, seedFor } from '../../draw/random.ts'
import { actionRuns, everyPeriod } from './action-runs.ts'
import type { ActorTrack } from './actor-track.ts'
import type { CueName } from './cues/cue-table.ts'
import { beatSeconds } from './gait.ts'
import type { ClockSpan, Cue } from './sound-events.ts'

/** Roots of a bar of four beats each, and the notes over them: semitones, C major from low C. */
const BARS = [0, 9, 5, 7]
const SCALE = [0, 2, 4, 7, 9, 12]
const LOW_HERTZ = 65.41
const PLUCKED_HERTZ = 523.25

type Note = { sound: CueName; at: number; gain: number; pan: number; hertz?: number }

/** A band plays while somebody dances, in time with the first who does. */
export function danceCues(tracks: readonly ActorTrack[], seed: number, span: ClockSpan): Cue[] {
  const dancer = tracks.find((track) =>
    track.actor.actions.some(({ motion }) => motion === 'dance'),
  )
  if (dancer === undefined) return []
  const riff = riffOf(seed)
  const period = beatSeconds(dancer.actor.picture)
  return actionRuns(dancer, span)
    .filter(({ motion }) => motion === 'dance')
    .flatMap((run) =>
      everyPeriod(run, period, 0).flatMap((seconds) => {
        const beat = Math.round((seconds - run.zeroSeconds) / period)
        return notesAt(beat, riff).map(({ sound, at, gain, pan, hertz }): Cue => ({
          seconds: seconds + at * period,
          sound,
          gain,
          pan,
          detail: hertz === undefined ? {} : { hertz },
        }))
      }),
    )
}

/** Which of the sixteen half beats of two bars the melody plays, and what: null rests. */
function riffOf(seed: number): (number | null)[] {
  const random = createRandom(seedFor(seed, 'dance tune'))
  return Array.from({ length: 16 }, (_, half) =>
    half % 4 === 0 || random() < 0.55 ? Math.floor(random() * SCALE.length) : null,
  )
}

function notesAt(beat: number, riff: readonly (number | null)[]): Note[] {
  const root = BARS[Math.floor(beat / 4) % BARS.length]!
  const isOff = beat % 2 === 1
  const notes: Note[] = [
    isOff
      ? { sound: 'snare', at: 0, gain: 0.5, pan: 0.1 }
      : { sound: 'kick', at: 0, gain: 0.8, pan: 0 },
    { sound: 'hat', at: 0.5, gain: 0.24, pan: 0.35 },
    { sound: 'hat', at: 0, gain: 0.13, pan: 0.35 },
    { sound: 'bass', at: isOff ? 0.5 : 0, gain: 0.55, pan: -0.1, hertz: pitch(LOW_HERTZ, root) },
  ]
  for (const half of [0, 1]) {
    const step = riff[(beat * 2 + half) % riff.length]
    if (step === null || step === undefined) continue
    // Over each root the same tune, moved with it where it stays near.
    const hertz = pitch(PLUCKED_HERTZ, SCALE[step]! + (root > 6 ? root - 12 : root))
    notes.push({ sound: 'pluck', at: half / 2, gain: 0.42, pan: -0.3, hertz })
  }
  return notes
}

const pitch = (hertz: number, semitones: number) => hertz * 2 ** (semitones / 12)
