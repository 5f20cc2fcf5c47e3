import { createPlanes } from '../../../../media/planes.ts'
import type { Planes } from '../../../../media/planes.ts'
import { evenlySpaced } from '../../../../media/evenly-spaced.ts'
import type { Matte } from '../../frame/matte.ts'
import { openMatte } from '../../people/matte-reader.ts'
import type { PrepareContext } from '../../frame/frame-stage.ts'

/** Frames that the plate is made of: at most so many, and of so many bytes together. */
const MOST_FRAMES = 41
const MOST_BYTES = 100_000_000
/** Cells around people, in the matte's cells, that do not count as background. */
const AROUND_CELLS = 5
const NOBODY = 20

/** Pixels of one plane of many frames, and where somebody covers them. */
type Stack = { planes: Uint8Array[]; covers: (Uint8Array | null)[]; width: number; height: number }

/**
 * The view without what comes and goes: of every pixel the median over the frames in which no person covers it;
 * where there is no such frame, of all. Brightness as in the frame that is nearest to the mean of all.
 */
export async function makeCleanPlate(act: PrepareContext, matte: Matte | null): Promise<Planes> {
  const { width, height } = act.geometry
  const { frameCount } = act
  const throwIfStopped = () => act.throwIfStopped()
  const frameBytes = (width * height * 3) / 2
  const most = Math.max(7, Math.min(MOST_FRAMES, Math.floor(MOST_BYTES / frameBytes)))
  const reader = matte === null ? null : openMatte(matte, act.geometry)
  const source = await act.openFrames()
  const frames: Planes[] = []
  const covers: (Uint8Array | null)[] = []
  try {
    for (const frame of evenlySpaced(frameCount, most)) {
      throwIfStopped()
      source.seek(frame)
      const planes = source.next()
      if (planes === null) break
      frames.push(copyOf(planes, width, height))
      covers.push(reader === null ? null : grown(reader.cellsAt(frame), matte!))
    }
  } finally {
    source.close()
    reader?.close()
  }
  levelBrightness(frames, covers, matte, { width, height })
  const plate = createPlanes(width, height)
  const stackOf = (name: 'y' | 'cb' | 'cr', side: number): Stack => ({
    planes: frames.map((planes) => planes[name]),
    covers,
    width: width / side,
    height: height / side,
  })
  takeMedians(stackOf('y', 1), matte, plate.y, throwIfStopped)
  takeMedians(stackOf('cb', 2), matte, plate.cb, throwIfStopped)
  takeMedians(stackOf('cr', 2), matte, plate.cr, throwIfStopped)
  return plate
}

function copyOf(planes: Planes, width: number, height: number): Planes {
  const copy = createPlanes(width, height)
  for (let row = 0; row < height; row++) {
    const from = row * planes.yStride
    copy.y.set(planes.y.subarray(from, from + width), row * width)
  }
  for (let row = 0; row < height / 2; row++) {
    const from = row * planes.chromaStride
    copy.cb.set(planes.cb.subarray(from, from + width / 2), (row * width) / 2)
    copy.cr.set(planes.cr.subarray(from, from + width / 2), (row * width) / 2)
  }
  return copy
}

/** Cells with people in them or near them: 1, others 0. */
export function grown(
  cells: Uint8Array,
  { columns, rows }: { columns: number; rows: number },
  around = AROUND_CELLS,
): Uint8Array {
  const near = new Uint8Array(cells.length)
  for (let row = 0, cell = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, cell++) {
      if (cells[cell]! < NOBODY) continue
      const left = Math.max(0, column - around)
      const right = Math.min(columns - 1, column + around)
      for (let y = Math.max(0, row - around); y <= Math.min(rows - 1, row + around); y++) {
        if (near[y * columns + left] === 1 && near[y * columns + right] === 1) continue
        near.fill(1, y * columns + left, y * columns + right + 1)
      }
    }
  }
  return near
}

/** Exposure drifts: every frame is moved to the middle one's brightness, outside people. */
function levelBrightness(
  frames: readonly Planes[],
  covers: readonly (Uint8Array | null)[],
  matte: Matte | null,
  { width, height }: { width: number; height: number },
): void {
  const cellOf = cellIndex(matte, width, height)
  const means = frames.map(({ y }, position) => {
    let sum = 0
    let count = 0
    for (let row = 2; row < height; row += 5) {
      for (let column = 2; column < width; column += 5) {
        // Only where nobody ever is: the same pixels in every frame.
        if (covers.some((cover) => cover !== null && cover[cellOf(column, row)] === 1)) continue
        sum += y[row * width + column]!
        count++
      }
    }
    return count === 0 ? { position, mean: 0 } : { position, mean: sum / count }
  })
  const middle = means.toSorted((one, other) => one.mean - other.mean)[means.length >> 1]!.mean
  for (const { position, mean } of means) {
    const shift = Math.round(middle - mean)
    if (shift === 0 || mean === 0) continue
    const { y } = frames[position]!
    for (let at = 0; at < y.length; at++) {
      const value = y[at]! + shift
      y[at] = value < 0 ? 0 : value > 255 ? 255 : value
    }
  }
}

function cellIndex(matte: Matte | null, width: number, height: number) {
  if (matte === null) return () => 0
  const { columns, rows } = matte
  return (x: number, y: number) =>
    Math.floor((y * rows) / height) * columns + Math.floor((x * columns) / width)
}

function takeMedians(
  { planes, covers, width, height }: Stack,
  matte: Matte | null,
  out: Uint8Array,
  throwIfStopped: () => void,
): void {
  const cellOf = cellIndex(matte, width, height)
  const counts = new Uint16Array(256)
  for (let row = 0; row < height; row++) {
    if (row % 64 === 0) throwIfStopped()
    for (let column = 0; column < width; column++) {
      const at = row * width + column
      const cell = cellOf(column, row)
      out[at] = medianAt(planes, covers, at, cell, counts)
    }
  }
}

function medianAt(
  planes: readonly Uint8Array[],
  covers: readonly (Uint8Array | null)[],
  at: number,
  cell: number,
  counts: Uint16Array,
): number {
  let open = 0
  let least = 255
  let most = 0
  for (let frame = 0; frame < planes.length; frame++) {
    if (covers[frame]?.[cell] === 1) continue
    const value = planes[frame]![at]!
    counts[value] = counts[value]! + 1
    if (value < least) least = value
    if (value > most) most = value
    open++
  }
  if (open === 0) {
    // Nobody may have looked here: the survey allows for half a percent of such pixels.
    const values = planes.map((plane) => plane[at]!).sort((one, other) => one - other)
    return values[values.length >> 1]!
  }
  let below = 0
  let median = -1
  for (let value = least; value <= most; value++) {
    below += counts[value]!
    if (median < 0 && below * 2 >= open) median = value
    counts[value] = 0
  }
  return median
}
