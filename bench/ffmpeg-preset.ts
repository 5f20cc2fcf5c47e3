import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** The "teal and orange" that tutorials give: colder shadows, warmer highlights. */
const PRESET = 'colorbalance=rs=-0.2:bs=0.15:rh=0.25:bh=-0.2'

/**
 * The baseline: one plain filter of the `ffmpeg` command. False where this machine has no such command;
 * the product itself never needs it.
 */
export async function applyPreset(sourcePath: string, outPath: string): Promise<boolean> {
  const output = ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-an', '-y', outPath]
  try {
    await promisify(execFile)('ffmpeg', ['-v', 'error', '-i', sourcePath, '-vf', PRESET, ...output])
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}
