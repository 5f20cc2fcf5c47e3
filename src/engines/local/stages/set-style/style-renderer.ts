/** How a style is drawn. Contract only. */
import type { Planes } from '../../../../media/planes.ts'

export type StyleContext = {
  /** Even numbers of pixels. */
  width: number
  height: number
  /** Everything that is scattered comes from it. */
  seed: number
  framesPerSecond: number
  /** 1 as usual, up to about 1.3 where the prompt asks for a lot of it: size of strokes, weight of lines. */
  boldness: number
}

export interface StyleRenderer {
  /**
   * Writes every pixel of `output`, which shares no memory with `input`. Layouts (strokes, cells, paper)
   * never change; what is measured on the frame changes as smoothly as the frame: nothing boils.
   */
  render(input: Planes, output: Planes, frame: number): void
}

export type CreateStyle = (context: StyleContext) => StyleRenderer
