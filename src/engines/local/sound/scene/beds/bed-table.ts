/** Sounds that lie under a drawn scene or go on in it. */
import { createApplause } from '../../ambience/applause.ts'
import { createBirds } from '../../ambience/birds.ts'
import { createCrickets } from '../../ambience/crickets.ts'
import { createCrowd } from '../../ambience/crowd.ts'
import { createFire } from '../../ambience/fire.ts'
import { createRain } from '../../ambience/rain.ts'
import { createSea } from '../../ambience/sea.ts'
import { createStream } from '../../ambience/stream.ts'
import { createTraffic } from '../../ambience/traffic.ts'
import { createWind } from '../../ambience/wind.ts'
import {
  createHall,
  createLeaves,
  createOpenAir,
  createRoomTone,
  createSnowHush,
  createTown,
} from './air.ts'
import { behindGlass, rainOnWindow } from './behind-glass.ts'
import { createCheering } from './cheering.ts'
import { createBicycle, createMotor, createRotor, createTrain } from './engines.ts'
import { createClock, createCups, createFridge, createOffice } from './household.ts'
import { createBuzz, createHull, createRocket, createSpaceship } from './machines.ts'
import { createCicadas, createFrogs, createGulls, createOwl } from './night.ts'
import { createSpaceHum } from './space.ts'
import type { Voice } from './voice.ts'
import { createLapping, createUnderwater } from './water.ts'

type Entry = {
  create: (random: () => number) => Voice
  /** How loud it is as it is made, over some seconds. LUFS. */
  lufs: number
}

const bedTable = {
  applause: { create: createApplause, lufs: -23.6 },
  bicycle: { create: createBicycle, lufs: -33.1 },
  birds: { create: createBirds, lufs: -16.9 },
  'birds-outside': { create: (random) => behindGlass(createBirds(random), 3200), lufs: -24.2 },
  boat: { create: createMotor('boat'), lufs: -13.3 },
  buzz: { create: createBuzz, lufs: -20.7 },
  car: { create: createMotor('car'), lufs: -10.7 },
  cheering: { create: createCheering, lufs: -19.6 },
  cicadas: { create: createCicadas, lufs: -29.7 },
  'city-outside': { create: (random) => behindGlass(createTraffic(random), 380), lufs: -20.8 },
  clock: { create: createClock, lufs: -44.6 },
  crickets: { create: createCrickets, lufs: -30.6 },
  'crickets-outside': {
    create: (random) => behindGlass(createCrickets(random), 6000),
    lufs: -32.5,
  },
  crowd: { create: createCrowd, lufs: -24.2 },
  cups: { create: createCups, lufs: -30.6 },
  // Across the room: its snaps have lost their edge.
  fire: { create: (random) => behindGlass(createFire(random), 6000), lufs: -31.5 },
  fridge: { create: createFridge, lufs: -29.3 },
  frogs: { create: createFrogs, lufs: -31.7 },
  gulls: { create: createGulls, lufs: -26.1 },
  hall: { create: createHall, lufs: -28.2 },
  hull: { create: createHull, lufs: -48.1 },
  lapping: { create: createLapping, lufs: -28.4 },
  leaves: { create: createLeaves, lufs: -21.7 },
  motorcycle: { create: createMotor('motorcycle'), lufs: -11.5 },
  murmur: { create: (random) => createCrowd(random, 6), lufs: -25.6 },
  office: { create: createOffice, lufs: -26.6 },
  'open-air': { create: createOpenAir, lufs: -26.5 },
  owl: { create: createOwl, lufs: -19.1 },
  plane: { create: createMotor('plane'), lufs: -9.7 },
  rain: { create: createRain, lufs: -28.7 },
  'rain-on-window': {
    create: (random) => rainOnWindow(random, createRain(random)),
    lufs: -38.0,
  },
  rocket: { create: createRocket, lufs: -18.2 },
  'room-tone': { create: createRoomTone, lufs: -30.0 },
  rotor: { create: createRotor, lufs: -12.9 },
  sea: { create: createSea, lufs: -27.2 },
  'snow-hush': { create: createSnowHush, lufs: -27.8 },
  'space-hum': { create: createSpaceHum, lufs: -18.8 },
  spaceship: { create: createSpaceship, lufs: -16.4 },
  stream: { create: createStream, lufs: -25.6 },
  town: { create: createTown, lufs: -24.1 },
  traffic: { create: createTraffic, lufs: -19.2 },
  train: { create: createTrain, lufs: -28.2 },
  truck: { create: createMotor('truck'), lufs: -12.2 },
  underwater: { create: createUnderwater, lufs: -22.9 },
  wind: { create: createWind, lufs: -15.9 },
  'wind-outside': { create: (random) => behindGlass(createWind(random), 420), lufs: -20.2 },
} satisfies Record<string, Entry>

export type BedName = keyof typeof bedTable
export const bedNames = Object.keys(bedTable) as BedName[]
const entries: Readonly<Record<BedName, Entry>> = bedTable

export const bedLufs = (name: BedName): number => entries[name].lufs

export function createBed(name: BedName, random: () => number): Voice {
  return entries[name].create(random)
}
