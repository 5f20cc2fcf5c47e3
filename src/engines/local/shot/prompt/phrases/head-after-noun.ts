/** A head with another noun right before it, which is what is drawn: "the wolf pack", "a car door". */
import { classOf, isCreature, isPerson } from '../../picture-classes.ts'
import { pictureFor, singularOf } from '../../picture-for.ts'
import type { Phrase } from './phrase.ts'
import { countOf, groupCount, isGroupNoun } from './phrase-number.ts'
import type { TaggedWord } from '../words/tagged-word.ts'

/** The noun before, singular, and its picture. */
type Before = { noun: string; picture: string }

/** What the head makes of the noun before it; null where both have nothing to do with each other. */
type Combination = (head: string, phrase: Phrase, before: Before) => Partial<Phrase> | null

/** What is to be said of the noun before instead of the head; null where the head is drawn. */
export function headAfterNoun(
  head: string,
  phrase: Phrase,
  { kind, text }: TaggedWord,
): Partial<Phrase> | null {
  const { noun } = singularOf(text)
  const picture = kind === 'noun' ? pictureFor(noun, false) : null
  if (picture === null) return null
  for (const combination of combinations) {
    const found = combination(head, phrase, { noun, picture })
    if (found !== null) return found
  }
  return null
}

/** "a penguin couple", "the wolf pack": what the group is of. */
const group: Combination = (head, { sort, describing }, { picture }) =>
  sort !== 'idle' && isGroupNoun(head) && isCreature(picture)
    ? { count: Math.max(groupCount(head), countOf(describing, false)), isPlural: true }
    : null

/** "a frog prince", "a robot bartender": the frog, who is a prince. */
const apposition: Combination = (head, phrase, { noun, picture }) => {
  if (phrase.picture === null || !isPersonal(phrase.picture) || dealsWith.test(head)) return null
  if (!isCreature(picture) || isPersonal(picture) || picture === 'teddy-bear') return null
  const { isPlural, describing } = phrase
  return { noun: `${noun} ${head}`, count: countOf(describing, isPlural), isPlural }
}

/** "a lion tamer" is no lion. */
const dealsWith =
  /(tamer|trainer|walker|keeper|rider|owner|handler|whisperer|catcher|seller|lover|hunter|herder|farmer|breeder|groomer|sitter|doctor|vet|racer|thief|rancher|fancier|charmer|mother|father|man|woman|boy|girl|lady|person|people|child|friend|baby|band|family|team|crew|couple)$/

const isPersonal = (picture: string) =>
  isPerson(picture) || /^(ninja|prince|princess|santa-claus|clown-face)$/.test(picture)

const partOfVehicle =
  /^(door|window|seat|wheel|tire|tyre|roof|bonnet|engine|mirror|saddle|handlebar|mast|sail|cockpit)$/

const isVehicle = (picture: string) =>
  /drive|sail|fly/.test(classOf(picture).motion) ||
  /cycle|tram|metro|train|rail|trolley/.test(picture)

/** "a car door", "the bicycle tire": seen on the whole of it. */
const part: Combination = (head, _, { picture }) =>
  partOfVehicle.test(head) && isVehicle(picture) ? {} : null

const growing =
  /^(sunflower|tulip|rose|hibiscus|hyacinth|lotus|mushroom|cactus|jack-o-lantern|strawberry|sheaf-of-rice|ear-of-corn|watermelon|carrot|leafy-green)$/

/** "a mushroom forest", "the pumpkin patch": what grows there is many. */
const growth: Combination = (head, _, { picture }) =>
  /^(forest|field|garden|patch|meadow|bed)$/.test(head) && growing.test(picture)
    ? { count: 3, isPlural: true, isMeasure: false }
    : null

const combinations: readonly Combination[] = [group, apposition, part, growth]
