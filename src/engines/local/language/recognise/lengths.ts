import type { Recogniser } from '../wish.ts'

const lengthSaid =
  /\b(?:to|by) \d{1,3}s\b|\b\d+(?:\.\d+)?\s?(?:secs?|seconds?|min|minutes?)\b|\b(?:a|one|half a) (?:minute|second)\b|\b(?:twice|half|double|triple|times) (?:as long|the length|its length)\b/
const lengthVerbs =
  /^(?:can it be|trim|cut|shorten|extend|lengthen|double|\d|make (?:it|this|the (?:video|clip)))\b/
const addsLength = /\b(?:twice|triple|times|extend|lengthen|longer|add)\b/
const takesLength = /\b(?:shorten|shorter|trim|cut)\b/
const elsewhere = /\b(?:text|title|caption|freeze|loop|fade|slow|speed)\b/

/** "make it 20 seconds long", "trim it to a minute": a length in time units. */
export const recogniseLength: Recogniser = (wish) => {
  const said = wish.tokens.map(({ text }) => text).join(' ')
  if (!lengthSaid.test(said) || !lengthVerbs.test(said) || elsewhere.test(said)) return []
  const change = addsLength.test(said) ? 'longer' : takesLength.test(said) ? 'shorter' : 'exact'
  return [{ kind: 'change-length', change, evidence: wish.evidence }]
}
