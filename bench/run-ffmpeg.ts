import { spawn } from 'node:child_process'

/** The encoder settings of `segment-encoder.ts`, which is native and stays out of this thread. */
export const PRESET = 'veryfast'
export const CRF = 19

/** Whether this machine has the `ffmpeg` command: benchmarks compare with it, the product never needs it. */
export function hasFfmpeg(): Promise<boolean> {
  return runFfmpeg(['-version']).then(
    () => true,
    () => false,
  )
}

/** Overwrites what the arguments name as output. Rejects when the command is missing or fails. */
export function runFfmpeg(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('ffmpeg', ['-v', 'error', '-y', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`ffmpeg: ${code}`))))
  })
}
