import { readFileSync } from 'node:fs'
import { type Direction, type DirectionKind, directionKinds } from '../../../../video/direction.ts'

/** One fair reading of a wish: its kind, and fields that must come out so. `a/b`: either value. */
type Reading = { kind: DirectionKind; fields: Record<string, string> }

/** A prompt, and what it wishes in any order: for each wish the readings that are fair. */
export type WishLine = { prompt: string; wanted: Reading[][] }

/** The sets in the order they were written, each after the one before had been used to mend the parser. */
export const wishSets = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
] as const
export type WishSet = (typeof wishSets)[number]

const isKind = (text: string): text is DirectionKind =>
  (directionKinds as readonly string[]).includes(text)

/** `kind`, or `kind{field: value; field: value}`. */
const readingOf = (text: string): Reading => {
  const [, kind = '', inside = ''] = /^([a-z-]+)(?:\{(.*)\})?$/.exec(text.trim()) ?? []
  if (!isKind(kind)) throw new Error(`no kind of direction: ${text}`)
  const pairs = inside.split(';').map((pair) => pair.split(/:(.*)/s).map((part) => part.trim()))
  const fields = Object.fromEntries(
    pairs.flatMap(([key, value]) => (key && value ? [[key, value]] : [])),
  )
  return { kind, fields }
}

/** Lines of `prompt => wish + wish`, where a wish is `reading|reading`; `none` for no wish. */
export const readWishes = (set: WishSet): WishLine[] =>
  readFileSync(new URL(`./wishes/${set}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.lastIndexOf(' => ')
      const wishes = line.slice(at + 4).trim()
      const wanted =
        wishes === 'none' ? [] : wishes.split(' + ').map((wish) => wish.split('|').map(readingOf))
      return { prompt: line.slice(0, at), wanted }
    })

const tolerance = 0.11

const hasField = (direction: Direction, key: string, value: string): boolean => {
  const got: unknown = Object.entries(direction).find(([name]) => name === key)?.[1]
  return value
    .split('/')
    .some((wanted) =>
      typeof got === 'number'
        ? Math.abs(got - Number(wanted)) <= tolerance
        : typeof got === 'string' && got.toLowerCase() === wanted.toLowerCase(),
    )
}

const answers = (direction: Direction, { kind, fields }: Reading, withFields: boolean): boolean =>
  direction.kind === kind &&
  (!withFields || Object.entries(fields).every(([key, value]) => hasField(direction, key, value)))

export type WishScore = {
  /** Every wish has a direction of a fair kind. */
  right: boolean
  /** And there is no other direction. */
  exact: boolean
  /** And the fields given are as wanted. */
  typed: boolean
}

export const scoreWish = ({ wanted }: WishLine, directions: readonly Direction[]): WishScore => {
  const covers = (withFields: boolean): boolean => {
    const left = [...directions]
    return wanted.every((readings) => {
      const at = left.findIndex((direction) =>
        readings.some((reading) => answers(direction, reading, withFields)),
      )
      if (at >= 0) left.splice(at, 1)
      return at >= 0
    })
  }
  const right = covers(false) && (wanted.length > 0 || directions.length === 0)
  return {
    right,
    exact: right && directions.length === wanted.length,
    typed: right && covers(true),
  }
}
