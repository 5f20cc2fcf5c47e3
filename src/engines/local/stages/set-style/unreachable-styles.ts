import { artists } from '../../language/vocabulary/artists.ts'
import { findStyle, spellings } from './style-table.ts'

/** Media that take new pictures, and the words for the closest thing this engine does. */
const rows = `
  claymation, clay, plasticine, stop motion, puppet animation: cartoon
  3d render, 3d animation, 3d, cgi, 3d cartoon, unreal engine: cartoon
  lego, lego bricks, lego movie, duplo: mosaic
  voxel, voxel art, blocky: pixel art
  video game, game, playstation, ps1, ps2: pixel art
  felt, wool, knitted, crochet, yarn, plush: embroidery
  origami, folded paper, papercraft: low poly
  collage, mixed media: pop art
  graffiti, street art, mural, spray paint: comic book
  cubist, cubism: low poly
  surrealist, surrealism, surreal: impressionist
  abstract, abstract art, bauhaus: pop art
  art nouveau, jugendstil: stained glass
  art deco: woodcut
  isometric: low poly
  hologram, holographic: night vision
  ascii, ascii art: pixel art
  steampunk, dieselpunk, western: vintage
  sci fi, sci fi art, science fiction, futuristic, fantasy, fantasy art, modern, fashion, documentary, music video, trailer: cinematic
  gothic, horror, dark fantasy: film noir
  glass, crystal, metal, marble, ice, wood, gold, chrome, paper: mosaic
`

const media = new Map(
  rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [names = '', nearest = ''] = row.split(':').map((part) => part.trim())
      return names.split(',').map((name): [string, string] => [name.trim(), nearest])
    }),
)

const people = new Map(
  artists.flatMap(({ name, phrases, family }) =>
    [name, ...phrases].map((said): [string, string] => [said.replaceAll('-', ' '), family]),
  ),
)

/** Why a style cannot be drawn over footage, and the words to ask for the nearest one. */
export function explainUnreachable(medium: string): string {
  for (const name of spellings(medium)) {
    const family = people.get(name)
    if (family !== undefined) {
      const near = findStyle(family) === null ? (media.get(family) ?? 'oil painting') : family
      return (
        `The look of "${medium}" cannot be laid over footage: it takes an engine that draws new ` +
        `pictures. The nearest medium here is ${near}: ask for "make it ${near} style".`
      )
    }
    const near = media.get(name)
    if (near !== undefined) {
      return (
        `"${medium}" would have to be modelled or drawn anew, which a filter over footage cannot ` +
        `do. The nearest medium here is ${near}: ask for "make it ${near} style".`
      )
    }
  }
  if (spellings(medium).includes('photorealistic')) {
    return 'Footage is as real as it was filmed; a drawn scene cannot be made real here. Ask for "cinematic" for a film grade.'
  }
  return (
    `No style is called "${medium}" here. Ask for one of these: pencil sketch, charcoal, ink, ` +
    'watercolour, oil painting, impressionist, cartoon, comic book, anime, pixel art, halftone, pop ' +
    'art, mosaic, stained glass, low poly, film noir, VHS, super 8, vintage, cyanotype, blueprint.'
  )
}
