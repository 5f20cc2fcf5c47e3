/** Feet on the ground: a thud, a knock, a hiss and crumbs, as much of each as the ground has. */
import { newSeed } from '../../ambience/beds.ts'
import { bandPass, whiteNoise } from '../../ambience/filters.ts'
import { grain } from '../../ambience/grains.ts'
import { between, betweenByRatio, seconds } from '../../ambience/modulation.ts'
import { addAt, splash, tapered } from './water.ts'

type Random = () => number

export const surfaces = [
  'grass',
  'leaves',
  'sand',
  'gravel',
  'asphalt',
  'stone',
  'tiles',
  'wood',
  'carpet',
  'snow',
  'water',
  'seabed',
  'dust',
] as const
export type Surface = (typeof surfaces)[number]

/** Hertz, seconds and levels of what a step is made of. */
type StepParts = {
  /** The weight that comes down. */
  thud: { hertz: number; decay: number; gain: number }
  /** What the ground itself rings with. */
  knock: { hertz: number; decay: number; gain: number }
  /** The sole over the ground. */
  hiss: { hertz: number; quality: number; attack: number; decay: number; gain: number }
  /** Grains that give way: how many, from when to when. */
  crumbs: { count: number; low: number; high: number; spread: number; gain: number }
}

const none = { hertz: 400, decay: 0.01, gain: 0 }
const noCrumbs = { count: 0, low: 1000, high: 2000, spread: 0.1, gain: 0 }

const parts: Record<Exclude<Surface, 'water'>, StepParts> = {
  grass: {
    thud: { hertz: 85, decay: 0.03, gain: 0.8 },
    knock: none,
    hiss: { hertz: 2900, quality: 0.6, attack: 0.014, decay: 0.06, gain: 0.5 },
    crumbs: { count: 9, low: 1800, high: 5200, spread: 0.12, gain: 0.16 },
  },
  leaves: {
    thud: { hertz: 90, decay: 0.025, gain: 0.6 },
    knock: none,
    hiss: { hertz: 3600, quality: 0.5, attack: 0.012, decay: 0.07, gain: 0.4 },
    crumbs: { count: 26, low: 1500, high: 6500, spread: 0.19, gain: 0.5 },
  },
  sand: {
    thud: { hertz: 75, decay: 0.03, gain: 0.7 },
    knock: none,
    hiss: { hertz: 1700, quality: 0.5, attack: 0.02, decay: 0.09, gain: 0.55 },
    crumbs: { count: 14, low: 2200, high: 6000, spread: 0.16, gain: 0.09 },
  },
  gravel: {
    thud: { hertz: 95, decay: 0.025, gain: 0.7 },
    knock: none,
    hiss: { hertz: 2600, quality: 0.6, attack: 0.006, decay: 0.05, gain: 0.25 },
    crumbs: { count: 24, low: 1400, high: 5200, spread: 0.15, gain: 0.7 },
  },
  asphalt: {
    thud: { hertz: 120, decay: 0.02, gain: 0.8 },
    knock: { hertz: 760, decay: 0.006, gain: 0.8 },
    hiss: { hertz: 3800, quality: 0.7, attack: 0.01, decay: 0.035, gain: 0.22 },
    crumbs: { count: 4, low: 2500, high: 5000, spread: 0.09, gain: 0.12 },
  },
  stone: {
    thud: { hertz: 150, decay: 0.018, gain: 0.7 },
    knock: { hertz: 1150, decay: 0.008, gain: 1.1 },
    hiss: { hertz: 4300, quality: 0.8, attack: 0.008, decay: 0.03, gain: 0.2 },
    crumbs: { count: 3, low: 3000, high: 6000, spread: 0.1, gain: 0.1 },
  },
  tiles: {
    thud: { hertz: 170, decay: 0.016, gain: 0.55 },
    knock: { hertz: 1650, decay: 0.009, gain: 1.2 },
    hiss: { hertz: 5200, quality: 0.8, attack: 0.007, decay: 0.025, gain: 0.18 },
    crumbs: noCrumbs,
  },
  wood: {
    thud: { hertz: 125, decay: 0.045, gain: 1 },
    knock: { hertz: 410, decay: 0.016, gain: 1.1 },
    hiss: { hertz: 2200, quality: 0.8, attack: 0.009, decay: 0.03, gain: 0.13 },
    crumbs: noCrumbs,
  },
  carpet: {
    thud: { hertz: 95, decay: 0.035, gain: 1 },
    knock: none,
    hiss: { hertz: 1100, quality: 0.5, attack: 0.016, decay: 0.05, gain: 0.22 },
    crumbs: noCrumbs,
  },
  snow: {
    thud: { hertz: 80, decay: 0.03, gain: 0.6 },
    knock: none,
    hiss: { hertz: 1500, quality: 0.8, attack: 0.03, decay: 0.09, gain: 0.25 },
    crumbs: { count: 60, low: 700, high: 3600, spread: 0.22, gain: 0.5 },
  },
  seabed: {
    thud: { hertz: 70, decay: 0.06, gain: 1 },
    knock: none,
    hiss: { hertz: 380, quality: 0.6, attack: 0.03, decay: 0.1, gain: 0.4 },
    crumbs: noCrumbs,
  },
  dust: {
    thud: { hertz: 65, decay: 0.05, gain: 1 },
    knock: none,
    hiss: { hertz: 700, quality: 0.5, attack: 0.02, decay: 0.07, gain: 0.35 },
    crumbs: noCrumbs,
  },
}

/** One step. `hoof` knocks where a sole or a paw gives. */
export function step(random: Random, surface: Surface, hoof: boolean): Float32Array {
  if (surface === 'water') return tapered(splash(random).subarray(0, seconds(0.5)))
  const made = parts[surface]
  const length = seconds(0.34)
  const samples = new Float32Array(length)
  if (hoof) addAt(samples, hoofBeat(random, made.knock.gain > 0 ? 1 : 0.35), 0, 1)
  addAt(samples, weight(random, made), 0, 1)
  for (let number = 0; number < made.crumbs.count; number++) {
    const at = made.crumbs.spread * (0.04 + 0.96 * random())
    const heap = 0.5 + 0.5 * Math.cos((2 * Math.PI * at) / made.crumbs.spread)
    const gain = made.crumbs.gain * random() ** 1.5 * (0.35 + 0.65 * heap)
    addAt(samples, crumb(random, made.crumbs), seconds(at), gain)
  }
  return tapered(samples)
}

function weight(random: Random, { thud, knock, hiss }: StepParts): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const [low, ring] = [
    bandPass(thud.hertz, 1.4),
    bandPass(knock.hertz * between(random, 0.9, 1.1), 3),
  ]
  const sole = bandPass(hiss.hertz * between(random, 0.85, 1.15), hiss.quality)
  const [fall, tap, slide] = [seconds(thud.decay), seconds(knock.decay), seconds(hiss.decay)]
  const attack = seconds(hiss.attack)
  return grain(seconds(0.3), (at) => {
    const sample = noise()
    return (
      5 * thud.gain * low(sample * Math.exp(-at / fall) * Math.min(1, at / 40)) +
      2.4 * knock.gain * ring(sample * Math.exp(-at / tap) * Math.min(1, at / 10)) +
      hiss.gain * sole(sample * Math.exp(-at / slide) * Math.min(1, at / attack))
    )
  })
}

function crumb(random: Random, { low, high }: StepParts['crumbs']): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const band = bandPass(betweenByRatio(random, low, high), 2)
  const decay = seconds(between(random, 0.002, 0.006))
  return grain(decay * 6, (at) => 2 * band(noise() * Math.exp(-at / decay) * Math.min(1, at / 6)))
}

/** A hollow knock of two tones. */
function hoofBeat(random: Random, gain: number): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const [low, high] = [
    bandPass(between(random, 380, 470), 5),
    bandPass(between(random, 850, 1050), 5),
  ]
  return grain(seconds(0.12), (at) => {
    const source = noise() * Math.exp(-at / 170) * Math.min(1, at / 8)
    return gain * (5 * low(source) + 3.5 * high(source))
  })
}
