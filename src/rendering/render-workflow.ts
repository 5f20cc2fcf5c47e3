/**
 * The durable run behind each video: an OpenWorkflow workflow whose steps are `RenderVideo`'s. A run that
 * loses its process is taken up by the next one when its lease (30 s) is over.
 */
import { OpenWorkflow, type Worker } from 'openworkflow'
import { BackendSqlite } from 'openworkflow/sqlite'
import type { VideosTable } from '../store/videos.ts'
import type { VideoId } from '../video/ids.ts'
import type { Lane } from '../video/job-terms.ts'
import type { RenderVideo } from './render-video.ts'

/** A step that throws is tried again: the world (a full disk, a vendor that is down) may recover. */
const STEP_RETRIES = {
  initialInterval: '1s',
  backoffCoefficient: 2,
  maximumInterval: '30s',
  maximumAttempts: 8,
} as const
/** The render step also ends when the server stops, which is no failure; its own deadline bounds it. */
const RENDER_RETRIES = { ...STEP_RETRIES, maximumInterval: '5s', maximumAttempts: 500 } as const

export type RenderWorkflowOptions = {
  /**
   * Files of the workflow databases, apart from the rows and from each other: two that write one file from one
   * process are in each other's way, and a step that finds it locked is only tried again later.
   */
  databasePaths: Record<Lane, string>
  /** Videos rendered at the same time, by lane. */
  concurrency: Record<Lane, number>
  videos: VideosTable
  renderVideo: RenderVideo
}

/** OpenWorkflow has no priorities: each lane is a namespace with workers of its own. */
const namespaces: Record<Lane, string> = {
  usual: 'render',
  priority: 'render-priority',
  tests: 'render-tests',
}

export class RenderWorkflow implements AsyncDisposable {
  readonly #lanes: Record<Lane, RenderLane>

  constructor(options: RenderWorkflowOptions) {
    this.#lanes = {
      usual: new RenderLane('usual', options),
      priority: new RenderLane('priority', options),
      tests: new RenderLane('tests', options),
    }
  }

  async listen(): Promise<void> {
    await Promise.all(Object.values(this.#lanes).map((lane) => lane.listen()))
  }

  /** Starts the run of a committed row, at once where a slot is free. */
  async start(id: VideoId, lane: Lane): Promise<void> {
    await this.#lanes[lane].start(id)
  }

  /** True while the run may still move its row. */
  async isAlive(runId: string, lane: Lane): Promise<boolean> {
    return this.#lanes[lane].isAlive(runId)
  }

  /** Waits for the steps at hand to end (abort the server's signal first), then lets go of the database. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(Object.values(this.#lanes).map((lane) => lane[Symbol.asyncDispose]()))
  }
}

class RenderLane implements AsyncDisposable {
  readonly #backend: BackendSqlite
  readonly #worker: Worker
  readonly #start: (id: VideoId) => Promise<void>

  constructor(
    lane: Lane,
    { databasePaths, concurrency, videos, renderVideo }: RenderWorkflowOptions,
  ) {
    this.#backend = BackendSqlite.connect(databasePaths[lane], { namespaceId: namespaces[lane] })
    const workflows = new OpenWorkflow({ backend: this.#backend })
    const workflow = workflows.defineWorkflow<{ id: VideoId }, void>(
      { name: 'render-video' },
      async ({ input: { id }, step }) => {
        await step.run({ name: 'prepare', retryPolicy: STEP_RETRIES }, () =>
          renderVideo.prepare(id),
        )
        await step.run({ name: 'submit', retryPolicy: STEP_RETRIES }, () => renderVideo.submit(id))
        await step.run({ name: 'render', retryPolicy: RENDER_RETRIES }, () =>
          renderVideo.render(id),
        )
        await step.run({ name: 'store', retryPolicy: STEP_RETRIES }, () => renderVideo.store(id))
      },
    )
    this.#worker = workflows.newWorker({ concurrency: concurrency[lane] })
    this.#start = async (id) => {
      // The id as idempotency key: starting a run twice finds the first.
      const run = await workflow.run({ id }, { idempotencyKey: id })
      await videos.setRun(id, run.workflowRun.id)
    }
  }

  async listen(): Promise<void> {
    await this.#worker.start()
  }

  async start(id: VideoId): Promise<void> {
    await this.#start(id)
    await this.#worker.tick()
  }

  async isAlive(runId: string): Promise<boolean> {
    const run = await this.#backend.getWorkflowRun({ workflowRunId: runId })
    return run !== null && ['pending', 'running', 'sleeping'].includes(run.status)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.stop()
    await this.#backend.stop()
  }
}
