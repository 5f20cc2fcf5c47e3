/** The tables as Kysely sees them. Times are milliseconds since 1970; JSON columns are text. */
import type { Kysely } from 'kysely'

export type VideosRow = {
  id: string
  project_id: string
  operation: string
  status: string
  progress: number
  model: string
  prompt: string
  width: number
  height: number
  seconds: string
  render_seconds: number
  seed: number
  engine: string
  parent_id: string | null
  remixed_from_video_id: string | null
  extension_count: number
  notes: string
  source_facts: string | null
  submission_key: string | null
  handle: string | null
  output: string | null
  report: string | null
  assets: string | null
  attachments: string | null
  facts: string | null
  error_code: string | null
  error_message: string | null
  request_digest: string | null
  run_id: string | null
  created_at: number
  updated_at: number
  started_at: number | null
  rendered_at: number | null
  completed_at: number | null
  expires_at: number | null
  assets_dropped_at: number | null
  callback: string | null
  announced_at: number | null
  client_reference: string | null
  expires_after_seconds: number | null
  lane: string
}

export type ProjectsRow = {
  id: string
  name: string
  created_at: number
  callback_secret: string | null
}

export type KeysRow = {
  id: string
  project_id: string
  name: string
  /** SHA-256 of the key, hex: the key itself is never stored. */
  hash: string
  /** The first characters of the key, to tell keys apart. */
  prefix: string
  created_at: number
  revoked_at: number | null
  /** Which vendor's words `/v1` speaks to it. */
  face: string
  /** 1: prompts may ask for outcomes. SQLite has no booleans. */
  allows_tests: number
}

export type FilesRow = {
  id: string
  project_id: string
  filename: string
  purpose: string
  size_bytes: number
  created_at: number
}

export type CharactersRow = { id: string; project_id: string; name: string; created_at: number }

export type WishesRow = {
  project_id: string
  key: string
  request_digest: string
  made_id: string
  created_at: number
}

export type WebhookEndpointsRow = {
  id: string
  project_id: string
  url: string
  secret: string
  created_at: number
}

export type WebhookDeliveriesRow = {
  id: string
  endpoint_id: string | null
  project_id: string
  video_id: string
  url: string
  form: string
  type: string
  body: string
  state: string
  attempt_count: number
  next_attempt_at: number
  last_status: number | null
  last_error: string | null
  created_at: number
  delivered_at: number | null
}

export type SettingsRow = { name: string; value: string }

export type Tables = {
  videos: VideosRow
  projects: ProjectsRow
  api_keys: KeysRow
  files: FilesRow
  characters: CharactersRow
  wishes: WishesRow
  settings: SettingsRow
  webhook_endpoints: WebhookEndpointsRow
  webhook_deliveries: WebhookDeliveriesRow
}

export type Database = Kysely<Tables>
