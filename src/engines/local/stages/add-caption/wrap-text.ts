/** Breaks words into `lineCount` lines whose widest is as narrow as it can be; null for fewer words than lines. */
export function balancedLines(
  words: readonly string[],
  lineCount: number,
  widthOf: (line: string) => number,
): string[] | null {
  if (words.length < lineCount) return null
  const width = (from: number, to: number) => widthOf(words.slice(from, to).join(' '))
  // best[to]: the narrowest way to set the words before `to` in the lines so far.
  let best = words.map((_, index) => ({ widest: width(0, index + 1), breaks: [] as number[] }))
  for (let line = 1; line < lineCount; line++) {
    best = words.map((_, last) => {
      let found = { widest: Infinity, breaks: [] as number[] }
      for (let from = line; from <= last; from++) {
        const before = best[from - 1]!
        const widest = Math.max(before.widest, width(from, last + 1))
        // Later breaks win ties: the first line may be the longer one, as it is read first.
        if (widest <= found.widest) found = { widest, breaks: [...before.breaks, from] }
      }
      return found
    })
  }
  const breaks = [0, ...(best.at(-1)?.breaks ?? []), words.length]
  return breaks.slice(1).map((to, index) => words.slice(breaks[index], to).join(' '))
}

/** A text with line breaks of its own, in at most about `lineCount` lines: longer paragraphs get more of them. */
export function wrapText(
  text: string,
  lineCount: number,
  widthOf: (line: string) => number,
): string[] | null {
  const paragraphs = text.split('\n').map((line) => line.split(' ').filter(Boolean))
  if (paragraphs.length > lineCount) return null
  const widths = paragraphs.map((words) => widthOf(words.join(' ')))
  const counts = paragraphs.map(() => 1)
  for (let spare = lineCount - paragraphs.length; spare > 0; spare--) {
    const shares = widths.map((width, index) => width / counts[index]!)
    counts[shares.indexOf(Math.max(...shares))]!++
  }
  const lines = paragraphs.map((words, index) =>
    words.length === 0 ? [''] : balancedLines(words, counts[index]!, widthOf),
  )
  return lines.some((found) => found === null) ? null : lines.flatMap((found) => found!)
}
