/** Entry of the render pool's worker threads: media tasks and render tasks. */
import { mediaHandlers } from '../../../media/media-handlers.ts'
import { serveTasks } from '../../../media/serve-tasks.ts'
import { compileLooks } from './compile-looks.ts'
import { SegmentRenderer } from './render-segment.ts'
import type { RenderTasks } from './render-tasks.ts'
import { sampleGround } from './sample-ground.ts'

const segments = new SegmentRenderer()

serveTasks<RenderTasks>({
  ...mediaHandlers,
  'sample-ground': sampleGround,
  'compile-looks': compileLooks,
  'render-segment': (task, context) => segments.render(task, context),
})
