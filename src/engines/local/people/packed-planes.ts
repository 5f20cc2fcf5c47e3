import type { Planes } from '../../../media/planes.ts'

/** The three planes one after the other, as files hold them. The planes have no padding. */
export function packPlanes({ y, cb, cr }: Planes): Uint8Array {
  return Buffer.concat([y, cb, cr])
}

/** Views, not copies. */
export function unpackPlanes(
  bytes: Uint8Array,
  { width, height }: { width: number; height: number },
): Planes {
  const luma = width * height
  return {
    y: bytes.subarray(0, luma),
    cb: bytes.subarray(luma, (luma * 5) / 4),
    cr: bytes.subarray((luma * 5) / 4, (luma * 3) / 2),
    yStride: width,
    chromaStride: width / 2,
  }
}
