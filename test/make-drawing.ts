import { expect } from 'vitest'
import { type TestServer, waitUntilDone } from './test-server.ts'

export type DrawingOptions = { width: number; height: number; seconds: number }

/** A completed video that was drawn: an empty place, one frame a second, so that it is there at once. */
export async function makeDrawing(
  server: TestServer,
  { width, height, seconds }: DrawingOptions = { width: 128, height: 72, seconds: 2 },
): Promise<string> {
  const scene = { place: 'beach', time: 'day', actors: [], cameras: [{ move: 'push' }] }
  const shot = {
    version: 1,
    width,
    height,
    frameRate: { num: 1, den: 1 },
    seed: 1,
    acts: [{ frameCount: seconds, ground: { kind: 'scene', scene }, looks: [], edits: [] }],
  }
  const answer = await server.request('/reprise/v1/shots', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ shot }),
  })
  const view = (await answer.json()) as { id: string }
  expect(view).toMatchObject({ operation: 'create' })
  expect(await waitUntilDone(server.client, view.id)).toMatchObject({ status: 'completed' })
  return view.id
}
