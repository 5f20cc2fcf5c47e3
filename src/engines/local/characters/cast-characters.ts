import type { RenderRequest } from '../../engine.ts'
import type { ShotPlan } from '../plan-shot.ts'
import { toAttachments } from '../render/render-files.ts'
import { newActorId } from '../shot/actor-of.ts'
import type { Actor, Scene } from '../shot/scene.ts'
import type { Act, Shot } from '../shot/shot.ts'
import { notesOn } from './prepare-characters.ts'
import type { CharacterPicture, PreparedCharacter } from './prepare-characters.ts'
import { chooseStandIns } from './stand-ins.ts'

/** A character that was cut out, and what it goes by while the prompt is planned. */
type Cast = {
  name: string
  standIn: string
  picture: CharacterPicture
  path: string
  aspect: number
}

/** A figure this wide for its height is drawn lower, so that it takes no more room than others. */
const WIDEST_ASPECT = 0.95
const LEAST_HEIGHT = 0.14
const MAX_NOUN_CHARACTERS = 80

/**
 * Plans a create whose prompt may name characters: the actors that a name becomes show the cut-out, and what came
 * of each character is in the report.
 */
export async function castCharacters(
  request: RenderRequest,
  characters: readonly PreparedCharacter[],
  plan: (request: RenderRequest) => Promise<ShotPlan>,
): Promise<ShotPlan> {
  const shown = characters.flatMap(({ name, outcome }) =>
    outcome.kind === 'cut' ? [{ name, ...outcome }] : [],
  )
  const names = shown.map(({ name }) => name)
  const standIns = chooseStandIns(request.prompt, names)
  const planned = await plan({ ...request, prompt: standIns.hide(request.prompt) })
  const report = standIns.reveal(planned.report)
  report.notes.push(...notesOn(characters))
  if (planned.kind === 'refused') return { ...standIns.reveal(planned), report }
  const cast = shown.map(({ name, picture, path, width, height }, number) => {
    return { name, standIn: standIns.words[number]!, picture, path, aspect: width / height }
  })
  const played = { ...planned, ...playing(planned, cast) }
  const missing = cast.filter(({ picture }) => played.files[picture] === undefined)
  report.notes.push(...missing.map(({ name }) => whyMissing(name, request)))
  const revealed = (act: Act) => ({
    ...act,
    ...standIns.reveal({ looks: act.looks, edits: act.edits }),
  })
  const shot = played.shot && { ...played.shot, acts: played.shot.acts.map(revealed) }
  return { ...played, shot, report }
}

function whyMissing(name: string, { inputReferencePath }: RenderRequest): string {
  return inputReferencePath === null
    ? `The character '${name}' was not drawn: the prompt names it, but not as somebody who is there.`
    : `The character '${name}' was not used: the reference image is the whole shot.`
}

type Planned = Extract<ShotPlan, { kind: 'planned' }>

function playing(
  plan: Planned,
  cast: readonly Cast[],
): Pick<Planned, 'shot' | 'files' | 'attachments'> {
  if (plan.shot === null) return plan
  const shot = { ...plan.shot, acts: plan.shot.acts.map((act) => actWith(act, cast)) }
  const pictures = picturesIn(shot)
  const own = cast.filter(({ picture }) => pictures.has(picture))
  const files = {
    ...plan.files,
    ...Object.fromEntries(own.map(({ picture, path }) => [picture, path])),
  }
  return { shot, files, attachments: toAttachments(files) }
}

function picturesIn({ acts }: Shot): Set<string> {
  const scenes = acts.flatMap(({ ground }) => (ground.kind === 'scene' ? [ground.scene] : []))
  return new Set(scenes.flatMap(({ actors }) => actors.map(({ picture }) => picture)))
}

function actWith(act: Act, cast: readonly Cast[]): Act {
  if (act.ground.kind !== 'scene') return act
  return { ...act, ground: { ...act.ground, scene: sceneWith(act.ground.scene, cast) } }
}

/** The scene with its stand-ins played by the characters, who come first: the shot is about them. */
function sceneWith(scene: Scene, cast: readonly Cast[]): Scene {
  const ids = new Map<string, string>()
  const taken = scene.actors.map(({ id }) => id)
  const actors = scene.actors.map((actor) => {
    const character = cast.find(({ standIn }) => actor.noun === standIn)
    if (character === undefined) return actor
    const played = playedBy(actor, character, taken)
    ids.set(actor.id, played.id)
    taken.push(played.id)
    return played
  })
  const renamed = actors.map((actor) => ({
    ...actor,
    id: renamedId(actor.id, ids),
    on: actor.on && renamedId(actor.on, ids),
    follows: actor.follows && renamedId(actor.follows, ids),
  }))
  const isCharacter = ({ picture }: Actor) => cast.some((one) => one.picture === picture)
  return {
    ...scene,
    actors: [...renamed.filter(isCharacter), ...renamed.filter((one) => !isCharacter(one))],
  }
}

/** What belongs to an actor has an id that begins with its. */
function renamedId(id: string, ids: ReadonlyMap<string, string>): string {
  for (const [old, renamed] of ids) {
    if (id === old || id.startsWith(`${old}-`)) return `${renamed}${id.slice(old.length)}`
  }
  return id
}

function playedBy(actor: Actor, { name, picture, aspect }: Cast, taken: readonly string[]): Actor {
  // As remixes call it: "make Mossy wave".
  const noun = name.trim().replace(/\s+/g, ' ').toLowerCase().slice(0, MAX_NOUN_CHARACTERS)
  const height = actor.height * Math.min(1, WIDEST_ASPECT / aspect)
  return {
    ...actor,
    id: newActorId(noun, taken),
    noun,
    picture,
    colour: null,
    height: Math.round(Math.max(LEAST_HEIGHT, height) * 1e4) / 1e4,
  }
}
