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
      ['open-air', -9],
      ['leaves', -12],
    ],
    byDay: [
      ['birds', 0],
      ['buzz', -22],
    ],
    byNight: [
      ['crickets', 0],
      ['owl', -10],
    ],
  }),
  park: outdoors('gravel', {
    always: [
      ['leaves', -9],
      ['city-outside', -9],
    ],
    byDay: [
      ['birds', 0],
      ['murmur', -14],
    ],
    byNight: [['crickets', 0]],
  }),
  garden: outdoors('grass', {
    always: [
      ['leaves', -7],
      ['open-air', -12],
    ],
    byDay: [
      ['birds', 0],
      ['buzz', -16],
    ],
    byNight: [['crickets', 0]],
  }),
  forest: outdoors('leaves', {
    always: [
      ['leaves', -3],
      ['open-air', -9],
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
      ['wind', -16],
    ],
    byDay: [['gulls', -9]],
    byNight: [['crickets', -18]],
  }),
  sea: outdoors('water', {
    always: [
      ['lapping', 0],
      ['sea', -7],
      ['wind', -10],
    ],
    byDay: [['gulls', -10]],
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
      ['open-air', -6],
    ],
    byDay: [['birds', -12]],
    byNight: [['owl', -10]],
  }),
  desert: outdoors('sand', {
    always: [
      ['wind', 0],
      ['open-air', -10],
    ],
    byNight: [['crickets', -9]],
  }),
  'desert-road': outdoors('asphalt', {
    always: [
      ['wind', 0],
      ['open-air', -10],
    ],
    byNight: [['crickets', -9]],
  }),
  road: outdoors('asphalt', {
    always: [
      ['open-air', 0],
      ['leaves', -10],
    ],
    byDay: [['birds', -4]],
    byNight: [['crickets', -3]],
  }),
  snow: outdoors('snow', {
    always: [
      ['snow-hush', 0],
      ['wind', -10],
    ],
  }),
  city: outdoors('asphalt', {
    always: [['traffic', 0]],
    byDay: [['murmur', -8]],
    byNight: [['murmur', -13]],
  }),
  village: outdoors('stone', {
    always: [
      ['open-air', -6],
      ['stream', -9],
    ],
    byDay: [
      ['birds', 0],
      ['murmur', -11],
    ],
    byNight: [
      ['crickets', 0],
      ['owl', -10],
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
      ['room-tone', 0],
      ['clock', -17],
    ],
    byDay: [['birds', -17]],
    byNight: [['fire', -3]],
  }),
  bedroom: indoors('carpet', soft, {
    always: [
      ['room-tone', 0],
      ['clock', -20],
    ],
    byDay: [['birds', -14]],
    byNight: [['crickets', -15]],
  }),
  kitchen: indoors('tiles', bare, {
    always: [
      ['fridge', -2],
      ['room-tone', -3],
      ['cups', -10],
    ],
    byDay: [['birds', -17]],
  }),
  cafe: indoors('wood', bare, {
    always: [
      ['crowd', 0],
      ['cups', -7],
      ['room-tone', -8],
    ],
  }),
  office: indoors('carpet', soft, {
    always: [['office', 0]],
    byDay: [['city-outside', -9]],
  }),
  stage: indoors('wood', big, {
    always: [
      ['hall', 0],
      ['murmur', -14],
    ],
  }),
  studio: indoors('wood', bare, {
    always: [
      ['room-tone', 0],
      ['hall', -6],
    ],
  }),
  windowsill: indoors('wood', soft, {
    always: [
      ['room-tone', 0],
      ['city-outside', -8],
    ],
    byDay: [['birds', -5]],
    byNight: [['crickets', -8]],
  }),
  table: indoors('wood', soft, {
    always: [
      ['room-tone', 0],
      ['clock', -18],
    ],
    byDay: [['birds', -15]],
  }),
}
