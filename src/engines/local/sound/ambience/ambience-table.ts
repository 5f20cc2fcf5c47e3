/** The sounds that this engine can make, and the words that ask for each. */
import type { Ambience } from './ambience.ts'

type Entry = {
  words: RegExp
  /** Single events stand out where a steady sound lies under: they are mixed louder. */
  isForeground?: boolean
  load: () => Promise<(random: () => number) => Ambience>
}

const table = {
  rain: {
    words: /\b(?:rain\w*|drizzle|downpour)\b/,
    load: async () => (await import('./rain.ts')).createRain,
  },
  wind: {
    words: /\b(?:winds?|windy|breez\w*|gusts?|blizzard|howling)\b/,
    load: async () => (await import('./wind.ts')).createWind,
  },
  sea: {
    words: /\b(?:seas?|seaside|oceans?|waves?|surf|beach|shore|tide)\b/,
    load: async () => (await import('./sea.ts')).createSea,
  },
  stream: {
    words: /\b(?:streams?|brooks?|creeks?|rivers?|water\w*|fountains?)\b/,
    load: async () => (await import('./stream.ts')).createStream,
  },
  thunder: {
    words: /\b(?:thunder\w*|lightning|storms?)\b/,
    isForeground: true,
    load: async () => (await import('./thunder.ts')).createThunder,
  },
  fire: {
    words: /\b(?:(?:camp|wood|bon)?fires?|fireplaces?|flames?|embers?)\b/,
    load: async () => (await import('./fire.ts')).createFire,
  },
  birds: {
    words: /\b(?:birds?|birdsong|songbirds?|tweet\w*|chirping|forest|garden|jungle|nature)\b/,
    load: async () => (await import('./birds.ts')).createBirds,
  },
  crickets: {
    words: /\b(?:crickets?|cicadas?|night|insects?)\b/,
    load: async () => (await import('./crickets.ts')).createCrickets,
  },
  crowd: {
    words: /\b(?:crowds?|chatter|audience|people|murmur\w*|party|bar|restaurant|caf[eé]|market)\b/,
    load: async () => (await import('./crowd.ts')).createCrowd,
  },
  applause: {
    words: /\b(?:applau\w*|clap\w*|ovation)\b/,
    isForeground: true,
    load: async () => (await import('./applause.ts')).createApplause,
  },
  traffic: {
    words: /\b(?:traffic|streets?|cars?|honk\w*|cit(?:y|ies)|horns?|roads?|highway)\b/,
    load: async () => (await import('./traffic.ts')).createTraffic,
  },
  vinyl: {
    words: /\b(?:vinyl|record(?: player)?|gramophone|phonograph|crackl\w*|turntable)\b/,
    load: async () => (await import('./vinyl.ts')).createVinyl,
  },
  heartbeat: {
    words: /\b(?:heart\w*|pulse)\b/,
    isForeground: true,
    load: async () => (await import('./heartbeat.ts')).createHeartbeat,
  },
  footsteps: {
    words: /\b(?:foot\w*|steps?|walking)\b/,
    isForeground: true,
    load: async () => (await import('./footsteps.ts')).createFootsteps,
  },
  bells: {
    words: /\b(?:bells?|chimes?)\b/,
    isForeground: true,
    load: async () => (await import('./bells.ts')).createBells,
  },
} satisfies Record<string, Entry>

export type AmbienceName = keyof typeof table

export const ambienceNames = Object.keys(table) as AmbienceName[]

const entries: Readonly<Record<AmbienceName, Entry>> = table

/** What cannot be made from noise and oscillators, even where its words name something that can. */
const beyond =
  /\b(?:music|songs?|voices?|speech|talk(?:ing)?|sing(?:ing)?|laugh\w*|bark\w*|meow\w*)\b/

/** Which of our sounds some words ask for; null for none. Example: "the sound of waves" -> "sea". */
export function ambienceOf(words: string): AmbienceName | null {
  const text = words.toLowerCase()
  const exact = ambienceNames.find((name) => name === text)
  if (exact !== undefined) return exact
  // "birds singing" and "people talking" are sounds of ours, though a voice alone is not.
  if (beyond.test(text) && !/\b(?:birds?|people|crowds?)\b/.test(text)) return null
  const said = /\bfire ?crackl|crackling (?:camp)?fire/.test(text) ? 'fire' : null
  return said ?? ambienceNames.find((name) => entries[name].words.test(text)) ?? null
}

export function isForeground(name: AmbienceName): boolean {
  return entries[name].isForeground === true
}

export async function createAmbience(name: AmbienceName, random: () => number): Promise<Ambience> {
  return (await entries[name].load())(random)
}
