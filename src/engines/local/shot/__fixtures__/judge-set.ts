/** A labelled set of prompts, each planned as the engine does and judged by its labels. */
import { faultsOf, inventedIn, isSame, readLabels } from './judge-naming.ts'
import { planAsAsked, shownIn } from './shown-in.ts'

/** In the order in which they were written; each was labelled and committed before its first run. */
export const heldOutSets = ['', '-a', '-b', '-c', '-d', '-e', '-f', '-g'].map(
  (name) => `held-out-prompts${name}.txt`,
)

export type JudgedPrompt = {
  prompt: string
  /** What is neither drawn nor named as missing; empty where everything is. */
  faults: string[]
  /** What is drawn, or named as missing, and was not asked for. */
  invented: string[]
}

export function judgeSet(file: string): JudgedPrompt[] {
  return readLabels(file).map((label) => {
    const shown = shownIn(planAsAsked(label.prompt), label)
    const known = [...label.wanted.map(({ noun }) => noun), ...label.optional, ...label.lacking]
    const unasked = shown.missing.filter((noun) => !known.some((word) => isSame(noun, word)))
    return {
      prompt: label.prompt,
      faults: faultsOf(label, shown),
      invented: [
        ...inventedIn(label, shown.drawn),
        ...unasked.map((noun) => `"${noun}" as missing`),
      ],
    }
  })
}
