/**
 * Verbs of what can be seen or heard done. A tagger's own list has not half of them, and takes those it does not know
 * for nouns: "a toaster pops" would be a sort of pop.
 */
import { isFiniteVerb } from '../../../language/word-classes.ts'

const bases: ReadonlySet<string> = new Set(
  `
    abandon accept accelerate accompany ache act adjust admire advance aim alight amble announce appear applaud
    apply approach argue arrange arrive ascend ask assemble attempt await awaken babble back bake balance barge
    bargain bark barrel bash bask bathe battle beam beat beckon beg begin behold belch bellow bend bicker billow
    bite blare blast blaze bleat bleed blend bless blink bloom blossom blow blur blush boast bob boil bolt boom
    bounce bound bow brace brake brandish brave brawl break breathe brew brighten bring bristle browse brush
    bubble buckle build bumble bump burn burp burrow burst bury bustle butt buy buzz cackle call canter caper
    capsize capture careen caress carry carve cascade cast catch celebrate change charge chase chat chatter
    cheer chew chirp chirrup choke chomp chop chortle chuckle churn circle clamber clamour clang clank clap
    clash clasp claw clean clear cleave click climb cling clink clip clomp close clutch coast coil collapse
    collect collide comb come comfort compete complain compose concentrate conduct confront congregate conjure
    connect consult contemplate converge converse cook coo cough count cover cower crack crackle cradle cram
    crane crash crawl creak create creep crinkle croak croon crouch crow cruise crumble crumple crunch crush cry
    cuddle curl curtsy cut dance dangle dart dash dazzle deal decorate defend deflate deliver demonstrate depart
    deploy descend detonate devour dig dim dip disappear discover dismount dissolve dive dodge doodle doze drag
    drain draw drench dress dribble drift drill drink drip drive drizzle drool droop drop drown dry duck duel
    dump dunk dye ease eat echo embark embrace emerge empty encounter enter erupt escape examine exchange
    exclaim exhale exit expand explode explore extend face fade fall falter fan feast feed feel fence fetch
    fidget fight file fill find finish fire fix fizz flail flap flare flash flatten flee flex flick flicker
    flinch fling flip flirt float flood flop flow fluff flutter fly foam fold follow forage forge form freeze
    fret frolic frown fry fumble gallop gambol gasp gather gawk gaze gesture giggle glance glare glaze gleam
    glide glimmer glimpse glint glisten glitter gloat glow glower gnaw gobble grab graze greet grill grimace
    grin grind grip groan groom grope grow growl grumble grunt guard guide gulp gush gyrate hail halt hammer
    hand handle hang haul haunt heal heave help herd hesitate hide hike hiss hit hobble hoist hold holler honk
    hoot hop hover howl huddle hug hum hunch hunt hurdle hurl hurry hurtle ignite illuminate imitate inch
    inflate inhale insert inspect interrupt intertwine jab jam jerk jiggle jingle jog join joke jolt jostle
    juggle jump keep kick kiss knead kneel knit knock land lap lash laugh launch lay lead lean leap learn leave
    leer lick lie lift light limp line linger listen load lob loll look loom loop lounge lower lumber lunge
    lurch lurk make march marvel mash massage melt meander mend meow merge milk mimic mingle mix moan mop morph
    motion mount mourn move mow muddle multiply munch murmur mutter nap nestle nibble nod nudge nuzzle observe
    offer ooze open orbit order overflow overlook overtake pace pack paddle paint pan pant parachute parade park
    pass pat patrol pause paw peck pedal peek peel peep peer perch perform persuade pet pick pilot pinch
    pirouette pitch place plan plant play plead plod plop plot pluck plummet plunge point poke polish ponder
    pool pop pose pounce pound pour pout practise practice prance pray preach preen prepare present preside
    press pretend prod promenade prop propose protect protest prowl prune puff pull pulsate pulse pump punch
    purr push put puzzle quack quake quarrel quench quiver race radiate raid rain raise rake ram ramble rattle
    reach read rear recline recoil reel reflect rehearse release relax remove repair rescue rest retreat return
    reveal revolve rewind ride ring rip ripple rise roam roar roast rock roll romp rotate rove row rub ruffle
    rumble run rush rustle sag sail salute sashay saunter savour savor saw say scale scamper scan scare scatter
    scavenge scold scoop scoot scorch scowl scrabble scramble scrape scratch scrawl scream screech scribble
    scroll scrub scrunch scuffle scurry scuttle search seep seize sell serenade serve settle sew shake shatter
    shave shed shelter shimmer shimmy shine shiver shoot shout shove shovel show shower shred shriek shrink
    shrug shudder shuffle shush shut sigh signal simmer sing sink sip sit sizzle skate sketch ski skid skim skip
    skitter skulk slam slap slash sled sleep slice slide slink slip slither slope slosh slouch slump slurp smack
    smash smear smell smile smirk smolder smoulder smooch snap snarl snatch sneak sneer sneeze snicker sniff
    sniffle snip snooze snore snort snuggle soak soar sob soothe sort sparkle spark speak speed spill spin spit
    splash splatter splinter split sprawl spray spread sprint sprinkle sprout spurt squabble squash squat squawk
    squeak squeal squeeze squelch squint squirm squirt stack stage stagger stalk stamp stampede stand stare
    startle steal steam steer step stick stir stitch stomp stoop stop strain stream stretch stride strike stroke
    stroll struggle strum strut study stumble submerge suck surf surge surround survey swagger swallow swarm
    sway sweat sweep swell swerve swim swing swirl swish swoop swoosh tackle talk tame tamp tangle tap taste
    taxi teach tease teeter teleport tell tempt tend test thank think thrash throb throng throw thrust thud
    thump thunder tickle tie tighten tilt tinker tip tiptoe toast toddle topple torch toss totter touch tour tow
    tower trace track trade trail train tramp trample transform trap travel tread tremble trek trick trickle
    trim trip trot trudge trundle tuck tug tumble tunnel turn twinkle twirl twist twitch type unfold unfurl
    unleash unload unlock unpack unravel unroll unveil unwrap urge usher vanish vault veer vibrate visit wade
    waddle wag waggle wail wait wake walk wallow waltz wander warm warn wash watch water wave weave weep weigh
    weld welcome wheeze whimper whip whirl whisk whisper whistle whittle whiz whizz widen wield wiggle win wince
    wind wink wipe wither wobble wonder work worry wrap wrestle wriggle wring write yank yap yawn yell yelp
    yodel zigzag zip zoom check cross copy measure sculpt sign spar spot spy star starve string strip support
    switch tape tear tick trigger type unite upset use venture vote vow wed wheel whoop wire wound yearn yield
    evacuate refuse regret abduct lasso trick confuse admit agree allow apologise apologize assume avoid believe blame borrow
    bother bribe calculate cheat commit complete confiscate conquer consider contain convince cure decide declare
    demand deny desire destroy detect disagree distract donate doubt eject envy evaporate exaggerate excavate forget
    forgive guess hypnotise hypnotize ignore impress improve inherit injure invade invent invite levitate liberate
    manage mention navigate negotiate obey operate overhear overturn photobomb pollute possess prevent produce
    promise pronounce prove punish realise realize recognise recognize reject relieve rely remember remind repeat
    replace reply represent request resist respect respond restore ruin satisfy solve spoil spook strangle succeed
    suggest supervise suspect tolerate torment translate underestimate verify worship attend enjoy direct lock crochet referee steer bolt clock free dj
    hack host nurse sample score screen shape tail thread wing mirror bandage braid commute confess congratulate
  `
    .trim()
    .split(/\s+/),
)

/** Endings of inflected forms, and what stands in their place in the base form. */
const endings: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ied', ['y']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
]

const isToDouble = (ending: string, stem: string) =>
  /^(ed|ing)$/.test(ending) && /^[^aeiou]*[aeiou][bdgmnprt]$/.test(stem)

const isDoubled = (stem: string) => stem.length > 3 && stem.at(-1) === stem.at(-2)

/** Whether a word is a form of one of the verbs, or known to the tagger's list as one. */
export const isVerbForm = (word: string): boolean =>
  bases.has(word) || baseOf(word) !== null || isFiniteVerb(word)

function baseOf(word: string): string | null {
  for (const [ending, longer] of endings) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    // "runing" is a typing mistake of "running".
    const backs = isToDouble(ending, stem) ? longer.filter((back) => back !== '') : longer
    const plain = isDoubled(stem) ? [stem.slice(0, -1)] : []
    const found = [...backs.map((back) => stem + back), ...plain].find((base) => bases.has(base))
    if (found !== undefined) return found
  }
  return null
}
