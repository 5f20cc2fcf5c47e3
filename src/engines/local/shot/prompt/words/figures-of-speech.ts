/** Words of a prompt that name no subject although they are a subject's: idioms, shapes, terms of the camera and the mix. */

/** What a production line speaks of; its words name nothing in the picture. */
const productionLine =
  /(?:^|(?<=[.!?;\n]\s*))(?:(?:ambient|background|diegetic) )?(?:audio|sounds?(?: design| effects?)?|sfx|music|score|soundtrack|dialogue|voice-?over|narration|narrator|camera(?: shot| move(?:ment)?s?| angle)?|lens(?:es)?|lighting|palette|grade|colou?r (?:grad(?:e|ing)|palette)|aspect ratio|duration|mood|negative(?: prompts?)?|avoid|format|resolution)(?: only)?\s*:[^.!?;\n]*/gi

/** Where a screenplay's scene is; `choosePlace` reads it. */
const slugLine =
  /(?:^|(?<=[.!?\n]\s*))(?:INT|EXT|I\/E)\b\.?(?:\s*\/\s*(?:INT|EXT)\b\.?)?[^.\n]*(?:[.\n]|$)/g

const spoken = [
  slugLine,
  /\b(?:FADE (?:IN|OUT|TO BLACK)|(?:SMASH |HARD |MATCH |JUMP )?CUT TO(?: BLACK)?|CLOSE ON|ANGLE ON|BACK TO|TITLE CARD|MONTAGE|BREAKING(?: NEWS)?|SUPER|V\.O\.|O\.S\.|CONT'D)\b:?/g,
  /\b(?:title card|news flash|breaking news)\b/gi,
  /\((?:\d+|[a-z]?\d+s|age[d ]+\d+)\)/gi,
  // What is asked of whoever makes it.
  /^\W*(?:(?:hi|hey|hello|please|pls)\W+)*(?:(?:can|could|would|will) (?:you|u)\b(?: please)?|i(?: would|'d)? (?:want|need|like)(?: you)?(?: to)?|please(?: to)?)(?: (?:make|create|generate|show|draw|animate|see|have|do)\b)?(?: me\b)?/i,
  // "shaped like" is the reader's; here the noun is glued to the word.
  /\b[a-z]+-(?:shaped|sized|themed|inspired|scented|flavou?red|patterned|printed|friendly|free|proof)\b(?=[ -][a-z])/gi,
  /\b[a-z]+ (?:shaped|sized|themed)\b(?= (?!an?\b|the\b|his\b|her\b|like\b|by\b|with\b|into\b)[a-z])/gi,
  /\b[a-z]+-like\b/gi,
  /\bcats and dogs\b(?<=\b(?:rain(?:s|ed|ing)?|pour(?:s|ed|ing)?)(?: down)? cats and dogs)/gi,
  /\b(?:[a-z]+ing|riot|sports?|safety|winter|rain) gear\b/gi,
  /\bbull in a china shop\b/gi,
  /\bbutterflies in (?:his|her|their|my|your) (?:stomach|belly)\b/gi,
  /\b(?:wild goose chase|piece of cake|snail'?s pace|cat ?nap|goose ?bumps|dog days|monkey business|crow'?s feet|cloud nine|eagle[- ]eyed|hawk[- ]eyed)\b/gi,
  /\b(?:bird|worm|bug|fish|cat|god)(?:'s)?[- ]?eyes?(?: (?:view|shot|angle|lens|perspective))?\b/gi,
  /\b(?:crane|jib|boom|dolly|whip|swish|hero|match|jump|smash|butterfly|rembrandt|bullet|spider) ?-?(?:shot|up|down|pan|cut|zoom|lighting|light|time|cam)s?\b/gi,
  /\b(?:low[- ]poly|pixel[- ]art|isometric|side[- ]scroller|top[- ]down|wide[- ]angle|time[- ]lapse|stop[- ]motion|slow[- ]mo|fast[- ]motion|asmr|pov)\b/gi,
  /\bcamera (?:cranes|dollies|trucks|booms|whips|pans|tilts|jibs|arcs)\b/gi,
  /\b(?:god|sun|light) ?rays?\b/gi,
  /\b(?:film|photo|colou?r) (?:grain|stock|grade|grading)\b/gi,
  /\b(?:do not|don'?t|never|avoid|exclude|excluding) (?:show(?:ing)?|includ(?:e|ing)|add(?:ing)?|us(?:e|ing)|hav(?:e|ing)|draw(?:ing)?|any)\b[^.!?;\n]*/gi,
  // Times of a shot list: "0:02", "[2-4s]", "(00:03)", "at 3 seconds", "3s:".
  /[[(]?\b\d{1,2}:\d{2}(?:\s*[-–]\s*\d{1,2}:\d{2})?\b[\])]?:?/g,
  /[[(]?\b\d+(?:\.\d+)?\s*(?:-|–|to)\s*\d+(?:\.\d+)?\s*s(?:ec(?:ond)?s?)?\b[\])]?:?/gi,
  /\b(?:at|after|for|around) \d+(?:\.\d+)? ?(?:s|secs?|seconds?)\b/gi,
]

/** Words somebody says or a sign has are heard or read. A prompt that is one quotation is a prompt. */
const quoted = /["“](?=[^"“”]*\s)[^"“”]{3,}["”]/g

export function withoutFiguresOfSpeech(prompt: string): string {
  const whole = /^\s*["“]([^"“”]*)["”]\s*$/.exec(prompt)?.[1]
  const text = whole ?? prompt.replace(quoted, ' ')
  return spoken.reduce(
    (left, pattern) => left.replace(pattern, ' '),
    text.replace(productionLine, ' '),
  )
}
