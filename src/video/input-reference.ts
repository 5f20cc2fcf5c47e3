/** The image that a creation starts from: found, sniffed by its bytes, and checked against the frame. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { fileTypeFromFile } from 'file-type'
import { imageSizeFromFile } from 'image-size/fromFile'
import type { FrameSize } from '../engines/engine.ts'
import { safeFetch } from '../lib/safe-fetch.ts'
import { type Trust, UnsafeFetchError } from '../lib/safe-request.ts'
import { RepriseError } from './errors.ts'
import { isWholeImage } from './whole-image.ts'
import { MAXIMUM_IMAGE_BYTES } from './limits.ts'

export type InputReference =
  | { kind: 'upload'; path: string }
  | { kind: 'file'; fileId: string }
  /** `param`: the client's own name for the field, where it is not `input_reference[image_url]`. */
  | { kind: 'url'; url: string; param?: string }

const PARAM = 'input_reference'
/** Decoded, each takes four bytes. */
const MAXIMUM_IMAGE_PIXELS = 50_000_000
const imageTypes = ['image/jpeg', 'image/png', 'image/webp']

/** Writes the image behind a URL, or inside a data URL, to a new file in `folder`. */
export async function fetchImage(
  { url, param }: Extract<InputReference, { kind: 'url' }>,
  folder: string,
  trust: Trust,
): Promise<string> {
  const filePath = join(folder, `reference-${randomUUID()}`)
  const data = /^data:[^,]*;base64,/i.exec(url)
  if (data !== null) {
    await writeFile(filePath, Buffer.from(url.slice(data[0].length), 'base64'))
    return filePath
  }
  try {
    await safeFetch(url, { trust, maximumBytes: MAXIMUM_IMAGE_BYTES, filePath })
    return filePath
  } catch (error) {
    if (!(error instanceof UnsafeFetchError)) throw error
    throw new RepriseError(
      'unreachable_url',
      `The image at '${param ?? `${PARAM}[image_url]`}' could not be fetched: ${error.message}. Upload it as a file, or send it as a data URL.`,
      { param: param ?? PARAM, cause: error },
    )
  }
}

/** @throws {RepriseError} where the file is no whole image of a known type, is too large, or not of `size`. */
export async function checkReferenceImage(
  path: string,
  size: FrameSize | 'any size',
): Promise<void> {
  const type = await fileTypeFromFile(path)
  const mime = type?.mime ?? 'application/octet-stream'
  if (!imageTypes.includes(mime)) {
    throw new RepriseError(
      'unsupported_file_mimetype',
      `Invalid file 'input_reference': unsupported mimetype ('${mime}'). Supported file formats are 'image/jpeg', 'image/png', and 'image/webp'.`,
      { param: PARAM },
    )
  }
  const image = await imageSizeFromFile(path).catch((error: unknown) => {
    throw damaged('its size cannot be read', error)
  })
  if (image.width * image.height > MAXIMUM_IMAGE_PIXELS) {
    const { width, height } = image
    throw unusable(`has ${width}x${height} pixels. Make it smaller: 50 million pixels at most.`)
  }
  if (size !== 'any size' && (image.width !== size.width || image.height !== size.height)) {
    // Clients match on this text, and on the null param and code that come with it.
    throw new RepriseError(
      'reference_size_mismatch',
      'Inpaint image must match the requested width and height',
    )
  }
  if (!(await isWholeImage(path))) throw damaged('its end is missing')
}

function damaged(problem: string, cause?: unknown): RepriseError {
  return unusable(`is damaged: ${problem}. Export it again.`, cause)
}

function unusable(problem: string, cause?: unknown): RepriseError {
  return new RepriseError('unusable_media', `The image 'input_reference' ${problem}`, {
    param: PARAM,
    cause,
  })
}
