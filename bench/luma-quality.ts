import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Look } from '../src/engines/local/shot/shot.ts'

/** What an encoded remix is compared with: the clip under our look, or under FFmpeg's `lut3d`. */
export type QualityRequest = {
  clip: string
  encoded: string
  graded: { kind: 'look'; look: Look } | { kind: 'cube'; path: string }
}

/** Luma PSNR in dB of an encoded remix to its frames before encoding; measured in its own process. */
export async function measureQuality(request: QualityRequest): Promise<number> {
  const script = fileURLToPath(new URL('./luma-quality-process.ts', import.meta.url))
  const args = [script, JSON.stringify(request)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(child, 'close')
  return Number(Buffer.concat(chunks).toString())
}
