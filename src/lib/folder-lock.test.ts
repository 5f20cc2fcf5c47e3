import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lockFolder } from './folder-lock.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reprise-lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Another process that holds the folder until it is killed. */
async function holdElsewhere(): Promise<ChildProcess> {
  const module = new URL('./folder-lock.ts', import.meta.url).href
  const script = `
    const { lockFolder } = await import(${JSON.stringify(module)})
    globalThis.lock = lockFolder(${JSON.stringify(folder)})
    process.stdout.write(globalThis.lock === null ? 'refused' : 'locked')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [answer] = (await once(child.stdout, 'data')) as [Buffer]
  expect(answer.toString()).toBe('locked')
  return child
}

describe('lockFolder', () => {
  test('gives the folder to one holder at a time', () => {
    const first = lockFolder(folder)
    expect(first).not.toBeNull()
    expect(lockFolder(folder)).toBeNull()
    first?.[Symbol.dispose]()
    const second = lockFolder(folder)
    expect(second).not.toBeNull()
    second?.[Symbol.dispose]()
  })

  test('is lost together with a killed process', async () => {
    const child = await holdElsewhere()
    expect(lockFolder(folder)).toBeNull()
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
    const lock = lockFolder(folder)
    expect(lock).not.toBeNull()
    lock?.[Symbol.dispose]()
  })

  test('throws where the folder does not exist', () => {
    expect(() => lockFolder(join(folder, 'nothing'))).toThrow()
  })
})
