import type { Concept, ConceptRow } from './concept.ts'

type SoundOperation = Extract<Concept, { kind: 'set-sound' }>['operation']

const effect = (name: string, phrases: string, weak?: true): ConceptRow => ({
  phrases,
  concept: { kind: 'add-effect', effect: name },
  ...(weak && { weak }),
})
const sound = (name: string, phrases: string, operation: SoundOperation = 'add'): ConceptRow => ({
  phrases,
  concept: { kind: 'set-sound', sound: name, operation },
})

export const effectRows: ConceptRow[] = [
  effect(
    'lens flare',
    'lens flare|lens flares|sun flare|anamorphic flare|light leak|light leaks|flare',
  ),
  effect('sparks', 'sparks|flying sparks|electric sparks|embers|floating embers|glowing embers'),
  effect(
    'sparkles',
    'sparkles|sparkle|glitter|fairy dust|magic dust|pixie dust|twinkles|stardust|shimmer',
  ),
  effect(
    'glitch',
    'glitch|glitches|glitchy|datamosh|digital glitch|glitch art|static noise|rgb split',
  ),
  effect('film grain', 'film grain|grain|grainy|noise|film scratches|scratches|dust and scratches'),
  effect('film grain', 'film grain and scratches|grain and scratches|scan lines|scanlines'),
  effect('smoke', 'smoke|smoky|steam|vapor|smoke machine|fumes'),
  effect('fire', 'fire|flames|burning|on fire|flame|ablaze|realistic flames|inferno'),
  effect('explosion', 'explosion|explosions|explode|exploding|blast|shockwave'),
  effect('confetti', 'confetti|streamers|ticker tape'),
  effect('fireworks', 'fireworks effect|firework effect'),
  effect('bubbles', 'bubbles|soap bubbles|floating bubbles'),
  effect('falling leaves', 'falling leaves|leaves falling|autumn leaves falling|drifting leaves'),
  effect('petals', 'falling petals|petals falling|cherry blossom petals|rose petals|flower petals'),
  effect(
    'dust particles',
    'dust particles|particles|dust motes|floating particles|floating dust|particle',
  ),
  effect(
    'blur',
    'blur|blurry|blurred|gaussian blur|bokeh|depth of field|shallow depth of field|out of focus',
  ),
  effect('motion blur', 'motion blur|light trails|motion trails|ghosting|long exposure'),
  effect(
    'sharpen',
    'sharpen|sharper|enhance details|more detail|denoise|reduce noise|increase sharpness',
  ),
  effect('chromatic aberration', 'chromatic aberration|prism effect|prism'),
  effect('pixelate', 'pixelate|censor|censored|mosaic blur'),
  effect(
    'mirror',
    'mirror effect|kaleidoscope|kaleidoscopic|mirrored|split screen|picture in picture',
  ),
  effect(
    'lightning',
    'lightning bolts|electricity|electric arcs|lightning effect|lasers|laser beams',
  ),
  effect('aura', 'aura|energy aura|glowing aura|force field|magic spell|magical energy|portal'),
  effect('fade', 'fade in|fade out|fade to black|crossfade|fade to white|dissolve|wipe transition'),
  effect('ripple', 'ripple effect|ripple|water ripple|underwater effect|heat haze|heat distortion'),
  effect('water splash', 'water splash|splashes|splash|water droplets|droplets on the lens'),
  effect('lightsaber', 'lightsaber effect|speed lines|emoji rain|comic effects|hearts floating'),
  effect('fireflies', 'fireflies|floating hearts|floating lights|orbs'),
]

export const soundRows: ConceptRow[] = [
  sound('all', 'mute|muted audio|mute it|silence|silent|no sound|no audio|mute the audio', 'mute'),
  sound(
    'all',
    'mute the sound|mute the video|without sound|turn off the sound|turn the sound off',
    'mute',
  ),
  sound(
    'all',
    'remove the audio|remove audio|remove the sound|remove sound|strip the audio',
    'mute',
  ),
  sound('music', 'no music|without music|remove music|remove the music|drop the music', 'remove'),
  sound(
    'all',
    'louder|turn up the volume|increase the volume|raise the volume|volume up',
    'louder',
  ),
  sound('all', 'quieter|turn down the volume|lower the volume|volume down|softer sound', 'quieter'),
  sound('applause', 'applause|clapping|clapping sounds|cheering sounds|crowd cheering|cheers'),
  sound('rain', 'rain sounds|sound of rain|rain sound|rain noise'),
  sound('wind', 'wind sounds|sound of wind|howling wind sound|wind noise'),
  sound('waves', 'wave sounds|sound of waves|ocean sounds|sound of waves crashing|sea sounds'),
  sound('birdsong', 'birdsong|bird sounds|birds chirping|bird song|chirping|birds singing'),
  sound('thunder', 'thunder sounds|sound of thunder|thunder sound|thunderclap'),
  sound('laughter', 'laughter|laugh track|canned laughter|laughing sounds'),
  sound('barking', 'barking sounds|barking sound|dog barking sound|barks'),
  sound('music', 'music|jazz music|soundtrack|background music|song|piano music|jazz|upbeat music'),
  sound(
    'music',
    'score|orchestral score|lofi beat|lofi|lo fi beats|drums|beat|epic music|melody|guitar music',
  ),
  sound('voice', 'voices|voice|speech|talking|vocals|the voices'),
  sound('voice', 'voiceover|voice over|narration|narrator|dialogue|commentary'),
  sound(
    'effects',
    'sound effects|sound effect|sfx|sounds|sound design|foley|sound|audio|ambient noise',
  ),
  sound(
    'explosion',
    'explosion sound|boom sound|whoosh|whoosh sound|drum roll|drumroll|sirens|siren sound',
  ),
]

/** Words that make a phrase about sound. Example: "barking sounds", "the volume". */
export const soundHeads = new Set([
  'sound',
  'sounds',
  'audio',
  'music',
  'noise',
  'noises',
  'volume',
  'song',
  'soundtrack',
])
