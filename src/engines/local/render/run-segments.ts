import { publishFile } from '../../../lib/durable-file.ts'
import { WorkerLostError } from '../../../media/pool-worker.ts'
import type { RenderPool } from './render-pool.ts'
import type { SegmentTask } from './render-tasks.ts'
import { createPaintOnce } from './paint-once.ts'
import { createOrderedQueue, createSegmentQueue } from './segment-queue.ts'

export type RenderProgress = { framesWritten: number; framesTotal: number }

export type RunSegmentsOptions = {
  pool: RenderPool
  signal?: AbortSignal
  /** Frames encoded so far; never goes back. */
  onProgress?: (progress: RenderProgress) => void
}

const SEGMENT_DEADLINE_MS = 180_000
/** Times that a segment is tried when its worker is lost. */
const MAX_ATTEMPTS = 3

/** One lane a worker; every lane renders segments until there are none left. */
export async function runSegments(
  tasks: readonly SegmentTask[],
  { pool, signal, onProgress }: RunSegmentsOptions,
): Promise<void> {
  const framesTotal = tasks.reduce((sum, task) => sum + task.frameCount, 0)
  const written = tasks.map(() => 0)
  const report = (position: number, frames: number) => {
    written[position] = Math.max(written[position]!, frames)
    onProgress?.({ framesWritten: written.reduce((sum, count) => sum + count, 0), framesTotal })
  }
  const lanes = Math.min(pool.workers, tasks.length)
  const isDrawn = tasks.every(({ ground }) => ground.kind !== 'plate')
  const queue = isDrawn ? createOrderedQueue(tasks.length) : createSegmentQueue(tasks.length, lanes)
  const publishing: Promise<void>[] = []
  const failure = new AbortController()
  const publish = ({ partPath, path }: SegmentTask) =>
    publishFile(partPath, path).catch((error: unknown) => failure.abort(error))
  const stop = signal ? AbortSignal.any([signal, failure.signal]) : failure.signal
  const inLane = ({ groundKey }: SegmentTask, lane: number) =>
    ({
      signal: stop,
      priority: 'batch',
      deadlineMs: SEGMENT_DEADLINE_MS,
      affinity: `${groundKey}-${lane}`,
    }) as const
  const paintOnce = createPaintOnce((task, lane) =>
    attempt(() => pool.run('open-act', task, inLane(task, lane))),
  )
  const runLane = async (lane: number): Promise<void> => {
    for (let at = queue.next(lane); at !== null; at = queue.next(lane)) {
      const position = at
      const task = await paintOnce(tasks[position]!, lane)
      const onProgress = (frames: number) => report(position, frames)
      const outcome = await attempt(() =>
        pool.run('render-segment', task, { ...inLane(task, lane), onProgress }),
      )
      report(position, task.frameCount)
      // Not awaited here: the disk works while the next segment is rendered.
      if (outcome === 'written') publishing.push(publish(task))
    }
  }
  try {
    await allOrFirstError(
      Array.from({ length: lanes }, (_, lane) => runLane(lane)),
      failure,
    )
  } finally {
    await Promise.all(publishing)
  }
  failure.signal.throwIfAborted()
}

async function attempt<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof WorkerLostError) || tries >= MAX_ATTEMPTS) throw error
    }
  }
}

/** Waits for every lane, stopping the others when one fails; rejects with the first failure. */
async function allOrFirstError(lanes: Promise<void>[], failure: AbortController): Promise<void> {
  const errors: unknown[] = []
  await Promise.all(
    lanes.map((lane) =>
      lane.catch((error: unknown) => {
        errors.push(error)
        failure.abort(error)
      }),
    ),
  )
  if (errors.length > 0) throw errors[0]
}
