import { classOf } from './picture-classes.ts'
import type { Named, PromptReading } from './prompt/reading.ts'
import { readPrompt } from './prompt/read-prompt.ts'
import type { MotionName } from './scene.ts'

/** A thing a prompt names that can be drawn. `picture` of people is a family: see `personPicture`. */
export type Subject = {
  noun: string
  picture: string
  count: number
  colour: string | null
  motion: MotionName
}

export const subjectOf = ({ noun, picture, count, colour, deeds }: Named): Subject => ({
  noun,
  picture,
  count,
  colour,
  motion: deeds[0]?.motion ?? classOf(picture).motion,
})

/** Reading order: things named earlier are usually what the picture is about. */
export function findSubjects(prompt: string): { subjects: Subject[]; reading: PromptReading } {
  const reading = readPrompt(prompt)
  return { subjects: reading.named.map(subjectOf), reading }
}
