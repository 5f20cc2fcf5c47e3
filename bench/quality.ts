/**
 * How good remixes are, by gates that any machine can compute (A conformance, B the asked change, C what
 * was to be kept, D stability), each kept apart, each kind with its denominators, beside controls: the
 * unchanged source, an unrelated clip, the same output scored against another prompt, and a plain
 * FFmpeg preset. Directions that the engine reported as not applied are listed, never scored.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parsePrompt } from '../src/engines/local/language/parse-prompt.ts'
import { applyPreset } from './ffmpeg-preset.ts'
import { measureRemix } from './measure-remix.ts'
import { qualityPage } from './quality-page.ts'
import { qualityPrompts } from './quality-prompts.ts'
import type { QualityRow } from './quality-row.ts'
import { writeQualitySheet } from './quality-sheet.ts'
import { readFootage } from './read-footage.ts'
import type { Footage } from './read-footage.ts'
import { createRemixer } from './remix-clip.ts'

export type QualityOptions = {
  /** Folder of source clips; every .mp4 in it is used. */
  clipsDir: string
  /** A file with one prompt a line; default: `qualityPrompts`, one for each kind. */
  prompts?: string
  /** Folder for the remixes, the pictures and the page, `quality.md`. */
  outDir: string
}

async function promptsOf(path: string | undefined): Promise<readonly string[]> {
  if (path === undefined) return qualityPrompts
  const lines = (await readFile(path, 'utf8')).split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('#'))
}

/** Renders every clip with every prompt, measures, prints the page and writes it to `outDir`. */
export async function benchQuality(options: QualityOptions): Promise<QualityRow[]> {
  const { clipsDir, outDir } = options
  const prompts = await promptsOf(options.prompts)
  await mkdir(join(outDir, 'quality'), { recursive: true })
  const names = (await readdir(clipsDir)).filter((name) => name.endsWith('.mp4')).toSorted()
  if (names.length === 0) throw new Error(`No .mp4 clips in ${clipsDir}.`)
  await using remixer = createRemixer()
  const rows: QualityRow[] = []
  const remixes = new Map<string, { source: string; remix: string }[]>()
  for (const [clipNumber, name] of names.entries()) {
    const sourcePath = join(clipsDir, name)
    const clip = basename(name, '.mp4')
    const source = readFootage(sourcePath)
    const unrelated = readFootage(join(clipsDir, names[(clipNumber + 1) % names.length]!))
    const preset = await presetOf(sourcePath, outDir)
    for (const [promptNumber, prompt] of prompts.entries()) {
      const outPath = join(outDir, `${clip}-${promptNumber}.mp4`)
      const { path, ...done } = await remixer.remix(sourcePath, prompt, outPath)
      const remix = done.applied.length === 0 ? source : readFootage(path)
      const asked = parsePrompt(prompt).directions
      const controls = { unrelated, preset }
      rows.push(measureRemix({ clip, prompt, asked, ...done, source, remix, controls }))
      const pairs = remixes.get(prompt) ?? []
      remixes.set(prompt, [...pairs, { source: sourcePath, remix: path }])
      process.stdout.write(`${clip}: ${prompt}\n`)
    }
  }
  const page = qualityPage(rows, writePictures(remixes, outDir))
  await writeFile(join(outDir, 'quality.md'), page)
  process.stdout.write(`\n${page}`)
  return rows
}

function writePictures(
  remixes: ReadonlyMap<string, { source: string; remix: string }[]>,
  outDir: string,
): Map<string, string> {
  const pictures = new Map<string, string>()
  for (const [prompt, pairs] of remixes) {
    const name = `quality/${prompt
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '-')
      .slice(0, 48)}.jpg`
    writeQualitySheet(pairs, join(outDir, name))
    pictures.set(prompt, name)
  }
  return pictures
}

async function presetOf(sourcePath: string, outDir: string): Promise<Footage | null> {
  const path = join(outDir, `${basename(sourcePath, '.mp4')}-preset.mp4`)
  return (await applyPreset(sourcePath, path)) ? readFootage(path) : null
}
