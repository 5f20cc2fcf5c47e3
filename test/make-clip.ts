/** Small real videos and pictures for tests, made by the product's own encoder and canvas. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { createWorkerPool } from '../src/media/media-pool.ts'

export type ClipTask = {
  path: string
  width: number
  height: number
  frames: number
  secondsPerFrame: number
}

export type ClipTasks = { 'make-clip': { input: ClipTask; output: null } }

export type ClipOptions = Partial<Omit<ClipTask, 'path'>>

export type Clip = AsyncDisposable & { path: string; bytes: Buffer }

/** An MP4 (H.264) of one second at 24 frames a second and 320x180, unless told otherwise. */
export async function makeClip(options: ClipOptions = {}): Promise<Clip> {
  const folder = await mkdtemp(join(tmpdir(), 'reprise-clip-'))
  const path = join(folder, 'clip.mp4')
  await using pool = createWorkerPool<ClipTasks>({
    workers: 1,
    workerUrl: new URL('./clip-worker.ts', import.meta.url),
  })
  const defaults = { width: 320, height: 180, frames: 24, secondsPerFrame: 1 / 24 }
  await pool.run('make-clip', { ...defaults, ...options, path })
  return {
    path,
    bytes: await readFile(path),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}

/** A picture of exactly this size, as bytes. */
export async function makeImage(
  width: number,
  height: number,
  format: 'png' | 'jpeg' | 'webp' = 'png',
): Promise<Buffer> {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const gradient = context.createLinearGradient(0, 0, width, height)
  gradient.addColorStop(0, '#2b6777')
  gradient.addColorStop(1, '#e0a96d')
  context.fillStyle = gradient
  context.fillRect(0, 0, width, height)
  return format === 'png' ? canvas.encode('png') : canvas.encode(format, 80)
}

export async function writeImage(path: string, width: number, height: number): Promise<void> {
  await writeFile(path, await makeImage(width, height))
}
