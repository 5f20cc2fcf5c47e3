import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeToPcm, PcmFile } from '../../src/media/pcm-file.ts'

const SAMPLE_RATE = 48_000
const WINDOW_SAMPLES = SAMPLE_RATE / 10
const SILENCE_DECIBELS = -100

/** Level of every tenth of a second, in dB of full scale, both channels together; empty without sound. */
export function soundLevels(path: string, durationSeconds: number): number[] {
  const outPath = join(tmpdir(), `reprise-levels-${process.pid}.pcm`)
  const maxSamples = Math.ceil(durationSeconds * SAMPLE_RATE)
  try {
    const count = decodeToPcm({ path, outPath, zeroSeconds: 0, maxSamples }, () => {})
    const file = new PcmFile(outPath, count)
    try {
      return Array.from({ length: Math.floor(count / WINDOW_SAMPLES) }, (_, window) =>
        levelAt(file, window * WINDOW_SAMPLES),
      )
    } finally {
      file.close()
    }
  } finally {
    rmSync(outPath, { force: true })
  }
}

function levelAt(file: PcmFile, start: number): number {
  const left = new Float32Array(WINDOW_SAMPLES)
  const right = new Float32Array(WINDOW_SAMPLES)
  file.read(start, WINDOW_SAMPLES, left, right)
  const sum = left.reduce((total, value, at) => total + value ** 2 + right[at]! ** 2, 0)
  const meanSquare = sum / (2 * WINDOW_SAMPLES)
  return meanSquare === 0
    ? SILENCE_DECIBELS
    : Math.max(SILENCE_DECIBELS, 10 * Math.log10(meanSquare))
}
