import type { JudgedGround, Verdict } from '../frame/frame-stage.ts'
import type { EditOf } from '../shot/edit.ts'
import { freezeEndOf } from './source-positions.ts'
import { speedFactor } from './speed-factor.ts'

/** Longest video without an index that is searched backwards: each block is decoded from its start. Frames. */
const MOST_UNINDEXED_FRAMES = 900

/** Whether the clock of an act can be changed, and how its time is mapped. */
export function judgeSpeed(edit: EditOf<'set-speed'>, on: JudgedGround): Verdict {
  if (on.ground.kind !== 'plate') {
    const reason =
      'Only footage has a speed of its own: this shot is drawn. Ask for faster or slower movement of what is in it.'
    return { kind: 'cannot', reason }
  }
  if (on.frameCount < 2) {
    return { kind: 'cannot', reason: 'The video has a single frame, so it has no speed to change.' }
  }
  if (!on.ground.info.seekable && on.frameCount > MOST_UNINDEXED_FRAMES) {
    const reason =
      'The file has no usable timestamps, so its frames cannot be reordered. Export it again as MP4.'
    return { kind: 'cannot', reason }
  }
  return { kind: 'can', notes: [noteOf(edit, on)] }
}

function noteOf(edit: EditOf<'set-speed'>, { frameCount, geometry }: JudgedGround): string {
  const { num, den } = geometry.frameRate
  const length = (frameCount * den) / num
  const factor = speedFactor(edit)
  const seconds = (value: number) => `${value.toFixed(1)} s`
  switch (edit.operation) {
    case 'slow': {
      const share = `${Number((factor * 100).toFixed(0))}% speed`
      return `A remix keeps its length: 0 to ${seconds(length * factor)} of the source are shown at ${share}, the rest does not fit.`
    }
    case 'fast':
    case 'timelapse':
    case 'hyperlapse': {
      const pass = seconds(length / factor)
      return `A remix keeps its length: the source is shown at ${Number(factor.toFixed(2))} times its speed in ${pass} and repeats, with a short dissolve, until ${seconds(length)} are full.`
    }
    case 'reverse':
      return `The source is shown from ${seconds(length)} back to 0.`
    case 'boomerang':
      return `The source is shown forward at twice its speed until ${seconds(length / 2)}, then back to its start.`
    case 'freeze':
      return freezeNote(edit, length, seconds)
    case 'loop':
      return 'The end dissolves into the beginning, so that the video can be repeated without a cut.'
  }
}

function freezeNote(
  edit: EditOf<'set-speed'>,
  length: number,
  seconds: (value: number) => string,
): string {
  switch (freezeEndOf(edit)) {
    case 'last':
      return `A remix keeps its length: the source is shown 1.25 times as fast until ${seconds(length * 0.8)}, then its last frame is held.`
    case 'first':
      return `A remix keeps its length: the first frame is held until ${seconds(length * 0.2)}, then the source plays; its last ${seconds(length * 0.2)} do not fit.`
    case 'middle':
      return `The source plays until ${seconds(length / 2)}, where it comes to a stop and is held.`
  }
}
