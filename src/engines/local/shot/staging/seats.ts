/** What one can sit, stand or ride on, and how high that is. */
import { furniture, isFurniture, liftOn } from '../furniture.ts'

/** Fractions of the picture's height and width, as in `furniture.ts`. */
type Seat = { height: number; from: number; to: number }

const seats: readonly (readonly [RegExp, Seat])[] = [
  [
    /^(horse|donkey|zebra|cow|ox|deer|water-buffalo|bison|llama|moose)$/,
    { height: 0.6, from: 0.42, to: 0.7 },
  ],
  [/^(camel|two-hump-camel)$/, { height: 0.74, from: 0.45, to: 0.65 }],
  [
    /^(elephant|mammoth|rhinoceros|hippopotamus|sauropod|t-rex|dragon)$/,
    { height: 0.82, from: 0.4, to: 0.75 },
  ],
  [
    /^(turtle|crocodile|whale|spouting-whale|dolphin|tiger|leopard|pig|ram|ewe)$/,
    { height: 0.78, from: 0.35, to: 0.75 },
  ],
  [/^(bicycle|motorcycle|motor-scooter)$/, { height: 0.5, from: 0.45, to: 0.6 }],
  [/^(kick-scooter|skateboard|sled)$/, { height: 0.5, from: 0.25, to: 0.75 }],
  [/^(sailboat|canoe|speedboat|motor-boat|ferry|ship)$/, { height: 0.3, from: 0.25, to: 0.8 }],
  [/^(deciduous-tree|evergreen-tree|palm-tree)$/, { height: 0.55, from: 0.2, to: 0.8 }],
  [
    /^(house|hut|office-building|castle|derelict-house|church|factory|hospital|school|hotel)$/,
    { height: 0.97, from: 0.25, to: 0.75 },
  ],
  [
    /^(rock|wood|mushroom|headstone|postbox|package|drum|birthday-cake|hamburger|pizza|bread|books|open-book|luggage|balloon|jack-o-lantern|soccer-ball|lotus|moai|fire-hydrant|piano|television|coffin|money-bag|cheese-wedge|watermelon|crescent-moon|full-moon|ringed-planet|globe-showing-europe-africa)$/,
    { height: 0.86, from: 0.2, to: 0.8 },
  ],
]

export function seatOf(picture: string): Seat | null {
  if (isFurniture(picture)) return furniture[picture].seat
  return seats.find(([names]) => names.test(picture))?.[1] ?? null
}

/** Lift of what is on a thing `height` units high, in units. */
export function liftOnto(picture: string, height: number): number {
  return isFurniture(picture) ? liftOn(picture, height) : height * (seatOf(picture)?.height ?? 0)
}

/** Closed vehicles: who is in them looks out behind their front. */
export const isVehicle = (picture: string) =>
  /^(automobile|taxi|sport-utility-vehicle|racing-car|police-car|pickup-truck|articulated-lorry|delivery-truck|minibus|bus|fire-engine|ambulance|tractor|auto-rickshaw)$/.test(
    picture,
  )

export const isRidden = (picture: string) =>
  /^(horse|donkey|zebra|cow|ox|deer|water-buffalo|bison|llama|moose|camel|two-hump-camel|elephant|mammoth|rhinoceros|hippopotamus|sauropod|t-rex|dragon|turtle|crocodile|whale|spouting-whale|dolphin|tiger|leopard|pig|ram|ewe|bicycle|motorcycle|motor-scooter|kick-scooter|skateboard|sled|sailboat|canoe|speedboat|motor-boat|ferry|ship)$/.test(
    picture,
  )
