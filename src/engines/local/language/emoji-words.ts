import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'

const require = createRequire(import.meta.url)
const rowsSchema = z.array(z.object({ label: z.string(), tags: z.array(z.string()).optional() }))

/** Words of the emoji names and keywords: everyday things, animals and food that a grammar lacks. */
export const emojiWords = (): string[] => {
  const file = require.resolve('emojibase-data/en/compact.json')
  return rowsSchema
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .flatMap(({ label, tags = [] }) => [label, ...tags])
    .flatMap((phrase) => phrase.toLowerCase().split(/[^a-z]+/))
    .filter((word) => word.length > 2)
}
