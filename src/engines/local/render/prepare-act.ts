import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ActContext, ActFacts } from '../frame/frame-stage.ts'
import type { Grade } from '../colour/grade.ts'
import { outputEncoding } from '../colour/ycbcr.ts'
import type { Edit } from '../shot/edit.ts'
import type { Look } from '../shot/shot.ts'
import type { Span } from '../shot/span.ts'
import { inStageOrder, neededFacts } from '../stages/stage-table.ts'
import type { PreparedStage } from '../stages/open-stage.ts'
import type { FrameGeometry, Ground } from './frame-source.ts'
import { groundFrom } from './ground-from.ts'
import { measureFacts } from './measure-facts.ts'
import { conversionOf } from './open-stage-input.ts'
import type { RenderPool } from './render-pool.ts'
import { uprightPixel } from './upright-pixel.ts'
import { sampleColours } from './sample-colours.ts'

export type ActToPrepare = {
  ground: Ground
  geometry: FrameGeometry
  /** Frames of the ground up to the act's end: an act may go on from others. */
  frameCount: number
  seed: number
  looks: Look[]
  edits: Edit[]
  /** Of each edit. Default: all frames. */
  spans?: Span[]
  imagePath: string | null
  /** For files that stages make. */
  folder: string
}

export type PreparedAct = {
  ground: Ground
  /** In the order they are applied; none where frames are written as they come. */
  stages: PreparedStage[]
}

type Run = { pool: RenderPool; signal?: AbortSignal }

/** Measures an act where its looks and edits need it, and prepares their stages. */
export async function prepareAct(act: ActToPrepare, run: Run): Promise<PreparedAct> {
  const { ground } = act
  const { before, after } = inStageOrder(act.edits)
  const prepared = await prepareEdits(act, [...before, ...after], run)
  const staged = (edits: readonly Edit[]) =>
    edits.map((edit) => prepared.get(edit) ?? null).filter((stage) => stage !== null)
  const first = converted(ground, staged(before))
  const grade = await prepareGrade({ ...act, from: latestStart(before, act) }, first, run)
  const graded: PreparedStage[] = grade === null ? [] : [{ kind: 'grade', grade }]
  return { ground, stages: [...first, ...graded, ...staged(after)] }
}

/** Stages see bt709 limited; without any, the grade converts while it grades. */
function converted(ground: Ground, stages: PreparedStage[]): PreparedStage[] {
  const grade = stages.length === 0 ? null : conversionOf(ground)
  return grade === null ? stages : [{ kind: 'grade', grade }, ...stages]
}

function spanOf({ edits, spans, frameCount }: ActToPrepare, edit: Edit): Span {
  const number = edits.indexOf(edit)
  return spans?.[number] ?? { firstFrame: 0, frameCount, number }
}

/** The first frame in which all of the edits are there. */
function latestStart(edits: readonly Edit[], act: ActToPrepare): number {
  return Math.max(0, ...edits.map((edit) => spanOf(act, edit).firstFrame))
}

/** Edits that began with the same frame share what is measured: from that frame on. */
async function prepareEdits(
  act: ActToPrepare,
  edits: readonly Edit[],
  run: Run,
): Promise<Map<Edit, PreparedStage | null>> {
  const prepared = new Map<Edit, PreparedStage | null>()
  for (const [firstFrame, together] of Map.groupBy(edits, (edit) => spanOf(act, edit).firstFrame)) {
    const part = await partFrom(act, firstFrame)
    const facts = await measureFacts(part, neededFacts(together), run)
    const stages = await Promise.all(together.map((edit) => prepareEdit(edit, part, facts, run)))
    for (const [at, stage] of stages.entries()) prepared.set(together[at]!, stage)
  }
  return prepared
}

/** The act as an edit sees it that began with a frame of its ground. */
async function partFrom(act: ActToPrepare, firstFrame: number): Promise<ActToPrepare> {
  if (firstFrame === 0) return act
  const folder = join(act.folder, `from-${firstFrame}`)
  await mkdir(folder, { recursive: true })
  const ground = groundFrom(act.ground, firstFrame, act.geometry)
  return { ...act, ground, frameCount: act.frameCount - firstFrame, folder }
}

async function prepareEdit(
  edit: Edit,
  part: ActToPrepare,
  facts: ActFacts,
  { pool, signal }: Run,
): Promise<PreparedStage | null> {
  const span = spanOf(part, edit)
  const input = { edit, act: contextOf(part, span), ground: part.ground, facts }
  const stage = await pool.run('prepare-stage', input, { signal, priority: 'batch' })
  return stage?.kind === 'edit' ? { ...stage, firstFrame: span.firstFrame } : stage
}

function contextOf(part: ActToPrepare, span: Span): ActContext {
  const { geometry, frameCount, folder, imagePath, ground } = part
  const { num, den } = ground.kind === 'plate' ? uprightPixel(ground.info) : { num: 1, den: 1 }
  // Any odd numbers keep the seeds of neighbouring edits and acts apart.
  const seed = (part.seed + 31 * span.firstFrame + 7919 * (span.number + 1)) % 2 ** 31
  const askedFrames = Math.min(frameCount, span.frameCount)
  return { geometry, pixelAspect: num / den, frameCount, askedFrames, seed, folder, imagePath }
}

/** Palette, colour and light over what the stages before them leave; null where there is nothing to change. */
export async function prepareGrade(
  {
    ground,
    geometry,
    looks,
    from = 0,
  }: Pick<ActToPrepare, 'ground' | 'geometry' | 'looks'> & { from?: number },
  before: PreparedStage[],
  { pool, signal }: Run,
): Promise<Grade | null> {
  const measured = { ground, geometry, stages: before, from }
  const samples = looks.length === 0 ? [] : await sampleColours(measured, { pool, signal })
  const isConverted = ground.kind !== 'plate' || before.length > 0
  const encoding = isConverted ? outputEncoding : ground.info.encoding
  const input = { looks, samples, geometry, encoding }
  return pool.run('compile-looks', input, { signal, priority: 'batch' })
}
