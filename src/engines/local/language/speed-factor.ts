import type { DirectionOf } from '../../../video/direction.ts'
import type { Token } from './tokens.ts'

const largestFactor = 100

/** Playback speed from "2x", "50%", "half", "3 times"; null where no number was said. */
export const speedFactorOf = (
  operation: DirectionOf<'set-speed'>['operation'],
  tokens: readonly Token[],
): number | null => {
  if (operation !== 'slow' && operation !== 'fast') return null
  const texts = tokens.map(({ text }) => text)
  for (const [i, text] of texts.entries()) {
    const value = Number.parseFloat(text)
    if (!(value > 0 && value <= largestFactor * 10)) continue
    const isTimes =
      /^[\d.]+x$/.test(text) ||
      texts[i - 1] === 'x' ||
      (texts[i - 1] === 'by' &&
        Number.isInteger(value) &&
        value > 1 &&
        value <= 20 &&
        text === String(value)) ||
      ['x', 'times', 'speed'].includes(texts[i + 1] ?? '')
    if (isTimes && value <= largestFactor)
      return operation === 'slow' && value > 1 ? 1 / value : value
    const isShare = text.endsWith('%') || texts[i + 1] === 'percent'
    if (isShare && operation === 'slow' && value < 100)
      return texts.includes('to') ? value / 100 : 1 - value / 100
    if (isShare && operation === 'fast') return texts.includes('to') ? value / 100 : 1 + value / 100
  }
  if (texts.includes('quarter')) return operation === 'slow' ? 0.25 : null
  if (texts.includes('third') && operation === 'slow') return 1 / 3
  const half =
    texts.includes('half') ||
    texts.includes('twice') ||
    texts.includes('double') ||
    texts.includes('halve')
  return half ? (operation === 'slow' ? 0.5 : 2) : null
}
