import type { Direction, ParsedPrompt } from '../../../../video/direction.ts'

const longestPieceCharacters = 500

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)

/** Where the prompt says `piece`, whatever its case and its spaces: as written there. Null where it does not. */
export const quoteFrom = (prompt: string, piece: string): string | null => {
  const words = piece.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return null
  const pattern = words.map(escaped).join(String.raw`\s+`)
  return new RegExp(pattern, 'iu').exec(prompt)?.[0] ?? null
}

/** The direction with its quotes as the prompt writes them; null where the prompt does not say them. */
const quoted = (prompt: string, direction: Direction): Direction | null => {
  const evidence = quoteFrom(prompt, direction.evidence)
  if (evidence === null) return null
  if (direction.kind === 'add-caption') {
    const text = quoteFrom(prompt, direction.text)
    return text === null ? null : { ...direction, text, evidence }
  }
  if (direction.kind === 'describe-scene') {
    const scene = quoteFrom(prompt, direction.scene)
    return scene === null ? null : { ...direction, scene, evidence }
  }
  return { ...direction, evidence }
}

/**
 * Keeps of a model's answer what the prompt bears out. A direction whose evidence, caption or scene the
 * prompt does not say is no direction: what it claimed to be said goes to `unparsed`.
 */
export const checkAnswer = (prompt: string, answer: ParsedPrompt): ParsedPrompt => {
  const directions: Direction[] = []
  const unparsed = answer.unparsed.flatMap((piece) => quoteFrom(prompt, piece) ?? [])
  for (const direction of answer.directions) {
    const kept = quoted(prompt, direction)
    if (kept) directions.push(kept)
    else unparsed.push(direction.evidence.slice(0, longestPieceCharacters))
  }
  return { directions, unparsed: [...new Set(unparsed)] }
}
