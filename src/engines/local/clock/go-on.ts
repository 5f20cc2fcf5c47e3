import type { Direction, DirectionOf } from '../../../video/direction.ts'
import type { RenderReport } from '../../engine.ts'
import type { ShotGround } from '../apply-direction.ts'
import type { GoesOn, Ground, Shot } from '../shot/shot.ts'
import { surveyPeople } from '../people/survey-people.ts'
import { measureEnding, playableFrom } from './measure-ending.ts'
import type { Ending, Playable } from './measure-ending.ts'
import { shotTimeline } from './shot-clock.ts'

type Continued = {
  shot: Shot
  on: Pick<ShotGround, 'plate'>
  directions: readonly Direction[]
}

const DISSOLVE_SECONDS = 0.6
/** Past the last frame the picture may move so far, in widths: what comes into view there is not known. */
const MOST_CARRIED = 0.006
const MOST_FRAMES_CARRIED = 12

/**
 * What the next act stands on, and the directions that are left for it: on footage, those about its clock say how
 * it goes on. Says in the report which way it took.
 */
export async function goOn(
  { shot, on, directions }: Continued,
  report: RenderReport,
): Promise<{ ground: Ground; directions: Direction[] }> {
  const { ground } = shot.acts.at(-1)
  if (ground.kind !== 'plate' || on.plate === null) return { ground, directions: [...directions] }
  const asked = directions.filter((direction) => direction.kind === 'set-speed')
  const wish = asked.map(wayAsked).findLast((way) => way !== null) ?? null
  for (const direction of asked) {
    if (wayAsked(direction) !== null) report.applied.push(direction)
    else {
      const reason =
        'The new part of extended footage plays at its own speed. Remix the longer video to change its speed.'
      report.unapplied.push({ direction, reason })
    }
  }
  const goesOn = await choose(shot, { ...on, plate: on.plate }, wish)
  report.notes.push(noteOf(goesOn))
  return {
    ground: { kind: 'plate', goesOn },
    directions: directions.filter((direction) => direction.kind !== 'set-speed'),
  }
}

function wayAsked({ operation }: DirectionOf<'set-speed'>): GoesOn['way'] | null {
  switch (operation) {
    case 'loop':
      return 'loop'
    case 'boomerang':
    case 'reverse':
      return 'return'
    case 'freeze':
      return 'rest'
    case 'slow':
    case 'fast':
    case 'timelapse':
    case 'hyperlapse':
      return null
  }
}

async function choose(
  shot: Shot,
  { plate }: { plate: NonNullable<ShotGround['plate']> },
  wish: GoesOn['way'] | null,
): Promise<GoesOn> {
  const { ground } = shot.acts.at(-1)
  const before = ground.kind === 'plate' ? ground.goesOn : undefined
  if (before !== undefined && (wish === null || wish === before.way)) return before
  const { num, den } = shot.frameRate
  const { path, info } = plate
  const timeline = shotTimeline(shot.acts, shot.frameRate)
  const ending = measureEnding({ path, info, timeline, framesPerSecond: num / den })
  const best = playableFrom(ending)
  const playable = wish === null ? best : asked(wish, best)
  const isWalked = wish === null && playable === 'return' && (await hasPeople(shot, plate))
  const carriedFrames = Math.max(1, Math.floor(MOST_CARRIED / Math.max(ending.pace, 1e-6)))
  const way = goesOnBy(
    isWalked ? 'rest' : playable,
    ending,
    Math.round((DISSOLVE_SECONDS * num) / den),
  )
  return { ...way, carriedFrames: Math.min(carriedFrames, MOST_FRAMES_CARRIED) }
}

function asked(wish: GoesOn['way'], best: Playable): Playable {
  if (wish !== 'loop') return wish
  return best === 'seamless loop' || best === 'dissolved loop' ? best : 'whole loop'
}

/** People do not walk backward. */
async function hasPeople(
  { width, height, frameRate, acts }: Shot,
  plate: NonNullable<ShotGround['plate']>,
): Promise<boolean> {
  const geometry = { width, height, frameRate }
  const { frameCount } = acts[0]!
  const survey = await surveyPeople({ ground: plate, geometry, frameCount, imagePath: null })
  return survey.kind === 'found'
}

function goesOnBy(playable: Playable, { loop }: Ending, dissolveFrames: number): GoesOn {
  switch (playable) {
    case 'seamless loop':
      return { way: 'loop', fromFrame: loop?.fromFrame ?? 0, dissolveFrames: 0 }
    case 'whole loop':
      return { way: 'loop', fromFrame: 0, dissolveFrames }
    case 'dissolved loop':
      return { way: 'loop', fromFrame: loop?.fromFrame ?? 0, dissolveFrames }
    case 'return':
    case 'rest':
      return { way: playable }
  }
}

function noteOf(goesOn: GoesOn): string {
  switch (goesOn.way) {
    case 'loop':
      return goesOn.dissolveFrames === 0
        ? 'This is footage, and nothing new is filmed: it goes on as a loop that starts again without a seam.'
        : 'This is footage, and nothing new is filmed: it goes on as a loop, with a short dissolve where it starts again.'
    case 'return':
      return 'This is footage, and nothing new is filmed: it goes on backward and forward, slowing down where it turns.'
    case 'rest':
      return 'This is footage, and nothing new is filmed: it comes to a soft stop and its last picture stands.'
  }
}
