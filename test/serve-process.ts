/** The real `reprise serve` as a process of its own, to be killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import OpenAI from 'openai'
import { waitUntil } from './wait-until.ts'

export const TEST_KEY = 'sk-test-0123456789abcdef'
const START_DEADLINE_MS = 30_000

export type ServeProcess = {
  child: ChildProcess
  /** Everything printed so far. */
  output: () => { stdout: string; stderr: string }
  /** Resolves to the exit code, or to the signal's name. */
  exited: Promise<number | string>
}

const running = new Set<ServeProcess>()

/** Ends what a failed test has left running. */
export async function killAll(): Promise<void> {
  await Promise.all([...running].map((server) => stop(server, 'SIGKILL')))
}

/** Starts it without waiting for anything. */
export function spawnServer(settings: Record<string, string>): ServeProcess {
  const child = spawn(process.execPath, ['src/cli.ts', 'serve'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], PORT: '0', REPRISE_LOG_LEVEL: 'error', ...settings },
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => void (output.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (output.stderr += chunk.toString()))
  const exited = once(child, 'close').then(([code, signal]) => {
    running.delete(server)
    return (code as number | null) ?? (signal as string)
  })
  const server: ServeProcess = { child, output: () => ({ ...output }), exited }
  running.add(server)
  return server
}

export type Served = ServeProcess & { url: string; client: OpenAI }

/** Starts it and waits until it listens. */
export async function serve(settings: Record<string, string>): Promise<Served> {
  const server = spawnServer({ REPRISE_API_KEY: TEST_KEY, ...settings })
  const url = await waitUntil(
    'the address of the server',
    () => {
      if (server.child.exitCode !== null) throw new Error(server.output().stderr)
      return /listens on (http:\S+)/.exec(server.output().stdout)?.[1] ?? null
    },
    START_DEADLINE_MS,
  )
  const client = new OpenAI({ baseURL: `${url}/v1`, apiKey: TEST_KEY, maxRetries: 0 })
  return { ...server, url, client }
}

/** Ends it by a signal and waits until it is gone. */
export async function stop(server: ServeProcess, signal: NodeJS.Signals): Promise<number | string> {
  server.child.kill(signal)
  return server.exited
}

export type DataFolder = AsyncDisposable & { path: string }

export async function makeDataFolder(): Promise<DataFolder> {
  const path = await mkdtemp(join(tmpdir(), 'reprise-serve-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
