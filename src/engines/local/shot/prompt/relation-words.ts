/** How one thing stands to another, and the words that say so. */
export type RelationKind =
  | 'on'
  | 'in'
  | 'under'
  | 'behind'
  | 'front'
  | 'beside'
  | 'over'
  | 'faces'
  | 'follows'
  | 'leads'
  | 'holds'
  | 'wears'

const prepositionRelations: Record<string, RelationKind> = {
  on: 'on',
  onto: 'on',
  atop: 'on',
  upon: 'on',
  aboard: 'in',
  in: 'in',
  inside: 'in',
  into: 'in',
  within: 'in',
  under: 'under',
  beneath: 'under',
  below: 'under',
  underneath: 'under',
  behind: 'behind',
  beyond: 'behind',
  past: 'behind',
  beside: 'beside',
  near: 'beside',
  by: 'beside',
  next: 'beside',
  against: 'beside',
  alongside: 'beside',
  around: 'beside',
  over: 'over',
  above: 'over',
  toward: 'faces',
  towards: 'faces',
  at: 'faces',
  to: 'faces',
  with: 'beside',
  among: 'beside',
  between: 'beside',
}

export const relationOfPreposition = (word: string): RelationKind | null =>
  prepositionRelations[word] ?? null

const verbRelations: readonly (readonly [RelationKind, RegExp])[] = [
  ['on', /^(rid(e|es|ing)|rode|mount(s|ing)?|straddl\w+|surf(s|ing)?|balanc(e|es|ing) on)$/],
  ['in', /^(driv(e|es|ing)|drove|steer(s|ing)?|pilot(s|ing)?|row(s|ing)|paddl\w+|sail(s|ing)?)$/],
  [
    'follows',
    /^(chas(e|es|ed|ing)|follow(s|ing)|pursu\w+|hunt(s|ing)?|track(s|ing)|stalk(s|ing)?|herd(s|ing)|tail(s|ing))$/,
  ],
  ['leads', /^(walk(s|ing)?|lead(s|ing)?|pull(s|ing)?|drag(s|ging)?|tow(s|ing)?|haul(s|ing)?)$/],
  ['wears', /^(wear(s|ing)?|wore|don(s|ning))$/],
  [
    'holds',
    /^(hold(s|ing)?|held|carr(y|ies|ying)|grip\w*|wield\w*|clutch\w*|bring\w*|deliver\w*|lift(s|ing)?|rais(e|es|ing)|swing(s|ing)?|juggl\w+|toss\w*|throw(s|ing)?|drink(s|ing)?|sip\w*|eat(s|ing)?|nibbl\w+|munch\w*|bit(es|ing)|chew\w*|read(s|ing)?|writ(es|ing)|play(s|ing|ed)?|us(es|ing)|smok(es|ing)|open(s|ing)?|check(s|ing)?|pour(s|ing)?|steal(s|ing)?|stole|grab\w*|show(s|ing)|offer\w*|balanc(es|ing)|light(s|ing)|strum\w*|catch\w*|kick(s|ing)?|bounc(es|ing)|dribbl\w+|wav(es|ing)|shar(e|es|ing)|knit\w*|fl(ies|y|ying)|pick(s|ing)?|sniff\w*|peel\w*|slic(es|ing)|devour\w*|lick(s|ing)?|cast(s|ing)|typ(es|ing)|draw(s|ing)|examin\w+|hammer\w*|tak(es|ing) off|remov(es|ing)|draws)$/,
  ],
  [
    'faces',
    /^(hug\w*|kiss\w*|pet(s|ting)?|stroke\w*|feed(s|ing)?|fight\w*|fac(es|ing)|lick\w*|greet\w*|teach\w*|watch\w*|meet(s|ing)?|attack\w*|box(es|ing)?|tickl\w+|groom\w*|wash\w*|bath(es|ing)|milk(s|ing)|train(s|ing)|look\w*|star(es|ing)|talk\w*|argu\w+|danc(es|ing) with|approach\w*|battl\w+|push(es|ing)?|play(s|ing)|repair\w*|paint(s|ing)?|build(s|ing)?|cook(s|ing)?|bak(es|ing)|tend(s|ing)|water(s|ing)?|help\w*|visit\w*|see(s|ing)?|serv(es|ing)|scar(es|ing)|bark\w*|guard\w*|admir\w+|unload\w*|conduct\w*)$/,
  ],
]

export function relationOfVerb(word: string): RelationKind | null {
  return verbRelations.find(([, words]) => words.test(word))?.[0] ?? null
}

/** Verbs that only join things, or that every standing figure does. */
export const quietVerbs =
  /^(is|are|be|was|were|am|being|been|has|have|having|had|do|does|did|doing|with|seems?|appears?|become\w*|get|gets|getting|go|goes|going|comes?|coming|keep\w*|let\w*|make\w*|making|start(s|ing|ed)?|begin(s|ning)?|began|continu\w+|tr(y|ies|ying)|stay\w*|remain\w*|show(s|n|ing)?|featur\w+|captur\w+|depict\w+|surround\w*|cover\w*|fill\w*|made|lit|illuminat\w+|set|sets|place[sd]?|located|park(s|ed)|seen|seem|wears?|wearing|holds?|holding|carr(y|ies|ying)|rides?|riding|shin(es|ing)|glow\w*|ris(es|ing)|fall(s|ing)?|hang(s|ing)?|lean(s|ing)?|called|named|includ\w+|contain\w*|reflect\w*|cast(s|ing)?|fade\w*|emerg\w+|transform\w*|turn(s|ed|ing)?|change[sd]?|changing|left|abandoned|bloom\w*|blossom\w*|mov(e|es|ing)|pass(es|ing)?|cross(es|ing)|follow(s|ed|ing)|reveal\w*|can|could|will|would|should|may|might|must|drift\w*|enjoy\w*|illustrat\w+|visible|using|uses|leads?|surveying|exploring|roaming)$/

/** Pictures of what is put on. */
export const wearable =
  /^(top-hat|womans-hat|billed-cap|crown|sunglasses|glasses|goggles|diving-mask|headphone|backpack|scarf|necktie|gloves|running-shoe|womans-boot|high-heeled-shoe|ballet-shoes|hiking-boot|roller-skate|ice-skate|ring|watch|rescue-workers-helmet|military-helmet|graduation-cap|socks|boxing-glove|prayer-beads)$/

/** Verbs of what becomes something else. */
export const becomes =
  /^(turn(s|ed|ing)?|chang(e|es|ed|ing)|transform(s|ed|ing)?|morph(s|ed|ing)?)$/
