import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { css, mix, rgbOf } from '../colour-mix.ts'
import type { Rgb } from '../colour-mix.ts'
import { newCanvas } from '../stage.ts'
import { seedFor } from '../random.ts'
import { toneSuffix } from './picture-shapes.ts'

const people = /^(boy|girl|child|baby|man|woman|person|old-man|old-woman|older-person)$/
/** Where the middle of the face is not the colour of the body. */
const bodyColours: Record<string, { coat: string; limbs: string }> = {
  robot: { coat: '#d2cce8', limbs: '#a9a3c6' },
  panda: { coat: '#eceaf4', limbs: '#3a3550' },
  alien: { coat: '#7fd25a', limbs: '#6cbb4b' },
  'clown-face': { coat: '#f2c531', limbs: '#d9536f' },
  'santa-claus': { coat: '#c8322f', limbs: '#a52425' },
  'mrs-claus': { coat: '#c8322f', limbs: '#a52425' },
  unicorn: { coat: '#e9d9fb', limbs: '#d3bdf2' },
  chicken: { coat: '#f1eef6', limbs: '#e6a63c' },
  monkey: { coat: '#7b4b3f', limbs: '#6b4038' },
}

const shirts = ['#3f8fd6', '#e8743b', '#4fae6d', '#d9536f', '#8a63c9', '#e0a92e']

/** A whole figure from a head or a bust: the set has many of its best characters only from the neck up. */
export function addBody(
  top: Canvas,
  shape: 'head' | 'bust',
  heightPixels: number,
  picture: string,
): Canvas {
  const width = Math.max(top.width, heightPixels * 0.5)
  const [canvas, context] = newCanvas(width, heightPixels)
  const middle = canvas.width / 2
  const plain = picture.replace(toneSuffix, '')
  const isPerson = people.test(plain)
  const fur = averageColour(top, shape === 'head' ? [0.3, 0.7, 0.45, 0.8] : [0.15, 0.85, 0.9, 0.99])
  const own = bodyColours[plain]
  const shirt = rgbOf(shirts[seedFor(7, picture) % shirts.length]!)
  const coat = isPerson ? shirt : own ? rgbOf(own.coat) : fur
  if (shape === 'head')
    paintSmallBody(context, canvas, top, {
      coat,
      skin: fur,
      limbs: isPerson ? coat : own ? rgbOf(own.limbs) : mix(coat, [30, 15, 40], 0.1),
      isPerson,
    })
  else paintCoat(context, canvas, top, coat)
  context.drawImage(top, middle - top.width / 2, 0)
  return canvas
}

function averageColour(canvas: Canvas, part: readonly [number, number, number, number]): Rgb {
  const [x, y] = [Math.floor(canvas.width * part[0]), Math.floor(canvas.height * part[2])]
  const width = Math.max(1, Math.floor(canvas.width * part[1]) - x)
  const height = Math.max(1, Math.floor(canvas.height * part[3]) - y)
  const { data } = canvas.getContext('2d').getImageData(x, y, width, height)
  const sum = [0, 0, 0]
  let count = 1
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3]! < 200) continue
    count++
    for (let channel = 0; channel < 3; channel++) sum[channel]! += data[i + channel]!
  }
  return [sum[0]! / count, sum[1]! / count, sum[2]! / count]
}

function limb(
  context: SKRSContext2D,
  box: { x: number; y: number; width: number; height: number },
  colour: Rgb,
  lean = 0,
): void {
  context.save()
  context.translate(box.x, box.y)
  context.rotate(lean)
  const gradient = context.createLinearGradient(-box.width / 2, 0, box.width / 2, 0)
  gradient.addColorStop(0, css(mix(colour, [30, 10, 40], 0.22)))
  gradient.addColorStop(0.55, css(mix(colour, [255, 240, 220], 0.14)))
  gradient.addColorStop(1, css(mix(colour, [30, 10, 40], 0.1)))
  context.fillStyle = gradient
  context.beginPath()
  context.roundRect(-box.width / 2, 0, box.width, box.height, box.width * 0.46)
  context.fill()
  context.restore()
}

function paintSmallBody(
  context: SKRSContext2D,
  canvas: Canvas,
  top: Canvas,
  colours: { coat: Rgb; skin: Rgb; limbs: Rgb; isPerson: boolean },
): void {
  const { coat, skin, limbs, isPerson } = colours
  const middle = canvas.width / 2
  const size = top.width
  const foot = canvas.height
  const neck = top.height * 0.86
  const body = foot - neck
  const trousers = isPerson ? rgbOf('#4a5a78') : limbs
  const shoe = isPerson ? rgbOf('#3a3346') : mix(limbs, [30, 15, 40], 0.18)
  for (const side of [-1, 1]) {
    const x = middle + side * size * 0.16
    limb(context, { x, y: foot - body * 0.5, width: size * 0.22, height: body * 0.47 }, trousers)
    limb(
      context,
      { x: x - size * 0.02, y: foot - body * 0.13, width: size * 0.27, height: body * 0.13 },
      shoe,
    )
  }
  for (const side of [-1, 1]) {
    const x = middle + side * size * 0.27
    limb(
      context,
      { x, y: neck + body * 0.08, width: size * 0.16, height: body * 0.5 },
      limbs,
      side * -0.35,
    )
    if (isPerson)
      limb(
        context,
        {
          x: x + side * size * 0.13,
          y: neck + body * 0.47,
          width: size * 0.13,
          height: size * 0.13,
        },
        skin,
      )
  }
  limb(context, { x: middle, y: neck - body * 0.1, width: size * 0.6, height: body * 0.78 }, coat)
  if (isPerson) return
  const belly = context.createRadialGradient(
    middle,
    neck + body * 0.36,
    0,
    middle,
    neck + body * 0.36,
    size * 0.22,
  )
  belly.addColorStop(0, css(mix(coat, [255, 250, 240], 0.55), 0.9))
  belly.addColorStop(0.75, css(mix(coat, [255, 250, 240], 0.5), 0.8))
  belly.addColorStop(1, css(mix(coat, [255, 250, 240], 0.4), 0))
  context.fillStyle = belly
  context.fillRect(middle - size * 0.24, neck, size * 0.48, body * 0.7)
}

function paintCoat(context: SKRSContext2D, canvas: Canvas, top: Canvas, coat: Rgb): void {
  const middle = canvas.width / 2
  const foot = canvas.height
  const chest = top.height
  const body = foot - chest
  const [from, to] = bottomSpan(top)
  const left = middle - top.width / 2 + from
  const width = to - from
  for (const side of [-1, 1]) {
    const x = middle + side * width * 0.17
    limb(
      context,
      { x, y: foot - body * 0.7, width: width * 0.24, height: body * 0.68 },
      rgbOf('#4b4d63'),
    )
    limb(
      context,
      { x: x - width * 0.02, y: foot - body * 0.13, width: width * 0.3, height: body * 0.13 },
      rgbOf('#2f2b3a'),
    )
  }
  const gradient = context.createLinearGradient(left, 0, left + width, 0)
  gradient.addColorStop(0, css(mix(coat, [20, 10, 40], 0.25)))
  gradient.addColorStop(0.5, css(coat))
  gradient.addColorStop(1, css(mix(coat, [20, 10, 40], 0.16)))
  context.fillStyle = gradient
  context.beginPath()
  context.moveTo(left, chest - 2)
  context.lineTo(left + width, chest - 2)
  context.bezierCurveTo(
    left + width * 0.98,
    chest + body * 0.1,
    left + width * 0.8,
    chest + body * 0.14,
    left + width * 0.79,
    chest + body * 0.36,
  )
  context.quadraticCurveTo(left + width * 0.79, chest + body * 0.46, middle, chest + body * 0.47)
  context.quadraticCurveTo(
    left + width * 0.21,
    chest + body * 0.46,
    left + width * 0.21,
    chest + body * 0.36,
  )
  context.bezierCurveTo(
    left + width * 0.2,
    chest + body * 0.14,
    left + width * 0.02,
    chest + body * 0.1,
    left,
    chest - 2,
  )
  context.fill()
}

function bottomSpan(canvas: Canvas): [number, number] {
  const row = canvas.height - 3
  const { data } = canvas.getContext('2d').getImageData(0, Math.max(0, row), canvas.width, 1)
  let [from, to] = [canvas.width, 0]
  for (let x = 0; x < canvas.width; x++) {
    if (data[x * 4 + 3]! < 128) continue
    from = Math.min(from, x)
    to = Math.max(to, x + 1)
  }
  return to > from ? [from, to] : [0, canvas.width]
}
