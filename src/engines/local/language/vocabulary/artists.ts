/**
 * Artists, studios and series that people name for a look: `name: other ways to say it: family`. The
 * name is kept as the medium, so that a report can quote it; the family is the canonical medium that
 * comes closest to it, for a renderer that knows media and not names.
 */
const rows = `
  van gogh: vincent van gogh, van gogh's: impressionist
  monet: claude monet: impressionist
  renoir: pierre auguste renoir: impressionist
  degas: edgar degas: impressionist
  cezanne: cézanne, paul cezanne, paul cézanne: impressionist
  seurat: georges seurat: pointillism
  rembrandt: rembrandt van rijn: oil
  caravaggio: : oil
  vermeer: johannes vermeer: oil
  da vinci: leonardo da vinci: oil
  botticelli: : oil
  edward hopper: : oil
  turner: jmw turner, william turner: oil
  gustav klimt: klimt: art nouveau
  mucha: alphonse mucha: art nouveau
  edvard munch: munch: expressionist
  egon schiele: schiele: expressionist
  picasso: pablo picasso: cubist
  salvador dali: dali, dalí: surrealist
  magritte: rené magritte: surrealist
  frida kahlo: kahlo: surrealist
  matisse: henri matisse: paper cutout
  kandinsky: wassily kandinsky: abstract
  pollock: jackson pollock: abstract
  mondrian: piet mondrian: abstract
  andy warhol: warhol: pop art
  roy lichtenstein: lichtenstein: pop art
  keith haring: : pop art
  banksy: : graffiti
  hokusai: katsushika hokusai, the great wave: ukiyo-e
  hiroshige: utagawa hiroshige: ukiyo-e
  bob ross: : oil
  norman rockwell: : oil
  moebius: : comic
  studio ghibli: ghibli, ghibli style, ghiblified, spirited away, totoro: anime
  miyazaki: hayao miyazaki: anime
  makoto shinkai: shinkai, your name anime: anime
  akira: : anime
  naruto: : anime
  dragon ball: dragonball, dragon ball z: anime
  pokemon: pokémon: anime
  sailor moon: : anime
  pixar: disney pixar, pixar movie, pixar animation, toy story: 3d render
  dreamworks: : 3d render
  disney: disney cartoon, disney movie, walt disney: cartoon
  looney tunes: : cartoon
  hanna barbera: : cartoon
  cuphead: rubber hose, rubberhose: cartoon
  simpsons: the simpsons: cartoon
  south park: : cartoon
  rick and morty: : cartoon
  family guy: : cartoon
  adventure time: : cartoon
  arcane: : cartoon
  peanuts: charlie brown: cartoon
  spider-verse: spider verse, spiderverse, into the spider verse: comic
  marvel: marvel comic, marvel comics: comic
  sin city: : noir
  tintin: hergé: comic
  wallace and gromit: aardman: claymation
  laika: coraline: stop motion
  tim burton: : gothic
  wes anderson: : cinematic
  stanley kubrick: kubrick: cinematic
  christopher nolan: nolan: cinematic
  david lynch: lynchian: cinematic
  wong kar wai: : cinematic
  tarantino: quentin tarantino: cinematic
  hitchcock: alfred hitchcock: noir
  spielberg: steven spielberg: cinematic
  blade runner: : cyberpunk
  the matrix: matrix style: cyberpunk
  tron: : cyberpunk
  mad max: : cinematic
  minecraft: : voxel
  roblox: : low poly
  gta: grand theft auto: video game
  zelda: breath of the wild, legend of zelda: video game
  borderlands: : comic
  the sims: sims: video game
  super mario: mario: pixel art
`

type Artist = { name: string; phrases: string[]; family: string }

export const artists: readonly Artist[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [name = '', others = '', family = ''] = row.split(':').map((part) => part.trim())
    const said = others.split(',').map((phrase) => phrase.trim())
    const phrases = [name.replaceAll('-', ' '), ...said].filter((phrase) => phrase.length > 0)
    return { name, phrases, family }
  })

/** The canonical medium closest to a named artist or studio; undefined for other names. */
export const mediumOfArtist = (name: string): string | undefined =>
  artists.find((artist) => artist.name === name)?.family
