import type { PlaceName } from '../../shot/scene.ts'
import type { BedName } from './beds/bed-table.ts'
import type { Surface } from './cues/steps.ts'

/** A bed and its level: decibels beside the loudest of a scene, which is at 0. */
export type LevelledBed = readonly [BedName, number]

export type PlaceSound = {
  /** Weather is heard through walls and panes; `sealed` hears none of it. */
  setting: 'outdoors' | 'indoors' | 'sealed'
  /** What is underfoot. */
  surface: Surface
  /** How a room answers to what happens in it: seconds of reverberation, and its level. */
  room: { seconds: number; wet: number } | null
  always: readonly LevelledBed[]
  /** By daylight, from dawn to sunset. */
  byDay?: readonly LevelledBed[]
  /** After dark. */
  byNight?: readonly LevelledBed[]
}

const outdoors = (
  surface: Surface,
  sound: Pick<PlaceSound, 'always' | 'byDay' | 'byNight'>,
): PlaceSound => ({ setting: 'outdoors', surface, room: null, ...sound })

const indoors = (
  surface: Surface,
  room: PlaceSound['room'],
  sound: Pick<PlaceSound, 'always' | 'byDay' | 'byNight'>,
): PlaceSound => ({ setting: 'indoors', surface, room, ...sound })

/** Wet share and seconds of rooms: soft furniture, bare walls, a hall. */
const soft = { seconds: 0.35, wet: 0.12 }
const bare = { seconds: 0.6, wet: 0.2 }
const big = { seconds: 1.5, wet: 0.3 }

/** Every place has its own: a new one without is a type error here. */
export const placeSounds: Readonly<Record<PlaceName, PlaceSound>> = {
  meadow: outdoors('grass', {
    always: [
      ['open-air', -10],
      ['leaves', -9],
    ],
    byDay: [
      ['birds', 0],
      ['buzz', -20],
    ],
    byNight: [
      ['crickets', 0],
      ['owl', -9],
    ],
  }),
  park: outdoors('gravel', {
    always: [
      ['leaves', -8],
      ['town', -9],
    ],
    byDay: [
      ['birds', 0],
      ['murmur', -13],
    ],
    byNight: [['crickets', 0]],
  }),
  garden: outdoors('grass', {
    always: [
      ['leaves', -6],
      ['open-air', -14],
    ],
    byDay: [
      ['birds', 0],
      ['buzz', -15],
    ],
    byNight: [['crickets', 0]],
  }),
  forest: outdoors('leaves', {
    always: [
      ['leaves', -2],
      ['open-air', -10],
    ],
    byDay: [['birds', 0]],
    byNight: [
      ['crickets', -4],
      ['owl', 0],
    ],
  }),
  beach: outdoors('sand', {
    always: [
      ['sea', 0],
      ['wind', -17],
    ],
    byDay: [['gulls', -9]],
    byNight: [['crickets', -16]],
  }),
  sea: outdoors('water', {
    always: [
      ['lapping', 0],
      ['sea', -7],
      ['wind', -12],
    ],
    byDay: [['gulls', -9]],
  }),
  underwater: {
    setting: 'sealed',
    surface: 'seabed',
    room: { seconds: 1.8, wet: 0.5 },
    always: [['underwater', 0]],
  },
  mountains: outdoors('gravel', {
    always: [
      ['wind', 0],
      ['stream', -12],
    ],
    byDay: [['birds', -7]],
    byNight: [['owl', -7]],
  }),
  desert: outdoors('sand', {
    always: [['wind', 0]],
    byDay: [['cicadas', -9]],
    byNight: [['crickets', -5]],
  }),
  'desert-road': outdoors('asphalt', {
    always: [['wind', 0]],
    byDay: [['cicadas', -7]],
    byNight: [['crickets', -5]],
  }),
  road: outdoors('asphalt', {
    always: [
      ['open-air', -3],
      ['leaves', -7],
    ],
    byDay: [['birds', 0]],
    byNight: [['crickets', 0]],
  }),
  snow: outdoors('snow', {
    always: [
      ['snow-hush', 0],
      ['wind', -9],
    ],
  }),
  city: outdoors('asphalt', {
    always: [
      ['traffic', 0],
      ['town', -4],
    ],
    byDay: [['murmur', -7]],
    byNight: [['murmur', -12]],
  }),
  village: outdoors('stone', {
    always: [
      ['open-air', -9],
      ['stream', -8],
    ],
    byDay: [
      ['birds', 0],
      ['murmur', -10],
    ],
    byNight: [
      ['crickets', 0],
      ['owl', -9],
    ],
  }),
  space: {
    setting: 'sealed',
    surface: 'dust',
    room: { seconds: 2.6, wet: 0.45 },
    always: [['space-hum', 0]],
  },
  'living-room': indoors('wood', soft, {
    always: [
      ['room-tone', -5],
      ['clock', -13],
    ],
    byDay: [['birds-outside', -5]],
    byNight: [['fire', -5]],
  }),
  bedroom: indoors('carpet', soft, {
    always: [
      ['room-tone', -3],
      ['clock', -16],
    ],
    byDay: [['birds-outside', -4]],
    byNight: [['crickets-outside', 0]],
  }),
  kitchen: indoors('tiles', bare, {
    always: [
      ['fridge', -1],
      ['room-tone', -7],
      ['cups', -6],
      ['clock', -18],
    ],
    byDay: [['birds-outside', -7]],
  }),
  cafe: indoors('wood', bare, {
    always: [
      ['crowd', 0],
      ['cups', -6],
      ['room-tone', -12],
    ],
  }),
  office: indoors('carpet', soft, {
    always: [['office', 0]],
    byDay: [
      ['city-outside', -7],
      ['murmur', -14],
    ],
  }),
  stage: indoors('wood', big, {
    always: [
      ['murmur', -1],
      ['hall', -4],
    ],
  }),
  studio: indoors('wood', bare, {
    always: [
      ['room-tone', 0],
      ['hall', -3],
    ],
  }),
  windowsill: indoors('wood', soft, {
    always: [
      ['room-tone', -5],
      ['city-outside', -7],
    ],
    byDay: [['birds-outside', -4]],
    byNight: [['crickets-outside', 0]],
  }),
  table: indoors('wood', soft, {
    always: [
      ['room-tone', -4],
      ['clock', -13],
    ],
    byDay: [['birds-outside', -7]],
    byNight: [['crickets-outside', -6]],
  }),
  sky: outdoors('snow', { always: [['wind', 0]] }),
  rooftop: outdoors('stone', {
    always: [
      ['town', 0],
      ['wind', -6],
    ],
    byDay: [['birds', -8]],
  }),
  'neon-street': outdoors('asphalt', {
    always: [
      ['traffic', 0],
      ['murmur', -4],
    ],
  }),
  harbour: outdoors('stone', {
    always: [
      ['lapping', 0],
      ['town', -8],
    ],
    byDay: [['gulls', -5]],
  }),
  jungle: outdoors('leaves', {
    always: [
      ['leaves', -5],
      ['cicadas', -4],
    ],
    byDay: [['birds', 0]],
    byNight: [['frogs', 0]],
  }),
  moon: {
    setting: 'sealed',
    surface: 'dust',
    room: { seconds: 2.2, wet: 0.4 },
    always: [['space-hum', -3]],
  },
  waterfall: outdoors('grass', {
    always: [
      ['stream', 0],
      ['rain', -7],
    ],
    byDay: [['birds', -7]],
    byNight: [['frogs', -9]],
  }),
  farm: outdoors('gravel', {
    always: [
      ['open-air', -6],
      ['leaves', -9],
    ],
    byDay: [
      ['birds', 0],
      ['buzz', -11],
    ],
    byNight: [['crickets', 0]],
  }),
  savanna: outdoors('grass', {
    always: [
      ['wind', -5],
      ['cicadas', 0],
    ],
    byNight: [['crickets', 0]],
  }),
  'cherry-garden': outdoors('gravel', {
    always: [
      ['stream', -7],
      ['leaves', -8],
    ],
    byDay: [['birds', 0]],
    byNight: [
      ['frogs', -4],
      ['crickets', 0],
    ],
  }),
  'palace-square': outdoors('stone', {
    always: [
      ['open-air', -2],
      ['murmur', 0],
    ],
  }),
  canal: outdoors('stone', {
    always: [
      ['lapping', 0],
      ['murmur', -7],
    ],
    byDay: [['birds', -6]],
  }),
  castle: outdoors('grass', {
    always: [
      ['wind', -4],
      ['open-air', -6],
    ],
    byDay: [['birds', 0]],
    byNight: [['owl', 0]],
  }),
  playground: outdoors('gravel', {
    always: [
      ['murmur', -2],
      ['town', -10],
    ],
    byDay: [['birds', 0]],
    byNight: [['crickets', 0]],
  }),
  stadium: outdoors('grass', { always: [['crowd', 0]] }),
  volcano: outdoors('gravel', {
    always: [
      ['wind', 0],
      ['space-hum', -6],
      ['fire', -12],
    ],
  }),
  bathroom: indoors('tiles', bare, {
    always: [
      ['room-tone', -4],
      ['lapping', -15],
    ],
    byDay: [['birds-outside', -6]],
  }),
  cabin: indoors('wood', soft, {
    always: [
      ['fire', -5],
      ['room-tone', -4],
      ['wind-outside', 0],
    ],
  }),
  library: indoors('carpet', soft, {
    always: [
      ['room-tone', 0],
      ['clock', -9],
    ],
    byDay: [['birds-outside', -9]],
  }),
  classroom: indoors('wood', bare, {
    always: [
      ['room-tone', -5],
      ['clock', -11],
    ],
    byDay: [
      ['birds-outside', -2],
      ['murmur', -11],
    ],
  }),
  gallery: indoors('wood', big, {
    always: [
      ['hall', 0],
      ['murmur', -8],
    ],
  }),
  gym: indoors('carpet', bare, {
    always: [
      ['hall', -3],
      ['murmur', -5],
    ],
  }),
  laboratory: indoors('tiles', bare, {
    always: [
      ['fridge', 0],
      ['room-tone', -4],
    ],
  }),
  warehouse: indoors('stone', big, {
    always: [
      ['hall', 0],
      ['fridge', -10],
      ['wind-outside', -12],
    ],
  }),
  garage: indoors('stone', bare, {
    always: [
      ['room-tone', 0],
      ['city-outside', -6],
    ],
  }),
  shop: indoors('tiles', bare, {
    always: [
      ['murmur', 0],
      ['fridge', -7],
    ],
  }),
  train: indoors('carpet', soft, {
    always: [
      ['train', 0],
      ['murmur', -14],
    ],
  }),
  concert: indoors('wood', big, {
    always: [
      ['crowd', 0],
      ['hall', -7],
    ],
  }),
  'concert-hall': indoors('wood', big, {
    always: [
      ['hall', 0],
      ['murmur', -10],
    ],
  }),
  'throne-room': indoors('stone', big, {
    always: [
      ['hall', -2],
      ['fire', -5],
    ],
  }),
  tent: indoors('carpet', soft, {
    always: [
      ['wind-outside', -4],
      ['room-tone', -10],
    ],
    byDay: [['birds-outside', -2]],
    byNight: [['crickets-outside', 0]],
  }),
  spaceship: {
    setting: 'sealed',
    surface: 'tiles',
    room: bare,
    always: [
      ['spaceship', 0],
      ['fridge', -12],
    ],
  },
  cave: {
    setting: 'sealed',
    surface: 'stone',
    room: { seconds: 2.2, wet: 0.45 },
    always: [
      ['stream', -2],
      ['hall', -6],
    ],
  },
}
