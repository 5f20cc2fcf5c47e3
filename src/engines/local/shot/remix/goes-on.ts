/** What an extension does by going on: nothing has to change for it. */
import type { Direction } from '../../../../video/direction.ts'
import { readPrompt } from '../prompt/read-prompt.ts'
import type { Scene } from '../scene.ts'
import { actorsCalled } from './find-actors.ts'

const goOnWords =
  /^\W*((please|and|then|now|just|so|let|make|it|the|this|that|what|happens?|video|clip|scene|shot|story|action|camera|movement|motion|go(es)?|going|on|keeps?|carry|carries|continu(e|es|ed|ing)|continuation|carry|extend(s|ed)?|proceeds?|resumes?|next|more|further|onward|same|as|before|way|with|of|from|here|there|where|left|off|for|a|bit|while|longer|seconds?|\d+)\W*)+$/i

/** Whether a scene that only goes on is what a direction asks of an extension. */
export function isDoneByGoingOn(direction: Direction, scene: Scene | null): boolean {
  if (direction.kind === 'change-length') return direction.change === 'longer'
  if (direction.kind !== 'describe-scene') return false
  return goOnWords.test(direction.scene) || (scene !== null && isShown(direction.scene, scene))
}

/** Everybody named is there, and does nothing but what is said. */
function isShown(text: string, { actors }: Scene): boolean {
  const { named, missing, undone } = readPrompt(text)
  if (named.length === 0 || missing.length + undone.length > 0) return false
  return named.every(({ noun, deeds }) => {
    const called = actorsCalled(noun, actors)
    const motions = new Set(called.map(({ actions }) => actions.at(-1).motion))
    return called.length > 0 && deeds.every(({ motion }) => motions.has(motion))
  })
}
