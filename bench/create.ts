/**
 * How fast drawn videos are made, from the prompt to the joined file: prompts of every sort at 720p with two workers,
 * the median one also with one worker, longer, at 1080p, and as `sora-2-pro` draws it.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRenderPool } from '../src/engines/local/render/render-pool.ts'
import type { RenderPool } from '../src/engines/local/render/render-pool.ts'
import { drawClip } from './draw-clip.ts'
import type { DrawRequest } from './draw-clip.ts'
import { median, watchMemory } from './measurements.ts'

/** What clients get that do not say. */
const SECONDS = 4
const LONG_SECONDS = 12
const ROUNDS = 5
/** Renders before the one that counts. */
const WARM_UPS = 2
const HD = { width: 1280, height: 720 }
const FULL_HD = { width: 1920, height: 1080 }

/** From one still thing to a crowd in a storm. */
const prompts = [
  'a red bicycle',
  'a cat sleeping on a sofa in a living room at night',
  'A puppy playing in a meadow',
  'a robot dancing in Times Square at night',
  'two children running in a snowy park',
  'a teal coupe driving through a desert highway, tracking shot',
  'fish swimming among corals under the sea',
  'a woman in a red dress dancing on a rooftop at golden hour',
  'a sailboat on the sea at sunset',
  'three dogs chasing a cat through a village in heavy rain',
  'A cat on a stage taking a bow to the cheering audience',
]

type Tools = { folder: string; pool: RenderPool }

export async function benchCreate(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'reprise-create-'))
  const peak = watchMemory()
  try {
    const prompt = await rateAll(folder)
    await compareWays(prompt, folder)
    print(`peak memory ${peak().toFixed(0)} MB`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Every prompt once, with two workers; gives the median one. */
async function rateAll(folder: string): Promise<string> {
  await using pool = createRenderPool({ workers: 2 })
  // Threads that have loaded nothing yet are not what is measured.
  await rate({ prompt: prompts[0]!, size: HD, seconds: 1 }, { folder, pool })
  print('| 1280x720, two workers | frames/s |')
  print('| --- | ---: |')
  const rates = new Map<string, number>()
  for (const prompt of prompts) {
    const value = await rate({ prompt, size: HD, seconds: SECONDS }, { folder, pool })
    rates.set(prompt, value)
    print(`| ${prompt} | ${value.toFixed(1)} |`)
  }
  const middle = median([...rates.values()])
  const [prompt] = [...rates].find(([, value]) => value === middle)!
  print(`\nmedian: ${middle.toFixed(1)} frames/s (goal 24), "${prompt}"`)
  return prompt
}

type Way = { request: DrawRequest; workers: number }

/** The median prompt in other ways. */
async function compareWays(prompt: string, folder: string): Promise<void> {
  for (const seconds of [SECONDS, LONG_SECONDS]) {
    const request: DrawRequest = { prompt, size: HD, seconds }
    const ways = [
      { request, workers: 2 },
      { request, workers: 1 },
    ]
    const [two, one] = await race(ways, folder)
    print(
      `${seconds} s: ${two!.toFixed(1)} frames/s, ${(two! / one!).toFixed(2)} times one worker (goal 1.7)`,
    )
  }
  const large: DrawRequest = { prompt, size: FULL_HD, seconds: SECONDS }
  const ways = [
    { request: large, workers: 2 },
    { request: { ...large, model: 'sora-2-pro' }, workers: 2 },
  ]
  const [plain, pro] = await race(ways, folder)
  print(`1080p: ${plain!.toFixed(1)} frames/s (goal 10)`)
  print(`1080p, sora-2-pro: ${pro!.toFixed(1)} frames/s (goal 10)`)
}

/**
 * Median rates of ways that take turns. Each turn has threads of its own, warmed by other shots: idle threads
 * would collect their garbage meanwhile, and a thread does not paint again what it has open.
 */
async function race(ways: readonly Way[], folder: string): Promise<number[]> {
  const rates = ways.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [position, { request, workers }] of ways.entries()) {
      await using pool = createRenderPool({ workers })
      let value = 0
      for (let turn = 0; turn <= WARM_UPS; turn++)
        value = await rate({ ...request, seed: round * 10 + turn }, { folder, pool })
      rates[position]!.push(value)
    }
  }
  return rates.map(median)
}

async function rate(request: DrawRequest, { folder, pool }: Tools): Promise<number> {
  const { frameCount, elapsedSeconds } = await drawClip(request, join(folder, 'out.mp4'), pool)
  return frameCount / elapsedSeconds
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
