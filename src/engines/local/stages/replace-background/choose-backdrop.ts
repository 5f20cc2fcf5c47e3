import { colourNamed } from '../../language/colours.ts'
import { findPlace, findTime } from '../../shot/place-words.ts'
import type { PlaceName, SceneTime } from '../../shot/scene.ts'

export const paintedPlaces = [
  'studio',
  'office',
  'living-room',
  'space',
  'night-city',
  'beach',
  'forest',
] as const
export type PaintedPlace = (typeof paintedPlaces)[number]

/** What stands behind people: plain data. */
export type Backdrop =
  | { kind: 'colour'; hex: string }
  /** The image given with the request, filling the frame. */
  | { kind: 'image'; path: string }
  /** Painted to look like a photograph out of focus. */
  | { kind: 'painted'; place: PaintedPlace }
  /** Drawn as shots are, out of focus. */
  | { kind: 'scene'; place: PlaceName; time: SceneTime }
  /** The footage's own background, out of focus. */
  | { kind: 'blur' }

export type Choice = { backdrop: Backdrop; notes: string[] } | { reason: string }

/** The usual green of screens: Rosco's "DigiComp" green. */
const SCREEN_COLOURS: readonly (readonly [RegExp, string])[] = [
  [/\b(green ?screen|chroma ?key|transparent|alpha)\b/, '#00b140'],
  [/\bblue ?screen\b/, '#0047bb'],
]
const PLAIN =
  /\b(plain|solid|pure|flat|simple|blank|clean|empty|uniform|single|colou?r(ed)?|background|backdrop|a|an|the|wall|screen)\b/g
const PLAINLY = /\b(plain|solid|pure|flat|uniform|single)\b/
const COLOUR =
  /\b(white|black|gr[ea]y|red|green|blue|yellow|orange|purple|pink|brown|beige|teal|cyan|magenta|turquoise|violet|navy|cream|gold|silver)$/
const IMAGE = /\b(image|picture|photo(graph)?|reference|attached|attachment|upload(ed)?|my own)\b/
const STUDIO = /\b(studio|backdrop|seamless|photo ?shoot|void|nothing|plain|neutral)\b/
const BLUR = /\b(blur\w*|out of focus|bokeh|defocus\w*|soft focus|portrait mode)\b/

/** Which backdrop a place said in a prompt means. */
export function chooseBackdrop(said: string, imagePath: string | null): Choice {
  const place = said.toLowerCase()
  if (IMAGE.test(place)) return chooseImage(imagePath)
  if (BLUR.test(place)) return { backdrop: { kind: 'blur' }, notes: [] }
  const screen = SCREEN_COLOURS.find(([words]) => words.test(place))
  if (screen !== undefined) return { backdrop: { kind: 'colour', hex: screen[1] }, notes: [] }
  const colour = plainColour(place)
  if (colour !== null) return { backdrop: { kind: 'colour', hex: colour }, notes: [] }
  return choosePlace(said, place, imagePath)
}

function chooseImage(imagePath: string | null): Choice {
  if (imagePath !== null) return { backdrop: { kind: 'image', path: imagePath }, notes: [] }
  const reason =
    "No image came with the request. Send the new background as the request's input reference, or name a place."
  return { reason }
}

/** "plain white", "a solid light blue wall"; null where another thing is named. Nearly every place is a colour's name. */
function plainColour(place: string): string | null {
  const rest = place.replace(PLAIN, ' ').replace(/\s+/g, ' ').trim()
  const isColour = PLAINLY.test(place) || COLOUR.test(rest)
  return isColour ? (colourNamed(rest) ?? null) : null
}

function choosePlace(said: string, place: string, imagePath: string | null): Choice {
  const found = findPlace(place)
  const time = findTime(place) ?? 'day'
  if (found === null) {
    // A picture that came with a place nobody can draw is most likely of that place.
    if (imagePath !== null) return chooseImage(imagePath)
    if (STUDIO.test(place)) return painted('studio', [])
    const drawn = /\b(room|hall|house|home|inside|interior|indoors?)\b/.test(place)
      ? 'living-room'
      : 'studio'
    const note = `This engine has no picture of '${said}': the background is a ${drawn.replace('-', ' ')}. Send an image of the place with the request to use it.`
    return painted(drawn, [note])
  }
  switch (found.name) {
    case 'living-room':
    case 'office':
    case 'studio':
    case 'space':
      return painted(found.name, noted(said, found.words, found.name))
    case 'beach':
    case 'forest':
      if (time === 'day') return painted(found.name, noted(said, found.words, found.name))
      break
    case 'city':
      if (time === 'night' || time === 'dusk') return painted('night-city', [])
      break
    default:
  }
  return {
    backdrop: { kind: 'scene', place: found.name, time },
    notes: noted(said, found.words, found.name),
  }
}

function painted(place: PaintedPlace, notes: string[]): Choice {
  return { backdrop: { kind: 'painted', place }, notes }
}

/** Where the word means a place of another name, its owner is told what was drawn. */
function noted(said: string, words: string, name: string): string[] {
  const place = name.replaceAll('-', ' ')
  const isSame = words.replaceAll(' ', '').includes(place.replaceAll(' ', '').slice(0, 4))
  return isSame
    ? []
    : [`The background for '${said}' is the nearest place that can be drawn: ${place}.`]
}
