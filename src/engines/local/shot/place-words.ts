import type { PlaceName, SceneTime } from './scene.ts'
import { withoutDeeds } from './spoken-as-verb.ts'

/** Words of a prompt and the place they mean; the first that fits wins, so the specific come first. */
const placeWords: readonly (readonly [PlaceName, RegExp])[] = [
  ['windowsill', /\b(window ?sills?|sunny sill|on (the|a|her|his)( \w+)? sill)\b/],
  [
    'underwater',
    /\b(underwater|under the (sea|water|ocean)|scuba|sunken|starfish|coral reef|reef|seabed|aquarium|fish ?(tank|bowl)|deep sea|seafloor|ocean floor)\b/,
  ],
  [
    'desert-road',
    /\b(desert|canyon|arizona|route 66)\b.*\b(highway|road|drive|driving)\b|\b(highway|road)\b.*\bdesert\b/,
  ],
  [
    'train',
    /\b((in|on|inside|aboard) (a|the) (\w+ )?(train|subway car|railway carriage)|train (car|carriage|compartment|ride)|dining car|railway carriage)\b/,
  ],
  [
    'tent',
    /\b(indoor tent|inside (a|the) tent|in (a|the|his|her|their) (\w+ )?tent|teepee|tipi|yurt|blanket fort)\b/,
  ],
  [
    'spaceship',
    /\b(space ?ship (interior|bridge|cockpit|cabin|corridor)|(inside|aboard|in|on board) (a|an|the) (\w+ )?(space ?ship|starship|space station|spacecraft|rocket)|bridge of (a|the) (space|star)ship|space station|cockpit)\b/,
  ],
  ['cave', /\b(caves?|cavern|grotto|crystal mine|mine shaft)\b/],
  [
    'throne-room',
    /\b(throne( room)?|great hall|castle hall|(inside|in) (a|the) (\w+ )?(castle|palace)|royal court|banquet hall|dungeon)\b/,
  ],
  [
    'cabin',
    /\b(log cabin|cabin|fire ?place|fire ?side|chalet|hearth|ski lodge|cottage interior)\b/,
  ],
  ['bathroom', /\b(bath ?room|bath ?tub|bubble bath|taking a bath|in the bath|shower)\b/],
  ['library', /\b(library|book ?(shop|store)|bookshel(f|ves)|bookcase|archive|reading room)\b/],
  ['classroom', /\b(class ?room|school(room)?|lecture|kindergarten|black ?board|teacher|lesson)\b/],
  ['gallery', /\b((art )?galler(y|ies)|museums?|exhibition|art show)\b/],
  ['gym', /\b(gym(nasium)?|work(ing)? ?out|weight room|fitness|treadmill|boxing ring|dojo)\b/],
  ['laboratory', /\b(laborator(y|ies)|lab|scientists?|chemistry|test tubes?|microscope)\b/],
  ['warehouse', /\b(warehouse|factory|store ?room|hangar|depot|assembly line)\b/],
  ['garage', /\b(garage|work ?shop|mechanic|repair shop)\b/],
  [
    'shop',
    /\b((super|indoor )?market hall|supermarket|grocer(y|ies)( store)?|(inside|in) (a|the) (\w+ )?(shop|store|market)|shop|convenience store|toy store)\b/,
  ],
  ['concert-hall', /\b(concert hall|orchestra|symphony|philharmonic|recital|organ|grand piano)\b/],
  [
    'concert',
    /\b((rock|pop|live|jazz|punk) (concert|band|show|gig)|concert|gig|night ?club|disco|dance floor|dj|music festival)\b/,
  ],
  [
    'living-room',
    /\b(living ?room|lounge|sofa|couch|playroom|sitting room|inside (a|the) (room|house|home)|apartment|indoors?|curtains?|to the window)\b/,
  ],
  ['bedroom', /\b(bed ?room|in bed|dorm|nursery|hotel room|crib)\b/],
  ['kitchen', /\b(kitchen|stove|oven|grill|grilling|bakery)\b/],
  ['cafe', /\b(caf[eé]|coffee ?(shop|house)?|bar|pub|restaurant|diner|bistro|tavern)\b/],
  ['office', /\b(office|meeting room|hospital|desk|cubicle|boardroom)\b/],
  [
    'stage',
    /\b(stages?|theat(re|er)|audience|spotlight|auditorium|ballroom|opera|circus|catwalk|performance|footlights)\b/,
  ],
  ['studio', /\b(studio|white background|plain background|plain backdrop|seamless|photo ?shoot)\b/],
  ['moon', /\b(moon('s)? surface|surface of the moon|on the moon|lunar|moonscape|moon landing)\b/],
  [
    'neon-street',
    /\b(times square|neon|cyberpunk|shibuya|akihabara|city streets?|busy streets?|tokyo|crosswalk|pedestrian crossing|zebra crossing)\b/,
  ],
  ['palace-square', /\b(forbidden city|imperial palace|palace|tiananmen|emperor('s)? court)\b/],
  [
    'cherry-garden',
    /\b(cherry (blossoms?|trees?|garden)|sakura|japanese (garden|temple|shrine)|kyoto|torii|pagoda|zen garden|shrine|japan)\b/,
  ],
  [
    'rooftop',
    /\b(roof ?tops?|on (the|a) roof|laundry lines?|washing lines?|clothes ?lines?|chimneys?)\b/,
  ],
  ['volcano', /\b(volcano(es)?|volcanic|lava|crater|erupti(on|ng))\b/],
  ['waterfall', /\b(waterfalls?|cascades?|river ?(side|bank)?s?|streams?|brook|creek)\b/],
  ['canal', /\b(canals?|venice|amsterdam|gondolas?|bridges?)\b/],
  ['harbour', /\b(harbou?rs?|docks?|pier|quay|marina|wharf|port)\b/],
  ['jungle', /\b(jungles?|rain ?forests?|amazon|tropical forest)\b/],
  ['savanna', /\b(savannah?s?|serengeti|safari|african plains?)\b/],
  ['farm', /\b(farm ?(yard|land)?s?|barn|ranch|wheat field|corn ?field|windmill)\b/],
  ['castle', /\b(castles?|ruins?|fortress|medieval|fairy ?tale kingdom)\b/],
  ['playground', /\b(play ?grounds?|swings?et|seesaw|slide in (a|the) park)\b/],
  [
    'stadium',
    /\b(stadiums?|sports? (field|ground|arena)|football (field|pitch)|soccer (field|pitch)|pitch|arena)\b/,
  ],
  [
    'sky',
    /\b(above the clouds|in the clouds|(in|across|through) the sky|sea of clouds|cloudscape)\b/,
  ],
  [
    'space',
    /\b(outer space|in space|space|galaxy|moon surface|on (the|a) moon|lunar|mars|planets?|nebula|cosmos|cosmic|spaceship|orbit(s|ing)?|asteroid|saturn|jupiter)\b/,
  ],
  [
    'beach',
    /\b(beach(es)?|sea ?shore|shore|coast|seaside|tropical island|palm trees|surf(ing|er|ers)?|sandcastle)\b/,
  ],
  [
    'sea',
    /\b(sea|ocean|waves?|lake|river|harbou?r|sail(ing)?|on (the )?water|waterfall|stream|creek|lagoon|bay)\b/,
  ],
  [
    'snow',
    /\b(snow\w*|arctic|antarctica?|ski(ing|er)?|ice|icy|blizzard|glacier|tundra|north pole)\b/,
  ],
  [
    'mountains',
    /\b(mountain\w*|mount|peaks?|alps|himalayas?|cliffs?|ridge|summit|slopes?|glen|volcano|valley|fuji|hik(e|ing|er))\b/,
  ],
  ['desert', /\b(desert|dunes?|sahara|cact(us|i)|canyon|oasis)\b/],
  [
    'road',
    /\b(highway|roads?|motorway|freeway|racetrack|race ?track|driveway|country lane|unpaved)\b/,
  ],
  ['village', /\b(village|town|hamlet|cottages?|castle|medieval|market|tenement|ukraine)\b/],
  [
    'city',
    /\b(city|street|streets|downtown|urban|times square|skyline|tokyo|new york|manhattan|paris|london|metropolis|sidewalk|rooftop|alley|square|plaza|forbidden city|mall|subway|cyberpunk)\b/,
  ],
  [
    'forest',
    /\b(forest|woods|woodland|wooded|jungle|rain ?forest|tree (leaves|branch)|(between|among|through|in) (the )?(\w+ )?trees|leaves|branch|bamboo|grove|swamp)\b/,
  ],
  [
    'garden',
    /\b(garden|yard|backyard|flower ?beds?|soil|greenhouse|hammock|orchard|lawn|bird ?house)\b/,
  ],
  ['park', /\b(park|playground|picnic|bench|fairground|zoo|stadium|pitch)\b/],
  [
    'meadow',
    /\b(meadow|fields?|grass\w*|pasture|farm|prairie|countryside|outdoors?|outside|hillside|hilltop|hills?|nature|orchard|savannah?|watering hole|pond)\b/,
  ],
  ['table', /\b(table|plate|bowl|dish|countertop|tray|close-?up of food)\b/],
]

const timeWords: readonly (readonly [SceneTime, RegExp])[] = [
  ['dawn', /\b(dawn|sunrise|daybreak|early morning|first light)\b/],
  ['sunset', /\b(sunset|golden hour|setting sun|late afternoon|fading light|last rays)\b/],
  ['dusk', /\b(dusk|twilight|blue hour|evening|nightfall)\b/],
  [
    'night',
    /\b(night|midnight|moonlit|moonlight|starry|stars|nocturnal|neon|(under|beneath|below) (the|a) (full )?moon|full moon)\b/,
  ],
  [
    'day',
    /\b(noon|midday|day|daytime|sunny|sunlight|sunlit|hard sun|morning|afternoon|daylight)\b/,
  ],
]

function earliest<Name>(
  text: string,
  table: readonly (readonly [Name, RegExp])[],
): { name: Name; words: string } | null {
  for (const [name, words] of table) {
    const found = words.exec(text)
    if (found) return { name, words: found[0] }
  }
  return null
}

/** The place a text names, with the words that named it; null when it names none. */
export const findPlace = (text: string) => earliest(withoutDeeds(text).toLowerCase(), placeWords)

export const findTime = (text: string): SceneTime | null =>
  earliest(text.toLowerCase(), timeWords)?.name ?? null

/** Directions know twelve times of day; a drawn scene has five lights. */
export function sceneTimeOf(time: string): SceneTime {
  switch (time) {
    case 'night':
      return 'night'
    case 'dusk':
    case 'blue-hour':
    case 'evening':
      return 'dusk'
    case 'dawn':
    case 'sunrise':
      return 'dawn'
    case 'sunset':
    case 'golden-hour':
      return 'sunset'
    default:
      return 'day'
  }
}
