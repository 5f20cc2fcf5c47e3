/** What a figure wears, or the coat it has of its own. */
import type { Rgb } from '../../colour-mix.ts'
import { mix, rgbOf } from '../../colour-mix.ts'
import { createRandom, seedFor } from '../../random.ts'
import { toneSuffix } from '../picture-shapes.ts'
import type { BodyKind } from './body-plan.ts'
import type { HeadPicture } from './head-picture.ts'
import type { ToneName } from './puppet-look.ts'

export type Front =
  'plain' | 'collar' | 'buttons' | 'stripes' | 'pocket' | 'belly' | 'panel' | 'bust'

export type Outfit = {
  build: 'cloth' | 'fur' | 'metal'
  skin: Rgb
  hand: Rgb
  hair: Rgb
  top: Rgb
  /** Parts of arm and leg that are covered. */
  sleeve: number
  leg: Rgb
  cover: number
  shoe: Rgb
  /** Null or how far down the leg it reaches and how wide it is there, in leg lengths. */
  skirt: { colour: Rgb; length: number; flare: number } | null
  front: Front
  /** Of the front's pattern: belly, buttons, stripes. */
  trim: Rgb
  cape: Rgb | null
}

type Own = {
  coat: string
  limbs?: string
  belly?: string
  hand?: string
  foot?: string
  front?: Front
}

/** Where the middle of the face is not the colour of the body. */
const creatures: Record<string, Own> = {
  robot: { coat: '#d2cce8', limbs: '#a9a3c6', belly: '#5a5478', hand: '#8f88b3', front: 'panel' },
  panda: { coat: '#f0edf8', limbs: '#4a4168', belly: '#ffffff' },
  alien: { coat: '#7fd25a', limbs: '#7fd25a', belly: '#c4f29b' },
  'clown-face': { coat: '#f2c531', limbs: '#d9536f', belly: '#ffffff', front: 'buttons' },
  'santa-claus': {
    coat: '#d8352f',
    limbs: '#c72c2b',
    hand: '#f6f2f4',
    foot: '#3a2f3d',
    front: 'buttons',
    belly: '#ffffff',
  },
  'mrs-claus': {
    coat: '#d8352f',
    limbs: '#c72c2b',
    hand: '#f6f2f4',
    foot: '#3a2f3d',
    front: 'buttons',
    belly: '#ffffff',
  },
  fox: { coat: '#ff8a2a', limbs: '#f27a22', belly: '#ffe2c4', hand: '#5b3a3f', foot: '#5b3a3f' },
  wolf: { coat: '#8d8b90', limbs: '#7c7a80', belly: '#d8d5da' },
  bear: { coat: '#98655a', limbs: '#8a594f', belly: '#e2a583' },
  'polar-bear': { coat: '#efecf6', limbs: '#e2deec', belly: '#ffffff' },
  koala: { coat: '#a5a2aa', limbs: '#96939c', belly: '#e6e3ea' },
  lion: { coat: '#f7b13c', limbs: '#eda034', belly: '#ffdc9c' },
  raccoon: { coat: '#a19da8', limbs: '#5f5868', belly: '#d8d4de' },
  hamster: { coat: '#f7b07e', limbs: '#ee9f6c', belly: '#fff0df' },
  frog: { coat: '#4fcf95', limbs: '#43c188', belly: '#ffd77a' },
  'monkey-face': { coat: '#7b4b3f', limbs: '#7b4b3f', belly: '#f4a193', hand: '#f4a193' },
  'dog-face': { coat: '#f0b98c', limbs: '#e6ab7b', belly: '#fff0e0' },
  'cat-face': { coat: '#f8c02e', limbs: '#efb022', belly: '#fff0c0' },
  'rabbit-face': { coat: '#dedbe3', limbs: '#d0ccd6', belly: '#ffffff' },
  'tiger-face': { coat: '#ff8f33', limbs: '#f58127', belly: '#fff0e2' },
  'mouse-face': { coat: '#d6cfe8', limbs: '#c6bfdb', belly: '#f4f0fb' },
  'cow-face': {
    coat: '#efecf2',
    limbs: '#e2dee8',
    belly: '#ffb8a8',
    hand: '#5a5560',
    foot: '#5a5560',
  },
  'pig-face': {
    coat: '#ffa0b8',
    limbs: '#fb8fab',
    belly: '#ffc6d4',
    hand: '#d9647f',
    foot: '#d9647f',
  },
  'horse-face': {
    coat: '#8f625c',
    limbs: '#80544f',
    belly: '#b58678',
    hand: '#43363c',
    foot: '#43363c',
  },
  unicorn: {
    coat: '#d6c4fb',
    limbs: '#c8b4f4',
    belly: '#efe6ff',
    hand: '#8e74d6',
    foot: '#8e74d6',
  },
  moose: { coat: '#8a5a52', limbs: '#7b4d47', belly: '#b98a78', hand: '#43363c', foot: '#43363c' },
  boar: { coat: '#93605a', limbs: '#82534f', belly: '#b98a80', hand: '#4c3a3f', foot: '#4c3a3f' },
  chicken: { coat: '#efecf6', limbs: '#efecf6', belly: '#ffffff', foot: '#f2a93c' },
  'dragon-face': { coat: '#38b48b', limbs: '#2fa57f', belly: '#f6d76a' },
  goblin: { coat: '#e5303c', limbs: '#d62834', belly: '#f2656a' },
  ogre: { coat: '#a03064', limbs: '#92295a', belly: '#c4557f' },
}

const shirts = [
  '#3f8fd6',
  '#e8743b',
  '#4fae6d',
  '#d9536f',
  '#8a63c9',
  '#e0a92e',
  '#2fa7a3',
  '#f2efe9',
]
const bright = ['#ffb02e', '#ff5d5d', '#38b6ff', '#58c96b', '#b678f0', '#ff8ab8', '#ffd23f']
const dresses = ['#d9536f', '#e0a92e', '#5b8def', '#3fae8f', '#a66bd4', '#ef7d57', '#f2ece4']
const trousers = ['#44577d', '#3d4152', '#6b5a4a', '#54708c', '#7a6a58', '#39445f']
const shorts = ['#3d6fb5', '#44577d', '#c2693c', '#557a4a', '#6d5a9e']
const shoes = ['#3a3346', '#7a4a34', '#d9dbe6', '#b0413e', '#2f3e5c']

export type Wearer = {
  picture: string
  kind: BodyKind
  isBust: boolean
  colour: string | null
  wears?: 'dress' | 'trousers'
  seed: number
}

export function outfitFor(wearer: Wearer, head: HeadPicture): Outfit {
  const plain = wearer.picture.replace(toneSuffix, '')
  if (wearer.isBust) return bustOutfit(plain, wearer, head)
  const own = creatures[plain]
  return own !== undefined || wearer.kind === 'creature'
    ? creatureOutfit(own, wearer, head)
    : personOutfit(plain, wearer, head)
}

function picker(seed: number, name: string) {
  const random = createRandom(seedFor(seed, name))
  return <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!
}

function creatureOutfit(own: Own | undefined, { colour, kind }: Wearer, head: HeadPicture): Outfit {
  const given = colour === null ? null : rgbOf(colour)
  const coat = given ?? (own ? rgbOf(own.coat) : head.skin)
  const limbs = given ? mix(given, [20, 10, 40], 0.12) : own?.limbs ? rgbOf(own.limbs) : coat
  const isRobot = own?.front === 'panel'
  const isClothed = kind === 'adult'
  return {
    build: isRobot ? 'metal' : isClothed ? 'cloth' : 'fur',
    skin: limbs,
    hand: own?.hand ? rgbOf(own.hand) : isClothed ? head.skin : mix(limbs, [30, 10, 40], 0.08),
    hair: isRobot || !isClothed ? mix(coat, [40, 20, 60], 0.05) : head.hair,
    top: coat,
    sleeve: isClothed ? 0.93 : 0,
    leg: limbs,
    cover: isClothed ? 0.96 : 0,
    shoe: own?.foot ? rgbOf(own.foot) : isRobot ? rgbOf('#8f88b3') : mix(limbs, [30, 10, 40], 0.1),
    skirt: null,
    front: own?.front ?? 'belly',
    trim: own?.belly ? rgbOf(own.belly) : mix(coat, [255, 250, 240], 0.55),
    cape: null,
  }
}

function personOutfit(
  plain: string,
  { kind, colour, wears, seed }: Wearer,
  head: HeadPicture,
): Outfit {
  const pick = picker(seed, 'outfit')
  const isFemale = /^(woman|girl|old-woman|mrs)/.test(plain)
  const isYoung = kind !== 'adult'
  const isUsual = isFemale && picker(seed, 'dress')([true, true, true, false, false])
  const isDressed = wears === undefined ? isUsual : wears === 'dress'
  const given = colour === null ? null : rgbOf(colour)
  const top = given ?? rgbOf(pick(isDressed ? dresses : isYoung ? bright : shirts))
  const hasShorts = isYoung && !isDressed && pick([true, false])
  const leg = rgbOf(pick(isYoung ? shorts : trousers))
  const isOld = plain.startsWith('old')
  const long = pick([true, false])
  return {
    build: 'cloth',
    skin: head.skin,
    hand: head.skin,
    hair: kind === 'baby' || /^(old-man|man-bald)/.test(plain) ? head.skin : head.hair,
    top,
    sleeve:
      kind === 'baby' ? 0.93 : isOld ? 0.93 : isDressed ? pick([0.22, 0.42]) : long ? 0.93 : 0.42,
    leg: kind === 'baby' ? top : isDressed ? head.skin : leg,
    cover: kind === 'baby' ? 1 : isDressed ? 0 : hasShorts ? 0.5 : 0.96,
    shoe: kind === 'baby' ? mix(top, [255, 255, 255], 0.3) : rgbOf(pick(shoes)),
    skirt: isDressed
      ? {
          colour: top,
          length: isYoung ? 0.5 : isOld ? 0.72 : pick([0.6, 0.68, 0.55]),
          flare: isYoung ? 0.5 : pick([0.42, 0.5]),
        }
      : null,
    front: isDressed
      ? pick(['plain', 'collar'] as const)
      : kind === 'baby'
        ? 'buttons'
        : pick(
            isYoung
              ? (['stripes', 'pocket', 'plain'] as const)
              : (['collar', 'buttons', 'plain', 'pocket'] as const),
          ),
    trim: mix(top, luminance(top) > 190 ? [120, 130, 170] : [255, 252, 245], 0.7),
    cape: null,
  }
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b

type Role = {
  front?: Front
  coat?: string
  leg?: string
  shoe?: string
  robe?: number
  flare?: number
  cape?: string
  hand?: string
  sleeve?: number
}

/** The clothes under the chest that a bust shows. First match wins. */
const roles: readonly (readonly [RegExp, Role])[] = [
  [/astronaut/, { leg: 'coat', shoe: '#c9c2dc', hand: '#dcd6ea' }],
  [/mage/, { robe: 0.9, flare: 0.44 }],
  [/princess|with-veil/, { robe: 0.88, flare: 0.62, sleeve: 0.3 }],
  [/headscarf/, { robe: 0.8, flare: 0.4 }],
  [/judge|student/, { robe: 0.72, flare: 0.42 }],
  [/superhero/, { leg: 'coat', shoe: '#e0244f', cape: '#e0244f', hand: '#e0244f' }],
  [/supervillain/, { leg: '#4a3a72', shoe: '#3a2f3d', cape: '#5d3f8f', hand: '#3a2f3d' }],
  [/vampire/, { leg: '#3d3550', cape: '#d3233f' }],
  [/ninja/, { leg: 'coat', shoe: '#2f2a3d' }],
  [/teacher/, { coat: '#7a564e', front: 'collar', leg: '#4a4d63' }],
  [/artist/, { coat: '#e6e0ee', leg: '#54708c' }],
  [/cook/, { leg: '#4a4d63', shoe: '#2f2b3a' }],
  [/health|scientist/, { leg: '#56739c', robe: 0.42, flare: 0.3 }],
  [/detective/, { robe: 0.5, flare: 0.32, leg: '#3d3a55' }],
  [/firefighter/, { coat: '#d8344f', leg: '#3d3a4d', shoe: '#2f2b3a' }],
  [/farmer|mechanic/, { leg: '#3f78d6', shoe: '#7a4a34' }],
  [/construction/, { leg: '#44577d', shoe: '#a8703a' }],
  [/guard/, { leg: '#39354d', shoe: '#22202e' }],
  [/police/, { leg: '#2f4f8f', shoe: '#22283a' }],
  [/singer/, { leg: '#3a3350', shoe: '#e0244f' }],
  [/prince|crown/, { leg: '#f0ecf6', shoe: '#5a3a2e' }],
  [/zombie/, { leg: '#54505f', shoe: '#3a3640' }],
]

function bustOutfit(plain: string, { colour, seed }: Wearer, head: HeadPicture): Outfit {
  const role = roles.find(([names]) => names.test(plain))?.[1] ?? {}
  const own = role.coat === undefined ? head.coat : rgbOf(role.coat)
  const top = colour === null ? own : rgbOf(colour)
  const of = (value: string | undefined, other: string) =>
    value === 'coat' ? top : rgbOf(value ?? other)
  const pick = picker(seed, 'outfit')
  return {
    build: 'cloth',
    skin: head.skin,
    hand: role.hand ? rgbOf(role.hand) : head.skin,
    hair: head.hair,
    top,
    sleeve: role.sleeve ?? 0.93,
    leg: of(role.leg, /tuxedo|office|pilot/.test(plain) ? '#4b466b' : pick(trousers)),
    cover: 0.96,
    shoe: of(role.shoe, '#2f2b3a'),
    skirt: role.robe ? { colour: top, length: role.robe, flare: role.flare ?? 0.4 } : null,
    front: role.front ?? 'bust',
    trim: mix(top, [255, 255, 255], 0.6),
    cape: role.cape ? rgbOf(role.cape) : null,
  }
}

/** The colour of each part of the body. */
export const toneColours = (outfit: Outfit): Record<ToneName, Rgb> => ({
  skin: outfit.skin,
  hand: outfit.hand,
  top: outfit.top,
  leg: outfit.leg,
  shoe: outfit.shoe,
  skirt: outfit.skirt?.colour ?? outfit.top,
  cape: outfit.cape ?? outfit.top,
  joint: mix(outfit.leg, [60, 50, 90], 0.35),
  trim: mix(outfit.top, [70, 20, 60], 0.32),
})
