/**
 * How good remixes are, by gates that any machine can compute (A conformance, B the asked change, C what
 * was to be kept, D stability), each kept apart, each kind with its denominators, beside controls: the
 * unchanged source, an unrelated clip, the same output scored against another prompt, and a plain
 * FFmpeg preset. Directions that the engine reported as not applied are listed, never scored.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { applyPreset } from './ffmpeg-preset.ts'
import { measureRemix } from './measure-remix.ts'
import { qualityPage } from './quality-page.ts'
import type { QualityRow } from './quality-row.ts'
import { readFootage } from './read-footage.ts'
import type { Footage } from './read-footage.ts'
import { createRemixer } from './remix-clip.ts'

export type QualityOptions = {
  /** Folder of source clips; every .mp4 in it is used. */
  clipsDir: string
  /** A file with one prompt a line; default: the prompts of `defaultPrompts`. */
  prompts?: string
  /** Folder for the remixes and the page, `quality.md`. */
  outDir: string
}

/** One for each kind that has a gate. */
export const defaultPrompts: readonly string[] = [
  'Shift the color palette to teal, sand, and rust, with a warm backlight.',
  'Make it black and white.',
  'Apply a sepia tone.',
]

async function promptsOf(path: string | undefined): Promise<readonly string[]> {
  if (path === undefined) return defaultPrompts
  const lines = (await readFile(path, 'utf8')).split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('#'))
}

/** Renders every clip with every prompt, measures, prints the table and writes it to `outDir`. */
export async function benchQuality(options: QualityOptions): Promise<QualityRow[]> {
  const prompts = await promptsOf(options.prompts)
  await mkdir(options.outDir, { recursive: true })
  const names = (await readdir(options.clipsDir)).filter((name) => name.endsWith('.mp4')).toSorted()
  if (names.length === 0) throw new Error(`No .mp4 clips in ${options.clipsDir}.`)
  await using remixer = createRemixer()
  const rows: QualityRow[] = []
  for (const [clipNumber, name] of names.entries()) {
    const sourcePath = join(options.clipsDir, name)
    const source = readFootage(sourcePath)
    const unrelated = readFootage(join(options.clipsDir, names[(clipNumber + 1) % names.length]!))
    const preset = await presetOf(sourcePath, options.outDir)
    for (const [promptNumber, prompt] of prompts.entries()) {
      const outPath = join(options.outDir, `${basename(name, '.mp4')}-${promptNumber}.mp4`)
      const { path, looks, unapplied } = await remixer.remix(sourcePath, prompt, outPath)
      const row = measureRemix({
        clip: basename(name, '.mp4'),
        prompt,
        looks,
        unapplied,
        source,
        remix: readFootage(path),
        controls: { unrelated, preset },
      })
      rows.push(row)
      process.stdout.write(`${row.clip}: ${prompt}\n`)
    }
  }
  const page = qualityPage(rows)
  await writeFile(join(options.outDir, 'quality.md'), page)
  process.stdout.write(`\n${page}`)
  return rows
}

async function presetOf(sourcePath: string, outDir: string): Promise<Footage | null> {
  const path = join(outDir, `${basename(sourcePath, '.mp4')}-preset.mp4`)
  return (await applyPreset(sourcePath, path)) ? readFootage(path) : null
}
