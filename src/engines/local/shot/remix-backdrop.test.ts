import { describe, expect, it } from 'vitest'
import type { Direction } from '../../../video/direction.ts'
import { parsePrompt } from '../language/parse-prompt.ts'
import { changeScene } from './remix-backdrop.ts'
import { sceneSchema } from './scene.ts'

const scene = sceneSchema.parse({
  place: 'beach',
  backdrop: 'image',
  time: 'day',
  cameras: [{ move: 'push' }],
  actors: [
    {
      id: 'dog-1',
      noun: 'dog',
      picture: 'dog',
      x: 0.5,
      y: 0.87,
      height: 0.4,
      actions: [{ motion: 'idle' }],
    },
  ],
})

function change(prompt: string) {
  const { directions } = parsePrompt(prompt, { sourcePrompt: null })
  return changeScene(directions[0] as Direction, scene, 1)
}

describe('a remix of a scene on a given image', () => {
  it('keeps the image where the cast changes', () => {
    const changed = change('Add a cat')
    expect('scene' in changed && changed.scene.backdrop).toBe('image')
    expect('scene' in changed && changed.scene.actors.length).toBe(2)
  })

  it('drops the image for another background', () => {
    const changed = change('Change the background to a forest')
    expect('scene' in changed && changed.scene).toMatchObject({
      place: 'forest',
      backdrop: 'place',
    })
  })

  it.each(['Make it night', 'Make it rain'])('leaves the image to its frames: %s', (prompt) => {
    expect('reason' in change(prompt)).toBe(true)
  })
})
