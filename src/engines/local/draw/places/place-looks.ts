import type { PlaceName } from '../../shot/scene.ts'
import type { IndoorLook } from './rooms/room.ts'
import { indoorLooks } from './indoor-looks.ts'
import type { OutdoorLook } from './outdoor-looks.ts'
import { outdoorLooks } from './outdoor-looks.ts'

export type PlaceLook = OutdoorLook | IndoorLook

export const placeLooks: Record<PlaceName, PlaceLook> = { ...outdoorLooks, ...indoorLooks }
