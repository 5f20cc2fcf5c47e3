const screenPlaces =
  'lower[ -]thirds?|top|bottom|upper|lower|cent(?:er|re)|middle|left|right|corners?|screen|frame|sides?|edge|foreground|background|video|sky|wall'
/** Where on the screen, as said: "at the top left", "bottom right corner", "over the whole frame". */
export const whereSaid = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:at|in|on|to|along|across|near|over|above|below|under|underneath|from|into|towards?) (?:the |her |his |its )?(?:very |far )?(?:(?:whole|entire|${screenPlaces}) ?(?:of )?(?:the )?){1,4}|(?:(?:top|bottom|upper|lower|cent(?:er|re)|middle)[ -]?(?:left|right|cent(?:er|re)|middle|third)?(?: corner| of (?:the )?(?:screen|frame|video))?)|on (?:her|his|the) \p{L}{3,12})(?![\p{L}\d])`,
  'giu',
)
const clock = String.raw`(?:\d+:\d\d(?:\.\d+)?|(?:\d+(?:[.,]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten) ?(?:s|secs?|seconds?)?)`
const timed = String.raw`(?:\d+:\d\d(?:\.\d+)?|second \d+(?:[.,]\d+)?|(?:the )?\d+(?:st|nd|rd|th) second|(?:\d+(?:[.,]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten) ?(?:s|secs?|seconds?))`
const edges = String.raw`the (?:very )?(?:start|beginning|end)|start|beginning|end`
/** When it shows, as said, the whole span: "from 2 to 4 seconds", "in the last second". */
export const whenSaid = new RegExp(
  String.raw`(?<![\p{L}\d])(?:` +
    [
      String.raw`(?:from|between) (?:about )?(?:${edges}|(?:second )?${clock}) ?(?:to|until|till|and|up to|through|-|–|—) ?(?:${edges}|(?:second )?${clock})`,
      String.raw`(?:(?:in|during|for|over|within|throughout) )?(?:the )?(?:very )?(?:last|first|final|opening|closing|second) (?:[\w.]{1,8} ){0,2}(?:seconds?|secs?|s|frames?|half|third|quarter)`,
      String.raw`(?:(?:from|starting|beginning|ending) )?(?:at|after|before|until|till|by|from|for|around) (?:about )?${timed}(?: (?:in|onwards?|on))?`,
      String.raw`(?:at|from|until|till|to|towards?|near) the (?:very )?(?:start|beginning|end)(?: to (?:the )?end)?`,
      String.raw`from (?:second )?\d+`,
      String.raw`when (?:it|he|she|they|the \p{L}+) \p{L}+`,
      'throughout|the (?:whole|entire) time|all the time',
    ].join('|') +
    String.raw`)(?![\p{L}\d])`,
  'iu',
)
/** True where the words name a time and nothing else: "at 3 seconds". */
export const isTimeSaid = (said: string): boolean => {
  const { text, at } = find(whenSaid, said)
  return at === 0 && text.length === said.trim().length
}

/** How the letters look: no part of the words. */
export const lookSaid =
  /(?<![\p{L}\d])(?:in|using|with) (?:an? )?(?:[\p{L}-]+ ){0,3}(?:letters|lettering|text|type|font|typeface|caps|characters|handwriting|script|serif|colou?r|white|black|red|yellow|gold|blue|pink|green|bold)(?![\p{L}\d]).*$/iu

type Found = { text: string; at: number; end: number }
const nothing: Found = { text: '', at: -1, end: -1 }

/** How the words come: no part of them. */
export const motionSaid =
  /(?<![\p{L}\d])(?:to )?(?:appears?|appearing|shows? up|pops? (?:up|in)|fad(?:es?|ing) in|slid(?:es?|ing) in|fl(?:y|ies) in|blinking|scrolling|floating)(?![\p{L}\d])/iu

export const find = (pattern: RegExp, said: string): Found => {
  const match = new RegExp(pattern.source, pattern.flags.replace('g', '')).exec(said)
  if (!match) return nothing
  const text = match[0].trim()
  return { text, at: match.index, end: match.index + match[0].length }
}
