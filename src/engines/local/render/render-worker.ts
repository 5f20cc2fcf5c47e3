/** Entry of the render pool's worker threads: media tasks and render tasks. */
import { mediaHandlers } from '../../../media/media-handlers.ts'
import type { InputOf } from '../../../media/media-pool.ts'
import { serveTasks } from '../../../media/serve-tasks.ts'
import type { TaskContext } from '../../../media/serve-tasks.ts'
import type { CutoutTask } from '../characters/cutout.ts'
import type { PlanInput } from '../plan-shot.ts'
import { holdsNetworks } from '../people/tensor-runtime.ts'
import { prepareStage } from '../stages/prepare-stage.ts'
import { compileLooks } from './compile-looks.ts'
import { SegmentRenderer } from './render-segment.ts'
import type { RenderTasks } from './render-tasks.ts'
import { sampleGround } from './sample-ground.ts'

const segments = new SegmentRenderer()

/** A thread that looked for people ends with its task: rendering has no use for the networks' memory. */
function thenEnd<Input, Output>(
  handle: (input: Input, context: TaskContext) => Promise<Output>,
): (input: Input, context: TaskContext) => Promise<Output> {
  return async (input, context) => {
    const output = await handle(input, context)
    if (holdsNetworks()) context.endThread()
    return output
  }
}

serveTasks<RenderTasks>({
  ...mediaHandlers,
  // Language and drawing are loaded with the first prompt: threads that only encode start without them.
  'parse-prompt': async ({ prompt, sourcePrompt, chat }) => {
    const { parseWith } = await import('../language/chat-model/parse-with.ts')
    return (await parseWith(chat, prompt, { sourcePrompt })).parsed
  },
  'plan-shot': thenEnd(async (input: PlanInput) => {
    const { planShot } = await import('../plan-shot.ts')
    return planShot(input)
  }),
  'cut-out-character': thenEnd(async (task: CutoutTask, context) => {
    const { cutOutCharacter } = await import('../characters/cut-out-character.ts')
    return cutOutCharacter(task, context)
  }),
  'sample-ground': sampleGround,
  'compile-looks': compileLooks,
  'track-camera': async (input, context) => {
    const { trackCamera } = await import('../motion/track-camera.ts')
    return trackCamera(input, context)
  },
  'find-people': thenEnd(async (input: InputOf<RenderTasks['find-people']>, context) => {
    const { findPeople } = await import('../people/find-people.ts')
    return findPeople(input, context)
  }),
  'settle-matte': async (input, context) => {
    const { settleMatte } = await import('../people/settle-matte.ts')
    settleMatte(input, context)
  },
  'prepare-stage': thenEnd(prepareStage),
  'render-sound': async (task, context) => {
    const { renderSound } = await import('../sound/render-sound.ts')
    return renderSound(task, context)
  },
  'open-act': (task) => segments.open(task),
  'render-segment': (task, context) => segments.render(task, context),
})
