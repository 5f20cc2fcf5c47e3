import { createRandom, seedFor } from '../../../draw/random.ts'
import type { Planes } from '../../../../../media/planes.ts'
import type { StyleContext } from '../style-renderer.ts'

/** Specks and hairs of one frame, and scratches that stay for about a second, onto the luma. */
export function drawDamage(
  output: Planes,
  context: StyleContext,
  { dust, scratches }: { dust: number; scratches: number },
  frame: number,
  random: () => number,
): void {
  const unit = Math.min(context.width, context.height) / 720
  const specks = dust === 0 ? 0 : Math.floor(dust * 2 * random() + random())
  for (let speck = 0; speck < specks; speck++) {
    if (random() < 0.75) drawSpeck(output, context, unit, random)
    else drawHair(output, context, unit, random)
  }
  if (scratches > 0) drawScratches(output, context, scratches, frame)
}

function blend({ y, yStride }: Planes, x: number, row: number, code: number, part: number): void {
  const at = row * yStride + x
  y[at] = y[at]! + (code - y[at]!) * part
}

function drawSpeck(
  output: Planes,
  { width, height }: StyleContext,
  unit: number,
  random: () => number,
): void {
  const radius = (1 + 4 * random() ** 3) * unit
  const [cx, cy] = [random() * width, random() * height]
  const [squeeze, code] = [0.6 + 0.8 * random(), random() < 0.6 ? 30 : 220]
  for (let row = Math.max(0, Math.floor(cy - radius)); row < Math.min(height, cy + radius); row++) {
    const left = Math.max(0, Math.floor(cx - radius * 1.6))
    for (let x = left; x < Math.min(width, cx + radius * 1.6); x++) {
      const far = Math.hypot((x - cx) * squeeze, row - cy) / radius
      if (far < 1) blend(output, x, row, code, 0.75 * (1 - far ** 3))
    }
  }
}

function drawHair(
  output: Planes,
  { width, height }: StyleContext,
  unit: number,
  random: () => number,
): void {
  let [x, y, angle] = [random() * width, random() * height, random() * 7]
  const [bend, steps] = [(random() - 0.5) * 0.12, (20 + 50 * random()) * unit]
  for (let step = 0; step < steps; step++) {
    x += Math.cos(angle)
    y += Math.sin(angle)
    angle += bend
    if (x >= 0 && y >= 0 && x < width && y < height) blend(output, x | 0, y | 0, 34, 0.6)
  }
}

function drawScratches(
  output: Planes,
  { width, height, seed, framesPerSecond }: StyleContext,
  count: number,
  frame: number,
): void {
  const second = Math.floor(frame / framesPerSecond)
  const random = createRandom(seedFor(seed, `scratch ${second}`))
  const here = createRandom(seedFor(seed, `tremble ${frame}`))
  for (let scratch = 0; scratch < count; scratch++) {
    const place = random() * width
    const [light, slope, starts] = [
      random() < 0.65,
      (random() - 0.5) * 0.01,
      random() * 0.5 * height,
    ]
    const whole = random() < 0.5
    if (here() < 0.3) continue
    const shaken = place + (here() - 0.5) * 3
    for (let row = Math.floor(whole ? 0 : starts); row < height; row++) {
      const x = Math.floor(shaken + row * slope)
      if (x >= 0 && x < width) blend(output, x, row, light ? 220 : 30, 0.16 + 0.2 * here())
    }
  }
}
