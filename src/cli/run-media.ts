import { MediaError } from '../media/media-error.ts'
import { CommandError } from './describe-error.ts'

/** Runs media work; what is wrong with a file becomes the command's one-line answer. */
export async function runMedia<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof MediaError) throw new CommandError(error.message, { cause: error })
    throw error
  }
}
