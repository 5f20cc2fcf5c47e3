import { farEast } from './far-east.ts'
import { plants } from './plants.ts'
import { seaThings } from './sea-things.ts'
import type { Thing } from './thing.ts'
import { townThings } from './town-things.ts'
import { trees } from './trees.ts'
import { tropics } from './tropics.ts'

const things = { ...trees, ...tropics, ...plants, ...townThings, ...farEast, ...seaThings }

export type ThingName = keyof typeof things

/** Every painted thing of the places, by name. */
export const allThings: Record<ThingName, Thing> = things
