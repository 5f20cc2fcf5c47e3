import type { ConceptRow } from './concept.ts'
import { artists } from './artists.ts'

const style = (medium: string, phrases: string, weak?: true): ConceptRow => ({
  phrases,
  concept: { kind: 'set-style', medium },
  ...(weak && { weak }),
})

/** Names that are ordinary words or film titles said of other things too. */
const weakArtists = new Set(['turner', 'akira', 'arcane', 'peanuts', 'marvel', 'laika', 'the sims'])

/** What stands in one row for a medium's own word too: "cyanotype print", "mosaic art". */
const media: ConceptRow[] = [
  style('watercolour', 'watercolour|watercolours|watercolour painting|water colour|aquarelle'),
  style('watercolour', 'water colours|watercolour wash|watercolour sketch|watercoloured'),
  style('oil', 'oil painting|oil paint|oil on canvas|oil painted|oil paints|oils|impasto|in oil'),
  style(
    'oil',
    'palette knife|thick brush strokes|thick brushstrokes|classical painting|oil canvas',
  ),
  style('acrylic', 'acrylic painting|acrylic paint|acrylics|acrylic'),
  style('gouache', 'gouache|gouache painting'),
  style('painting', 'painting|painted|painterly|hand painted|paint strokes|brush strokes', true),
  style('digital painting', 'digital painting|matte painting|concept art|digital art'),
  style('pencil', 'pencil sketch|pencil drawing|sketch|sketched|line drawing|hand drawn'),
  style('pencil', 'graphite|hand drawn sketch|pencil drawn|sketchbook|sketchy|pencil art|doodle'),
  style(
    'pencil',
    'drawn in pencil|pencil drawn|pencil drawn animation|in pencil|graphite drawing|graphite sketch|pencil shading|rough sketch',
  ),
  style('pencil', 'drawn with a pencil|drawn by hand|handdrawn|hand sketched|pencil strokes'),
  style('pencil', 'drawing|pencil', true),
  style('coloured pencil', 'coloured pencil|coloured pencils|colour pencil|pencil crayon'),
  style('crayon', 'crayon|crayons|crayon drawing|wax crayon|childs drawing|kids drawing'),
  style('crayon', 'drawn with crayons|drawn in crayon|drawn by a child|wax crayons'),
  style('chalk', 'chalk drawing|chalkboard|blackboard drawing|chalk art|chalk pastel'),
  style('chalk', 'chalk', true),
  style('pastel drawing', 'pastel drawing|soft pastels|oil pastel|oil pastels|pastel painting'),
  style('charcoal', 'charcoal drawing|charcoal sketch|charcoal style|drawn in charcoal'),
  style('charcoal', 'charcoal art|charcoal on paper|charcoal', true),
  style(
    'ink',
    'ink drawing|pen and ink|ink sketch|black ink|ink on paper|inked|ink style|ink line',
  ),
  style('ink', 'ink illustration|black ink on paper|india ink|ballpoint pen|ink lines|ink pen'),
  style('ink', 'ink', true),
  style('line art', 'line art|outline drawing|lineart|single line drawing|coloring book'),
  style(
    'ink wash',
    'ink wash|ink wash painting|chinese ink wash painting|chinese ink|sumi e|shuimo',
  ),
  style('ink wash', 'chinese painting|ink painting|sumi e painting|sumie|chinese brush painting'),
  style('gongbi', 'gongbi'),
  style('ancient scroll', 'ancient style|ancient scroll|ancient painting|aesthetic ancient style'),
  style('ukiyo-e', 'ukiyo e|ukiyoe|japanese woodblock|japanese woodblock print|japanese print'),
  style('ukiyo-e', 'ukiyo e woodblock print|japanese woodcut|edo period print|ukiyo e print'),
  style('woodcut', 'woodcut|woodcut print|woodblock print|woodblock|linocut|lino print|lino cut'),
  style('engraving', 'engraving|etching|lithograph|engraved|copperplate|banknote engraving'),
  style('anime', 'anime|manga|japanese animation|shonen|shoujo|anime cartoon|anime movie'),
  style('cartoon', 'cartoon|cartoonish|cartoony|toon|2d animation|animated|cel shaded|cel shading'),
  style(
    'cartoon',
    'cartoon network|saturday morning cartoon|toon shaded|cartoon animation|2d toon',
  ),
  style('3d render', '3d animation|3d animated|3d cartoon|3d cgi|3d|3d render|cgi|octane render'),
  style('comic', 'comic book|comic|comics|graphic novel|comic strip|comicbook|comic panel'),
  style('halftone', 'halftone|halftone dots|half tone|ben day dots|halftone print|newsprint dots'),
  style('pop art', 'pop art|popart|pop art poster'),
  style(
    'pixel art',
    'pixel art|8 bit|16 bit|8 bit pixelated|pixelated|pixelart|8bit|16bit|gameboy',
  ),
  style('pixel art', '8 bit pixel art|16 bit pixel art|pixels|game boy|8 bit video game|32 bit'),
  style('low poly', 'low poly|low polygon|lowpoly|low poly 3d'),
  style('voxel', 'voxel|voxel art|voxels|blocky'),
  style('lego', 'lego|legos|lego bricks|lego brick|lego movie|made of lego|lego stop motion'),
  style(
    'video game',
    'arcade game|arcade|video game|videogame|game scene|ps1|ps2|playstation|n64|unreal engine',
  ),
  style(
    'claymation',
    'claymation|plasticine|clay animation|clay figures|clay stop motion|clay model',
  ),
  style('claymation', 'clay', true),
  style('stop motion', 'stop motion|stopmotion|stop motion animation|puppet animation'),
  style('felt', 'felt|felted|needle felt|wool|knitted|crochet|yarn|plush|felt puppets', true),
  style('origami', 'origami|paper folded|folded paper'),
  style('paper cutout', 'paper cutout|paper cut|papercut|cut paper|papercraft|paper craft|cutout'),
  style('paper cutout', 'paper cut out|paper cutouts|layered paper|cut out animation'),
  style('collage', 'collage|mixed media|magazine collage'),
  style('mosaic', 'mosaic|tile mosaic|roman mosaic|mosaic tiles|mosaics|byzantine mosaic'),
  style('stained glass', 'stained glass|stained glass window|stain glass|leaded glass'),
  style('cross-stitch', 'cross stitch|cross stitched|crossstitch|needlepoint'),
  style('embroidery', 'embroidery|embroidered|tapestry|quilted|patchwork|needlework|stitched'),
  style('graffiti', 'graffiti|street art|spray paint|mural|spray painted'),
  style('impressionist', 'impressionist|impressionism|impressionistic|impressionist painting'),
  style('renaissance', 'renaissance|fresco|renaissance painting'),
  style('baroque', 'baroque|chiaroscuro|rococo'),
  style('expressionist', 'expressionist|expressionism|expressionistic'),
  style('cubist', 'cubist|cubism'),
  style('surrealist', 'surrealist|surrealism|surreal|dreamlike'),
  style('abstract', 'abstract|abstract art|bauhaus|suprematist'),
  style('pointillism', 'pointillist|pointillism|pointillistic|stippled|stippling|stipple'),
  style('art nouveau', 'art nouveau|jugendstil'),
  style('art deco', 'art deco'),
  style('flat design', 'flat design|vector art|flat vector|flat illustration|vector|flat colour'),
  style('minimalist', 'minimalist|minimalism|minimalistic'),
  style('storybook', 'storybook|picture book|childrens book|fairy tale|fairytale|illustration'),
  style('isometric', 'isometric'),
  style('cyberpunk', 'cyberpunk'),
  style('steampunk', 'steampunk|dieselpunk'),
  style('vaporwave', 'vaporwave|synthwave|retrowave|outrun'),
  style('sci-fi', 'sci fi|sci fi art|science fiction|futuristic'),
  style('fantasy', 'fantasy|fantasy art|high fantasy', true),
  style(
    'gothic',
    'gothic|horror|horror movie|creepy|spooky|scary|scarier|spookier|creepier|dark fantasy|horror film',
  ),
  style('psychedelic', 'psychedelic|trippy|acid trip'),
  style('noir', 'film noir|noir|noire|neo noir|detective noir|noir film|noir movie'),
  style('vintage', 'vintage|old timey|antique|old fashioned|old film|vintage film|old movie'),
  style('retro', 'retro|70s|80s|90s|60s|50s|1970s|1980s|1990s|1960s|1950s|eighties|seventies'),
  style('retro', 'nineties|sixties|y2k|early 2000s|2000s'),
  style('silent film', 'silent film|silent movie|1920s silent film|1920s|charlie chaplin|1930s'),
  style('silent film', 'old silent film|old silent movie|silent era|silent era film|nickelodeon'),
  style('8mm', '8mm|8mm film|home movie|16mm|16mm film|8 mm|16 mm|8 mm film|standard 8'),
  style(
    'super 8',
    'super 8|super8|super 8mm|super 8 film|super 8 home movie|super eight|super 8 mm',
  ),
  style('vhs', 'vhs|vhs tape|camcorder|found footage|crt|analog tv|vhs recording|old vhs|betamax'),
  style('vhs', 'vhs tape from the 80s|90s camcorder|video cassette|vcr|80s vhs|90s vhs|old tv'),
  style('cyanotype', 'cyanotype|cyanotype print|sun print|prussian blue print'),
  style('daguerreotype', 'daguerreotype|tintype|wet plate|glass plate photograph'),
  style('blueprint', 'blueprint|blue print|architects blueprint|technical drawing|schematic'),
  style('hologram', 'hologram|holographic'),
  style('wireframe', 'wireframe|wire frame'),
  style(
    'thermal',
    'thermal|thermal camera|thermal imaging|heat vision|heat map|infrared|thermal vision',
  ),
  style('thermal', 'predator vision|flir|thermal camera view|heat camera'),
  style('night vision', 'night vision|night vision goggles|nightvision|night vision camera'),
  style('x-ray', 'x ray|xray|x rays'),
  style('ascii', 'ascii|ascii art'),
  style('music video', 'music video|music clip'),
  style('trailer', 'movie trailer|film trailer|trailer'),
  style('documentary', 'documentary|news footage|nature documentary|mockumentary'),
  style('western', 'western|spaghetti western', true),
  style('cinematic', 'cinematic|movie like|film like|hollywood|blockbuster|epic movie'),
  style('hand-painted', 'hand painted animation'),
  style('soft focus', 'soft focus|dreamy|ethereal|hazy look'),
  style('photorealistic', 'photorealistic|photo realistic|hyperrealistic|realistic|live action'),
  style('photorealistic', 'real life|photoreal|photorealism'),
  style('silhouette art', 'shadow puppet|shadow theatre|shadow play|shadow puppets'),
  style('rotoscope', 'rotoscope|rotoscoped|scanner darkly'),
  style('fashion', 'haute couture|editorial fashion|vogue', true),
  style('modern', 'modern|contemporary|vibrant style|futurist', true),
  style('glass', 'glass|crystal|metal|marble|ice|wood|gold|chrome|paper', true),
]

export const styleRows: ConceptRow[] = [
  ...artists.map(({ name, phrases }) =>
    style(name, phrases.join('|'), weakArtists.has(name) || undefined),
  ),
  style('van gogh', 'starry night', true),
  ...media,
]

/** Said beside another medium they only colour it: "retro pixel art", "3d low poly". */
export const generalMedia: ReadonlySet<string> = new Set([
  'vintage',
  'retro',
  'cinematic',
  '3d render',
  'photorealistic',
  'minimalist',
  'storybook',
  'digital painting',
  'soft focus',
])

/** What a medium makes: after a style's phrase they are still that style. */
export const mediumHeads: ReadonlySet<string> = new Set(
  'animation film movie footage version camera video clip painting drawing print effect art cartoon picture photo shot recording game overlay fade grade tone tones palette mood finish strokes stroke brushstrokes brushwork lines technique illustration texture'.split(
    ' ',
  ),
)

/** Words after which any phrase is a style. Example: "Gongbi style", "a Kubrick look". */
export const styleHeads = new Set([
  'style',
  'styled',
  'aesthetic',
  'look',
  'vibe',
  'vibes',
  'feel',
  'filter',
  'graphics',
])
