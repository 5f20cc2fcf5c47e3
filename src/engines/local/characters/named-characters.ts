/** Which characters a prompt names, and where: whole words, whatever their case, the longer name first. */

const NOTHING = /(?!)/g

/** Starts and ends at a word: "Moss" is not in "Mossy", nor in "re-Moss". */
function patternOf(name: string): RegExp {
  if (name.trim() === '') return NOTHING
  const words = name
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}_-])${words.join(String.raw`\s+`)}(?![\p{L}\p{N}_])`,
    'giu',
  )
}

export const isNamed = (name: string, prompt: string): boolean => patternOf(name).test(prompt)

/** The prompt with each name replaced by what `wordFor` gives for its place in the list. */
export function replaceNames(
  prompt: string,
  names: readonly string[],
  wordFor: (number: number) => string,
): string {
  const longestFirst = names.map((name, number) => ({ name, number }))
  longestFirst.sort((one, other) => other.name.length - one.name.length)
  return longestFirst.reduce(
    (text, { name, number }) => text.replaceAll(patternOf(name), () => wordFor(number)),
    prompt,
  )
}
