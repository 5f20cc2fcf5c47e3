/**
 * `npm run bench -- api`: what the API costs beside a bare Fastify route, pages of a small and of a huge table,
 * answers while renders run, an upload's memory, and the start of the server. Comparisons are made in one
 * run; the machine's own speed cancels out in the ratios.
 */
import { newVideo } from '../src/store/__fixtures__/new-video.ts'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import autocannon from 'autocannon'
import { sql } from 'kysely'
import OpenAI from 'openai'
import type { Database } from '../src/store/database.ts'
import { openSqlite } from '../src/store/sqlite.ts'
import { migrate } from '../src/store/migrate.ts'
import { createKeysTable } from '../src/store/keys.ts'
import { createVideosTable } from '../src/store/videos.ts'
import { newVideoId } from '../src/video/ids.ts'

const KEY = 'sk-bench-0123456789abcdef'
const CONNECTIONS = 32
const SECONDS = 3
const ROUNDS = 5
const FEW_ROWS = 30
/** Full pages in both tables, so that the same work is compared. */
const PAGE_ROWS = 20
const MANY_ROWS = 1_000_000
const UPLOAD_BYTES = 200 * 1024 * 1024

export async function benchApi(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'reprise-bench-'))
  try {
    const seeded = await seedRows(dataDir, FEW_ROWS)
    const server = await startProcess(dataDir)
    print('start to first answer', `${server.startMs.toFixed(0)} ms`, 'goal < 1500 ms')
    await delay(1500)
    print('idle memory', `${await residentMb(server.pid)} MB`, 'goal < 150 MB')
    await compareRetrieve(server.url, seeded.id)
    await measureUpload(server)
    await measureDuringRenders(server.url, seeded.id)
    await server.stop()
    await comparePages(dataDir)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

type ServerProcess = { url: string; pid: number; startMs: number; stop(): Promise<void> }

async function startProcess(dataDir: string): Promise<ServerProcess> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, ['src/cli.ts', 'serve'], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      REPRISE_DATA_DIR: dataDir,
      REPRISE_API_KEY: KEY,
      REPRISE_LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const url = /http:\/\/[\d.]+:\d+/.exec(String(line))?.[0] ?? ''
  await fetch(`${url}/healthz`)
  return {
    url,
    pid: child.pid ?? 0,
    startMs: performance.now() - startedAt,
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** The same client against the real route and the bare one, in turns; medians are compared. */
async function compareRetrieve(url: string, id: string): Promise<void> {
  const headers = { authorization: `Bearer ${KEY}` }
  const bare = await startBare(await (await fetch(`${url}/v1/videos/${id}`, { headers })).text())
  const rounds = { bare: [] as number[], real: [] as number[] }
  try {
    // The first round of each is not counted: both are still being compiled.
    for (let round = 0; round <= ROUNDS; round++) {
      rounds.bare[round] = await requestsPerSecond(`${bare.url}/v1/videos/${id}`)
      rounds.real[round] = await requestsPerSecond(`${url}/v1/videos/${id}`)
    }
  } finally {
    bare.stop()
  }
  const [bareRate, realRate] = [median(rounds.bare.slice(1)), median(rounds.real.slice(1))]
  print('bare Fastify route', `${bareRate.toFixed(0)} requests/s`, `${CONNECTIONS} connections`)
  print('GET /v1/videos/{id}', `${realRate.toFixed(0)} requests/s`, 'key check and row read')
  print('ratio', (realRate / bareRate).toFixed(2), 'goal >= 0.60')
}

/** A Fastify server with one route and the same answer, in a process of its own as the real one is. */
async function startBare(answer: string): Promise<{ url: string; stop(): void }> {
  const code = `
    import Fastify from 'fastify'
    const app = Fastify()
    const video = JSON.parse(process.argv[1])
    app.get('/v1/videos/:id', (request) => ({ ...video, id: request.params.id }))
    console.log(await app.listen({ port: 0, host: '127.0.0.1' }))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, answer], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { url: String(line).trim(), stop: () => child.kill() }
}

async function requestsPerSecond(url: string): Promise<number> {
  const headers = { authorization: `Bearer ${KEY}` }
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} not 2xx`)
  return result.requests.average
}

async function measureUpload(server: ServerProcess): Promise<void> {
  const before = await residentMb(server.pid)
  let peak = before
  const watch = setInterval(() => {
    void residentMb(server.pid).then((now) => (peak = Math.max(peak, now)))
  }, 50)
  const startedAt = performance.now()
  await upload(`${server.url}/v1/files`, UPLOAD_BYTES)
  clearInterval(watch)
  const seconds = (performance.now() - startedAt) / 1000
  print('200 MB upload', `+${peak - before} MB memory`, `goal < 150 MB; ${seconds.toFixed(1)} s`)
}

async function upload(url: string, sizeBytes: number): Promise<void> {
  const boundary = 'bench'
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const outgoing = httpRequest(
    url,
    {
      method: 'POST',
      headers: {
        authorization: `Bearer ${KEY}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
    },
    (answer) => {
      answer.resume()
      if (answer.statusCode === 200) resolve()
      else reject(new Error(`The upload was answered ${answer.statusCode}`))
    },
  )
  outgoing.on('error', reject)
  outgoing.write(
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n`,
  )
  const chunk = randomBytes(1024 * 1024)
  for (let sent = 0; sent < sizeBytes; sent += chunk.length) {
    if (!outgoing.write(chunk)) await once(outgoing, 'drain')
  }
  outgoing.end(`\r\n--${boundary}--\r\n`)
  return promise
}

/** Polls gently, as clients do, while two videos render on all cores. */
async function measureDuringRenders(url: string, id: string): Promise<void> {
  const client = new OpenAI({ baseURL: `${url}/v1`, apiKey: KEY })
  const videos = await Promise.all(
    ['a cat in a meadow', 'a car on a desert road'].map((prompt) =>
      client.videos.create({ prompt, seconds: '12', size: '1280x720' }),
    ),
  )
  await delay(1500)
  const headers = { authorization: `Bearer ${KEY}` }
  const result = await autocannon({
    url: `${url}/v1/videos/${id}`,
    headers,
    connections: 4,
    overallRate: 200,
    duration: 6,
  })
  const states = await Promise.all(videos.map((video) => client.videos.retrieve(video.id)))
  const running = states.filter((video) => video.status === 'in_progress').length
  print(
    'p99 while renders run',
    `${result.latency.p99} ms`,
    `goal < 20 ms; 200 requests/s, ${running} renders still running at the end`,
  )
  await Promise.all(videos.map((video) => client.videos.delete(video.id)))
}

/** Pages of a small and of a huge table, through the table itself. */
async function comparePages(dataDir: string): Promise<void> {
  const few = await timePage(dataDir)
  await seedRows(dataDir, MANY_ROWS)
  const many = await timePage(dataDir)
  print(`a page of ${PAGE_ROWS}, ${FEW_ROWS} rows`, `${few.toFixed(3)} ms`)
  print(
    `a page of ${PAGE_ROWS}, ${MANY_ROWS} rows`,
    `${many.toFixed(3)} ms`,
    'first page and from a cursor',
  )
}

async function timePage(dataDir: string): Promise<number> {
  const db = openSqlite(join(dataDir, 'reprise.db'))
  try {
    const projectId = await createKeysTable(db, Date.now).ensureProject('default')
    const videos = createVideosTable(db, Date.now)
    const first = await videos.page({ projectId, limit: 1, order: 'desc', after: null })
    const after = first.at(-1) ?? null
    const times: number[] = []
    for (let run = 0; run < 200; run++) {
      const startedAt = performance.now()
      await videos.page({
        projectId,
        limit: PAGE_ROWS,
        order: 'desc',
        after: run % 2 === 0 ? null : after,
      })
      times.push(performance.now() - startedAt)
    }
    return median(times)
  } finally {
    await db.destroy()
  }
}

async function seedRows(dataDir: string, count: number): Promise<{ id: string }> {
  const db = openSqlite(join(dataDir, 'reprise.db'))
  try {
    await migrate(db)
    const keys = createKeysTable(db, Date.now)
    await keys.create({ name: 'bench', key: KEY })
    const projectId = await keys.ensureProject('default')
    const videos = createVideosTable(db, Date.now)
    const id = newVideoId(Date.now())
    await videos.insert(
      newVideo({
        id,
        projectId,
        prompt: 'a cat in a meadow',
        size: { width: 1280, height: 720 },
        createdAtMs: Date.now(),
      }),
    )
    await videos.transition(id, 'fail', { error: { code: 'bench', message: 'A row to read.' } })
    await copyRow(db, id, count - 1)
    return { id }
  } finally {
    await db.destroy()
  }
}

/** Many rows out of one, ids and times spread, in one statement. */
async function copyRow(db: Database, id: string, count: number): Promise<void> {
  const template = await db
    .selectFrom('videos')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const columns = Object.keys(template)
  const values = columns.map((column) => {
    if (column === 'id') return sql`printf('video_%048x', ${template.created_at} - n)`
    if (column === 'created_at') return sql`${template.created_at} - n * 1000`
    return sql.ref(column)
  })
  await sql`
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})
    INSERT OR IGNORE INTO videos (${sql.join(columns.map((column) => sql.ref(column)))})
    SELECT ${sql.join(values)} FROM numbers, videos WHERE id = ${id}`.execute(db)
}

/** Resident memory of a process, from /proc; 0 where there is none. */
async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function print(what: string, figure: string, note = ''): void {
  console.log(`${what.padEnd(30)} ${figure.padStart(18)}   ${note}`)
}
