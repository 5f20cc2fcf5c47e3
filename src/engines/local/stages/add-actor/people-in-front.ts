import type { Matte } from '../../frame/matte.ts'
import type { MatteReader } from '../../people/matte-reader.ts'
import { smooth } from '../../draw/easing.ts'
import type { Cover } from './lay-picture.ts'

const PERSON = 128

/**
 * What of an actor is seen between people: those who stand lower in the frame than its feet are nearer, and hide
 * it. Null where nobody is in front. `footRow` in pixels; `columns` are the actor's, in pixels.
 */
export function peopleInFront(
  reader: MatteReader,
  matte: Matte,
  frame: number,
  actor: { left: number; right: number; footRow: number },
  size: { width: number; height: number },
): Cover {
  const cells = reader.cellsAt(frame)
  const first = Math.max(0, Math.floor((actor.left / size.width) * matte.columns))
  const last = Math.min(matte.columns - 1, Math.ceil((actor.right / size.width) * matte.columns))
  const lowest = lowestPerson(cells, matte, first, last)
  if (lowest < 0 || ((lowest + 1) / matte.rows) * size.height < actor.footRow) return null
  const held = cells.slice()
  const stepX = matte.columns / size.width
  const stepY = matte.rows / size.height
  return (x, y) => {
    const across = Math.min(matte.columns - 1.001, Math.max(0, (x + 1) * stepX - 0.5))
    const down = Math.min(matte.rows - 1.001, Math.max(0, (y + 1) * stepY - 0.5))
    const [column, row] = [Math.floor(across), Math.floor(down)]
    const at = row * matte.columns + column
    const [right, below] = [across - column, down - row]
    const upper = held[at]! * (1 - right) + held[at + 1]! * right
    const lower = held[at + matte.columns]! * (1 - right) + held[at + matte.columns + 1]! * right
    return 1 - smooth(((upper * (1 - below) + lower * below) / 255 - 0.15) / 0.7)
  }
}

/** Lowest row of the people seen between two columns, or as far again to their sides: feet stand apart. -1 for nobody. */
function lowestPerson(
  cells: Uint8Array,
  { columns, rows }: Matte,
  first: number,
  last: number,
): number {
  const reach = last - first
  const from = Math.max(0, first - reach)
  const to = Math.min(columns - 1, last + reach)
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = from; column <= to; column++) {
      if (cells[row * columns + column]! >= PERSON) return row
    }
  }
  return -1
}
