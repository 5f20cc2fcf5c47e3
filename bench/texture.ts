import { writeFile } from 'node:fs/promises'
import { createCanvas } from '@napi-rs/canvas'

/** Writes a picture with detail at every size, for machines without footage. */
export async function writeTexture(
  path: string,
  { width, height }: { width: number; height: number },
): Promise<void> {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  let state = 12_345
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  for (let shape = 0; shape < 6000; shape++) {
    const size = 4 + 160 * random() ** 6
    const lightness = 20 + 60 * random()
    context.fillStyle = `hsl(${360 * random()} ${20 + 50 * random()}% ${lightness}% / 0.7)`
    context.beginPath()
    context.ellipse(width * random(), height * random(), size, size * (0.3 + random()), 0, 0, 7)
    context.fill()
  }
  await writeFile(path, canvas.encodeSync('png'))
}
