import { RgbaConverter } from '../../../media/rgba-converter.ts'
import type { FrameGeometry, FrameSource } from './frame-source.ts'

/** Draws frames by number: RGBA, four bytes a pixel, rows first, no padding, opaque, valid until the next call. */
export interface Drawing extends Disposable {
  frame(index: number): Uint8ClampedArray
}

/** Drawn frames as a source of bt709 limited 4:2:0. There is no last frame: the caller counts. */
export function openDrawnSource(drawing: Drawing, geometry: FrameGeometry): FrameSource {
  const converter = new RgbaConverter(geometry.width, geometry.height)
  let position = 0
  return {
    seek(frame) {
      position = frame
    },
    next: () => converter.convert(drawing.frame(position++)),
    close() {
      converter.close()
      drawing[Symbol.dispose]()
    },
  }
}
