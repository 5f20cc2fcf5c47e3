/** What a table has under a word from outside. Every object has a `constructor` that no table means. */
export const ownValue = <Value>(
  table: Readonly<Record<string, Value>>,
  word: string,
): Value | undefined => (Object.hasOwn(table, word) ? table[word] : undefined)
