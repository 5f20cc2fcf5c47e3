/**
 * A word list the other way round: each picture with the words for it, separated by commas.
 * Example: { dog: 'puppy, golden retriever' } becomes { puppy: 'dog', 'golden retriever': 'dog' }.
 */
export function namedWords(words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([picture, list]) =>
      list.split(',').map((word) => [word.trim().replace(/\s+/g, ' '), picture] as const),
    ),
  )
}
