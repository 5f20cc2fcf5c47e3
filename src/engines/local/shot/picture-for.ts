import { createRequire } from 'node:module'
import { z } from 'zod'
import { ownValue } from '../../../lib/own-value.ts'
import { animalWords } from './animal-words.ts'
import { notSubjects } from './not-subjects.ts'
import { personByEnding } from './prompt/person-by-ending.ts'
import { peopleWords, subjectWords } from './subject-words.ts'

const require = createRequire(import.meta.url)
let keywords: Record<string, string[]> | null = null

function pictureKeywords(): Record<string, string[]> {
  keywords ??= z
    .record(z.string(), z.array(z.string()))
    .parse(require('../draw/figures/picture-words.json'))
  return keywords
}

const irregular: Record<string, string> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'person',
  mice: 'mouse',
  geese: 'goose',
  wolves: 'wolf',
  leaves: 'leaf',
  knives: 'knife',
  oxen: 'ox',
  feet: 'foot',
  calves: 'calf',
  elves: 'elf',
  fishes: 'fish',
  sheep: 'sheep',
  deer: 'deer',
  cacti: 'cactus',
  fairies: 'fairy',
  puppies: 'puppy',
  cookies: 'cookie',
  zombies: 'zombie',
  pies: 'pie',
  ties: 'tie',
  hoodies: 'hoodie',
  smoothies: 'smoothie',
  brownies: 'brownie',
  veggies: 'veggie',
  genies: 'genie',
  movies: 'movie',
  teddies: 'teddy',
  sunglasses: 'sunglasses',
  glasses: 'glasses',
  eyeglasses: 'eyeglasses',
  goggles: 'goggles',
  scissors: 'scissors',
  jeans: 'jeans',
  binoculars: 'binoculars',
  fries: 'fries',
  skis: 'ski',
  buses: 'bus',
  octopuses: 'octopus',
  walruses: 'walrus',
  scarves: 'scarf',
  loaves: 'loaf',
  shelves: 'shelf',
  dice: 'dice',
  fishermen: 'fisherman',
  firemen: 'fireman',
  policemen: 'policeman',
  snowmen: 'snowman',
  gentlemen: 'gentleman',
  businessmen: 'businessman',
  grandchildren: 'grandchild',
  dwarves: 'dwarf',
  heroes: 'hero',
  tomatoes: 'tomato',
  potatoes: 'potato',
}

/** "samurais" is a plural, "iris" none. */
const isSingularInS =
  /(?:ss|us|[aeo]sis|polis|xis|itis|lens|canvas|rhinoceros|albatross?|chaos|cosmos|atlas|christmas|debris|portcullis|mantis|iris|ibis|thermos|ceratops|spectacles|forceps|barracks|chrysalis|bellows|tennis|trellis|clematis|chassis|cannabis|pelvis|amaryllis|paris|series|species|mars|texas|news)$|^(?:this|his|is|gas|bus|ibis)$/

/** The singular of an English noun as prompts write it, and whether it was a plural. */
export function singularOf(word: string): { noun: string; isPlural: boolean } {
  const parts = word.split(' ')
  const last = parts.pop()!
  const known = ownValue(irregular, last)
  const join = (noun: string) => [...parts, noun].join(' ')
  if (known) return { noun: join(known), isPlural: known !== last }
  if (isSingularInS.test(last) || last.length < 4 || !last.endsWith('s'))
    return { noun: word, isPlural: false }
  if (last.endsWith('ies')) return { noun: join(`${last.slice(0, -3)}y`), isPlural: true }
  const isInOes = /[a-z]{2}oes$/.test(last) && !/(shoes|^canoes|^oboes|tiptoes|^aloes)$/.test(last)
  if (isInOes || /(ches|shes|xes|sses|zes|toes)$/.test(last))
    return { noun: join(last.slice(0, -2)), isPlural: true }
  return { noun: join(last.slice(0, -1)), isPlural: true }
}

/**
 * The picture that can stand for a singular noun, null when there is none: our own list of names, then
 * a picture called so, then (for `loose` matches) a picture with few rivals for that keyword.
 * People come back as a family name ("man"), which `personPicture` turns into a picture.
 */
export function pictureFor(noun: string, isLoose: boolean): string | null {
  const name = noun.toLowerCase()
  const own = ownValue(peopleWords, name) ?? ownValue(subjectWords, name)
  if (own) return own
  if (notSubjects.has(name)) return null
  const young = youngOf(name)
  if (young !== null) return young
  const words = pictureKeywords()
  if (!Object.hasOwn(words, name)) return personByEnding(name)
  const found = words[name]!
  const slug = name.replaceAll(' ', '-')
  if (found.includes(slug)) return slug
  return isLoose && found.length <= 5 ? found[0]! : personByEnding(name)
}

/** "fox cub", "baby otter", "mother bear": a word alone says only how old. */
function youngOf(name: string): string | null {
  const kind =
    /^(.+) (?:cub|pup|calf|chick|kit|kitten|foal|fawn|joey|hatchling|baby|mother|father|mom|dad)$/.exec(
      name,
    ) ?? /^(?:baby|mother|father|mama|papa|mom|dad|male|female|adult|infant) (.+)$/.exec(name)
  const animal = kind === null ? undefined : ownValue(animalWords, kind[1]!)
  return animal ?? null
}

/** Every noun that is the name of a picture. */
export const picturedNouns = (): string[] =>
  Object.keys(pictureKeywords()).filter((word) => pictureFor(word, false) !== null)

/** The picture for whatever someone calls a thing: "a fluffy white rabbit" is tried from its end. */
export function pictureForPhrase(phrase: string): { noun: string; picture: string } | null {
  const words = phrase
    .toLowerCase()
    .replace(/[^a-z0-9\- ]/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
  for (let length = Math.min(3, words.length); length > 0; length--) {
    for (let start = words.length - length; start >= 0; start--) {
      const { noun } = singularOf(words.slice(start, start + length).join(' '))
      const picture = pictureFor(noun, length === words.length)
      if (picture) return { noun, picture }
    }
  }
  return null
}

const tones = ['medium-light', 'medium', 'light', 'medium-dark', 'dark'] as const
const gendered = /^(man|woman|person)$/
const childlike = /^(boy|girl|child|baby|old-man|old-woman|older-person)$/

/** The head of a person, in a skin tone that `pick` (0 to 1) chooses. */
export function personPicture(family: string, pick: number): string {
  const tone = tones[Math.floor(pick * 0.999 * tones.length)]!
  if (childlike.test(family)) return `${family}-${tone}`
  if (!gendered.test(family)) return family
  const who = family === 'person' ? ((pick * 7919) % 1 < 0.5 ? 'man' : 'woman') : family
  return `${who}-${tone}`
}
