import { countWords } from '../subject-words.ts'
import type { Phrase } from './phrases/phrase.ts'

const inside =
  /^(in|inside|at|through|into|from|within|across|along|down|up|to|toward|towards|out|between|among|amid|amidst|around|on|onto|off|about)$/

/** Buildings and land that a scene can take place in. */
const buildings =
  /^(house|houses|hut|castle|derelict-house|mountain|snow-capped-mountain|mount-fuji|office-building|classical-building|school|church|stadium|hotel|hospital|factory|japanese-castle|convenience-store|hindu-temple|mosque|shinto-shrine|window|door|tent|circus-tent|volcano|station|metro|high-speed-train)$/

const isNumber = (word: string) => (countWords[word] ?? Number(word)) > 1

/** "in a house", "through the window": where, not who. "On", "by", "behind a house" name the house. */
export function isSettingFor(phrase: Phrase, preposition: string | null): boolean {
  if (preposition === null || phrase.picture === null) return false
  if (phrase.picture === 'window') return true
  if (phrase.picture.endsWith('tree'))
    return phrase.isPlural && !phrase.describing.some(isNumber)
      ? /^(in|through|between|among|amid|from)$/.test(preposition)
      : /^(in|from)$/.test(preposition) && false
  if (/^(leaf-fluttering-in-wind|fallen-leaf)$/.test(phrase.picture))
    return inside.test(preposition)
  if (/^(earth|moon|full moon|globe)$/.test(phrase.noun))
    return /^(on|under|at|to|from|around|above)$/.test(preposition) && phrase.noun !== 'earth'
  if (phrase.noun === 'tent') return /^(in|inside|into|within)$/.test(preposition)
  return buildings.test(phrase.picture) && inside.test(preposition) && preposition !== 'on'
}
