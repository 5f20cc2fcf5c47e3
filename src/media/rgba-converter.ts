import { AV_PIX_FMT_RGBA, AV_PIX_FMT_YUV420P, Handles } from './ffmpeg.ts'
import type { Frame } from './ffmpeg.ts'
import { tagFrame } from './frame-encoding.ts'
import { planesOf } from './frame-planes.ts'
import { copyPlane } from './planes.ts'
import type { Planes } from './planes.ts'
import { allocatePicture, createScaler, tagRgb } from './scaler.ts'

/** Converts RGBA pictures of one size to bt709 limited 4:2:0. Close it when done. */
export class RgbaConverter {
  readonly #handles = new Handles()
  readonly #source: Frame
  readonly #target: Frame
  readonly #scale: (target: Frame, source: Frame) => void
  // Taken once: every look at a frame's memory makes buffers that the garbage collector must run for.
  readonly #pixels: Uint8Array
  readonly #planes: Planes

  constructor(width: number, height: number) {
    try {
      this.#source = allocatePicture({ width, height }, AV_PIX_FMT_RGBA, this.#handles)
      tagRgb(this.#source)
      this.#target = allocatePicture({ width, height }, AV_PIX_FMT_YUV420P, this.#handles)
      tagFrame(this.#target, { matrix: 'bt709', range: 'limited' })
      this.#scale = createScaler(this.#handles)
      this.#pixels = this.#source.data![0]!
      this.#planes = planesOf(this.#target)
    } catch (error) {
      this.#handles.close()
      throw error
    }
  }

  /** `rgba` has no padding. The planes are valid until the next call. */
  convert(rgba: Uint8ClampedArray): Planes {
    const { width, height } = this.#source
    if (rgba.length !== width * height * 4) {
      throw new RangeError(`A ${width}x${height} picture has ${width * height * 4} bytes.`)
    }
    const pixels = new Uint8Array(rgba.buffer, rgba.byteOffset, rgba.length)
    copyPlane(pixels, width * 4, this.#pixels, this.#source.linesize[0]!, width * 4, height)
    this.#scale(this.#target, this.#source)
    return this.#planes
  }

  close(): void {
    this.#handles.close()
  }
}
