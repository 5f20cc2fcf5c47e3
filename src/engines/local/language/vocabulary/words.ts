const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

export const articles = words('a an the some any another this that these those all every each both')
export const possessives = words('my your his her their its our')
export const pronouns = words('him them he she they everyone everybody her someone somebody')
export const prepositions = words(
  'in on at to into onto from under over above below behind beside near by next around across through along against inside outside within between among atop of for with without during toward towards off down up beneath',
)
/** They begin where something stands. Example: "in the background". */
export const whereStarts = words(
  'in on at behind beside near next under above below over around across to onto between inside outside along atop against into top beneath through among',
)
/** The whole video, as an object. Example: "make it ...", "turn the entire clip into ...". */
export const wholeVideo = words(
  'it this everything video clip footage scene image photo picture film movie shot whole thing all entire frame sequence that world visuals',
)
/** May stand in a clause without making it about something else. */
export const fillers = words(`
  a an the some it its it's this that is are be being gets get becomes become starts start starting
  begins begin to of in on at with and or for from by as like look looks looking more less very much
  really slightly bit little lot lots heavy light subtle gentle gently slow slowly strong soft mild
  style styled effect effects filter look vibe feel version mode scene video clip footage image photo
  picture film shot frame whole entire everything all time day please should must will now again then
  also just color colors scheme palette tones lighting lights weather season add make use apply give
  there so too totally completely fully kind type sort into way theme please filters extremely
  extra nice beautiful gorgeous quick quickly smooth smoothly sudden suddenly super quite pretty
  throughout outside everywhere end start beginning have has his her their him them camera view i want
  please pls thanks thank you lol touch tad bit whole hard pretty overall footage effect effects kinda heavier stronger thicker mood atmosphere ambience version vibes vibe aesthetic graphics
while during fast steady natural realistic high low gradually steadily heavily lightly softly falling flying floating drifting rising
`)
/** Before a wish, and part of none. */
export const leadIns = words(`
  please also then just now and but next finally first second third lastly kindly hey hi hello ok okay
  so yo guys maybe plus simply instead additionally furthermore finally again or with only
`)
/** Too empty to be a thing. */
export const emptyNouns = words(
  'stuff things something anything thing it this that everything some nothing cool better more',
)

export const captionWords = words(
  'text title titles caption captions subtitle subtitles words word label headline lettering sentence slogan quote message credit credits letters date phrase hashtag sign card banner watermark subtitled heading tagline',
)
export const captionVerbs = words(
  'write writes type caption title says say saying reads reading read spells subtitle label',
)

export const garments = words(`
  shirt jacket coat dress hat scarf suit trousers pants jeans skirt shoes boots gloves sweater hoodie
  blouse uniform tie cap crown helmet glasses sunglasses mask costume robe cape cloak kimono vest
  outfit clothes clothing hair beard mustache moustache eyes makeup tshirt raincoat apron parka tuxedo suits hats shirts dresses jackets blazer sneakers collar
`)
export const materials = words(`
  gold golden silver crystal glass wood wooden stone marble metal metallic ice porcelain ceramic paper
  plastic leather steel bronze copper diamond lego clay chocolate candy rubber brick concrete velvet
  fur furry water lava cardboard chrome jade jelly felt wool origami neon translucent transparent
`)
export const people = words(
  'him her them he she they us me man woman person people guy girl boy couple subject character characters',
)
export const countWords: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  dozen: 12,
  pair: 2,
  couple: 2,
  few: 3,
  some: 3,
  several: 4,
  many: 8,
  lots: 10,
  crowd: 12,
  group: 5,
  flock: 12,
  herd: 10,
  swarm: 20,
  dozens: 24,
  hundreds: 100,
  twenty: 20,
  school: 10,
}
