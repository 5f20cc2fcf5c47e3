/** Where people are in an act: a file of small 8-bit pictures, one a frame, rows first, 0 nobody .. 255 a person. */
export type Matte = {
  path: string
  columns: number
  rows: number
  frameCount: number
}
