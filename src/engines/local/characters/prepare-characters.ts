import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { publishFile } from '../../../lib/durable-file.ts'
import { systemErrorCode } from '../../../lib/node-error.ts'
import type { RenderRequest } from '../../engine.ts'
import type { RenderPool } from '../render/render-pool.ts'
import type { CutoutOutcome } from './cutout.ts'
import { isNamed } from './named-characters.ts'

/** Pictures that actors show characters with: also what they are kept as beside the video. */
export const characterPictures = ['character-1', 'character-2'] as const
export type CharacterPicture = (typeof characterPictures)[number]

/** A character that was asked for, and what came of it. */
export type PreparedCharacter = {
  name: string
  outcome:
    | (Extract<CutoutOutcome, { kind: 'cut' }> & { picture: CharacterPicture; path: string })
    | Extract<CutoutOutcome, { kind: 'cannot' }>
    /** The prompt does not name it. */
    | { kind: 'unnamed' }
    /** Another character of the same request has this name. */
    | { kind: 'namesake' }
}

const CUTOUT_DEADLINE_MS = 300_000

const outcomeSchema: z.ZodType<CutoutOutcome> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('cut'),
    by: z.enum(['border', 'person', 'colours']),
    width: z.number(),
    height: z.number(),
    isCropped: z.boolean(),
  }),
  z.object({ kind: z.literal('cannot'), reason: z.string() }),
])

/**
 * Cuts the characters that the prompt names out of their clips, each once: what was made stays in the job's
 * folder, and is found there when the job goes on after a crash.
 */
export async function prepareCharacters(
  { characters, prompt }: RenderRequest,
  { folder, pool, signal }: { folder: string; pool: RenderPool; signal: AbortSignal },
): Promise<PreparedCharacter[]> {
  const taken = new Set<string>()
  const prepared = characters.map(async ({ name, clipPath }): Promise<PreparedCharacter> => {
    const key = name.trim().toLowerCase()
    if (taken.has(key)) return { name, outcome: { kind: 'namesake' } }
    if (!isNamed(name, prompt)) return { name, outcome: { kind: 'unnamed' } }
    const picture = characterPictures[taken.size]
    if (picture === undefined) throw new Error('More characters came than an engine is given.')
    taken.add(key)
    const path = join(folder, `${picture}.png`)
    const run = { signal, priority: 'batch', deadlineMs: CUTOUT_DEADLINE_MS } as const
    const outcome =
      (await readOutcome(path)) ??
      (await pool.run('cut-out-character', { clipPath, outPath: path }, run))
    await writeOutcome(path, outcome)
    return { name, outcome: outcome.kind === 'cut' ? { ...outcome, picture, path } : outcome }
  })
  return Promise.all(prepared)
}

async function readOutcome(path: string): Promise<CutoutOutcome | null> {
  try {
    const outcome = outcomeSchema.parse(JSON.parse(await readFile(`${path}.json`, 'utf8')))
    if (outcome.kind === 'cut') await stat(path)
    return outcome
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null
    throw error
  }
}

async function writeOutcome(path: string, outcome: CutoutOutcome): Promise<void> {
  await writeFile(`${path}.json.part`, JSON.stringify(outcome))
  await publishFile(`${path}.json.part`, `${path}.json`)
}

/** What the owner is told of characters that are not shown, or not as a whole. */
export function notesOn(characters: readonly PreparedCharacter[]): string[] {
  return characters.flatMap(({ name, outcome }) => {
    switch (outcome.kind) {
      case 'cut':
        return [
          ...(outcome.isCropped
            ? [
                `The character '${name}' is shown as far as its clip shows it: the frame cuts it off.`,
              ]
            : []),
          ...(outcome.by === 'colours'
            ? [
                `The character '${name}' was told from its surroundings by colour alone; filmed before a plain background its outline is cleaner.`,
              ]
            : []),
        ]
      case 'cannot':
        return [
          `The character '${name}' could not be cut out of its clip: ${outcome.reason}. Film it whole, before a plain background.`,
        ]
      case 'unnamed':
        return [`The character '${name}' was not used: the prompt does not name it.`]
      case 'namesake':
        return [`A second character called '${name}' was not used: names tell characters apart.`]
    }
  })
}
