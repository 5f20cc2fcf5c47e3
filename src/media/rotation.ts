import { AV_PKT_DATA_DISPLAYMATRIX } from './ffmpeg.ts'
import type { Stream } from './ffmpeg.ts'

const ONE_16_16 = 65_536
const ONE_2_30 = 2 ** 30

/** Reads how a player turns the picture, clockwise: 0, 90, 180 or 270. */
export function rotationOf(parameters: Stream['codecpar']): number {
  const matrix = parameters.getCodedSideData(AV_PKT_DATA_DISPLAYMATRIX)
  if (!matrix || matrix.length < 36) return 0
  const degrees = (Math.atan2(matrix.readInt32LE(4), matrix.readInt32LE(0)) * 180) / Math.PI
  return (Math.round(degrees / 90) * 90 + 360) % 360
}

/** Writes the display matrix (ISO/IEC 14496-12, 6.2.2: nine numbers, rows first) of a clockwise turn. */
export function addRotation(parameters: Stream['codecpar'], degrees: number): void {
  if (degrees % 360 === 0) return
  const radians = (degrees * Math.PI) / 180
  const cosine = Math.round(Math.cos(radians)) * ONE_16_16
  const sine = Math.round(Math.sin(radians)) * ONE_16_16
  const matrix = Buffer.alloc(36)
  const numbers = [cosine, sine, 0, -sine, cosine, 0, 0, 0, ONE_2_30]
  for (const [position, number] of numbers.entries()) matrix.writeInt32LE(number, position * 4)
  parameters.addCodedSideData(AV_PKT_DATA_DISPLAYMATRIX, matrix)
}
