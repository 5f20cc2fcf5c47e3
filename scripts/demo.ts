/**
 * `npm run demo`: a real server, a video, and its remixes, all through the official OpenAI SDK over HTTP.
 * `npm run demo -- my.mp4 "prompt"` remixes a clip of yours as well.
 */
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import OpenAI from 'openai'
import { ProgressBar } from '../src/cli/progress-bar.ts'
import { parseConfig } from '../src/config/config.ts'
import { startServer } from '../src/main.ts'

const CREATE_PROMPT = 'A tabby cat sitting on a small theatre stage, gentle push in'
/** One from each vendor's page that documents the call. */
const REMIX_PROMPTS = [
  'Shift the color palette to teal, sand, and rust, with a warm backlight.',
  'Change the video background to a living room scene',
  'Add a puppy playing in the scene',
  'Extend the scene with the cat taking a bow to the cheering audience',
]
const POLL_MS = 200

type Take = { name: string; prompt: string; videoPath: string }

const startedAt = performance.now()
const [clip, clipPrompt = REMIX_PROMPTS[0] ?? ''] = process.argv.slice(2)
if (clip !== undefined && !existsSync(clip)) {
  console.error(`demo: no file at ${resolve(clip)}. Give the path of a video.`)
  process.exit(1)
}

const dataDir = await mkdtemp(join(tmpdir(), 'reprise-demo-'))
const outDir = resolve('out/demo')
await mkdir(outDir, { recursive: true })
try {
  await using server = await startServer(
    parseConfig({ PORT: '0', REPRISE_DATA_DIR: dataDir, REPRISE_LOG_LEVEL: 'error' }),
  )
  console.log(`Reprise runs on ${server.url}, its data in ${dataDir}\n`)
  const client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: server.newKey ?? '' })

  const takes = await createAndRemix(client)
  if (clip !== undefined) takes.push(...(await remixClip(client, resolve(clip))))
  const sheetPath = join(outDir, 'contact-sheet.png')
  await server.context.pool.run('contact-sheet', {
    rows: takes.map((take) => ({ path: take.videoPath, label: `${take.name}: ${take.prompt}` })),
    outPath: sheetPath,
    columns: 5,
  })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
  console.log(`\nSide by side: ${sheetPath}\nDone in ${seconds} s.`)
} finally {
  await rm(dataDir, { recursive: true, force: true })
}

async function createAndRemix(client: OpenAI): Promise<Take[]> {
  const source = await finish(
    client,
    'create',
    await client.videos.create({ prompt: CREATE_PROMPT, seconds: '4', size: '1280x720' }),
  )
  const takes = source === null ? [] : [source.take]
  for (const [index, prompt] of REMIX_PROMPTS.entries()) {
    if (source === null) break
    const video = await client.videos.remix(source.id, { prompt })
    const remix = await finish(client, `remix-${index + 1}`, video)
    if (remix !== null) takes.push(remix.take)
  }
  return takes
}

/** The clip as it was taken in, and its remix. */
async function remixClip(client: OpenAI, path: string): Promise<Take[]> {
  const video = await client.videos.edit({ video: createReadStream(path), prompt: clipPrompt })
  const remix = await finish(client, `remix-of-${basename(path, '.mp4')}`, video)
  const source = { name: basename(path), prompt: 'your clip', videoPath: path }
  return remix === null ? [source] : [source, remix.take]
}

/** Waits for a video, saves what it has, and says what was done; null where it failed. */
async function finish(client: OpenAI, name: string, video: OpenAI.Video) {
  const prompt = video.prompt ?? ''
  let current = video
  {
    using bar = new ProgressBar(`${name}: ${prompt}`)
    while (current.status === 'queued' || current.status === 'in_progress') {
      bar.update(current.progress / 100)
      await delay(POLL_MS)
      current = await client.videos.retrieve(video.id)
    }
  }
  console.log(`${name}: ${prompt}`)
  if (current.status === 'failed') {
    console.log(`  not done: ${current.error?.message}`)
    return null
  }
  const videoPath = await download(client, video.id, 'video', `${name}.mp4`)
  const thumbnailPath = await download(client, video.id, 'thumbnail', `${name}.webp`)
  console.log(`  ${videoPath}\n  ${thumbnailPath}`)
  const take: Take = { name, prompt, videoPath }
  return { id: video.id, take }
}

async function download(
  client: OpenAI,
  id: string,
  variant: 'video' | 'thumbnail',
  name: string,
): Promise<string> {
  const response = await client.videos.downloadContent(id, { variant })
  const path = join(outDir, name)
  await writeFile(path, new Uint8Array(await response.arrayBuffer()))
  return path
}
