/** Entry of the worker thread that makes clips of a figure: native encoders run in threads only. */
import {
  type FigureClip,
  makeFigureClip,
} from '../src/engines/local/characters/__fixtures__/figure-clip.ts'
import { serveTasks } from '../src/media/serve-tasks.ts'

export type FigureClipTasks = { 'make-figure-clip': { input: FigureClip; output: null } }

serveTasks<FigureClipTasks>({
  'make-figure-clip': async (clip) => {
    await makeFigureClip(clip)
    return null
  },
})
