const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words about the shot and how it is made, light, weather, time: never things in it. */
const aboutTheShot = words(`
  video shot scene camera footage view image picture film movie style background foreground backdrop frame
  clip sequence montage close-up closeup close cut angle lens focus depth bokeh pov perspective viewpoint
  composition documentary macro b-roll text texts watermark watermarks logo logos subtitle-text letters-on-screen blockbuster trailer commercial ad advert advertisement
  western biopic musical sitcom anime-style vignette storyboard vlog selfie-video zoom-in zoom-out product-shot composition aspect ratio resolution render rendering animation cartoon anime claymation stop-motion
  photography cinematography photo photograph drone aerial tracking dolly pan tilt zoom handheld steadicam timelapse
  time-lapse hyperlapse slow-motion motion slowmo speed transition establishing opening ending audio sfx foley credits
  soundtrack dialogue narration voiceover subtitle caption palette tone tones hue contrast grain exposure
  aesthetic vibe mood atmosphere ambience ambiance feel feeling look theme concept quality detail details texture
  light lights sun sunlight sunshine moonlight starlight daylight candlelight firelight lamplight ray rays beam beams
  shadow shadows glow glare glint shimmer sparkle sparkles reflection reflections silhouette flare highlight
  brightness darkness dark neon spotlight backlight laser lasers spark sparks ember embers
  sky horizon weather rain rainfall drizzle snow snowfall fog mist haze smoke steam dust wind breeze gust storm
  thunderstorm thunder lightning blizzard hail cloud clouds air heat cold ice frost dew humidity ripple
  ripples water wave waves tide surf foam spray splash puddle puddles stream current droplets
  time day night morning evening afternoon noon midday midnight sunset sunrise dusk dawn twilight hour minute second
  moment season autumn fall summer winter spring year month week today end start beginning middle pause
  second final steps step stare
`)

/** Parts of bodies, of clothes and of other things. */
const parts = words(`
  hand hands face faces eye eyes hair head heads body bodies leg legs foot feet arm arms finger fingers thumb nose mouth lip lips
  tooth teeth tongue ear ears neck shoulder shoulders back chest belly stomach lap knee knees hip hips waist
  skin cheek cheeks chin forehead brow pouch nostril ankle wrist elbow thigh beard moustache mustache eyebrow eyelash eyelid freckle wrinkle curl curls ponytail
  braid bun fur feather feathers plumage wing wings tail tails paw paws claw claws hoof hooves horn horns antler
  antlers mane beak snout whisker whiskers scale scales fin fins tentacle shell spine muscle muscles smile grin
  frown tear tears sweat blood breath voice gaze gesture gestures posture pose expression
  sleeve hem pocket button collar hood brim heel sole lace strap
  lid handle edge corner side top bottom front rear left right tip surface center centre inside outside
  branch branches twig stem frond fronds petal petals root roots bark canopy foliage leaf leaves
  tree-trunk windowpane pane panel panels sill windowsill doorstep roof rooftop rooftops wall walls floor ceiling ground deck rafters
  rafter railing step steps stair stairs staircase hull mast engine wheelhouse bumper windshield pedal seatbelt
  sheet sheets line lines slice slices piece pieces bit bits chunk crumb pattern patterns stripe stripes
  ingredient topping crust filling froth bubble-wrap cone-shape
  shoelace spoke
`)

const materials = words(`
  wood wooden metal gold silver glass stone brick marble concrete iron steel bronze copper leather velvet
  silk cotton wool paper cardboard plastic rubber clay sand soil dirt mud grass moss ivy hay straw bamboo tarmac asphalt pavement
  cobblestone cobblestones gravel dust ash lava oil paint ink syrup sauce butter flour sugar spice acetone liquid fluid
  powder confetti glitter fabric cloth material rust teal denim filigree porcelain foliage greenery vegetation
  scenery terrain land landscape earthworks oxygen carbon
`)

const abstracts = words(`
  music song tune melody rhythm beat sound noise silence applause laughter conversation talk speech story tale
  agreement way kind type sort part set lot number amount group pair variety series collection range mix
  world love fun joy happiness sadness anger fear hope dream dreams memory life death nature wonder magic power energy
  home place area spot space distance background direction size shape form color colour colors colours
  change transformation process action activity movement journey trip adventure walk run ride race game match play dance
  performance show party celebration wedding festival concert ceremony parade picnic trick act routine battle fight war
  lesson class work job meal-time breakfast-time business trade idea thought plan problem question answer word words name title
  temperature degree percent dance-off speed height weight width length color-scheme style
  rest sleep nap dream swim jump flip turn spin leap hug kiss wish glance look stare gesture
  style-transfer hum roar howl bark meow purr chirp whisper scream shout cry laugh giggle sigh yawn
  romance friendship peace calm chaos order tension drama comedy horror mystery suspense science fiction fantasy
  life lifestyle culture tradition history technology internet future past present century era age period prehistory
  slope path trail lane route road way shot tableau vista panorama scene setting location surroundings environment
  contest competition fair carnival-parade duel tournament championship auction protest rally reunion date wash washes tag hiss
  sirens stop detail-shot file pop puff clang crackle rustle creak patter bang boom clink thud splatter
  twenties thirties forties fifties sixties seventies eighties nineties decade noughties
  tranquil amber-hued amber noir stunt workout exercise yoga meditation prayer blessing surprise gift-giving spell spells dunk
  starting finish goal score victory defeat traffic rush bustle crowd-noise
  art painting-style gogh vermeer monet picasso pixar disney ghibli lego minecraft
  establishing effect effects impressionist noir-style ballroom-dance
  brand teaser promo spot launch sport sports penalty birth advert alphabet meeting agenda highlight packshot
  waltz standoff queue whiteout care trim kickflip handstand caravan milky wake wifi asmr setup lullaby jazz blues techno poker bitcoin tutorial recipe point corporate
  medium lapse carnival product drive push pull pull-back gallop swig
  element elements object objects thing things something stuff item items subject creature creatures animal animals
  gogh edge verge brink tilt-shift tilt shift wrestling surfing ukulele-music
  happiness loneliness perspective symmetry contrast minimalism landscape seascape cityscape skyline
  flight powder moment haze row place turn fan-fare latte-art flicker vapor vapour grill-smoke
  dialogue amazement fascination delight awe excitement curiosity effort ease grace joyfully
  each other another one ones others none everything nothing anything rest whole half quarter
`)

/** Places where things happen: the place table deals with them. */
const places = words(`
  room living-room bedroom kitchen bathroom office studio stage hall hallway corridor lobby attic basement cellar
  garage warehouse workshop lab laboratory classroom library gallery museum-hall cafe cafeteria restaurant bar pub saloon diner bistro
  bakery market supermarket mall shop-floor gym pool casino nightclub club theater theatre cinema auditorium backstage arena-floor ring rink court pitch field fields
  park garden backyard yard lawn orchard vineyard greenhouse meadow prairie pasture farm farmland countryside village
  town city downtown suburb neighborhood neighbourhood street streets road roads highway avenue boulevard alley
  alleyway sidewalk crosswalk intersection square plaza pier dock harbor harbour port marina boardwalk promenade beach
  shore shoreline coast seashore seaside sea ocean lake river pond stream creek waterfall reef lagoon bay island seabed swamp marsh wetland
  forest woods woodland jungle rainforest savanna savannah desert dune dunes oasis canyon valley hill hills hillside hilltop cliff
  cliffs ridge peak peaks summit glacier tundra mountains mountainside cave cavern tunnel mine outback wilderness bush
  space galaxy universe cosmos orbit nebula mars antarctica arctic
  station platform airport runway terminal subway playground zoo campsite racetrack track ramp skatepark
  courtyard balcony terrace patio porch veranda window-seat windowsill desktop-surface
  rooftop cityscape skyline downtown paris london tokyo venice rome york manhattan kyoto amsterdam berlin bali iceland
  japan china india africa egypt norway italy france spain america ukraine zaporizhia hawaii california texas times
  laundromat kindergarten closet salon aisle barbershop bookshop tavern inn patch junkyard scrapyard cornfield courtroom heath nursery sewer ward riad foyer bazaar fairground souk drive-through drive-thru motel hostel inn salt-flat flat flats circus funfair county
  boxing-ring battlefield graveyard cemetery churchyard quarry dam canal gorge rapids hole
  hut-interior cabin-interior interior exterior home indoors outdoors ground street-corner gate
  outcrop heaven hell underworld wonderland snowfield snowscape trench arcade planetarium observatory spa sauna
`)

/** Nouns that the set's keywords match by accident, or that name the shot instead of a thing in it. */
export const notSubjects: ReadonlySet<string> = new Set([
  ...aboutTheShot,
  ...parts,
  ...materials,
  ...abstracts,
  ...places,
])

/** Nouns that only say how much of the next one there is: "a slice of cake", "a pair of shoes". */
export const measures = words(`
  slice piece cup glass bowl plate bottle jar mug pot bucketful loaf bunch box-load can carton jug bag pile stack
  heap pair group crowd herd flock school swarm pack litter pride colony army parade troop row line convoy train caravan
  lot lots plenty handful cluster couple dozen dozens hundred hundreds thousand thousands ton tons load loads
  trio duo quartet gang team band bunch set series kind type sort number fleet variety mix collection family
  bed field fields patch sea wall mountain drop ball stick basketful tray platter bit cloud shoal
  crew squad legion troupe pod horde mob platoon brigade avalanche mound bundle bushel gaggle
  pile piles stacks rows lines groups crowds herds flocks swarms spoonful scoop
`)

/** Measures that stay things of their own in front of what they hold: none is drawn in their place. */
const abstractEnding =
  /(?:ness|tion|sion|ity|ment|ism|ship|ance|ence|hood|dom|ology|graphy|ure|ings?)$/

/** Whether an unknown noun is more likely an idea than a thing that one could point at. */
export const isAbstract = (noun: string) => abstractEnding.test(noun)

/** Clothes: said of who wears them, their colour is that of their clothes. */
export const garments = words(`
  dress suit coat jacket shirt t-shirt tshirt blouse skirt sweater jumper hoodie raincoat cloak cape robe gown
  kimono uniform overalls jeans trousers pants shorts tuxedo vest cardigan outfit costume clothes clothing apron
  leotard tutu jersey spacesuit pajamas pyjamas armor armour sari toga poncho blazer swimsuit bikini wetsuit parka
  tracksuit waistcoat jumpsuit bathrobe lederhosen dungarees onesie tights leggings sweatshirt nightgown
`)
