/** What is asked for under the name of an effect that can be done, and cannot be done itself. */
const refused: readonly { asked: RegExp; reason: string }[] = [
  {
    asked: /motion blur|long exposure|(light|motion) trail|ghosting/,
    reason:
      "Motion blur needs the motion between frames; 'blur' or slow motion can be done instead.",
  },
  {
    asked: /cross ?fade|dissolve|\bwipe\b/,
    reason: "A transition needs two shots; 'fade in' and 'fade out' can be done.",
  },
  {
    asked: /denoise|(reduce|remove|less) (the )?noise/,
    reason: "Noise is not taken away by this engine; 'sharpen' or 'blur' can be done.",
  },
  {
    asked: /split ?screen/,
    reason: "There is one shot to show; 'mirror' shows it beside its own reflection.",
  },
  {
    asked: /\bcensor/,
    reason:
      "This engine does not know what to hide; 'pixelate on the left' or another part of the frame can be done.",
  },
]

/** Why an effect is refused, in the words of its direction, lower case; null where it is not. */
export function refusalOf(said: string): string | null {
  return refused.find(({ asked }) => asked.test(said))?.reason ?? null
}
