import type { ActContext, ActFacts } from '../frame/frame-stage.ts'
import type { Grade } from '../colour/grade.ts'
import { outputEncoding } from '../colour/ycbcr.ts'
import type { Edit } from '../shot/edit.ts'
import type { Look } from '../shot/shot.ts'
import { inStageOrder, neededFacts } from '../stages/stage-table.ts'
import type { PreparedStage } from '../stages/open-stage.ts'
import type { FrameGeometry, Ground } from './frame-source.ts'
import { measureFacts } from './measure-facts.ts'
import { conversionOf } from './open-stage-input.ts'
import type { RenderPool } from './render-pool.ts'
import { uprightPixel } from './upright-pixel.ts'
import { sampleColours } from './sample-colours.ts'

export type ActToPrepare = {
  ground: Ground
  geometry: FrameGeometry
  frameCount: number
  seed: number
  looks: Look[]
  edits: Edit[]
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
  const facts = await measureFacts(act, neededFacts([...before, ...after]), run)
  const first = converted(ground, await prepareStages(before, act, facts, run))
  const grade = await prepareGrade(act, first, run)
  const graded: PreparedStage[] = grade === null ? [] : [{ kind: 'grade', grade }]
  const last = await prepareStages(after, act, facts, run)
  return { ground, stages: [...first, ...graded, ...last] }
}

/** Stages see bt709 limited; without any, the grade converts while it grades. */
function converted(ground: Ground, stages: PreparedStage[]): PreparedStage[] {
  const grade = stages.length === 0 ? null : conversionOf(ground)
  return grade === null ? stages : [{ kind: 'grade', grade }, ...stages]
}

async function prepareStages(
  edits: readonly Edit[],
  act: ActToPrepare,
  facts: ActFacts,
  { pool, signal }: Run,
): Promise<PreparedStage[]> {
  const stages = await Promise.all(
    edits.map((edit) => {
      const context = contextOf(act, act.edits.indexOf(edit))
      const input = { edit, act: context, ground: act.ground, facts }
      return pool.run('prepare-stage', input, { signal, priority: 'batch' })
    }),
  )
  return stages.filter((stage) => stage !== null)
}

function contextOf(act: ActToPrepare, number: number): ActContext {
  const { geometry, frameCount, folder, imagePath, ground } = act
  const { num, den } = ground.kind === 'plate' ? uprightPixel(ground.info) : { num: 1, den: 1 }
  // Any odd number keeps the seeds of neighbouring edits and acts apart.
  const seed = (act.seed + 7919 * (number + 1)) % 2 ** 31
  return { geometry, pixelAspect: num / den, frameCount, seed, folder, imagePath }
}

/** Palette, colour and light over what the stages before them leave; null where there is nothing to change. */
export async function prepareGrade(
  { ground, geometry, looks }: Pick<ActToPrepare, 'ground' | 'geometry' | 'looks'>,
  before: PreparedStage[],
  { pool, signal }: Run,
): Promise<Grade | null> {
  const measured = { ground, geometry, stages: before }
  const samples = looks.length === 0 ? [] : await sampleColours(measured, { pool, signal })
  const isConverted = ground.kind !== 'plate' || before.length > 0
  const encoding = isConverted ? outputEncoding : ground.info.encoding
  const input = { looks, samples, geometry, encoding }
  return pool.run('compile-looks', input, { signal, priority: 'batch' })
}
