import type { Affine } from '../../motion/warp-kernel.ts'

/** What of a frame is shown: enlarged, turned clockwise about the centre, then shifted, in pixels of the result. */
export type View = { zoom: number; radians: number; x: number; y: number }

export type ViewFrame = {
  width: number
  height: number
  /** Width / height of a pixel as shown: turns are those that are seen. */
  pixelAspect: number
}

/** From a point of the result to where it is in the frame, both from the centre. */
export function affineOf({ zoom, radians, x, y }: View, { pixelAspect }: ViewFrame): Affine {
  const cos = Math.cos(radians) / zoom
  const sin = Math.sin(radians) / zoom
  const linear = { xx: cos, xy: sin / pixelAspect, yx: -sin * pixelAspect, yy: cos }
  return {
    ...linear,
    x0: -(linear.xx * x + linear.xy * y),
    y0: -(linear.yx * x + linear.yy * y),
  }
}

/** How much a view must be enlarged further so that it shows nothing beyond the frame; its shift stays. */
export function missingZoom(view: View, frame: ViewFrame): number {
  return outreach(affineOf(view, frame), frame)
}

/** How far the corners of the result reach in the frame: 1 is its edge. */
export function outreach(affine: Affine, { width, height }: Pick<ViewFrame, 'width' | 'height'>) {
  let most = 0
  for (const x of [-width / 2, width / 2]) {
    for (const y of [-height / 2, height / 2]) {
      const across = affine.xx * x + affine.xy * y + affine.x0
      const down = affine.yx * x + affine.yy * y + affine.y0
      most = Math.max(most, Math.abs(across) / (width / 2), Math.abs(down) / (height / 2))
    }
  }
  return most
}
