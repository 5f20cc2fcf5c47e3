import type { Concept, ConceptRow } from './concept.ts'

type SoundOperation = Extract<Concept, { kind: 'set-sound' }>['operation']

const sound = (name: string, phrases: string, operation: SoundOperation = 'add'): ConceptRow => ({
  phrases,
  concept: { kind: 'set-sound', sound: name, operation },
})

export const soundRows: ConceptRow[] = [
  sound('all', 'mute|muted audio|mute it|silence|silent|no sound|no audio|mute the audio', 'mute'),
  sound('all', 'mute the sound|mute the video|without sound|turn off the sound|soundless', 'mute'),
  sound(
    'all',
    'turn the sound off|sound off|audio off|turn the audio off|turn off the audio',
    'mute',
  ),
  sound(
    'all',
    'remove the audio|remove audio|remove the sound|remove sound|strip the audio',
    'mute',
  ),
  sound('all', 'no noise|volume to zero|strip the sound|kill the audio|kill the sound', 'mute'),
  sound('music', 'no music|without music|remove music|remove the music|drop the music', 'remove'),
  sound(
    'all',
    'louder|turn up the volume|increase the volume|raise the volume|volume up',
    'louder',
  ),
  sound('all', 'turn it up|more volume|boost the volume|boost the audio', 'louder'),
  sound('all', 'quieter|turn down the volume|lower the volume|volume down|softer sound', 'quieter'),
  sound('all', 'turn it down|less loud|less volume|less noisy', 'quieter'),
  sound('applause', 'applause|clapping|clapping sounds|clapping hands|standing ovation'),
  sound('crowd', 'crowd cheering|cheering crowd|cheering sounds|cheers|crowd noise|crowd roar'),
  sound('crowd', 'crowd sounds|cheering|stadium noise|audience cheering|crowd chatter|chatter'),
  sound('rain', 'rain sounds|sound of rain|rain sound|rain noise|rain audio|pitter patter'),
  sound(
    'wind',
    'wind sounds|sound of wind|howling wind sound|wind noise|howling wind|wind howling',
  ),
  sound('sea', 'wave sounds|sound of waves|ocean sounds|sound of waves crashing|sea sounds'),
  sound('sea', 'waves crashing|crashing waves sound|ocean noise|sea noise|ocean ambience'),
  sound('birds', 'birdsong|bird sounds|birds chirping|bird song|chirping|birds singing|tweeting'),
  sound('birds', 'chirping birds|bird calls|birds tweeting|bird noises|dawn chorus'),
  sound('thunder', 'thunder sounds|sound of thunder|thunder sound|thunderclap|clap of thunder'),
  sound(
    'thunder',
    'rumbling thunder|thunder rumbling|thunder rumble|thunder claps|rumble of thunder',
  ),
  sound('fire', 'fire crackling|crackling fire|crackling fireplace|fireplace crackle|fire crackle'),
  sound('fire', 'crackle of a fire|campfire crackling|crackling campfire'),
  sound('vinyl', 'vinyl crackle|vinyl|record crackle|record player crackle|vinyl noise|vinyl hiss'),
  sound('vinyl', 'vinyl crackling|record scratch|crackle of vinyl|crackle of an old record'),
  sound('traffic', 'traffic noise|traffic sounds|street noise|city noise|city sounds|honking'),
  sound('traffic', 'car horns|traffic hum|city ambience|street sounds|street ambience|car noises'),
  sound('laughter', 'laughter|laugh track|canned laughter|laughing sounds'),
  sound('barking', 'barking sounds|barking sound|dog barking sound|barks|dogs barking'),
  sound('crickets', 'crickets|cricket sounds|crickets chirping|cicadas'),
  sound('footsteps', 'footsteps|footstep sounds|sound of footsteps'),
  sound('bells', 'church bells|bells ringing|ringing bells|bell sound'),
  sound('music', 'music|jazz music|soundtrack|background music|song|piano music|jazz|upbeat music'),
  sound('music', 'score|orchestral score|lofi beat|lofi|lo fi beats|drums|beat|epic music|melody'),
  sound('music', 'guitar music|lofi music|lo fi music|lo fi|violin music|orchestra music|a tune'),
  sound('voice', 'voices|voice|speech|talking|vocals|the voices'),
  sound('voice', 'voiceover|voice over|narration|narrator|dialogue|commentary'),
  sound('effects', 'sound effects|sound effect|sfx|sounds|sound design|foley|sound|audio'),
  sound('effects', 'ambient noise|ambience|ambient sound|ambient sounds|background noise'),
  sound('explosion', 'explosion sound|boom sound'),
  sound('whoosh', 'whoosh|whoosh sound'),
  sound('drum roll', 'drum roll|drumroll'),
  sound('sirens', 'sirens|siren sound|police sirens'),
]

/** What words about a sound come to, the first that fits: "old gramophone record" -> "vinyl". */
export const soundNames: readonly [string, RegExp][] = [
  ['vinyl', /\b(?:vinyl|record player|gramophone|old record|phonograph)\b/],
  ['thunder', /\bthunder\w*\b/],
  ['fire', /\b(?:(?:camp|wood)?fires?|fireplace|flames)\b/],
  ['rain', /\b(?:rain\w*|drizzle|downpour)\b/],
  ['wind', /\b(?:winds?|windy|breeze|gusts?)\b/],
  ['sea', /\b(?:seas?|seaside|ocean|waves?|surf|beach)\b/],
  ['applause', /\b(?:applause|clapping|applauding|claps)\b/],
  ['crowd', /\b(?:crowds?|cheer\w*|audience|stadium|chatter|people talking)\b/],
  ['birds', /\b(?:birds?|birdsong|seagulls?|gulls|tweeting|chirping|songbirds?)\b/],
  ['traffic', /\b(?:traffic|street|cars?|honking|city|horns?)\b/],
  ['crickets', /\b(?:crickets?|cicadas?)\b/],
  ['laughter', /\b(?:laughter|laugh(?:ing)?)\b/],
  ['barking', /\bbark(?:ing|s)?\b/],
  ['footsteps', /\bfootsteps?\b/],
  ['music', /\b(?:music|song|soundtrack|piano|guitar|jazz|lofi|lo fi|orchestra\w*|beats?|tune)\b/],
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
  'sfx',
  'ambience',
  'ambiance',
  'soundscape',
])
