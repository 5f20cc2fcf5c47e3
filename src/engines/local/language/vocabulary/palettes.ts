/** Colour sets that people name without naming colours. First the words, then the set. */
export const paletteSets: Record<string, { phrases: string; colours: string[] }> = {
  rainbow: {
    phrases: 'rainbow|multicolored|multicolor|technicolor rainbow',
    colours: ['red', 'orange', 'yellow', 'green', 'blue', 'violet'],
  },
  pastel: {
    phrases: 'pastel|pastels|soft pastel',
    colours: ['pastel pink', 'pastel peach', 'pastel yellow', 'pastel green', 'pastel blue'],
  },
  neon: {
    phrases: 'neon|fluorescent|electric',
    colours: ['neon pink', 'neon green', 'electric blue', 'neon yellow'],
  },
  autumn: {
    phrases: 'autumn|fall|autumnal|autumn fall|fall autumn',
    colours: ['rust', 'burnt orange', 'gold', 'crimson', 'brown'],
  },
  spring: { phrases: 'spring|springtime', colours: ['pastel pink', 'mint', 'lemon', 'sky blue'] },
  summer: {
    phrases: 'summer|tropical',
    colours: ['turquoise', 'coral', 'sun yellow', 'palm green'],
  },
  winter: { phrases: 'winter|icy|wintry|ice', colours: ['ice blue', 'white', 'slate', 'silver'] },
  earth: {
    phrases: 'earth|earthy|natural earth|desert|terracotta earth|earthen',
    colours: ['terracotta', 'ochre', 'olive', 'brown', 'sand'],
  },
  jewel: { phrases: 'jewel|gemstone', colours: ['emerald', 'sapphire', 'ruby', 'amethyst'] },
  cyberpunk: {
    phrases: 'cyberpunk|blade runner',
    colours: ['neon pink', 'electric blue', 'cyan', 'deep purple'],
  },
  vaporwave: {
    phrases: 'vaporwave|synthwave|retrowave',
    colours: ['hot pink', 'cyan', 'lavender', 'deep purple'],
  },
  sunset: {
    phrases: 'sunset|warm sunset|sunrise|golden hour|fiery',
    colours: ['burnt orange', 'coral', 'gold', 'plum'],
  },
  ocean: {
    phrases: 'ocean|sea|aquatic|underwater|marine',
    colours: ['navy', 'teal', 'turquoise', 'seafoam'],
  },
  forest: {
    phrases: 'forest|woodland|jungle',
    colours: ['forest green', 'moss', 'brown', 'olive'],
  },
  candy: {
    phrases: 'candy|bubblegum|cotton candy',
    colours: ['hot pink', 'sky blue', 'lemon', 'mint'],
  },
  monochrome: { phrases: 'noir|grayscale', colours: ['black', 'gray', 'white'] },
  christmas: { phrases: 'christmas|holiday|festive', colours: ['red', 'forest green', 'gold'] },
  halloween: { phrases: 'halloween|spooky', colours: ['orange', 'black', 'purple'] },
  vintage: {
    phrases: 'vintage|retro|70s|seventies',
    colours: ['mustard', 'burnt orange', 'brown', 'teal'],
  },
  eighties: { phrases: '80s|eighties', colours: ['hot pink', 'turquoise', 'purple', 'yellow'] },
  fire: { phrases: 'fire|flame|lava', colours: ['red', 'burnt orange', 'gold', 'black'] },
  scandinavian: {
    phrases: 'scandinavian|nordic|neutral|neutrals|minimalist',
    colours: ['white', 'beige', 'gray', 'sand'],
  },
  'wes anderson': {
    phrases: 'wes anderson',
    colours: ['pastel pink', 'mustard', 'mint', 'brick red'],
  },
  'primary colours': { phrases: 'primary|bauhaus|mondrian', colours: ['red', 'yellow', 'blue'] },
}

/** Words after a palette. "tones" and the like also make a colour list a palette. */
export const paletteHeads = new Set([
  'palette',
  'palettes',
  'scheme',
  'schemes',
  'tones',
  'tone',
  'hues',
  'hue',
  'shades',
  'colors',
  'colorway',
  'colorscheme',
  'toned',
  'duotone',
  'gradient',
  'theme',
  'tint',
])
