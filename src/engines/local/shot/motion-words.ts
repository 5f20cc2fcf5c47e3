import type { MotionName } from './scene.ts'

/** Verbs in any form and the motion that shows them; the first match in the text's order wins. */
const motionWords: readonly (readonly [MotionName, RegExp])[] = [
  ['bow', /\b(bow(s|ed|ing)?|curts(y|ies|ying|eys?)|kneel\w*)\b/],
  [
    'dance',
    /\b(danc(e|es|ed|ing)|breakdanc\w+|twirl(s|ing)?|waltz\w*|groov(e|es|ing)|ballet|pirouett\w+|tango\w*|salsa|jiv(es|ing)|boogie\w*|moonwalk\w*)\b/,
  ],
  [
    'walk',
    /\b(walk(s|ed|ing)?|stroll\w*|hik(e|es|ing)|march(es|ing)?|takes? (a )?(\w+ ){0,2}steps?|step(s|ping|ped)|wander\w*|pac(es|ing)|crawl\w*|roam\w*|trudg\w+|tiptoe\w*|stalk(s|ing)|prowl\w*|strut\w*|saunter\w*|limp(s|ing)|waddl\w+|shuffl\w+|approach(es|ing)|enter(s|ing)|exit(s|ing)|cross(es|ing)|explor(e|es|ing)|climb\w*|sneak\w*|creep\w*|slither\w*|arriv\w+|leav(es|ing)|follow(s|ing)|carr(y|ies|ying)|push(es|ing)|pull(s|ing)|drag(s|ging)|lead(s|ing)|patrol\w*|travel\w*|parad(es|ing)|walks? in|amble\w*|migrat\w+|graze and walk)\b/,
  ],
  [
    'run',
    /\b(runs?|running|ran|jog(s|ging)?|sprint\w*|gallop\w*|chas(e|es|ing)|rac(e|es|ing)|canter\w*|trot\w*|dash(es|ing)?|flee(s|ing)?|escap(e|es|ing)|charg(e|es|ing)|rush(es|ing)|scurr\w+|scamper\w*|hunt(s|ing)|stamped\w+|speed(s|ing) away)\b/,
  ],
  [
    'jump',
    /\b(jump(s|ed|ing)?|leap(s|t|ing)?|hop(s|ping)?|bounc(e|es|ing)|bound(s|ing)|pounc\w+|skip(s|ping)|cartwheel\w*|backflip\w*|somersault\w*|flip(s|ping)|dunk(s|ing)?|trampolin\w+)\b/,
  ],
  [
    'play',
    /\b(play(s|ed|ing)?|frolic\w*|romp\w*|frisk\w*|tumbl\w+|wrestl\w+|fight(s|ing)?|battl(e|es|ing)|box(es|ing)|kick(s|ing)?|throw(s|ing)?|toss\w*|catch(es|ing)?|juggl\w+|fetch\w*|tickl\w+|build(s|ing))\b/,
  ],
  [
    'wave',
    /\b(wav(e|es|ed|ing) (at|to|goodbye|hello|his|her|their|its|a|the|back)|wav(es|ed|ing)|greet\w*|salut\w*|say(s|ing)? (hello|hi|goodbye)|point(s|ing)|beckon\w*|conduct(s|ing)|gestur(es|ing)|cast(s|ing) (a )?spells?|wave$)\b/,
  ],
  [
    'cheer',
    /\b(cheer(s|ed|ing)?|clap(s|ping|ped)?|applau\w*|celebrat\w*|laugh\w*|smil(es|ing)|giggl\w+|rejoic\w+|grin(s|ning)|roar(s|ing)?|howl(s|ing)?|shout\w*|scream\w*)\b/,
  ],
  [
    'fly',
    /\b(fl(y|ies|ew|ying)|soar(s|ing)?|hover(s|ing)?|airborne|swoop\w*|flutter\w*|circl(es|ing)|flap(s|ping)?|buzz\w*|flits?|flitting|takes? off into|parachut\w+)\b/,
  ],
  [
    'swim',
    /\b(swim(s|ming)?|swam|div(e|es|ing)|snorkel\w*|paddl(es|ing)|splash(es|ing) (about|around))\b/,
  ],
  [
    'drive',
    /\b(driv(e|es|ing)|drove|rid(e|es|ing)|rode|cruis(es|ing)|glid(e|es|ing)|speed(s|ing)|cycl(es|ing)|bik(es|ing)|skat(e|es|ing)|skateboard(s|ing)|roll(s|ing) (down|along|past)|ski(s|ing)|snowboarding|sled(s|ding)|carving|slid(e|es|ing)|racing past|drift(s|ing) (around|through a) corner|plough\w*|plow\w*)\b/,
  ],
  ['sail', /\b(sail(s|ing)?|row(s|ing)|boating|surf(s|ing)?|kayak(s|ing)?|canoeing)\b/],
  ['spin', /\b(spin(s|ning)?|rotat\w*|turn(s|ing)? around|whirl\w*|revolv\w+|orbit(s|ing)?)\b/],
  ['float', /\b(float(s|ing)?|levitat\w*|weightless\w*|drift(s|ing)?|ris(e|es|ing) into)\b/],
  [
    'sleep',
    /\b(sleep(s|ing)?|asleep|nap(s|ping)?|rest(s|ing)|doz\w+|snor(es|ing)|snooz\w+|curl(s|ed) up|l(ies|ying|ay)( down)?|hibernat\w+|faint(s|ing))\b/,
  ],
  [
    'eat',
    /\b(eat(s|ing)?|ate|chew\w*|nibbl\w+|munch\w*|graz(e|es|ing)|devour\w*|lick(s|ing)?|peck\w*|feast\w*|bit(es|ing)|gobbl\w+|snack(s|ing)|dining|din(es|ing)|hav(e|es|ing) (lunch|dinner|breakfast|a picnic))\b/,
  ],
  ['drink', /\b(drink(s|ing)?|drank|sip\w*|gulp\w*|slurp\w*)\b/],
  ['read', /\b(read(s|ing)?|stud(ies|ying)|leaf(s|ing) through|brows(es|ing))\b/],
  [
    'sing',
    /\b(sing(s|ing)?|sang|hum(s|ming)?|croon\w*|serenad\w+|rap(s|ping)|whistl\w+|speak(s|ing)?|talk(s|ing)?|chat(s|ting)?|argu(e|es|ing)|debat\w+|giv(es|ing) a speech|perform(s|ing)?|tell(s|ing)|discuss\w*|bark(s|ing)?|meow\w*|chirp\w*|yell(s|ing))\b/,
  ],
  [
    'work',
    /\b(work(s|ed|ing)?|writ(es|ing)|typ(es|ing)|cook(s|ing)|bak(e|es|ing)|paint(s|ing)|draw(s|ing)|repair\w*|fix(es|ing)|hammer\w*|dig(s|ging)?|sew(s|ing)?|knit\w*|chop\w*|stir(s|ring)?|clean(s|ing)?|sweep\w*|wash(es|ing)?|pour(s|ing)?|grill(s|ing)?|fish(es|ing)|plant(s|ing)|water(s|ing)|unload\w*|mend\w*|carv(es|ing)|sculpt\w*|craft\w*|weld\w*|forg(es|ing)|strum\w*|feed(s|ing)|harvest\w*|brush(es|ing)|massag\w+|peel(s|ing)|kned\w+|knead\w*|experiment\w*|pick(s|ing)|examin\w+|assembl\w+|mak(es|ing)|serv(es|ing)|groom\w*|scrub\w*|polish\w*|iron(s|ing))\b/,
  ],
  ['nod', /\b(sniff\w*|nod(s|ded|ding)?|agree(s|ing)|pray(s|ing)?|meditat\w+)\b/],
  [
    'stretch',
    /\b(stretch(es|ed|ing)?|yawn\w*|gets? up|getting up|stand(s|ing)? up|wak(e|es|ing)( up)?|rears?( up)?|doing yoga|exercis(es|ing)|works? out)\b/,
  ],
  [
    'sway',
    /\b(sway(s|ed|ing)?|swing(s|ing)?|rock(s|ing)|blow(s|ing)|hammock|trembl\w+|shiver\w*|wiggl\w+|wobbl\w+|bob(s|bing)|waver\w*|rippl(es|ing))\b/,
  ],
  [
    'sit',
    /\b(sit(s|ting)?|sat|seated|perch(es|ed|ing)?|squat(s|ting)?|crouch\w*|relax(es|ing)?|loung(es|ing))\b/,
  ],
  [
    'look',
    /\b(look(s|ed|ing)?|watch(es|ing)?|gaz(e|es|ing)|star(es|ing)|observ\w+|peer(s|ing)?|glanc(es|ing)|survey\w*|search\w*|admir\w+|think(s|ing)|wonder(s|ing)|inspect\w*|listen\w*)\b/,
  ],
  [
    'idle',
    /\b(stand(s|ing)?|stood|wait(s|ing)?|stop(s|ped)?|paus(e|es|ing)|hold(s|ing)?|held|still|pos(es|ing)|lean(s|ing)|hug(s|ging)?|kiss(es|ing)?|hesitat\w+|freezes)\b/,
  ],
]

/** The motion of the earliest verb in the text, null when no verb in it is known. */
export function findMotion(text: string): MotionName | null {
  let best: { motion: MotionName; at: number } | null = null
  const words = text.toLowerCase()
  for (const [motion, verbs] of motionWords) {
    const at = words.search(verbs)
    if (at >= 0 && (best === null || at < best.at)) best = { motion, at }
  }
  return best?.motion ?? null
}
