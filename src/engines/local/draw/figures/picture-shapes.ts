/** Facts about pictures that their names do not tell. */

/** Only a head: the renderer gives them a body. */
const heads = new Set([
  'fox',
  'wolf',
  'bear',
  'panda',
  'polar-bear',
  'koala',
  'lion',
  'raccoon',
  'hamster',
  'frog',
  'robot',
  'alien',
  'monkey-face',
  'dog-face',
  'cat-face',
  'rabbit-face',
  'tiger-face',
  'mouse-face',
  'cow-face',
  'pig-face',
  'horse-face',
  'unicorn',
  'moose',
  'chicken',
  'dragon-face',
  'clown-face',
  'boy',
  'girl',
  'child',
  'baby',
  'man',
  'woman',
  'person',
  'old-man',
  'old-woman',
  'older-person',
  'santa-claus',
  'mrs-claus',
  'zombie',
  'goblin',
  'ogre',
  'boar',
])

/** Heads of people by their hair. */
const hairStyles =
  /^(man|woman|person)-(beard|bald|blonde-hair|curly-hair|red-hair|white-hair|wearing-turban)$/

/** Cut off at the chest: the renderer goes on with coat and legs. */
const busts =
  /^(man|woman|person)-(artist|astronaut|cook|detective|doctor|elf|factory-worker|farmer|firefighter|guard|health-worker|in-tuxedo|judge|mage|mechanic|office-worker|pilot|police-officer|scientist|singer|student|superhero|supervillain|teacher|technologist|vampire|with-veil|with-crown|with-headscarf|with-skullcap|construction-worker|zombie|raising-hand|shrugging|juggling|tipping-hand|gesturing-ok|gesturing-no|deaf)(-|$)|^(artist|astronaut|cook|detective|factory-worker|farmer|firefighter|guard|health-worker|judge|mechanic|office-worker|pilot|police-officer|scientist|singer|student|teacher|technologist|ninja|prince|princess|construction-worker|superhero|mage)(-|$)/

export const toneSuffix = /-(medium-light|medium-dark|light|medium|dark)$/

export type PictureShape = 'whole' | 'head' | 'bust'

export function shapeOf(picture: string): PictureShape {
  const plain = picture.replace(toneSuffix, '')
  if (heads.has(plain) || hairStyles.test(plain)) return 'head'
  return busts.test(plain) ? 'bust' : 'whole'
}

const looksRight = /-facing-right|^(airplane|rocket)$/

/** Where the picture itself looks; most of the set looks left. */
export function pictureFacing(picture: string): 'left' | 'right' {
  return looksRight.test(picture) ? 'right' : 'left'
}
