/** What a drawn shot shows and what its report names as missing, in the words of the prompt. */
import { parsePrompt } from '../../language/parse-prompt.ts'
import { isLook } from '../../apply-direction.ts'
import { pictureFor } from '../picture-for.ts'
import { shownByPlace } from '../place-shows.ts'
import type { PlannedScene, PlannedShot } from '../plan-scene.ts'
import { planScene } from '../plan-scene.ts'
import { withFurniture } from '../prompt/name-furniture.ts'
import { readPrompt } from '../prompt/read-prompt.ts'
import type { LabelledPrompt } from './judge-naming.ts'

const usualShot: PlannedShot = { width: 1280, height: 720, seconds: 4 }

/** The scene that the engine plans for a prompt, the parser's directions included. */
export function planAsAsked(prompt: string): PlannedScene {
  const directions = parsePrompt(prompt).directions.filter((direction) => !isLook(direction))
  return planScene(prompt, directions, 7, usualShot)
}

type Shown = { drawn: { noun: string; count: number }[]; missing: string[] }

/** Actors by noun, what they have in their hands, what the place's own drawing has, and what is named as missing. */
export function shownIn({ scene, unshown, unapplied }: PlannedScene, label: LabelledPrompt): Shown {
  const counts = Map.groupBy(scene.actors, ({ noun }) => noun)
  const drawn = [...counts].map(([noun, actors]) => ({ noun, count: actors.length }))
  const held = scene.actors.map(({ holds }) => holds)
  const lacking = label.lacking.map((noun) => ({ noun, count: 1 }))
  const inHands = [...label.wanted, ...lacking]
    .filter(({ noun }) => !counts.has(noun) && held.includes(pictureFor(noun, false)))
    .map(({ noun, count }) => ({ noun, count }))
  const named = withFurniture(readPrompt(label.prompt).named, scene.place)
  const ofThePlace = shownByPlace(named, scene.place).filter(({ noun }) => !counts.has(noun))
  const audience = counts.get('audience')?.length ?? 0
  const watchers = named
    .filter(({ noun }) => audience > 0 && /^(crowd|spectator|fan)$/.test(noun))
    .map(({ noun }) => ({ noun, count: audience }))
  // "to a castle": the place is it.
  const place = scene.place.replaceAll('-', ' ')
  const setting = label.wanted
    .filter(({ noun }) => noun === place)
    .map(({ noun }) => ({ noun, count: 1 }))
  const missing: string[] = []
  // Worn things are said not to be: named, if not drawn.
  const unworn: typeof drawn = []
  for (const { direction } of [...unshown, ...unapplied]) {
    if (direction.kind === 'add-actor') missing.push(direction.noun)
    if (direction.kind === 'change-actor')
      unworn.push(...label.wanted.filter(({ noun }) => direction.value.endsWith(noun)))
  }
  return {
    drawn: [...drawn, ...inHands, ...ofThePlace, ...watchers, ...setting, ...unworn],
    missing,
  }
}
