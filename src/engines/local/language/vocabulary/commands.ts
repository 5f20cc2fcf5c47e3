/**
 * What a verb at the head of a wish does. `change`: X to Y. `make`: X be or do Y. `add`, `remove`: X.
 * `apply`: a look. `camera`, `say` and `phrase` verbs carry their meaning in their own phrase.
 */
export type CommandFrame =
  | 'change'
  | 'make'
  | 'add'
  | 'remove'
  | 'apply'
  | 'paint'
  | 'put'
  | 'give'
  | 'animate'
  | 'phrase'
  | 'show'
  | 'extend'

const frames: [CommandFrame, string][] = [
  [
    'change',
    'change|transform|turn|convert|replace|swap|swap out|switch|switch out|substitute|shift|transition|morph|alter|modify|adjust|exchange|trade|transfer|update|switch up|move|transport|teleport|adapt|rework|redo|remake',
  ],
  [
    'make',
    'make|render|restyle|set|get|re render|rerender|reimagine|re imagine|re style|draw|redraw|stylize|style|recreate|depict|cause',
  ],
  ['animate', 'animate|have|let'],
  [
    'add',
    'add|add in|insert|include|overlay|introduce|bring|throw in|drop in|superimpose|incorporate|create|place|bring in|append|attach|sprinkle|stick|fill|throw|scatter|pop in|slap|put in|chuck in|mix in|layer|swap in|composite in|comp in',
  ],
  ['put', 'put'],
  ['give', 'give|dress'],
  ['show', 'show|generate|film|shoot'],
  [
    'remove',
    "remove|delete|erase|get rid of|i don't want|i dont want|i don't like|i dont like|no more|ditch|kill|scrap|scrub|crop out|mask out|paint out|blank out|get rid|rid of|there shouldn't be|there should be no|take out|take away|take|eliminate|hide|lose|strip|strip out|clear|clean up|edit out|cut out|cancel|no|dont show|drop|omit|stop|without|wipe out|exclude",
  ],
  ['apply', 'apply|use|go|go full|go with|try|go for|employ|do'],
  ['paint', 'recolor|color|paint|dye|repaint'],
  ['extend', 'extend|continue'],
  [
    'phrase',
    'zoom|pan|tilt|dolly|push|pull|orbit|shake|track|rotate|roll|stabilize|rack|slow|speed|reverse|rewind|freeze|loop|play|fast|mute|unmute|silence|trim|shorten|lengthen|crop|resize|upscale|flip|mirror|cut|brighten|darken|lighten|saturate|desaturate|invert|colorize|tint|boost|increase|decrease|reduce|lower|raise|enhance|improve|restore|fix|correct|grade|sharpen|blur|soften|light|illuminate|backlight|caption|write|title|subtitle|fade|warm|cool|tone|intensify|bump|accelerate|reframe|turn up|turn down|turn off|turn on|dim|crank|crank up|dial|dial up|dial down|tone down|bring down|bring up|pump up|ramp up|relight|type|type out|hear|burn in|print|light up|bump up|pixelate|hold|desaturate|whip|lock|creep|vignette|overexpose|underexpose|loop|circle|pause|silhouette|end|run|double|swoop',
  ],
]

/** Every command by its words; looked up with up to three words, the longest first. */
export const commands: ReadonlyMap<string, CommandFrame> = new Map(
  frames.flatMap(([frame, phrases]) =>
    phrases.split('|').map((phrase) => [phrase, frame] as const),
  ),
)

/** Commands that are as often a noun or an adjective: they begin a wish only before an object. */
export const ambiguousCommands: ReadonlySet<string> = new Set(
  'go type print name hold circle pause kill scrap layer scatter throw whip creep dim mask without stop run dress double light film cut color style fast slow place tone title end show track cool warm play fade clear drop use do try take move set get let have no sign blur mirror shoot lower trade lose roll hide bring stick draw pan caption paint tint fill speed push pull loop reverse freeze silence silhouette backlight fix grade shake'.split(
    ' ',
  ),
)

/** They begin what must stay as it is. */
export const keepStarts: ReadonlySet<string> = new Set(
  'keep keeping preserve preserving maintain maintaining leave leaving retain retaining ensure ensuring respect respecting'.split(
    ' ',
  ),
)
export const changeVerbs: ReadonlySet<string> = new Set(
  'change changing touch touching alter altering modify modifying affect affecting move moving disturb disturbing disrupting losing removing edit editing'.split(
    ' ',
  ),
)
