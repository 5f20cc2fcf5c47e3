/** How large a picture is drawn, and how wide it is for its height. */
import { createRequire } from 'node:module'
import { z } from 'zod'
import { shapeOf, toneSuffix } from '../../draw/figures/picture-shapes.ts'
import { furniture, isFurniture } from '../furniture.ts'
import { classOf, isPerson } from '../picture-classes.ts'
import type { PlaceName } from '../scene.ts'
import { unitOf } from '../scene.ts'

const require = createRequire(import.meta.url)
let aspects: Record<string, number> | null = null

/** Of the jointed body that heads and busts are given. */
const PUPPET_ASPECT = 0.45
const AUDIENCE_ASPECT = 1

/** Width over height of the figure that shows a picture. */
export function aspectOf(picture: string): number {
  if (isFurniture(picture)) return furniture[picture].aspect
  if (picture === 'bust-in-silhouette') return AUDIENCE_ASPECT
  if (isPerson(picture) && !isWholePerson(picture)) return PUPPET_ASPECT
  if (shapeOf(picture) !== 'whole') return PUPPET_ASPECT
  aspects ??= z
    .record(z.string(), z.number())
    .parse(require('../../draw/figures/picture-aspects.json'))
  return aspects[picture.replace(toneSuffix, '')] ?? 1
}

const isWholePerson = (picture: string) =>
  shapeOf(picture) === 'whole' && /^(man|woman|person)-/.test(picture)

/** Whether it has hands that hold things: the figures with a jointed body have. */
export const hasHands = (picture: string) => aspectOf(picture) === PUPPET_ASPECT

/** Beside people and their furniture, pets are as small as they are. */
const BESIDE_PEOPLE = 0.74
const petHeights = { from: 0.15, to: 0.42 }

/** Height in scene units of a thing of usual size. */
export function heightOf(picture: string, place: PlaceName, isBesidePeople = false): number {
  const height = ownHeight(picture, place)
  const kind = classOf(picture)
  const isPet =
    isBesidePeople &&
    !isPerson(picture) &&
    kind.motion !== 'still' &&
    kind.motion !== 'sway' &&
    kind.motion !== 'drive' &&
    kind.place !== 'table' &&
    !isFurniture(picture)
  return isPet && height > petHeights.from && height < petHeights.to
    ? height * BESIDE_PEOPLE
    : height
}

function ownHeight(picture: string, place: PlaceName): number {
  if (isFurniture(picture)) return furniture[picture].height
  const { height, place: home } = classOf(picture)
  if (home === 'stage' && isInstrument.test(picture)) return place === 'table' ? height : 0.26
  if (place === 'table' && home !== 'table') return Math.min(0.5, height * 1.25)
  if (place === 'windowsill') return Math.min(0.5, height * 1.25)
  // A cup on a table fills the frame; beside people it is a cup.
  return home === 'table' && place !== 'table' ? thingHeight(picture) : height
}

const isInstrument = /microphone|guitar|violin|drum|trumpet|saxophone|accordion|banjo|flute/

const large =
  /^(basket|luggage|backpack|umbrella|coat|dress|tent|guitar|violin|saxophone|trumpet|drum|long-drum|telescope|shield|ladder|wheel|manual-wheelchair|shopping-cart|headstone|coffin|mirror|bathtub|toilet|desktop-computer|television|printer|crossed-swords|bow-and-arrow|broom|wastebasket|postbox|stop-sign|fuel-pump|barber-pole|snowman|rock|coral|skull|crystal-ball|moai|motorcycle|framed-picture|money-bag|sled|rainbow|full-moon|ringed-planet|globe-showing-europe-africa|tornado)$/

const thingHeight = (picture: string) => (large.test(picture) ? 0.3 : 0.17)

export type FrameSize = { width: number; height: number }

/** What part of the frame's width or height a length in scene units takes. */
export const acrossFrame = (units: number, frame: FrameSize) =>
  (units * unitOf(frame)) / frame.width
export const downFrame = (units: number, frame: FrameSize) => (units * unitOf(frame)) / frame.height
export const unitsDown = (part: number, frame: FrameSize) => (part * frame.height) / unitOf(frame)
