import { afterAll, describe, expect, it } from 'vitest'
import { frameNumberOf, makeClip } from '../../../media/__fixtures__/make-clip.ts'
import { temporaryFolder } from '../../../media/__fixtures__/temporary-folder.ts'
import { decodeFramesRgb } from '../../../media/decode-frames.ts'
import { probeVideo } from '../../../media/probe.ts'
import { createRenderPool } from '../render/render-pool.ts'
import { renderShot } from '../render/render-shot.ts'
import type { Edit } from '../shot/edit.ts'
import { sourcePositions } from './source-positions.ts'

const file = temporaryFolder()
const pool = createRenderPool({ workers: 2 })
afterAll(() => pool[Symbol.asyncDispose]())

const speed = (operation: 'reverse' | 'boomerang', evidence = operation) =>
  ({ kind: 'set-speed', operation, factor: null, evidence }) satisfies Edit

describe('rendering footage at another speed', () => {
  it.each(['reverse', 'boomerang'] as const)(
    'shows the frames that the clock says, at the times of the source: %s',
    async (operation) => {
      const plate = file('plate.mp4')
      makeClip({ path: plate, encoder: { g: 24, bf: 3 } })
      const info = probeVideo(plate)
      const { width, height, averageFrameRate: frameRate, frameCount } = info
      const edits = [speed(operation)]
      const act = { frameCount, ground: { kind: 'plate' as const }, looks: [], edits }
      const shot = { version: 1 as const, width, height, frameRate, seed: 1, acts: [act] }
      const outPath = file(`${operation}.mp4`)
      await renderShot({ shot, files: { plate }, workDir: file(operation), outPath, pool })
      const seen = [...decodeFramesRgb(outPath, { everyNth: 1, width: 128 })].map((frame) =>
        frameNumberOf((x, y) => frame.rgb[(y * frame.width + x) * 3 + 1]!, frame.width),
      )
      expect(seen).toEqual(Array.from(sourcePositions(edits, { frameCount, frameRate })!))
      expect(probeVideo(outPath).timestamps.length).toBe(info.timestamps.length)
      expect(probeVideo(outPath).durationSeconds).toBeCloseTo(info.durationSeconds, 3)
    },
  )
})
