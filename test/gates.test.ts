/** The gates of remix quality on real footage, through the real pipeline. */
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measureRemix } from '../bench/measure-remix.ts'
import { thresholds } from '../bench/gates/gate.ts'
import type { QualityRow } from '../bench/quality-row.ts'
import { readFootage } from '../bench/read-footage.ts'
import { createRemixer } from '../bench/remix-clip.ts'

const CLIPS = '../shared/clips'
const PALETTE = 'Shift the color palette to teal, sand, and rust, with a warm backlight.'
const clips = existsSync(CLIPS) ? readdirSync(CLIPS).filter((name) => name.endsWith('.mp4')) : []
const title = clips.length > 0 ? 'on real clips' : `skipped: there are no clips in ${CLIPS}`

describe.skipIf(clips.length === 0)(`remix quality ${title}`, () => {
  const remixer = createRemixer()
  const gapRatios: number[] = []
  let outDir: string

  beforeAll(async () => {
    outDir = await mkdtemp(join(tmpdir(), 'reprise-gates-'))
  })
  afterAll(async () => {
    await remixer[Symbol.asyncDispose]()
    await rm(outDir, { recursive: true, force: true })
  })

  async function measure(clip: string, prompt: string): Promise<QualityRow> {
    const sourcePath = join(CLIPS, clip)
    const outPath = join(outDir, `${basename(clip, '.mp4')}-remix.mp4`)
    const { path, ...done } = await remixer.remix(sourcePath, prompt, outPath)
    const source = readFootage(sourcePath)
    const remix = readFootage(path)
    const controls = { unrelated: source, preset: null }
    const asked = done.applied
    return measureRemix({ clip, prompt, asked, ...done, source, remix, controls })
  }

  function expectPreserved(row: QualityRow): void {
    expect(row.faults).toEqual([])
    expect(row.preserved).toMatchObject({ measure: 'structure', passed: true })
    expect(row.flicker.passed).toBe(true)
  }

  it.each(clips)('shifts %s to teal, sand and rust and keeps what was not asked', async (clip) => {
    const row = await measure(clip, PALETTE)
    expect(row.unapplied).toEqual([])
    expect(row).toMatchObject({ kind: 'set-palette', change: { passed: true } })
    expect(row.controls.unchanged?.passed).toBe(false)
    expect(row.swap?.worse).toBe(true)
    expectPreserved(row)
    gapRatios.push(row.change!.value)
  })

  it('comes nearer to the palette on average than on its worst clip', () => {
    expect(gapRatios).toHaveLength(clips.length)
    const mean = gapRatios.reduce((sum, ratio) => sum + ratio, 0) / gapRatios.length
    expect(mean).toBeLessThanOrEqual(thresholds.gapRatioMean)
  })

  it.each(['Make it black and white.', 'Apply a sepia tone.'])('does "%s"', async (prompt) => {
    const row = await measure('stream-cc0.mp4', prompt)
    expect(row.change?.passed).toBe(true)
    expect(row.swap?.worse).toBe(true)
    expectPreserved(row)
  })
})
