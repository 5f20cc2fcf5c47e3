/** Characters from the clip to the video, through the official SDK and the real server. */
import type OpenAI from 'openai'
import { toFile } from 'openai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { figureClip } from './figure-clip.ts'
import { killAll, makeDataFolder, serve, stop } from './serve-process.ts'
import { storedFiles, startTestServer, type TestServer, waitUntilDone } from './test-server.ts'

/** Of one video, on a busy machine. */
const DEADLINE_MS = 180_000

const GREEN = '#3f9a3a'
const ORANGE = '#e8742a'

let server: TestServer
let client: OpenAI
let green: Buffer
let orange: Buffer

beforeAll(async () => {
  server = await startTestServer()
  client = server.client
  green = await figureClip(GREEN)
  orange = await figureClip(ORANGE)
})
afterAll(async () => {
  await killAll()
  await server?.[Symbol.asyncDispose]()
})

type Create = Parameters<OpenAI['videos']['create']>[0]

async function characterOf(name: string, clip: Buffer, on = client): Promise<{ id: string }> {
  const made = await on.videos.createCharacter({ name, video: await toFile(clip, 'clip.mp4') })
  return { id: made.id ?? '' }
}

async function rendered(create: { prompt: string; characters: { id: string }[] }): Promise<string> {
  const params = { ...create, seconds: '4', size: '1280x720' }
  const video = await waitUntilDone(
    client,
    (await client.videos.create(params as Create)).id,
    DEADLINE_MS,
  )
  expect(video).toMatchObject({ status: 'completed', error: null })
  return video.id
}

async function remixed(id: string, prompt: string): Promise<string> {
  const video = await waitUntilDone(
    client,
    (await client.videos.remix(id, { prompt })).id,
    DEADLINE_MS,
  )
  expect(video).toMatchObject({ status: 'completed', error: null })
  return video.id
}

async function notesOf(id: string): Promise<string[]> {
  const answer = await server.request(`/reprise/v1/videos/${id}`)
  return ((await answer.json()) as { notes: string[] }).notes
}

/** Parts of a video's thumbnail that look like the two figures. */
async function shares(id: string, from = client): Promise<{ green: number; orange: number }> {
  const content = await from.videos.downloadContent(id, { variant: 'thumbnail' })
  const image = await loadImage(Buffer.from(await content.arrayBuffer()))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  let [greens, oranges] = [0, 0]
  for (let at = 0; at < data.length; at += 4) {
    const [red, grn, blue] = [data[at]!, data[at + 1]!, data[at + 2]!]
    if (grn > red * 1.5 && grn > blue * 1.5) greens++
    if (red > grn * 1.5 && red > blue * 2.2 && grn > blue * 1.2) oranges++
  }
  const pixels = image.width * image.height
  return { green: greens / pixels, orange: oranges / pixels }
}

const options = { timeout: 2 * DEADLINE_MS }

describe('characters of a video', () => {
  let id: string
  beforeAll(async () => {
    const characters = [
      await characterOf('Mossy', green),
      await characterOf('Captain Bean', orange),
    ]
    const prompt = 'Mossy dances with captain bean on a snowy hill'
    id = await rendered({ prompt, characters })
  }, DEADLINE_MS)

  test('are in its frames, both, and nothing is reported of them', async () => {
    const seen = await shares(id)
    expect(seen.green).toBeGreaterThan(0.02)
    expect(seen.orange).toBeGreaterThan(0.02)
    expect((await notesOf(id)).filter((note) => /Mossy|Bean/.test(note))).toEqual([])
  })

  test('stay beside it, and act in its remixes by their names', options, async () => {
    const kept = async (video: string) =>
      (await server.storedFiles()).filter((path) => path.includes(`${video}/attachments/char`))
    expect(await kept(id)).toHaveLength(2)
    const waving = await remixed(id, 'Make Mossy wave.')
    expect((await shares(waving)).green).toBeGreaterThan(0.02)
    const alone = await remixed(waving, 'Remove Captain Bean.')
    const seen = await shares(alone)
    expect(seen.green).toBeGreaterThan(0.02)
    expect(seen.orange).toBeLessThan(0.002)
    expect(await kept(alone)).toHaveLength(2)
  })

  test('are the same in an extension', options, async () => {
    const params = { video: { id }, prompt: 'Mossy jumps.', seconds: '4' } as const
    const longer = await waitUntilDone(client, (await client.videos.extend(params)).id, DEADLINE_MS)
    expect(longer).toMatchObject({ status: 'completed', seconds: '8' })
    expect((await shares(longer.id)).green).toBeGreaterThan(0.02)
  })
})

describe('what cannot be shown', () => {
  test('a third character is refused, naming the field', async () => {
    const characters = [{ id: 'char_a' }, { id: 'char_b' }, { id: 'char_c' }]
    const asked = client.videos.create({ prompt: 'a', characters } as Create)
    await expect(asked).rejects.toMatchObject({ status: 400, param: 'characters' })
  })

  test('an unknown one, and that of another project, are refused', async () => {
    const foreign = await characterOf('Mossy', green, await server.foreignClient())
    for (const one of [foreign, { id: 'char_unknown' }]) {
      const asked = client.videos.create({ prompt: 'Mossy', characters: [one] } as Create)
      await expect(asked).rejects.toMatchObject({ status: 404, param: 'characters' })
    }
  })

  test(
    'what the report says of a clip with nobody in it, and of a name not said',
    options,
    async () => {
      const empty = await characterOf('Mossy', await figureClip(null))
      const silent = await characterOf('Fern', orange)
      const id = await rendered({ prompt: 'Mossy waves', characters: [empty, silent] })
      const notes = await notesOf(id)
      expect(notes).toContainEqual(
        "The character 'Mossy' could not be cut out of its clip: nothing stands out from its background. Film it whole, before a plain background.",
      )
      expect(notes).toContain("The character 'Fern' was not used: the prompt does not name it.")
    },
  )
})

test(
  'a server killed as soon as it took the video shows its characters after the next start',
  options,
  async () => {
    await using folder = await makeDataFolder()
    const settings = { REPRISE_DATA_DIR: folder.path, REPRISE_WORKERS: '1' }
    const first = await serve(settings)
    const character = await characterOf('Mossy', green, first.client)
    const params = { prompt: 'Mossy walks in a park', characters: [character], size: '1280x720' }
    const { id } = await first.client.videos.create(params as Create)
    await stop(first, 'SIGKILL')

    const second = await serve(settings)
    try {
      expect(await waitUntilDone(second.client, id, DEADLINE_MS)).toMatchObject({
        status: 'completed',
      })
      const kept = await storedFiles(folder.path)
      expect(kept).toContain(`objects/videos/${id}/attachments/character-1.png`)
      expect(kept.filter((path) => path.includes(`${id}/input`))).toEqual([])
      expect((await shares(id, second.client)).green).toBeGreaterThan(0.02)
    } finally {
      await stop(second, 'SIGTERM')
    }
  },
)
