import { expect } from 'vitest'
import type { TestServer } from './test-server.ts'

/** Makes a completed video out of a clip's bytes: the quickest source for a remix. */
export async function importClip(server: TestServer, bytes: Uint8Array): Promise<string> {
  const form = new FormData()
  form.append('video', new File([new Uint8Array(bytes)], 'clip.mp4'))
  const answer = await server.request('/reprise/v1/videos/import', { method: 'POST', body: form })
  expect(answer.status).toBe(200)
  const view = (await answer.json()) as { id: string; status: string }
  expect(view.status).toBe('completed')
  return view.id
}

/** The prompt that the product is about; footage can follow it. */
export const PALETTE_PROMPT =
  'Shift the color palette to teal, sand, and rust, with a warm backlight.'
