/**
 * From a request to the shot that is rendered: what the prompt asks, applied to what the source is. Worker
 * threads only: a long prompt takes a while to parse.
 */
import { readFile } from 'node:fs/promises'
import { probeVideo } from '../../media/probe.ts'
import type { Direction, ParsedPrompt, Unapplied } from '../../video/direction.ts'
import type { EngineFailure, RenderReport, RenderRequest, RenderSource } from '../engine.ts'
import { unsupportedLook } from './colour/unsupported-look.ts'
import { parsePrompt } from './language/parse-prompt.ts'
import { localCapabilities } from './local-capabilities.ts'
import type { RenderFiles } from './render/render-shot.ts'
import { planScene } from './shot/plan-scene.ts'
import { applyToScene, continueScene } from './shot/remix-scene.ts'
import { type Act, type Look, lookSchema, type Shot, shotSchema } from './shot/shot.ts'

/** Of drawn shots; footage keeps its own. */
const DRAWN_FRAME_RATE = { num: 30, den: 1 }
const SHOT = 'shot.json'
const PLATE = 'plate.mp4'
const STILL = 'still.img'

export type ShotPlan =
  | {
      kind: 'planned'
      /** Null for an import: the file itself, copied where it can be, else rendered as `fallbackShot`. */
      shot: Shot | null
      fallbackShot: Shot
      files: RenderFiles
      /** Files to keep beside the video, for the next remix. */
      attachments: Record<string, string>
      report: RenderReport
    }
  | { kind: 'refused'; error: EngineFailure; report: RenderReport }

export async function planShot(request: RenderRequest): Promise<ShotPlan> {
  switch (request.operation) {
    case 'create':
      return planCreate(request)
    case 'remix':
    case 'edit':
      return planRemix(request, await openSource(request))
    case 'extend':
      return planExtension(request, await openSource(request))
    case 'import': {
      const source = await openSource(request)
      return planned(null, source.shot, source.files, emptyReport())
    }
  }
}

function planCreate(request: RenderRequest): ShotPlan {
  const parsed = parsePrompt(request.prompt)
  const report = emptyReport(parsed)
  const looks = collectLooks(parsed.directions, report)
  const others = parsed.directions.filter((direction) => !isLook(direction))
  const frameCount = Math.round((request.seconds * DRAWN_FRAME_RATE.num) / DRAWN_FRAME_RATE.den)
  let ground: Act['ground']
  const files: RenderFiles = {}
  if (request.inputReferencePath === null) {
    const plan = planScene(request.prompt, others, request.seed)
    report.applied.push(...plan.applied)
    report.unapplied.push(...plan.unapplied)
    report.notes.push(...plan.notes)
    ground = { kind: 'scene', scene: plan.scene }
  } else {
    ground = { kind: 'still' }
    files.still = request.inputReferencePath
    report.notes.push(
      'The reference image is the shot: it is moved gently, nothing is drawn into it.',
    )
    report.unapplied.push(...others.map((direction) => unapplied(direction, ON_STILL)))
  }
  const shot: Shot = {
    version: 1,
    ...request.size,
    frameRate: DRAWN_FRAME_RATE,
    seed: request.seed,
    acts: [{ frameCount, ground, looks }],
  }
  return planned(shot, shot, files, report)
}

function planRemix(request: RenderRequest, source: OpenSource): ShotPlan {
  const parsed = parsePrompt(request.prompt, { sourcePrompt: request.source?.prompt ?? null })
  const report = emptyReport(parsed)
  let { acts } = source.shot
  for (const direction of parsed.directions) {
    const result = applyDirection(direction, acts, source.shot.seed)
    if ('reason' in result) report.unapplied.push({ direction, reason: result.reason })
    else {
      acts = result.acts
      report.applied.push(direction)
    }
  }
  if (report.applied.length === 0) return refusal(report, source.shot)
  return planned({ ...source.shot, acts }, source.shot, source.files, report)
}

function planExtension(request: RenderRequest, source: OpenSource): ShotPlan {
  const parsed = parsePrompt(request.prompt, { sourcePrompt: request.source?.prompt ?? null })
  const report = emptyReport(parsed)
  const { shot } = source
  const last = shot.acts.at(-1)
  if (last?.ground.kind !== 'scene') {
    const message =
      'This engine can extend shots that it drew itself. This video is footage, and going on with footage needs a generative engine.'
    return { kind: 'refused', error: { code: 'unsupported_operation', message }, report }
  }
  const { num, den } = shot.frameRate
  const scene = continueScene(last.ground.scene, (last.frameCount * den) / num)
  let acts: Act[] = [
    {
      frameCount: Math.round((request.seconds * num) / den),
      ground: { kind: 'scene', scene },
      looks: last.looks,
    },
  ]
  for (const direction of parsed.directions) {
    const result = applyDirection(direction, acts, shot.seed)
    if ('reason' in result) report.unapplied.push({ direction, reason: result.reason })
    else {
      acts = result.acts
      report.applied.push(direction)
    }
  }
  return planned({ ...shot, acts: [...shot.acts, ...acts] }, shot, source.files, report)
}

type OpenSource = { shot: Shot; files: RenderFiles }

/** The shot behind a source: its own where this engine made it, else a plate of its footage. */
async function openSource(request: RenderRequest): Promise<OpenSource> {
  const source = request.source
  if (source === null) throw new Error(`A ${request.operation} came without its source`)
  const shotPath = source.attachments[SHOT]
  if (shotPath !== undefined) {
    const shot = shotSchema.parse(JSON.parse(await readFile(shotPath, 'utf8')))
    return { shot, files: keptFiles(source) }
  }
  const info = probeVideo(source.videoPath)
  const shot: Shot = {
    version: 1,
    width: info.width,
    height: info.height,
    frameRate: info.averageFrameRate,
    seed: request.seed,
    acts: [{ frameCount: info.frameCount, ground: { kind: 'plate' }, looks: [] }],
  }
  return { shot, files: { plate: source.videoPath } }
}

function keptFiles(source: RenderSource): RenderFiles {
  const files: RenderFiles = {}
  if (source.attachments[PLATE] !== undefined) files.plate = source.attachments[PLATE]
  if (source.attachments[STILL] !== undefined) files.still = source.attachments[STILL]
  return files
}

/** The acts with one direction carried out on all of them, or why it cannot be. */
function applyDirection(
  direction: Direction,
  acts: Act[],
  seed: number,
): { acts: Act[] } | { reason: string } {
  if (isLook(direction)) {
    const reason = unsupportedLook(direction)
    if (reason !== null) return { reason }
    return { acts: acts.map((act) => ({ ...act, looks: [...act.looks, direction] })) }
  }
  const changed: Act[] = []
  for (const act of acts) {
    if (act.ground.kind !== 'scene') return { reason: footageReason(direction) }
    const result = applyToScene(direction, act.ground.scene, seed)
    if ('reason' in result) return result
    changed.push({ ...act, ground: { kind: 'scene', scene: result.scene } })
  }
  return { acts: changed }
}

function collectLooks(directions: Direction[], report: RenderReport): Look[] {
  const looks: Look[] = []
  for (const direction of directions) {
    if (!isLook(direction)) continue
    const reason = unsupportedLook(direction)
    if (reason === null) {
      looks.push(direction)
      report.applied.push(direction)
    } else {
      report.unapplied.push(unapplied(direction, reason))
    }
  }
  return looks
}

function isLook(direction: Direction): direction is Look {
  return lookSchema.options.some((option) => option.shape.kind.value === direction.kind)
}

const ON_STILL =
  'This engine moves a reference image and changes its colours and light; nothing else.'

function footageReason(direction: Direction): string {
  switch (direction.kind) {
    case 'change-length':
      return "A remix keeps its source's length. Use an extension to make a video longer."
    case 'change-frame':
      return "A remix keeps its source's frame size. Create a video in the size you want."
    case 'describe-scene':
      return 'This engine cannot make footage show another scene; it changes colour and light.'
    default:
      return `This engine does not apply '${direction.kind}' to footage; it changes colour and light.`
  }
}

/** Nothing in the prompt can be done: the job fails, and says what could be. */
function refusal(report: RenderReport, shot: Shot): ShotPlan {
  const drawn = shot.acts.some((act) => act.ground.kind === 'scene')
  const can = drawn ? localCapabilities.drawnDirections : localCapabilities.footageDirections
  const asked = report.unapplied.map(({ direction }) => `'${direction.evidence}'`)
  const understood =
    asked.length === 0
      ? 'No instruction was understood in the prompt'
      : `Cannot do ${asked.join(', ')}`
  const message = `${understood}. On ${drawn ? 'a drawn shot' : 'footage'} this engine can: ${can.join(', ')}. Try "Shift the color palette to teal, sand, and rust, with a warm backlight."`
  return { kind: 'refused', error: { code: 'nothing_to_apply', message }, report }
}

function planned(
  shot: Shot | null,
  fallbackShot: Shot,
  files: RenderFiles,
  report: RenderReport,
): ShotPlan {
  const attachments: Record<string, string> = {}
  if (files.plate !== undefined) attachments[PLATE] = files.plate
  if (files.still !== undefined) attachments[STILL] = files.still
  return { kind: 'planned', shot, fallbackShot, files, attachments, report }
}

function unapplied(direction: Direction, reason: string): Unapplied {
  return { direction, reason }
}

function emptyReport(parsed?: ParsedPrompt): RenderReport {
  return { applied: [], unapplied: [], unparsed: parsed?.unparsed ?? [], notes: [] }
}
