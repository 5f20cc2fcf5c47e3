import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const require = createRequire(import.meta.url)
const listSchema = z.array(z.object({ name: z.string(), hex: z.string() }))

let list: Map<string, string> | undefined

/** 30,000 colour names; read as a file because the package's CommonJS entry does not load in Node. */
const colourList = () => {
  if (!list) {
    const folder = dirname(require.resolve('color-name-list/package.json'))
    const rows = listSchema.parse(
      JSON.parse(readFileSync(join(folder, 'dist/colornames.json'), 'utf8')),
    )
    list = new Map(
      rows.map(({ name, hex }) => [name.toLowerCase().replaceAll('grey', 'gray'), hex]),
    )
  }
  return list
}

export const listedColour = (name: string): string | undefined => colourList().get(name)

/** All words that occur in colour names: a second list of English words, rich in things. */
export const colourListWords = (): string[] =>
  [...colourList().keys()]
    .flatMap((name) => name.split(/[^a-z]+/))
    .filter((word) => word.length > 2)
