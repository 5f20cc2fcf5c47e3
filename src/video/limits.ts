/** Limits of the Videos API and of this server. Passing one is a clear 4xx. */
export const MAXIMUM_PROMPT_CHARACTERS = 32_000
export const MAXIMUM_CHARACTERS_PER_VIDEO = 2
export const MAXIMUM_CHARACTER_NAME_CHARACTERS = 80
export const MAXIMUM_EXTENSIONS = 6
export const MAXIMUM_EXTENDED_SECONDS = 120
export const MAXIMUM_UPLOAD_BYTES = 1024 * 1024 * 1024
export const MAXIMUM_IMAGE_BYTES = 20 * 1024 * 1024
/** https://platform.openai.com/docs/api-reference/videos/create: `image_url` as a data URL. */
export const MAXIMUM_IMAGE_URL_CHARACTERS = 20_971_520
export const MAXIMUM_QUEUED_VIDEOS = 1000
export const MAXIMUM_PAGE = 100
export const DEFAULT_PAGE = 20
/** A job that is not done by then fails: nothing waits for ever. */
export const JOB_DEADLINE_MS = 6 * 3600 * 1000
/** How long a retried request is answered with the video of its first try. */
export const REPLAY_WINDOW_MS = 10 * 60 * 1000

export const allowedSeconds = ['4', '8', '12', '16', '20'] as const
export const allowedSizes = [
  '720x1280',
  '1280x720',
  '1024x1792',
  '1792x1024',
  '1080x1920',
  '1920x1080',
] as const
export const DEFAULT_SECONDS = '4'
/** Portrait: https://platform.openai.com/docs/api-reference/videos/create */
export const DEFAULT_SIZE = '720x1280'

export const models = [
  'sora-2',
  'sora-2-pro',
  'sora-2-2025-10-06',
  'sora-2-2025-12-08',
  'sora-2-pro-2025-10-06',
] as const
export const DEFAULT_MODEL = 'sora-2'
