/**
 * The stages, in the order that a frame goes through them, whatever the order of the prompt: first what is
 * in the world, then its light and colours, then the lens, then the picture as an object. Several directions of
 * one kind keep the order said. `grade` stands for palette, colour and light, which are one table.
 */
import type { FactName, StageModule } from '../frame/frame-stage.ts'
import type { Edit, EditKind, EditOf } from '../shot/edit.ts'
import { effectMeant, neededBy } from './add-effect/effect-names.ts'

export const stageOrder = [
  'remove-actor',
  'replace-background',
  'add-actor',
  'set-season',
  'set-weather',
  'set-time-of-day',
  'grade',
  'set-light',
  'set-camera',
  'set-style',
  'add-effect',
  'add-caption',
] as const

export type StageKind = Exclude<(typeof stageOrder)[number], 'grade'>

type StageEntry<E extends Edit> = {
  /** Facts that `prepare` reads. Here and not in the module, so that planning loads no renderer. */
  needs: (edit: E) => readonly FactName[]
  /** Loads with the first use: a thread that only grades starts without it. */
  load: () => Promise<StageModule<E, unknown>>
}

/** A camera on the way to somebody must know where they are. */
function cameraFacts({ move, evidence }: EditOf<'set-camera'>): FactName[] {
  if (move === 'steady') return ['motion']
  const toSomebody =
    /\b(face|faces|her|him|his|person|people|man|woman|girl|boy|child|actor|actress|speaker)\b/i
  return (move === 'push' || move === 'pull') && toSomebody.test(evidence) ? ['matte'] : []
}

const stageTable: { [Kind in StageKind]?: StageEntry<EditOf<Kind>> } = {
  'set-light': {
    needs: ({ source }) => (source === 'backlight' || source === 'rim' ? ['matte'] : ['samples']),
    load: async () => (await import('./set-light/set-light-stage.ts')).setLightStage,
  },
  'remove-actor': {
    needs: () => ['matte'],
    load: async () => (await import('./remove-actor/remove-actor-stage.ts')).removeActorStage,
  },
  'replace-background': {
    needs: () => ['motion', 'matte'],
    load: async () =>
      (await import('./replace-background/replace-background-stage.ts')).replaceBackgroundStage,
  },
  'add-effect': {
    needs: ({ effect, where }) => {
      const name = effectMeant(effect, where)
      return name === null ? [] : neededBy(name)
    },
    load: async () => (await import('./add-effect/add-effect-stage.ts')).addEffectStage,
  },
  'add-actor': {
    // What flies is over people's heads.
    needs: ({ action, where }) =>
      /\b(fly|float|soar|hover|sky|air|above|overhead)\b/.test(`${action} ${where}`)
        ? ['samples', 'motion']
        : ['samples', 'motion', 'matte'],
    load: async () => (await import('./add-actor/add-actor-stage.ts')).addActorStage,
  },
  'set-season': {
    needs: () => ['samples', 'motion'],
    load: async () => (await import('./set-season/set-season-stage.ts')).setSeasonStage,
  },
  'set-weather': {
    needs: () => ['samples', 'motion'],
    load: async () => (await import('./set-weather/set-weather-stage.ts')).setWeatherStage,
  },
  'set-time-of-day': {
    needs: ({ time }) => (time === 'night' ? ['samples', 'motion'] : ['samples']),
    load: async () =>
      (await import('./set-time-of-day/set-time-of-day-stage.ts')).setTimeOfDayStage,
  },
  'set-camera': {
    needs: cameraFacts,
    load: async () => (await import('./set-camera/set-camera-stage.ts')).setCameraStage,
  },
  'set-style': {
    needs: () => [],
    load: async () => (await import('./set-style/set-style-stage.ts')).setStyleStage,
  },
  'add-caption': {
    needs: () => [],
    load: async () => (await import('./add-caption/add-caption-stage.ts')).addCaptionStage,
  },
}

function entryOf(kind: EditKind): StageEntry<Edit> | undefined {
  // Every entry takes the edits of its own kind, and is only asked for them.
  return stageTable[kind as StageKind] as StageEntry<Edit> | undefined
}

export function hasStage(kind: EditKind): boolean {
  return entryOf(kind) !== undefined
}

export async function loadStage(kind: EditKind): Promise<StageModule<Edit, unknown>> {
  const entry = entryOf(kind)
  if (entry === undefined) throw new Error(`There is no stage for '${kind}'.`)
  return entry.load()
}

export function neededFacts(edits: readonly Edit[]): Set<FactName> {
  return new Set(edits.flatMap((edit) => entryOf(edit.kind)?.needs(edit) ?? []))
}

/** Edits that are stages before and after the grade, each list in stage order. */
export function inStageOrder(edits: readonly Edit[]): { before: Edit[]; after: Edit[] } {
  const gradeAt = stageOrder.indexOf('grade')
  const placed = edits
    .map((edit) => ({ edit, at: stageOrder.indexOf(edit.kind as StageKind) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)
  const part = (belongs: (at: number) => boolean) =>
    placed.filter(({ at }) => belongs(at)).map(({ edit }) => edit)
  return { before: part((at) => at < gradeAt), after: part((at) => at > gradeAt) }
}
