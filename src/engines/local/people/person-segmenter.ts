import { openNetwork } from './tensor-runtime.ts'

/** Side of the square pictures that the segmenter takes and gives, in pixels. */
export const SEGMENT_SIDE = 256

/** MediaPipe's selfie segmentation: which pixels of a picture are people. */
export interface PersonSegmenter {
  /** `rgb`: 256 x 256 x 3, 0 to 1. Gives 256 x 256, 0 nobody to 1 a person. */
  segment(rgb: Float32Array): Float32Array
}

let shared: Promise<PersonSegmenter> | null = null

/** This thread's segmenter. Throws where the packages are missing. */
export function openPersonSegmenter(): Promise<PersonSegmenter> {
  shared ??= openNetwork('selfie').then((network) => ({
    segment: (rgb) => network.run(rgb, SEGMENT_SIDE),
  }))
  return shared
}
