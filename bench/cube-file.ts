import { writeFile } from 'node:fs/promises'
import type { ColourTable } from '../src/engines/local/colour/grade.ts'
import { TABLE_NODES, TABLE_UNIT } from '../src/engines/local/colour/grade.ts'
import { outputEncoding, rgbToYcbcr, ycbcrToRgb } from '../src/engines/local/colour/ycbcr.ts'
import type { Ycbcr } from '../src/engines/local/colour/ycbcr.ts'

/** Writes a colour table as an RGB .cube file of the same size, for FFmpeg's `lut3d`. */
export async function writeCube(path: string, table: ColourTable): Promise<void> {
  const lines = [`LUT_3D_SIZE ${TABLE_NODES}`]
  const top = TABLE_NODES - 1
  for (let blue = 0; blue <= top; blue++) {
    for (let green = 0; green <= top; green++) {
      for (let red = 0; red <= top; red++) {
        const codes = rgbToYcbcr([red / top, green / top, blue / top], table.input)
        const graded = ycbcrToRgb(lookUp(table, codes), outputEncoding)
        lines.push(graded.map((value) => Math.min(1, Math.max(0, value)).toFixed(6)).join(' '))
      }
    }
  }
  await writeFile(path, `${lines.join('\n')}\n`)
}

/** Trilinear lookup in floating point: what the kernel computes in integers. */
function lookUp(table: ColourTable, codes: Ycbcr): Ycbcr {
  const result: [number, number, number] = [0, 0, 0]
  const cells = codes.map((code) => Math.min(TABLE_NODES - 2, Math.max(0, Math.floor(code / 8))))
  const parts = codes.map((code, axis) => code / 8 - cells[axis]!)
  for (let corner = 0; corner < 8; corner++) {
    const steps = [corner & 1, (corner >> 1) & 1, corner >> 2]
    const weight = steps.reduce(
      (product, step, axis) => product * (step === 1 ? parts[axis]! : 1 - parts[axis]!),
      1,
    )
    const [y, cb, cr] = cells.map((cell, axis) => cell + steps[axis]!) as [number, number, number]
    const at = ((cr * TABLE_NODES + cb) * TABLE_NODES + y) * 3
    for (const channel of [0, 1, 2]) {
      result[channel]! += (weight * table.samples[at + channel]!) / TABLE_UNIT
    }
  }
  return result
}
