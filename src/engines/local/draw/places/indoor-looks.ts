import { halls } from './rooms/looks/halls.ts'
import { homes } from './rooms/looks/homes.ts'
import { publicRooms } from './rooms/looks/public-rooms.ts'

/** The places with walls. */
export const indoorLooks = { ...homes, ...publicRooms, ...halls }
