/** What docs/conformance.md has a row for. A test names the rows it stands for in its `meta.proves`. */

export const methods = {
  'videos.create': '`client.videos.create`',
  'videos.list': '`client.videos.list` and its iteration',
  'videos.retrieve': '`client.videos.retrieve`',
  'videos.delete': '`client.videos.delete`',
  'videos.downloadContent': '`client.videos.downloadContent`',
  'videos.remix': '`client.videos.remix`',
  'videos.edit': '`client.videos.edit`',
  'videos.extend': '`client.videos.extend`',
  'videos.createCharacter': '`client.videos.createCharacter`',
  'videos.getCharacter': '`client.videos.getCharacter`',
  'files.create': '`client.files.create`',
  'files.retrieve': '`client.files.retrieve`',
  'files.list': '`client.files.list`',
  'files.delete': '`client.files.delete`',
  'models.list': '`client.models.list`',
  'models.retrieve': '`client.models.retrieve`',
  'python.create_and_poll': 'Python `client.videos.create_and_poll`',
  'python.list': 'Python `client.videos.list` and its iteration',
  'python.retrieve': 'Python `client.videos.retrieve`',
  'python.download_content': 'Python `client.videos.download_content`',
  'python.remix': 'Python `client.videos.remix`',
  'python.edit': 'Python `client.videos.edit` with a file',
  'python.edit_by_id': 'Python `client.post("/videos/edits")` with JSON',
  'python.extend': 'Python `client.post("/videos/extensions")` with JSON',
  'python.characters': 'Python `create_character`, `get_character`',
  'python.delete': 'Python `client.videos.delete`',
  'python.errors': "Python's error classes",
} as const

export const catalogue = {
  'no-key': 'No key',
  'wrong-key': 'Wrong key',
  'unknown-video': 'Unknown video id',
  'content-early': 'Content before completion',
  'content-expired': 'Content after expiry',
  'bad-size': 'Bad size',
  'bad-seconds': 'Bad seconds',
  'seconds-number': 'Seconds as a JSON number',
  'unknown-field': 'Unknown field',
  'reference-string': 'input_reference that is no file',
  'reference-type': 'Reference of another media type',
  'reference-size': 'Reference of another pixel size',
  'size-for-model': 'A size that is valid but not for the model',
  prompt: 'Prompt empty or longer than 32,000 characters',
  'unfinished-source': 'Remix, edit or extension of an unfinished source',
  'delete-running': 'Delete while running',
  'rate-limit': 'Rate limit',
} as const

export const notApplicable = {
  'Organisation not verified for the model':
    'a server of your own has no organisations to verify; every key may use every model',
} as const

/** The points that a naive re-implementation of the API gets wrong. */
export const points = {
  'point-1': 'Multipart is the default, JSON is accepted as well',
  'point-2': 'Bracketed form keys are un-flattened; the same name may be a file',
  'point-3': 'File parts lie about their type: bytes are sniffed',
  'point-4': 'Chunked bodies, and an empty body announced as JSON',
  'point-5': '`seconds` is a string in and out; the default size is portrait',
  'point-6': 'Enums are open: 16 and 20 s, 1080p, dated model names',
  'point-7': '200 everywhere; a failed generation is a status, not an HTTP error',
  'point-8': 'All thirteen keys always, nulls included; integers and seconds',
  'point-9': 'Four statuses only',
  'point-10': '`openai-poll-after-ms` is a plain integer',
  'point-11': 'No 409; `x-should-retry`; a retried create makes one video',
  'point-12': 'Lists carry `last_id`, are stable, and `after` is exclusive',
  'point-13': 'Content: any Accept, 404 JSON when unfinished, WebP and JPEG, no gzip, a length',
  'point-14': 'The error envelope is exact, also the inpaint message with null param and code',
  'point-15': 'Derived jobs are new jobs; lengths of extensions; static routes; bare characters',
} as const

/** The vendors' versions of the API, in the order of the columns. */
export const faces = {
  openai: 'OpenAI',
  azure: 'Azure',
  cometapi: 'CometAPI',
  'gpt-ge': 'gpt.ge',
  toapis: 'toapis',
} as const
export type FaceId = keyof typeof faces

/** What each version documents; a cell without a test is one that it does not document. */
export const behaviours = {
  examples: "The examples of its own page about remix, and the page's answer field by field",
  'create-defaults': 'Create: models, lengths, sizes and their defaults',
  'create-reply': 'Create: the answer, key by key',
  'remix-reply': 'Remix: the answer, key by key',
  queued: 'Retrieve: a queued video, key by key',
  in_progress: 'Retrieve: a video in progress, key by key',
  completed: 'Retrieve: a completed video, key by key',
  failed: 'Retrieve: a failed video, key by key',
  list: 'List, key by key',
  content: 'Content',
  errors: 'Errors: shape, type and code, also of unknown paths, wrong keys and broken bodies',
  key: 'Its way to send the key',
  'key-face': 'The same at `/v1` with a key that is set to it',
  names: 'Other names of the source, the size and the length',
  'source-in-body': 'A remix that names its source in the body',
  'another-frame':
    'A remix of another length or ratio: honoured for drawings, refused by name for footage',
  expiry: 'When a video expires',
  'client-id': "The client's own name: finds the task, and never makes it twice",
  callback: '`callback_url`, signed',
  metadata: '`metadata`: what has no effect is reported, or refused',
  priority: 'The model that goes first',
  official: '`sora-2-official`: a task when made and asked for, a video when remixed',
} as const
export type BehaviourId = keyof typeof behaviours

export type FaceRowId = `${FaceId}/${BehaviourId}`

export type RowId = FaceRowId | keyof typeof methods | keyof typeof catalogue | keyof typeof points

/** Kinds of answers, as the table of fields calls them. */
export type AnswerKind = 'create' | 'remix' | 'retrieve' | 'list' | 'content' | 'errors'

/** Fields of one version's answer that a test holds to their documents. Example of a field: "metadata.size". */
export type HeldFields = { face: FaceId; answer: AnswerKind; fields: readonly string[] }

declare module 'vitest' {
  interface TaskMeta {
    /** Rows of docs/conformance.md that this test stands for. */
    proves?: readonly RowId[]
    /** Cells of its table of fields. */
    holds?: HeldFields
  }
}

/** Options of a test that stands for rows: `test('...', proves('videos.create'), ...)`. */
export function proves(...rows: RowId[]): { meta: { proves: readonly RowId[] } } {
  return { meta: { proves: rows } }
}

/** Of a test that holds an answer to what one version documents, field by field. */
export function holds(row: BehaviourId, held: HeldFields) {
  return { meta: { proves: [`${held.face}/${row}`] as const, holds: held } }
}

/** The same, of a test about one version of the API. */
export function provesFor(face: FaceId, ...rows: BehaviourId[]) {
  return proves(...rows.map((row): FaceRowId => `${face}/${row}`))
}
