import { existsSync, readFileSync } from 'node:fs'

/** Create prompts of our own, for what the others leave out. */
const ownPrompts: readonly string[] = [
  'A cat on a stage taking a bow to the cheering audience',
  'a black cat and two dogs on a red sofa',
  'a puppy playing with a ball in a living room',
  'a woman in a red dress dancing on a rooftop at golden hour',
  'two children running in a snowy park',
  'a man reading a book by the fireplace at night',
  'an astronaut walking on the moon, the earth in the sky',
  'a shark and three tropical fish swimming among corals under the sea',
  'a dog chasing a cat through a village in heavy rain',
  'a fox in a forest in autumn, fog between the trees',
  'a family having a picnic in a park in spring',
  'a penguin waves while snow falls',
  'a horse galloping through a meadow at sunset',
  'a sailboat on the sea at dawn',
  'birds flying over the mountains at sunrise',
  'a wizard reading a book in a library, candle light',
  'a girl riding a bicycle along the beach',
  'a lion sleeping in the savanna',
  'a robot cooking in a kitchen',
  'a boy flying a kite on a windy hill',
  'a rocket in space among planets',
  'an old man drinking coffee in a cafe, rain outside',
  'a bear and a rabbit dancing under the moon',
  'a yellow taxi driving through the city at night',
]

/** Those that the documentation shows: a sheet of them all, and the first four moving. */
export const bestPrompts: readonly string[] = [
  'A cat on a stage taking a bow to the cheering audience',
  'a dog chasing a cat through a village in heavy rain',
  'a woman in a red dress dancing on a rooftop at golden hour',
  'an old man drinking coffee in a cafe, rain outside',
  'a man reading a book by the fireplace at night',
  'an astronaut walking on the moon, the earth in the sky',
  'two children running in a snowy park',
  'a wizard reading a book in a library, candle light',
  'a horse galloping through a meadow at sunset',
  'a girl riding a bicycle along the beach',
  'a sailboat on the sea at dawn',
  'a black cat and two dogs on a red sofa',
]

/** Remixes of one drawn shot, and what its story is: the four things the API's vendors show in their documents. */
export const remixSource = 'A cat plays the piano on a stage'
export const remixPrompts: readonly { operation: 'remix' | 'extend'; prompt: string }[] = [
  {
    operation: 'remix',
    prompt: 'Shift the color palette to teal, sand, and rust, with a warm backlight',
  },
  { operation: 'remix', prompt: 'Add a puppy playing in the scene' },
  { operation: 'remix', prompt: 'Change the video background to a living room scene' },
  {
    operation: 'extend',
    prompt: 'Extend the scene with the cat taking a bow to the cheering audience',
  },
]

/** Our own and those of a file: one a line, or a table whose last column is the prompt. */
export function readGalleryPrompts(path: string): string[] {
  if (!existsSync(path)) return [...ownPrompts]
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  const isTable = lines[0]!.includes('\t')
  const prompts = isTable ? lines.slice(1).map((line) => line.split('\t').at(-1)) : lines
  return [...ownPrompts, ...prompts]
}
