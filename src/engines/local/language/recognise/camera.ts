import type { DirectionOf } from '../../../../video/direction.ts'
import type { Recogniser } from '../wish.ts'

type Move = DirectionOf<'set-camera'>['move']

/** Verbs and directions that make a move, the first that fits, in words said of the camera. */
const moves: [Move, RegExp][] = [
  ['rack-focus', /\b(?:rack|focus(?:es)? (?:from|to|on|pull)|pulls? focus)\b/],
  [
    'steady',
    /\b(?:still|static|steady|steadier|locked|fixed|stabilize[ds]?|not move|tripod|locks?|hold|smooth\w*)\b/,
  ],
  ['shake', /\b(?:shak\w*|wobbl\w*|handheld|hand held|jitter\w*|trembl\w*|bumpy|bounc\w*)\b/],
  ['orbit', /\b(?:orbit\w*|circl\w*|around|arcs?|arcing|revolv\w*)\b/],
  [
    'dutch',
    /\b(?:tilt\w* (?:\w+ ){0,5}(?:side|sideways|diagonal\w*|degrees|angle)|slanted|crooked|canted|dutch)\b/,
  ],
  ['tilt-up', /\b(?:tilt\w*|looks?|looking|pans?|panning|swings?)\b.*\b(?:up|upwards?|sky)\b/],
  [
    'tilt-down',
    /\b(?:tilt\w*|looks?|looking|pans?|panning|swings?)\b.*\b(?:down|downwards?|floor|ground)\b/,
  ],
  ['roll', /\b(?:roll\w*|rotat\w*|spin\w*|upside down|flips?)\b/],
  ['tracking', /\b(?:follow\w*|track\w*|alongside|chas\w*)\b/],
  ['crane', /\b(?:crane\w*|rises?|rising|lifts?|descend\w*|lowers?|boom\w*|pedestal|jib)\b/],
  ['aerial', /\b(?:drone|aerial|fl(?:y|ies|ying) over|from above|overhead)\b/],
  [
    'pull',
    /\b(?:pull\w*|back\w*|zoom\w* out|moves? (?:out|away)|away|farther|further|retreat\w*)\b/,
  ],
  ['pan-left', /\bleft\b/],
  ['pan-right', /\bright\b/],
  [
    'push',
    /\b(?:push\w*|zoom\w*|closer|toward|towards|in|forward|forwards|into|approach\w*|dive\w*)\b/,
  ],
  ['pan-right', /\b(?:pan\w*|sideways|drift\w*|glid\w*|slid\w*|sweep\w*|across)\b/],
  ['angle', /\b(?:angle|low|high|eye level|behind|side|perspective|pov)\b/],
]

const verbs = new Set(
  `make have let move moves moving drift drifts drifting glide glides gliding slide slides sliding tilt
  tilts tilting pan pans panning push pushes pull pulls zoom zooms swing swings sweep sweeps rise rises
  circle circles orbit orbits follow follows shake shakes spin spins roll rolls rotate rotates starts
  start begins should creep creeps track tracks crane cranes dolly dollies truck trucks whip whips set
  put get turn goes go flies fly travels travel comes smooth lock locks hold holds slowly gently quickly suddenly`
    .trim()
    .split(/\s+/),
)
const movers = new Set(['tilt', 'rotate', 'roll', 'pan', 'lock'])
const framed = new Set(['shot', 'frame', 'view', 'horizon', 'image', 'picture'])
const maxTokens = 24

/** Something is said of the camera: "the camera drifts to the left", "tilt the camera so that ...". */
export const recogniseCamera: Recogniser = (wish) => {
  const texts = wish.tokens.map(({ text }) => text)
  const isMoved = movers.has(wish.command?.verb ?? '')
  const at = texts.findIndex((text) => text === 'camera' || (isMoved && framed.has(text)))
  if (at < 0 || at > 5 || texts.length > maxTokens || wish.command?.frame === 'remove') return []
  if (!texts.slice(0, at + 4).some((text) => verbs.has(text))) return []
  if (texts.some((text, i) => i < at && ['at', 'to', 'of'].includes(text))) return []
  if (['with', 'in', 'on'].includes(texts[at + 1] ?? '') && wish.command === null) return []
  const said = texts.join(' ')
  const move = moves.find(([, words]) => words.test(said))?.[0]
  return move ? [{ kind: 'set-camera', move, amount: wish.amount, evidence: wish.evidence }] : []
}
