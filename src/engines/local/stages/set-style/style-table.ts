import type { StyleName } from './style-loaders.ts'

export type StyleRow = {
  style: StyleName
  /** What its owner should know, a sentence; null where the style is what was asked. */
  note: string | null
}

const FILTER = 'It is a filter over the footage: shapes stay as they were filmed.'
const drawn = (name: string) =>
  `${name} is drawn as flat colours and lines over the footage, not redrawn.`
const nearest = (asked: string, done: string) =>
  `${asked} is done as ${done}, the closest medium here.`

/** `style: names: note`. The first names are the vocabulary's own words for a medium. */
const rows: [style: StyleName, names: string, note?: string][] = [
  ['pencil', 'pencil|pencil sketch|sketch|drawing|graphite|hand drawn|hand drawing|doodle|sketchy'],
  ['coloured-pencil', 'coloured pencil|colored pencil|coloured pencils|colour pencil'],
  ['coloured-pencil', 'crayon|crayons|wax crayon', nearest('Crayon', 'coloured pencil')],
  [
    'coloured-pencil',
    'pastel drawing|oil pastel|soft pastel|chalk pastel',
    nearest('Pastel', 'coloured pencil'),
  ],
  ['charcoal', 'charcoal'],
  ['chalk', 'chalk|chalkboard|blackboard'],
  ['ink', 'ink|pen and ink|brush and ink|ink drawing'],
  ['line-art', 'line art|lineart|line drawing|outline|colouring book|coloring book'],
  ['engraving', 'engraving|etching|lithograph|copperplate|banknote'],
  ['woodcut', 'woodcut|linocut|lino print|lino|woodblock|block print'],
  ['woodblock', 'ukiyo e|ukiyoe|japanese woodblock print|japanese print', drawn('Ukiyo-e')],
  ['woodblock', 'gongbi', drawn('Gongbi')],
  ['ink-wash', 'ink wash|sumi e|chinese ink|chinese painting|shuimo'],
  [
    'ink-wash',
    'ancient scroll|ancient',
    'The ancient scroll is done as diluted ink on warm paper; nothing is redrawn.',
  ],
  ['watercolour', 'watercolour|watercolor|aquarelle|water colour|water color'],
  ['watercolour', 'gouache', nearest('Gouache', 'watercolour')],
  [
    'watercolour',
    'storybook|picture book|illustration',
    `A storybook look is done as watercolour. ${FILTER}`,
  ],
  ['oil', 'oil|oil painting|oils|impasto|painting|painted|painterly'],
  ['oil', 'acrylic', nearest('Acrylic', 'oil paint')],
  [
    'oil',
    'digital painting|concept art|matte painting',
    `Digital painting is done as oil paint. ${FILTER}`,
  ],
  ['oil', 'hand painted|hand painted animation', `Hand painting is done as oil paint. ${FILTER}`],
  [
    'oil',
    'renaissance|baroque|rococo|fresco',
    'The period is done as oil paint alone: clothes, faces and places stay as they were filmed.',
  ],
  ['impressionist', 'impressionist|impressionism|impressionistic', FILTER],
  ['expressionist', 'expressionist|expressionism|fauvist', FILTER],
  ['pointillism', 'pointillism|pointillist|stippling|stippled'],
  ['embroidery', 'embroidery|embroidered|tapestry|needlework'],
  ['cross-stitch', 'cross stitch|crossstitch|needlepoint'],
  ['mosaic', 'mosaic|roman mosaic|tile mosaic|tiles'],
  ['stained-glass', 'stained glass|stain glass|leaded glass|stained glass window'],
  ['low-poly', 'low poly|low polygon|lowpoly|polygonal', FILTER],
  ['pixel-art', 'pixel art|8 bit|16 bit|pixelated|pixel|8 bit pixelated|pixel art game'],
  ['comic', 'comic|comic book|comics|graphic novel'],
  ['cartoon', 'cartoon|toon|cartoonish|2d animation|animated|cel shaded', drawn('A cartoon')],
  ['cartoon', 'rotoscope|rotoscoped', drawn('Rotoscoping')],
  [
    'cel',
    'anime|manga|japanese animation|cel|cel shading|cel animation',
    `${drawn('Anime')} It is cel shading: faces keep their own features.`,
  ],
  ['flat-design', 'flat design|vector|vector art|flat|flat illustration', FILTER],
  ['flat-design', 'minimalist|minimalism', `${FILTER} Nothing is taken out of the scene.`],
  [
    'flat-design',
    'paper cutout|paper cut|papercut|cut paper',
    `Cut paper is done as flat shapes of colour. ${FILTER}`,
  ],
  ['pop-art', 'pop art|popart|silk screen|screen print'],
  ['halftone', 'halftone|half tone|ben day dots|newsprint|offset print|cmyk'],
  ['noir', 'noir|film noir|neo noir'],
  ['silent-film', 'silent film|silent movie|silent era|1920s'],
  ['eight-millimetre', '8mm|8 mm|home movie|16mm|16 mm|old home movie'],
  ['super-eight', 'super 8|super8|super 8mm'],
  ['vhs', 'vhs|vhs tape|camcorder|video cassette|crt|analog tv|1980s|80s'],
  ['vintage', 'vintage|old film|antique|old fashioned|aged film'],
  ['retro', 'retro|1970s|70s|seventies|1960s|60s'],
  ['daguerreotype', 'daguerreotype|tintype|wet plate'],
  ['cyanotype', 'cyanotype|sun print'],
  ['blueprint', 'blueprint|technical drawing|schematic|drafting'],
  [
    'blueprint',
    'wireframe|wire frame',
    'The wire frame is outlines on a blueprint: it knows no depth.',
  ],
  [
    'thermal',
    'thermal|thermal camera|thermal imaging|heat vision|infrared|heat map',
    'The colours follow brightness: footage holds no temperatures.',
  ],
  ['night-vision', 'night vision|night vision goggles'],
  [
    'x-ray',
    'x ray|xray',
    'It is an inverted print in the colour of a light box: nothing is seen through.',
  ],
  ['cinematic', 'cinematic|movie|film|hollywood|blockbuster'],
  ['soft-focus', 'soft focus|dreamy|dreamlike|ethereal|hazy'],
  ['vaporwave', 'vaporwave|synthwave|retrowave|outrun'],
  [
    'vaporwave',
    'cyberpunk',
    'It is a grade of violet, magenta and cyan with glow: nothing is added to the scene.',
  ],
  [
    'silhouette',
    'silhouette art|silhouette|shadow puppet|shadow play',
    'Shapes are told apart by brightness: it is clearest where the subject stands before something bright.',
  ],
  ['psychedelic', 'psychedelic|trippy'],
]

const table = new Map<string, StyleRow>(
  rows.flatMap(([style, names, note]) =>
    names.split('|').map((name): [string, StyleRow] => [name, { style, note: note ?? null }]),
  ),
)

/** The row of a medium by any of its names; null where this engine draws nothing by that name. */
export function findStyle(medium: string): StyleRow | null {
  for (const name of spellings(medium)) {
    const row = table.get(name)
    if (row !== undefined) return row
  }
  return null
}

/** A name as said, then without the words that only say that it is a style. */
export function spellings(medium: string): string[] {
  const plain = medium.toLowerCase().replaceAll(/[-_]+/g, ' ').replaceAll(/\s+/g, ' ').trim()
  const bare = plain
    .replace(/^(a|an|the|in|like|as)\s+/, '')
    .replace(/\s+(style|styled|look|filter|effect|aesthetic|art style|animation style)$/, '')
  const short = bare.replace(
    /\s+(art|painting|drawing|print|film|footage|illustration|animation|movie)$/,
    '',
  )
  return [plain, bare, short]
}
