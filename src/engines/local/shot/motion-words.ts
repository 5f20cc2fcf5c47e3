import type { MotionName } from './scene.ts'

/** Verbs in any form and the motion that shows them; the first match in the text's order wins. */
const motionWords: readonly (readonly [MotionName, RegExp])[] = [
  ['bow', /\b(bow(s|ed|ing)?|curts(y|ies|ying|eys?))\b/],
  ['dance', /\b(danc(e|es|ed|ing)|breakdanc\w+|twirl(s|ing)?|waltz\w*|groov\w+|ballet)\b/],
  [
    'walk',
    /\b(walk(s|ed|ing)?|stroll\w*|hik(e|es|ing)|march(es|ing)?|takes? \w+ steps|step(s|ping)|wander\w*|pac(es|ing)|crawl\w*)\b/,
  ],
  [
    'run',
    /\b(runs?|running|ran|jog(s|ging)?|sprint\w*|gallop\w*|chas(e|es|ing)|rac(es|ing)|canter\w*|trot\w*|dash(es|ing)?)\b/,
  ],
  ['jump', /\b(jump(s|ed|ing)?|leap(s|ing)?|hop(s|ping)?|bounc(e|es|ing)|bound(s|ing))\b/],
  ['play', /\b(play(s|ed|ing)?|frolic\w*|romp\w*|frisk\w*)\b/],
  ['wave', /\b(wav(e|es|ed|ing)|greet\w*|salut\w*|say(s|ing)? (hello|hi|goodbye))\b/],
  ['cheer', /\b(cheer(s|ed|ing)?|clap(s|ping)?|applau\w*|celebrat\w*|laugh\w*|smil(es|ing))\b/],
  ['fly', /\b(fl(y|ies|ew|ying)|soar(s|ing)?|glid(e|es|ing)|hover(s|ing)?|airborne)\b/],
  ['swim', /\b(swim(s|ming)?|swam|div(e|es|ing)|snorkel\w*)\b/],
  [
    'drive',
    /\b(driv(e|es|ing)|drove|rid(e|es|ing)|rode|cruis(es|ing)|speed(s|ing)|cycl(es|ing)|bik(es|ing)|skat(es|ing))\b/,
  ],
  ['sail', /\b(sail(s|ing)?|row(s|ing)|drift(s|ing)|boating|surf(s|ing)?)\b/],
  ['spin', /\b(spin(s|ning)?|rotat\w*|turn(s|ing)? around|whirl\w*)\b/],
  ['float', /\b(float(s|ing)?|levitat\w*|weightless)\b/],
  ['sleep', /\b(sleep(s|ing)?|asleep|nap(s|ping)?|rest(s|ing)|doz\w+|l(ies|ying)( down)?)\b/],
  [
    'nod',
    /\b(eat(s|ing)?|drink(s|ing)?|groom(s|ing)?|read(s|ing)?|sniff\w*|nod(s|ding)?|peck\w*|chew\w*|lick\w*|graz\w*|writ(es|ing)|typ(es|ing)|cook(s|ing)|paint(s|ing)|work(s|ing)|sip\w*)\b/,
  ],
  ['stretch', /\b(stretch(es|ed|ing)?|yawn\w*|gets? up|stand(s|ing)? up|wak(es|ing)( up)?)\b/],
  [
    'sway',
    /\b(sway(s|ed|ing)?|swing(s|ing)?|rock(s|ing)|sing(s|ing)?|blow(s|ing)|flutter\w*|hammock)\b/,
  ],
  [
    'idle',
    /\b(sit(s|ting)?|stand(s|ing)?|look(s|ing)?|watch(es|ing)?|wait(s|ing)?|stops?|holds?|star(es|ing)|still)\b/,
  ],
]

/** The motion of the earliest verb in the text, null when no verb in it is known. */
export function findMotion(text: string): MotionName | null {
  let best: { motion: MotionName; at: number } | null = null
  for (const [motion, words] of motionWords) {
    const at = text.toLowerCase().search(words)
    if (at >= 0 && (best === null || at < best.at)) best = { motion, at }
  }
  return best?.motion ?? null
}
