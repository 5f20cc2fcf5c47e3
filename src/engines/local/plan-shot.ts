/**
 * From a request to the shot that is rendered: what the prompt asks, applied to what the source is. Worker
 * threads only: a long prompt takes a while to parse.
 */
import { readFile } from 'node:fs/promises'
import { turnedSize } from '../../media/turn-picture.ts'
import { probeVideo } from '../../media/probe.ts'
import type { Direction } from '../../video/direction.ts'
import { secondsText } from '../../video/seconds.ts'
import {
  type EngineFailure,
  type RenderReport,
  type RenderRequest,
  SHOT_ATTACHMENT,
} from '../engine.ts'
import { applyDirections, isLook } from './apply-direction.ts'
import { castCharacters } from './characters/cast-characters.ts'
import type { PreparedCharacter } from './characters/prepare-characters.ts'
import type { ChatParserOptions } from './language/chat-model/chat-parser.ts'
import { parseWith } from './language/chat-model/parse-with.ts'
import { localCapabilities } from './local-capabilities.ts'
import { extendShot } from './plan-extension.ts'
import { type PlannedGround, planOnImage } from './plan-on-image.ts'
import { fromAttachments, type RenderFiles, toAttachments } from './render/render-files.ts'
import { planScene } from './shot/plan-scene.ts'
import { remixWhole } from './remix-whole.ts'
import { reframedShot } from './shot/reframe-shot.ts'
import { secondsOf } from './shot/given-shot.ts'
import { spannedShot } from './shot/span.ts'
import { type Act, type Shot, shotSchema } from './shot/shot.ts'
import type { Verdict } from './frame/frame-stage.ts'
import type { Edit } from './shot/edit.ts'
import { judgeEdit } from './stages/judge-edit.ts'

/** Of drawn shots; footage keeps its own. */
const DRAWN_FRAME_RATE = { num: 30, den: 1 }
/** The finer, slower model: https://platform.openai.com/docs/guides/video-generation */
const FINE_MODEL = 'sora-2-pro'
const FINE_SUPERSAMPLING = 1.5

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

export type PlanInput = {
  request: RenderRequest
  /** A chat model that reads prompts first; null leaves it to the grammar. */
  chat: ChatParserOptions | null
  /** What came of the request's characters. Default: none. */
  characters?: readonly PreparedCharacter[]
}

export async function planShot({ request, chat, characters = [] }: PlanInput): Promise<ShotPlan> {
  switch (request.operation) {
    case 'create':
      if (request.shot !== null) return planGiven(shotSchema.parse(request.shot))
      return castCharacters(request, characters, async (asked) =>
        planCreate(asked, await readPrompt(asked, chat)),
      )
    case 'remix':
    case 'edit':
      return planRemix(request, await openFramed(request), await readPrompt(request, chat))
    case 'extend':
      return planExtension(request, await openSource(request), await readPrompt(request, chat))
    case 'import': {
      const source = await openSource(request)
      return planned(null, source.shot, source.files, emptyReport())
    }
  }
}

type ReadPrompt = { directions: Direction[]; report: RenderReport }

/** What a prompt asks, and the report that says what became of it. */
async function readPrompt(
  { prompt, source }: RenderRequest,
  chat: ChatParserOptions | null,
): Promise<ReadPrompt> {
  const { parsed, trouble } = await parseWith(chat, prompt, {
    sourcePrompt: source?.prompt ?? null,
  })
  const report = emptyReport()
  report.unparsed.push(...parsed.unparsed)
  if (trouble !== null) {
    report.notes.push(
      `The chat model could not be used, so the grammar read the prompt: ${trouble.message}`,
    )
  }
  return { directions: parsed.directions, report }
}

/** A shot that was given is rendered as it is, where all of its edits can be carried out. */
async function planGiven(shot: Shot): Promise<ShotPlan> {
  const report = emptyReport()
  for (const [number, act] of shot.acts.entries()) {
    for (const edit of act.edits) {
      const verdict = await judgeOn(edit, act, shot)
      if (verdict?.kind === 'can') continue
      const reason = verdict?.reason ?? 'This engine has nothing for it.'
      const message = `Act ${number + 1} has an edit '${edit.kind}' that cannot be carried out: ${reason}`
      report.unapplied.push({ direction: edit, reason })
      return { kind: 'refused', error: { code: 'nothing_to_apply', message }, report }
    }
  }
  report.applied.push(...shot.acts.flatMap(({ looks, edits }) => [...looks, ...edits]))
  return planned(shot, shot, {}, report)
}

/** Judged by the act as it is without the edit itself: two of a kind may be said to be one too many. */
function judgeOn(
  edit: Edit,
  act: Act,
  { width, height, frameRate }: Shot,
): Promise<Verdict | null> {
  const edits = act.edits.filter((other) => other !== edit)
  const geometry = { width, height, frameRate }
  const ground = { kind: 'scene' as const }
  return judgeEdit(edit, { ground, geometry, frameCount: act.frameCount, edits, imagePath: null })
}

async function planCreate(
  request: RenderRequest,
  { directions, report }: ReadPrompt,
): Promise<ShotPlan> {
  const looks = directions.filter(isLook)
  const unlike = directions.filter((direction) => !isLook(direction))
  const frameCount = Math.round((request.seconds * DRAWN_FRAME_RATE.num) / DRAWN_FRAME_RATE.den)
  const files: RenderFiles = {}
  const isGiven = request.inputReferencePath !== null
  if (isGiven) files.still = request.inputReferencePath!
  const { ground, others } = (isGiven ? planOnImage : planDrawn)(request, unlike, report)
  const bare: Shot = {
    version: 1,
    ...request.size,
    frameRate: DRAWN_FRAME_RATE,
    seed: request.seed,
    supersampling: request.model.startsWith(FINE_MODEL) ? FINE_SUPERSAMPLING : 1,
    acts: [{ frameCount, ground, looks: [], edits: [] }],
  }
  const shot = await applyDirections([...looks, ...others], bare, NO_PLATE, report)
  return planned(spannedShot(shot), shot, files, report)
}

function planDrawn(
  request: RenderRequest,
  directions: Direction[],
  report: RenderReport,
): PlannedGround {
  const shot = { ...request.size, seconds: request.seconds }
  const plan = planScene(request.prompt, directions, request.seed, shot)
  report.applied.push(...plan.applied)
  report.notes.push(...plan.notes)
  report.unapplied.push(...plan.unshown)
  // What the scene cannot show may still be done to its frames.
  const others = plan.unapplied.map(({ direction }) => direction)
  return { ground: { kind: 'scene', scene: plan.scene }, others }
}

async function planRemix(
  request: RenderRequest,
  source: OpenSource & { isReframed: boolean },
  { directions, report }: ReadPrompt,
): Promise<ShotPlan> {
  const files = { ...source.files }
  if (request.inputReferencePath !== null) files.image = request.inputReferencePath
  const on = groundOf(files)
  const shot = await remixWhole(directions, source.shot, on, report)
  if (report.applied.length === 0 && !source.isReframed) return refusal(report, source.shot)
  if (source.isReframed) report.notes.push(sayFrame(source.shot))
  return planned(shot, source.shot, files, report)
}

/** What was asked besides the prompt, and is enough of a wish where the prompt has none that can be done. */
function sayFrame(shot: Shot): string {
  return `Drawn anew in ${shot.width}x${shot.height} and ${secondsText(secondsOf(shot))} s, as asked.`
}

async function planExtension(
  request: RenderRequest,
  source: OpenSource,
  { directions, report }: ReadPrompt,
): Promise<ShotPlan> {
  const { files } = source
  const { seconds, prompt } = request
  const extension = { shot: source.shot, seconds, prompt, directions, on: groundOf(files) }
  const shot = await extendShot(extension, report)
  return planned(shot, source.shot, files, report)
}

const NO_PLATE = { plate: null, imagePath: null }

function groundOf({ plate, image }: RenderFiles) {
  return {
    plate:
      plate === undefined ? null : { kind: 'plate' as const, path: plate, info: probeVideo(plate) },
    imagePath: image ?? null,
  }
}

type OpenSource = { shot: Shot; files: RenderFiles }

/** The shot behind a source: its own where this engine made it, else a plate of its footage. */
async function openSource(request: RenderRequest): Promise<OpenSource> {
  const source = request.source
  if (source === null) throw new Error(`A ${request.operation} came without its source`)
  const shotPath = source.attachments[SHOT_ATTACHMENT]
  if (shotPath !== undefined) {
    const shot = shotSchema.parse(JSON.parse(await readFile(shotPath, 'utf8')))
    return { shot, files: fromAttachments(source.attachments) }
  }
  const info = probeVideo(source.videoPath)
  const shot: Shot = {
    version: 1,
    ...turnedSize(info, info.rotationDegrees),
    frameRate: info.averageFrameRate,
    seed: request.seed,
    acts: [{ frameCount: info.frameCount, ground: { kind: 'plate' }, looks: [], edits: [] }],
  }
  return { shot, files: { plate: source.videoPath } }
}

/** The source in the size and length that the request has, where they are not its own. */
async function openFramed(request: RenderRequest): Promise<OpenSource & { isReframed: boolean }> {
  const { shot: own, files } = await openSource(request)
  const shot = reframedShot(own, request)
  const isReframed =
    shot.width !== own.width || shot.height !== own.height || secondsOf(shot) !== secondsOf(own)
  return { shot, files, isReframed }
}

/** Nothing in the prompt can be done: the job fails, and says what could be. */
function refusal(report: RenderReport, shot: Shot): ShotPlan {
  return {
    kind: 'refused',
    error: { code: 'nothing_to_apply', message: whyNot(report, shot) },
    report,
  }
}

function whyNot({ unapplied }: RenderReport, shot: Shot): string {
  if (unapplied.length > 0) {
    // One a reason: a reason may hold for several wishes.
    const reasons = Map.groupBy(unapplied, ({ reason }) => reason)
    const parts = [...reasons].map(([reason, wishes]) => {
      const words = wishes.map(({ direction }) => `'${direction.evidence}'`).join(', ')
      return `${words}: ${reason}`
    })
    return `Nothing in the prompt can be done. ${parts.join(' ')}`
  }
  const drawn = shot.acts.some((act) => act.ground.kind === 'scene')
  const can = drawn ? localCapabilities.drawnDirections : localCapabilities.footageDirections
  return `No instruction was understood in the prompt. On ${drawn ? 'a drawn shot' : 'footage'} this engine can: ${can.join(', ')}. Try "Shift the color palette to teal, sand, and rust, with a warm backlight."`
}

function planned(
  shot: Shot | null,
  fallbackShot: Shot,
  files: RenderFiles,
  report: RenderReport,
): ShotPlan {
  const attachments = toAttachments(files)
  return { kind: 'planned', shot, fallbackShot, files, attachments, report }
}

function emptyReport(): RenderReport {
  return { applied: [], unapplied: [], unparsed: [], notes: [] }
}
