/** Verbs for what people and animals do, base form: also those that are as often nouns. */
export const actionVerbs: ReadonlySet<string> = new Set(
  `jump dance wave smile walk run sit stand lie sleep bow clap laugh cry sing talk speak shout scream
  whisper nod shake turn spin roll fly swim dive climb crawl kneel kick punch throw catch hold carry
  pick drop eat drink cook read write draw paint play ride drive row surf skate ski fall rise float
  glow blink wink stare look point hug kiss fight salute stretch yawn sneeze bark meow howl roar hop
  skip gallop trot canter march tiptoe stumble trip slide lean bend open close explode melt transform
  disappear vanish appear grow shrink wear celebrate cheer applaud juggle cartwheel backflip breakdance
  flip twirl sway swing move stop start go come leave enter exit approach chase follow hide peek wag
  sniff scratch lick bite chew cough think type knock push pull lift raise lower reach grab shrug
  levitate hover race do perform pose step pause pulls stroll jog sprint sail paddle meditate pray
  text call drink sip pour wink frown glare turn talk wink flap perch land take get stay giggle grin
  flicker breathe raise blow light pet feed strum drum conduct bounce wander graze charge burst shiver tremble swirl flow`
    .trim()
    .split(/\s+/),
)

/** Words in -ing that are things. */
export const ingNouns: ReadonlySet<string> = new Set(
  'topping building painting wedding ceiling clothing lighting string ring king morning evening spring wing swing earring earrings thing something nothing everything anything sting string stocking sibling duckling being crossing parking boxing landing awning railing flooring icing'.split(
    ' ',
  ),
)
