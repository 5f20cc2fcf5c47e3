import { expect, test } from 'vitest'
import { ContentLinks } from './content-links.ts'
import { newVideoId } from './ids.ts'

const HOUR_SECONDS = 3600
let atMs = 1_800_000_000_000
const links = new ContentLinks({ secret: 'a secret', now: () => atMs })
const id = newVideoId(atMs)

/** The link as a client sends it back, with some of it changed. */
function check(path: string, changed: { project?: string; id?: string; expires?: number } = {}) {
  const query = new URL(path, 'http://here').searchParams
  links.check(
    changed.project ?? query.get('project') ?? '',
    changed.id ?? id,
    changed.expires ?? Number(query.get('expires')),
    query.get('signature') ?? '',
  )
}

test('a link opens its video until it runs out', () => {
  const { path, expiresAtSeconds } = links.link('proj_1', id, HOUR_SECONDS)
  expect(expiresAtSeconds).toBe(atMs / 1000 + HOUR_SECONDS)
  check(path)
  atMs += HOUR_SECONDS * 1000 - 1
  check(path)
  atMs += 1
  expect(() => check(path)).toThrow(/has expired/)
})

test('a link opens nothing else, and for no longer', () => {
  const { path, expiresAtSeconds } = links.link('proj_1', id, HOUR_SECONDS)
  expect(() => check(path, { project: 'proj_2' })).toThrow(/not valid/)
  expect(() => check(path, { id: newVideoId(atMs) })).toThrow(/not valid/)
  expect(() => check(path, { expires: expiresAtSeconds + 1 })).toThrow(/not valid/)
  const other = new ContentLinks({ secret: 'another', now: () => atMs })
  expect(() => check(other.link('proj_1', id, HOUR_SECONDS).path)).toThrow(/not valid/)
})
