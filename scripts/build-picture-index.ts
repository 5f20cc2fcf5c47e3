/**
 * Writes the compact tables that drawn shots use instead of parsing a 100 MB picture set:
 * `picture-offsets.json` (where each picture's markup lies in the set's file, read by renderers),
 * `picture-words.json` (which pictures a word may stand for, read by the planner) and
 * `picture-aspects.json` (how wide each picture is for its height, measured, read by the planner).
 *
 * Run it after changing the version of either package: `node scripts/build-picture-index.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { createCanvas, Image } from '@napi-rs/canvas'
import { z } from 'zod'
import { readPicture } from '../src/engines/local/draw/figures/read-picture.ts'

const require = createRequire(import.meta.url)
const figuresFolder = new URL('../src/engines/local/draw/figures/', import.meta.url)

/** Unicode groups that hold things one can film; 0 smileys, 2 components, 8 symbols, 9 flags are left. */
const PICTURABLE_GROUPS = [1, 3, 4, 5, 6, 7]
/** Subgroups of group 1 that are loose hands, body parts and silhouettes, not people. */
const BODY_PARTS = [16, 17, 18, 19, 20, 21, 22, 31, 32, 33]

const emojiSchema = z.array(
  z.object({
    label: z.string(),
    tags: z.array(z.string()).optional(),
    group: z.number().optional(),
    subgroup: z.number().optional(),
    order: z.number().optional(),
  }),
)

function pictureOffsets(file: Buffer): Record<string, [number, number]> {
  const offsets: Record<string, [number, number]> = {}
  const nameStart = Buffer.from('\n\t\t"')
  const bodyStart = Buffer.from('"body": "')
  const end = file.indexOf('\n\t}', file.indexOf('"icons": {'))
  let at = file.indexOf(nameStart, file.indexOf('"icons": {'))
  while (at !== -1 && at < end) {
    const name = file.toString(
      'utf8',
      at + nameStart.length,
      file.indexOf('"', at + nameStart.length),
    )
    const body = file.indexOf(bodyStart, at) + bodyStart.length - 1
    const bodyEnd = file.indexOf('\n', body)
    const trailingComma = file[bodyEnd - 1] === 0x2c ? 1 : 0
    offsets[name] = [body, bodyEnd - trailingComma - body]
    at = file.indexOf(nameStart, bodyEnd)
  }
  return offsets
}

const slug = (label: string) =>
  label
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f’'.“”!()]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

function pictureWords(names: Set<string>): Record<string, string[]> {
  const emoji = emojiSchema.parse(require('emojibase-data/en/data.json'))
  const ranked = new Map<string, { name: string; rank: number }[]>()
  for (const entry of emoji.sort((a, b) => (a.order ?? 0) - (b.order ?? 0))) {
    const name = slug(entry.label)
    const isPicturable =
      PICTURABLE_GROUPS.includes(entry.group ?? -1) && !BODY_PARTS.includes(entry.subgroup ?? -1)
    if (!isPicturable || !names.has(name)) continue
    const add = (word: string, rank: number) =>
      ranked.set(word, [...(ranked.get(word) ?? []), { name, rank }])
    add(entry.label.toLowerCase(), 0)
    for (const tag of entry.tags ?? []) if (tag !== entry.label) add(tag.toLowerCase(), 1)
  }
  const words: Record<string, string[]> = {}
  for (const [word, entries] of [...ranked].sort(([a], [b]) => (a < b ? -1 : 1)))
    words[word] = entries.sort((a, b) => a.rank - b.rank).map((entry) => entry.name)
  return words
}

const MEASURED_PIXELS = 96
/** As the sprites are cut: what is fainter is not part of the picture. */
const FAINTEST_ALPHA = 60
const skinTone = /-(medium-light|medium-dark|light|medium|dark)$/

/** Width over height of a picture's content box. */
export function measureAspect(name: string): number {
  const image = new Image()
  image.src = Buffer.from(readPicture(name, MEASURED_PIXELS))
  const canvas = createCanvas(MEASURED_PIXELS, MEASURED_PIXELS)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0, MEASURED_PIXELS, MEASURED_PIXELS)
  const { data } = context.getImageData(0, 0, MEASURED_PIXELS, MEASURED_PIXELS)
  const columns = new Set<number>()
  const rows = new Set<number>()
  for (let at = 0; at < MEASURED_PIXELS ** 2; at++) {
    if (data[at * 4 + 3]! < FAINTEST_ALPHA) continue
    columns.add(at % MEASURED_PIXELS)
    rows.add(Math.floor(at / MEASURED_PIXELS))
  }
  const reach = (set: Set<number>) => Math.max(...set) - Math.min(...set) + 1
  return Math.round((reach(columns) / reach(rows)) * 100) / 100
}

/** Of pictures that a word stands for; skin tones have the shape of the picture without one. */
function pictureAspects(words: Record<string, string[]>, names: readonly string[]) {
  const wanted = new Set(Object.values(words).flat())
  const plain = names.filter((name) => !skinTone.test(name) && (wanted.has(name) || isBody(name)))
  return Object.fromEntries(plain.map((name) => [name, measureAspect(name)]))
}

const isBody = (name: string) => /^(man|woman|person)-/.test(name)

const lines = (table: Record<string, unknown>) =>
  '{\n' +
  Object.entries(table)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n') +
  '\n}\n'

/** The two tables as the text of their files. The same packages always give the same text. */
export function buildPictureIndex(): { offsets: string; words: string } {
  const offsets = pictureOffsets(
    readFileSync(require.resolve('@iconify-json/fluent-emoji/icons.json')),
  )
  return { offsets: lines(offsets), words: lines(pictureWords(new Set(Object.keys(offsets)))) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { offsets, words } = buildPictureIndex()
  writeFileSync(new URL('picture-offsets.json', figuresFolder), offsets)
  writeFileSync(new URL('picture-words.json', figuresFolder), words)
  const table = z.record(z.string(), z.array(z.string())).parse(JSON.parse(words))
  const aspects = pictureAspects(table, Object.keys(JSON.parse(offsets) as object))
  writeFileSync(new URL('picture-aspects.json', figuresFolder), lines(aspects))
}
