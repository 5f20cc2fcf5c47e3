import type { Planes } from '../../../../media/planes.ts'
import type { ActContext } from '../../frame/frame-stage.ts'

/** One of a picture's planes, with where it goes. */
export type Plane = {
  from: Uint8Array
  fromStride: number
  to: Uint8Array
  toStride: number
  width: number
  height: number
  /** Pixels of luma from one sample to the next. */
  step: 1 | 2
}

export function planesOf(input: Planes, output: Planes, { geometry }: ActContext): Plane[] {
  const { width, height } = geometry
  const luma = { width, height, step: 1 } as const
  const chroma = { width: width / 2, height: height / 2, step: 2 } as const
  const strides = { fromStride: input.chromaStride, toStride: output.chromaStride }
  return [
    { from: input.y, to: output.y, fromStride: input.yStride, toStride: output.yStride, ...luma },
    { from: input.cb, to: output.cb, ...strides, ...chroma },
    { from: input.cr, to: output.cr, ...strides, ...chroma },
  ]
}
