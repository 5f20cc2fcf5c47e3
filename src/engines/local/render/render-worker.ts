/** Entry of the render pool's worker threads: media tasks and render tasks. */
import { mediaHandlers } from '../../../media/media-handlers.ts'
import { serveTasks } from '../../../media/serve-tasks.ts'
import { prepareAct } from './prepare-act.ts'
import { SegmentRenderer } from './render-segment.ts'
import type { RenderTasks } from './render-tasks.ts'

const segments = new SegmentRenderer()

serveTasks<RenderTasks>({
  ...mediaHandlers,
  'prepare-act': prepareAct,
  'render-segment': (task, context) => segments.render(task, context),
})
