import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import type { SKRSContext2D } from '@napi-rs/canvas'
import { publishFile } from '../lib/durable-file.ts'
import { decodeFramesRgb } from './decode-frames.ts'
import { displayAspect, fitInside } from './display.ts'
import { drawFrame } from './draw-frame.ts'
import type { ContactSheetRow } from './media-tasks.ts'
import { probeVideo } from './probe.ts'
import type { VideoInfo } from './video-info.ts'
import { nearestIndex } from './video-decoder.ts'

const TILE = { width: 320, height: 320 }
const GAP_PIXELS = 6
const LABEL_HEIGHT_PIXELS = 26
const LABEL_SIZE_PIXELS = 15
const LABEL_FONT = 'Reprise Label'
const MAX_ROWS = 24
const MAX_COLUMNS = 16
const GROUND = '#14161a'
const INK = '#e8e6e3'

/**
 * Writes a PNG that compares videos: one row each, labelled, the first usually the source. Columns are
 * the same moments in every row, evenly spaced over the first video. Throws `MediaError`.
 */
export async function writeContactSheet(
  rows: readonly ContactSheetRow[],
  outPath: string,
  { columns }: { columns: number },
): Promise<void> {
  if (rows.length < 1 || rows.length > MAX_ROWS || columns < 1 || columns > MAX_COLUMNS) {
    throw new RangeError(
      `A contact sheet has 1 to ${MAX_ROWS} rows and 1 to ${MAX_COLUMNS} columns.`,
    )
  }
  const infos = rows.map(({ path }) => probeVideo(path))
  const tiles = infos.map((info) => fitInside(displayAspect(info), TILE))
  const tileWidth = Math.max(...tiles.map(({ width }) => width))
  const rowHeights = tiles.map(({ height }) => LABEL_HEIGHT_PIXELS + height + GAP_PIXELS)
  const canvas = createCanvas(
    GAP_PIXELS + columns * (tileWidth + GAP_PIXELS),
    rowHeights.reduce((sum, height) => sum + height, 0),
  )
  const context = canvas.getContext('2d')
  context.fillStyle = GROUND
  context.fillRect(0, 0, canvas.width, canvas.height)
  const labelled = prepareLabels(context)
  let top = 0
  for (const [row, { path, label }] of rows.entries()) {
    const info = infos[row]!
    if (labelled) context.fillText(label, GAP_PIXELS, top + LABEL_HEIGHT_PIXELS / 2)
    const frames = momentsOf(infos[0]!, columns).map((seconds) => frameAt(info, seconds))
    let column = 0
    for (const frame of decodeFramesRgb(path, { frames, width: TILE.width, info })) {
      const left = GAP_PIXELS + column * (tileWidth + GAP_PIXELS)
      const box = { left, top: top + LABEL_HEIGHT_PIXELS, ...tiles[row]! }
      drawFrame(context, frame, box, info.rotationDegrees)
      column++
    }
    top += rowHeights[row]!
  }
  await writeFile(`${outPath}.part`, canvas.encodeSync('png'))
  await publishFile(`${outPath}.part`, outPath)
}

function momentsOf(info: VideoInfo, columns: number): number[] {
  return Array.from(
    { length: columns },
    (_, column) => ((column + 0.5) * info.durationSeconds) / columns,
  )
}

function frameAt(info: VideoInfo, seconds: number): number {
  const { num, den } = info.timeBase
  return nearestIndex(info.timestamps, info.timestamps[0]! + (seconds * den) / num)
}

/** Our own font, else the machine's; without any the sheet goes without labels. */
function prepareLabels(context: SKRSContext2D): boolean {
  const path = fontPath()
  const registered = path !== null && GlobalFonts.registerFromPath(path, LABEL_FONT) !== null
  if (!registered && GlobalFonts.families.length === 0) return false
  context.font = `500 ${LABEL_SIZE_PIXELS}px ${registered ? `"${LABEL_FONT}"` : 'sans-serif'}`
  context.textBaseline = 'middle'
  context.fillStyle = INK
  return true
}

function fontPath(): string | null {
  try {
    const require = createRequire(import.meta.url)
    return require.resolve('@fontsource/inter/files/inter-latin-500-normal.woff2')
  } catch {
    return null
  }
}
