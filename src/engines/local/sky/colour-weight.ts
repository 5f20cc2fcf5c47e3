/** A weight for every colour, as a table: asked for each cell of each frame, so it is looked up and not computed. */
import { rgbToOklab } from '../colour/oklab.ts'
import type { Lab } from '../colour/oklab.ts'
import { outputEncoding, ycbcrToRgb } from '../colour/ycbcr.ts'

/** Nodes along each axis, 16 codes apart. */
const NODES = 17
const CODES_A_NODE = 16

/** 0 to 1 at bt709 limited codes; smooth between the table's nodes. */
export type ColourWeight = (y: number, cb: number, cr: number) => number

/** `weigh` is 0 to 1 for a colour inside or near the gamut. */
export function bakeWeight(weigh: (colour: Lab) => number): ColourWeight {
  const table = new Float32Array(NODES ** 3)
  let at = 0
  for (let cr = 0; cr < NODES; cr++) {
    for (let cb = 0; cb < NODES; cb++) {
      for (let y = 0; y < NODES; y++) {
        const codes = [y * CODES_A_NODE, cb * CODES_A_NODE, cr * CODES_A_NODE] as const
        table[at++] = weigh(rgbToOklab(ycbcrToRgb(codes, outputEncoding)))
      }
    }
  }
  return (y, cb, cr) => interpolate(table, y / CODES_A_NODE, cb / CODES_A_NODE, cr / CODES_A_NODE)
}

function interpolate(table: Float32Array, y: number, cb: number, cr: number): number {
  const y0 = Math.floor(y)
  const cb0 = Math.floor(cb)
  const cr0 = Math.floor(cr)
  const fy = y - y0
  const fb = cb - cb0
  const fr = cr - cr0
  const line = (at: number) => table[at]! + (table[at + 1]! - table[at]!) * fy
  const face = (at: number) => {
    const near = line(at)
    return near + (line(at + NODES) - near) * fb
  }
  const start = (cr0 * NODES + cb0) * NODES + y0
  const front = face(start)
  return front + (face(start + NODES * NODES) - front) * fr
}
