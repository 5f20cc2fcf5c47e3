/**
 * Draws the gallery: prompts of our own, of a file, and remixes of one drawn shot, as a page of clips with what became of
 * each prompt and what can be computed of its picture.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createRenderPool } from '../../src/engines/local/render/render-pool.ts'
import type { RenderPool } from '../../src/engines/local/render/render-pool.ts'
import { toAttachments } from '../../src/engines/local/render/render-files.ts'
import { cueAt } from '../../src/engines/local/shot/scene.ts'
import type { Shot } from '../../src/engines/local/shot/shot.ts'
import { drawClip } from '../draw-clip.ts'
import { hasFfmpeg } from '../run-ffmpeg.ts'
import type { DrawRequest, DrawnClip } from '../draw-clip.ts'
import { faultText, galleryPage } from './gallery-page.ts'
import type { GalleryItem } from './gallery-page.ts'
import { bestPrompts, readGalleryPrompts, remixPrompts, remixSource } from './gallery-prompts.ts'
import { writeMoments, writeMovingPicture, writeSheet } from './gallery-sheet.ts'
import { inspectScene } from './inspect-scene.ts'

const SIZE = { width: 1280, height: 720 }
const SECONDS = 4
/** Of the clip, where it is looked at: past the start, late enough for what happens. */
const POSTER = [0.55]
/** How many of the best are also written as moving pictures. */
const MOVING = 4
const INSPECTED_SECONDS = [0, 1.3, 2.6, 3.9]

export type GalleryOptions = { prompts: string; outDir: string }

export async function benchGallery({ prompts, outDir }: GalleryOptions): Promise<void> {
  await mkdir(outDir, { recursive: true })
  const pool = createRenderPool({ workers: 2 })
  const items: GalleryItem[] = []
  try {
    for (const prompt of readGalleryPrompts(prompts)) {
      items.push((await draw({ prompt, size: SIZE, seconds: SECONDS }, { pool, outDir })).item)
    }
    items.push(...(await drawRemixes({ pool, outDir })))
  } finally {
    await pool[Symbol.asyncDispose]()
  }
  await writeFile(join(outDir, 'index.html'), galleryPage(items))
  await writeBest(items, outDir)
  const faulty = items.filter(({ faults }) => faults.length > 0)
  print(
    `\n${items.length - faulty.length} of ${items.length} without a fault; ${outDir}/index.html`,
  )
}

/** What the documentation shows. */
async function writeBest(items: readonly GalleryItem[], outDir: string): Promise<void> {
  const best = bestPrompts.flatMap((prompt) => items.filter((item) => item.prompt === prompt))
  const paths = best.map(({ name }) => join(outDir, `${name}.mp4`))
  writeSheet(paths, POSTER[0]!, join(outDir, 'gallery.jpg'))
  if (!(await hasFfmpeg())) return print('skipped: moving pictures (no ffmpeg on this machine)')
  for (const path of paths.slice(0, MOVING)) {
    await writeMovingPicture(path, path.replace(/\.mp4$/, '.webp'))
  }
}

type Tools = { pool: RenderPool; outDir: string }

async function drawRemixes(tools: Tools): Promise<GalleryItem[]> {
  const { outDir } = tools
  const first = await draw({ prompt: remixSource, size: SIZE, seconds: SECONDS }, tools)
  const shotPath = join(outDir, `${first.item.name}.shot.json`)
  await writeFile(shotPath, JSON.stringify(first.drawn.shot))
  const source: DrawRequest['source'] = {
    videoPath: join(outDir, `${first.item.name}.mp4`),
    prompt: remixSource,
    attachments: { 'shot.json': shotPath, ...toAttachments({}) },
  }
  const items = [first.item]
  for (const { operation, prompt } of remixPrompts) {
    const request = { operation, prompt, size: SIZE, seconds: SECONDS, source }
    items.push((await draw(request, tools)).item)
  }
  return items
}

async function draw(
  request: DrawRequest,
  { pool, outDir }: Tools,
): Promise<{ item: GalleryItem; drawn: DrawnClip }> {
  const name = request.prompt
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
  const path = join(outDir, `${name}.mp4`)
  const drawn = await drawClip(request, path, pool)
  writeMoments(path, POSTER, SIZE.width, join(outDir, `${name}.jpg`))
  const item: GalleryItem = {
    prompt: request.prompt,
    name,
    summary: summaryOf(drawn.shot),
    notes: drawn.report.notes,
    unapplied: drawn.report.unapplied.map(
      ({ direction, reason }) => `${direction.kind}: ${reason}`,
    ),
    faults: faultsOf(drawn.shot),
    framesPerSecond: drawn.frameCount / drawn.elapsedSeconds,
  }
  print(`${item.framesPerSecond.toFixed(0).padStart(3)} frames/s  ${item.prompt.slice(0, 90)}`)
  print(`    ${item.summary}`)
  for (const line of [...item.unapplied, ...item.faults.map(faultText)]) print(`    - ${line}`)
  return { item, drawn }
}

/** Of the last act: what is new in an extension. */
function faultsOf({ acts, seed }: Shot): GalleryItem['faults'] {
  const ground = acts.at(-1).ground
  if (ground.kind !== 'scene') return []
  const moments = INSPECTED_SECONDS.map((seconds) => ground.scene.clockSeconds + seconds)
  return inspectScene(ground.scene, SIZE, moments, seed)
}

function summaryOf({ acts }: Shot): string {
  const ground = acts.at(-1).ground
  if (ground.kind !== 'scene') return ground.kind
  const { place, time, weather, season, actors } = ground.scene
  const cast = Map.groupBy(
    actors,
    ({ noun, actions }) => `${noun} (${cueAt(actions, Infinity).motion})`,
  )
  const setting = [place, time, season, weather.kind === 'clear' ? null : weather.kind]
  const names = [...cast].map(([name, all]) => (all.length === 1 ? name : `${all.length} ${name}`))
  return `${setting.filter(Boolean).join(', ')}; ${names.join(', ') || 'nobody'}`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
