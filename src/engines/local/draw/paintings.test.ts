import { describe, expect, it } from 'vitest'
import { ImageData } from '@napi-rs/canvas'
import { temporaryFolder } from '../../../media/__fixtures__/temporary-folder.ts'
import { planScene } from '../shot/plan-scene.ts'
import { readPaintings, writePaintings } from './painting-file.ts'
import { painted, withPaintings } from './paintings.ts'
import { createSceneRenderer } from './scene-renderer.ts'
import { newCanvas, pixelsOf } from './stage.ts'

const file = temporaryFolder()
const frame = { width: 320, height: 180, frameRate: { num: 30, den: 1 }, seed: 3 }

/** Every value of a channel with every alpha. */
function everyPixel() {
  const [canvas, context] = newCanvas(256, 256)
  const image = new ImageData(256, 256)
  for (let value = 0; value < 256; value++)
    for (let alpha = 0; alpha < 256; alpha++)
      image.data.set([value, 255 - value, value ^ 85, alpha], (value * 256 + alpha) * 4)
  context.putImageData(image, 0, 0)
  return canvas
}

function kept<Thing>(name: string, thing: Thing): Thing {
  using paintings = writePaintings(file(name))
  return withPaintings(paintings, () => painted(() => thing))
}

function given(name: string): unknown {
  using paintings = readPaintings(file(name))
  return withPaintings(paintings, () =>
    painted<unknown>(() => {
      throw new Error('It was painted again.')
    }),
  )
}

describe('paintings that threads share', () => {
  it('gives the very pixels of a canvas, whatever their colour and alpha', () => {
    const canvas = everyPixel()
    kept('pixels', { canvas, x: -3.5, lights: [{ y: 0.1 }], none: null })
    const layer = given('pixels') as { canvas: typeof canvas }
    expect({ ...layer, canvas: null }).toEqual({
      canvas: null,
      x: -3.5,
      lights: [{ y: 0.1 }],
      none: null,
    })
    expect(Buffer.compare(pixelsOf(layer.canvas), pixelsOf(canvas))).toBe(0)
  })

  it('gives whole numbers and several things in the order of painting', () => {
    using paintings = writePaintings(file('several'))
    withPaintings(paintings, () => {
      painted(() => Uint32Array.of(1, 2 ** 32 - 1))
      painted(() => 'second')
    })
    using readings = readPaintings(file('several'))
    const things = withPaintings(readings, () => [painted(() => null), painted(() => null)])
    expect(things).toEqual([Uint32Array.of(1, 2 ** 32 - 1), 'second'])
  })

  it('says so when it is asked for more than was painted', () => {
    kept('one', 1)
    using paintings = readPaintings(file('one'))
    withPaintings(paintings, () => painted(() => null))
    expect(() => withPaintings(paintings, () => painted(() => null))).toThrow('end too early')
  })

  it.each([
    'a dog and a cat in a meadow at sunset',
    'two children running in a snowy park in the fog',
    'a robot dancing in Times Square at night in heavy rain',
    'a cat on a stage taking a bow to the cheering audience',
    'a sailboat on a stormy sea',
    'fish among corals under the sea',
    'a waterfall in the jungle',
    'a red car, tracking shot through a desert',
  ])('draws "%s" from them as without them', (prompt) => {
    const { scene } = planScene(prompt, [], frame.seed, { ...frame, seconds: 2 })
    const path = file('scene')
    const frames = (paintings?: ReturnType<typeof readPaintings>) => {
      using renderer = createSceneRenderer(scene, { ...frame, paintings })
      paintings?.[Symbol.dispose]()
      return [0, 20, 41].map((index) => Buffer.from(renderer.frame(index)))
    }
    const alone = frames()
    expect(frames(writePaintings(path))).toEqual(alone)
    expect(frames(readPaintings(path))).toEqual(alone)
  })

  it('frees canvases only of the renderer that is disposed', () => {
    const { scene } = planScene('a dog in a meadow', [], frame.seed, { ...frame, seconds: 2 })
    using staying = createSceneRenderer(scene, frame)
    const before = Buffer.from(staying.frame(10))
    const going = createSceneRenderer(scene, frame)
    going.frame(0)
    going[Symbol.dispose]()
    expect(Buffer.from(staying.frame(10))).toEqual(before)
    expect(() => going.frame(0)).toThrow('disposed')
  })
})
