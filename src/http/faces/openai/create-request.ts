import type { z } from 'zod'
import type { FrameSize } from '../../../engines/engine.ts'
import type { InputReference } from '../../../video/input-reference.ts'
import { UploadedFile } from '../../uploads.ts'
import type { createBody } from './wire.ts'

/** '1280x720' -> pixels. */
export function sizeOf(size: z.infer<typeof createBody>['size']): FrameSize {
  const [width, height] = size.split('x').map(Number)
  return { width: width ?? 0, height: height ?? 0 }
}

export function inputReferenceOf(
  reference: z.infer<typeof createBody>['input_reference'],
): InputReference | null {
  if (reference === undefined) return null
  if (reference instanceof UploadedFile) return { kind: 'upload', path: reference.path }
  if (reference.file_id !== undefined) return { kind: 'file', fileId: reference.file_id }
  return { kind: 'url', url: reference.image_url ?? '' }
}
