import { animalWords } from './animal-words.ts'
import type { MotionName, PlaceName } from './scene.ts'

/** What a picture is, as far as staging it needs to know. */
export type PictureClass = {
  /** Height in scene units when it is the only subject. */
  height: number
  motion: MotionName
  place: PlaceName
  /** Height over the ground in units. */
  lift: number
}

const kind = (height: number, motion: MotionName, place: PlaceName, lift = 0): PictureClass => ({
  height,
  motion,
  place,
  lift,
})

/** First match wins. Heights keep the order of the real world, squeezed so that a mouse can still act. */
const classes: readonly (readonly [RegExp, PictureClass])[] = [
  [
    /^(fish|tropical-fish|blowfish|shark|octopus|squid|jellyfish|turtle-sea|lobster|crab|shrimp)$/,
    kind(0.3, 'swim', 'underwater', 0.28),
  ],
  [/^(whale|spouting-whale|dolphin|seal)$/, kind(0.4, 'swim', 'sea', 0.02)],
  [/^(butterfly|honeybee|mosquito|fly|lady-beetle|bug)$/, kind(0.17, 'fly', 'meadow', 0.34)],
  [/^(eagle|dove|bat|dragon|wing|phoenix-bird)$/, kind(0.3, 'fly', 'mountains', 0.34)],
  [/^(airplane|small-airplane|helicopter)$/, kind(0.4, 'fly', 'mountains', 0.36)],
  [/^(flying-saucer|rocket|satellite|comet|ringed-planet)$/, kind(0.4, 'float', 'space', 0.3)],
  [/^(balloon|kite)$/, kind(0.3, 'float', 'park', 0.3)],
  [
    /^(sailboat|ship|speedboat|motor-boat|canoe|ferry|passenger-ship|.*rowing-boat)/,
    kind(0.46, 'sail', 'sea'),
  ],
  [/person-surfing|man-surfing|woman-surfing|swimming/, kind(0.42, 'sail', 'sea')],
  [
    /^(automobile|taxi|sport-utility-vehicle|racing-car|pickup-truck|police-car|minibus|oncoming-)/,
    kind(0.36, 'drive', 'road'),
  ],
  [
    /^(bus|delivery-truck|articulated-lorry|fire-engine|ambulance|tractor|locomotive|train|trolleybus)/,
    kind(0.46, 'drive', 'road'),
  ],
  [/^(bicycle|motorcycle|motor-scooter|kick-scooter|auto-rickshaw)$/, kind(0.38, 'idle', 'park')],
  [/-biking/, kind(0.52, 'drive', 'park')],
  [/^(elephant|giraffe|mammoth|sauropod|t-rex)$/, kind(0.6, 'idle', 'meadow')],
  [
    /^(horse|unicorn|cow|ox|deer|zebra|moose|llama|rhinoceros|hippopotamus|water-buffalo|bison|donkey)$/,
    kind(0.5, 'idle', 'meadow'),
  ],
  [/camel/, kind(0.52, 'idle', 'desert')],
  [
    /^(tiger|leopard|crocodile|kangaroo|gorilla|ewe|ram|goat|pig|boar)$/,
    kind(0.38, 'idle', 'meadow'),
  ],
  [/^(bear|panda|polar-bear|lion|wolf|fox|koala|raccoon)$/, kind(0.46, 'idle', 'forest')],
  [/^(penguin|snowman|skier|snowboarder|sled)$/, kind(0.4, 'idle', 'snow')],
  [/^(cat|black-cat)$/, kind(0.34, 'idle', 'living-room')],
  [/^(dog|poodle|guide-dog|service-dog)$/, kind(0.4, 'idle', 'meadow')],
  [
    /^(duck|swan|goose|flamingo|peacock|rooster|chicken|turkey|owl|sloth|skunk|badger|orangutan|parrot|rabbit|monkey|otter|beaver|turtle|frog|dodo)$/,
    kind(0.3, 'idle', 'meadow'),
  ],
  [/^(bird|blackbird)$/, kind(0.24, 'idle', 'garden')],
  [
    /^(mouse|rat|hamster|chipmunk|hedgehog|baby-chick|hatching-chick|snail|lizard|snake|spider|ant|worm|scorpion|beetle|cricket|cockroach)$/,
    kind(0.22, 'idle', 'meadow'),
  ],
  [
    /^(robot|alien|alien-monster|ogre|goblin|ghost|troll|skull|clown-face|snowman|mx-claus)$/,
    kind(0.52, 'idle', 'city'),
  ],
  [/astronaut/, kind(0.56, 'float', 'space', 0.04)],
  [/^(boy|girl|child)/, kind(0.44, 'idle', 'park')],
  [/^baby(-|$)/, kind(0.34, 'idle', 'living-room')],
  [
    /^(old-man|old-woman|older-person|man|woman|person|singer|cook|ninja|prince|princess|santa-claus|mrs-claus|detective)(-|$)/,
    kind(0.58, 'idle', 'park'),
  ],
  [
    /^(house|houses|hut|castle|japanese-castle|classical-building|mount-fuji|mountain|office-building|tokyo-tower|statue-of-liberty|church|shinto-shrine|house-with-garden|circus-tent|derelict-house|factory|school|hospital|hotel|stadium|mosque|hindu-temple|volcano|snow-capped-mountain|bridge-at-night|convenience-store|moai)/,
    kind(0.56, 'still', 'meadow'),
  ],
  [/tree$/, kind(0.6, 'sway', 'meadow')],
  [
    /^(potted-plant|sunflower|tulip|rose|cactus|seedling|herb|hibiscus|bouquet)/,
    kind(0.4, 'sway', 'garden'),
  ],
  [/^(leaf|fallen|maple|cherry)/, kind(0.3, 'float', 'forest', 0.2)],
  [
    /^(couch-and-lamp|bed|chair|seat|television|bathtub|door|toilet)$/,
    kind(0.44, 'still', 'living-room'),
  ],
  [
    /^(fire|fountain|carousel-horse|ferris-wheel|roller-coaster|tent|camping|playground-slide)$/,
    kind(0.4, 'sway', 'park'),
  ],
  [
    /^(guitar|violin|drum|trumpet|saxophone|microphone|studio-microphone|accordion)$/,
    kind(0.36, 'sway', 'stage'),
  ],
]

const thing = kind(0.34, 'still', 'table')

export function classOf(picture: string): PictureClass {
  return classes.find(([names]) => names.test(picture))?.[1] ?? thing
}

/** Animals, and what walks like somebody. */
export const isCreature = (picture: string) =>
  isPerson(picture) ||
  /^(robot|alien|ghost|ninja|santa-claus|mrs-claus|prince|princess|troll|ogre|goblin|snowman|clown-face|teddy-bear)$/.test(
    picture,
  ) ||
  animals.has(picture)

const animals: ReadonlySet<string> = new Set(Object.values(animalWords))

export const isPerson = (picture: string) =>
  /^(man|woman|person|boy|girl|child|baby(?!-(chick|bottle|symbol))|old-man|old-woman|older-person)(-|$)/.test(
    picture,
  )

/** Animals of the sea that have legs: on land they stand, where fish hang in the air. */
export const isCrawler = (picture: string) => /^(octopus|lobster|crab|shrimp)$/.test(picture)
