import { createRequire } from 'node:module'
import { z } from 'zod'

const require = createRequire(import.meta.url)
const MAX_SUGGESTED = 3

/** Names of pictures of the set that look like a word of `noun`: it may be a slip of the pen. Nearest first. */
export function nearPictures(noun: string): string[] {
  const keywords = z
    .record(z.string(), z.array(z.string()))
    .parse(require('../../draw/figures/picture-words.json'))
  const said = noun
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length > 3)
  return Object.keys(keywords)
    .filter((word) => /^[a-z]{3,16}$/.test(word) && keywords[word]!.includes(word))
    .map((word) => ({ word, slips: Math.min(...said.map((one) => slipsBetween(one, word))) }))
    .filter(({ word, slips }) => slips <= (word.length < 6 ? 1 : 2))
    .sort((one, other) => one.slips - other.slips)
    .slice(0, MAX_SUGGESTED)
    .map(({ word }) => word)
}

/** Letters more, less or other (Levenshtein 1966). */
function slipsBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return Infinity
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let index = 0; index < one.length; index++) {
    const next = [index + 1]
    for (let at = 0; at < other.length; at++) {
      const change = row[at]! + (one[index] === other[at] ? 0 : 1)
      next.push(Math.min(change, row[at + 1]! + 1, next[at]! + 1))
    }
    row = next
  }
  return row[other.length]!
}
