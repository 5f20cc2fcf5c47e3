/** Frames of an act in which a caption shows, the last one included. */
export type CaptionTime = { firstFrame: number; lastFrame: number }

type Clip = { frameCount: number; framesPerSecond: number }

/** Of a caption whose end is not said. */
const SHOWN_SECONDS = 3
const MAX_SHARE = 0.5

const numbers: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
}
const number = String.raw`(\d+:\d\d|\d+(?:[.,]\d+)?|${Object.keys(numbers).join('|')})`
const seconds = String.raw`(?: ?(?:s|secs?|seconds?))?`

function valueOf(said: string): number {
  const [first, second] = said.split(':')
  if (second !== undefined) return Number(first) * 60 + Number(second)
  return numbers[said] ?? Number(said.replace(',', '.'))
}

type Span = { from: number; to: number }

/** Every way of saying a time, as seconds of a video `length` seconds long. */
const readings: readonly (readonly [RegExp, (found: string[], length: number) => Span])[] = [
  [
    new RegExp(
      String.raw`(?:from|between) (?:(?:second|the) )?${number}${seconds}\s*(?:to|until|till|and|-|–)\s*${number}`,
    ),
    ([from, to]) => ({ from: valueOf(from!), to: valueOf(to!) }),
  ],
  [
    new RegExp(String.raw`(?:last|final) ${number}${seconds}`),
    ([span], length) => ({ from: length - valueOf(span!), to: length }),
  ],
  [
    new RegExp(String.raw`(?:first|opening) ${number}${seconds}|for ${number}${seconds}`),
    ([first, during]) => ({ from: 0, to: valueOf(first ?? during!) }),
  ],
  [/(?:last|final|second) half/, (_, length) => ({ from: length / 2, to: length })],
  [/(?:first|opening) half/, (_, length) => ({ from: 0, to: length / 2 })],
  [
    new RegExp(String.raw`(?:after|from) (?:second )?${number}`),
    ([from], length) => ({ from: valueOf(from!), to: length }),
  ],
  [
    new RegExp(String.raw`at (?:second )?${number}`),
    ([at]) => ({ from: valueOf(at!), to: valueOf(at!) + SHOWN_SECONDS }),
  ],
  [
    /(?:until|till|to) the end|throughout|whole|entire|all the time|always/,
    (_, length) => ({ from: 0, to: length }),
  ],
  [
    /\bend(?:ing)?\b|\blast\b|\bfinal\b|\bclosing\b/,
    (_, length) => ({ from: length - spell(length), to: length }),
  ],
  [/start|beginning|first|opening|intro/, (_, length) => ({ from: 0, to: spell(length) })],
]

const spell = (length: number) => Math.min(SHOWN_SECONDS, length * MAX_SHARE)

/**
 * When a caption shows. `said` null: all the time. 'unknown' for words that name no time this engine can tell
 * ("when he smiles"), 'outside' where the time said lies past the end.
 */
export function captionTime(said: string | null, clip: Clip): CaptionTime | 'unknown' | 'outside' {
  const length = clip.frameCount / clip.framesPerSecond
  const span = said === null ? { from: 0, to: length } : read(said.toLowerCase(), length)
  if (span === null) return 'unknown'
  const frameAt = (at: number) => Math.round(at * clip.framesPerSecond)
  const firstFrame = Math.max(0, frameAt(span.from))
  const lastFrame = Math.min(clip.frameCount - 1, frameAt(span.to) - 1)
  if (firstFrame >= clip.frameCount || lastFrame < 0) return 'outside'
  return { firstFrame, lastFrame: Math.max(firstFrame, lastFrame) }
}

function read(said: string, length: number): Span | null {
  for (const [pattern, spanOf] of readings) {
    const match = pattern.exec(said)
    if (match === null) continue
    const { from, to } = spanOf(match.slice(1), length)
    return { from: Math.min(from, to), to: Math.max(from, to) }
  }
  return null
}
