import { describe, expect, test } from 'vitest'
import { bestPrompts } from '../bench/gallery/gallery-prompts.ts'
import { inspectScene } from '../bench/gallery/inspect-scene.ts'
import { parsePrompt } from '../src/engines/local/language/parse-prompt.ts'
import { planScene } from '../src/engines/local/shot/plan-scene.ts'
import type { Scene } from '../src/engines/local/shot/scene.ts'

const frames = [
  { width: 1280, height: 720 },
  { width: 720, height: 1280 },
]

function sceneOf(prompt: string, frame: (typeof frames)[number]): Scene {
  const { directions } = parsePrompt(prompt)
  return planScene(prompt, directions, 1, { ...frame, seconds: 4 }).scene
}

describe.each(frames)('drawn at $width x $height', (frame) => {
  test.each(bestPrompts)(
    'nobody is cut off, hidden, in the air or hardly to be seen: %s',
    (prompt) => {
      expect(inspectScene(sceneOf(prompt, frame), frame, [0.5, 2.5])).toEqual([])
    },
  )
})

test('what is looked for is found', () => {
  const [frame] = frames as [(typeof frames)[number]]
  const scene = sceneOf('a dog and a cat in a meadow', frame)
  const [dog, cat] = scene.actors as [Scene['actors'][number], Scene['actors'][number]]
  const faults = (changed: Partial<typeof dog>) =>
    inspectScene({ ...scene, actors: [{ ...dog, ...changed }, cat] }, frame, [1]).map(
      ({ fault }) => fault,
    )
  expect(faults({})).toEqual([])
  expect(faults({ height: 1.4 })).toContain('cut off by the frame')
  expect(faults({ x: cat.x, y: cat.y - 0.02, height: cat.height * 0.7 })).toContain('head hidden')
})
