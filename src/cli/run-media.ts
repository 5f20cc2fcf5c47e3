import { MediaError } from '../media/media-error.ts'
import { CommandError } from './describe-error.ts'

/** Reads a file; what is wrong with it becomes the command's one-line answer, which names the file. */
export async function runMedia<T>(path: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof MediaError)
      throw new CommandError(`${path}: ${error.message}`, { cause: error })
    throw error
  }
}
