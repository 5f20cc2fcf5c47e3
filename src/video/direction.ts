/**
 * Directions: what a prompt asks for, as an ordered list of typed instructions.
 *
 * The list is engine-neutral. It also names what no engine here can do, because it decides where a
 * job goes and what its owner is told. Every direction carries `evidence`: the words of the prompt
 * it was understood from, so that a report can quote them.
 */
import { z } from 'zod'

/** A colour as people name it, with the sRGB value it stands for. Example: teal, #008080. */
export const namedColourSchema = z.object({
  name: z.string().describe('The words used, lower case. Example: "teal".'),
  hex: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .describe('sRGB, lower case. Example: "#008080".'),
})
export type NamedColour = z.infer<typeof namedColourSchema>

const evidence = z
  .string()
  .describe('The words of the prompt this was understood from. Example: "with a warm backlight".')

/** How much: 0 = nothing, 1 = as far as it goes. "slightly" 0.25, unspecified 0.6, "very" 0.9. */
const amount = z.number().min(0).max(1).describe('0 nothing .. 1 as far as it goes. Example: 0.6.')

/** Where in the frame, as said. Null where the prompt does not say. */
const place = z.string().nullable().describe('Where, as said. Example: "in the background".')

const noun = z.string().describe('The thing, singular, without article. Example: "red umbrella".')

export const setPaletteSchema = z.object({
  kind: z.literal('set-palette'),
  colours: z.array(namedColourSchema).min(1).max(12).describe('In the order said.'),
  strength: amount,
  evidence,
})

export const colourOperations = [
  'black-and-white',
  'sepia',
  'warmer',
  'cooler',
  'brighter',
  'darker',
  'more-contrast',
  'less-contrast',
  'more-saturation',
  'less-saturation',
  'fade',
  'tint',
  'invert',
  'duotone',
  'film-look',
  'restore-colour',
  'correct',
] as const

export const adjustColourSchema = z.object({
  kind: z.literal('adjust-colour'),
  operation: z.enum(colourOperations).describe('What to do to the colours. Example: "sepia".'),
  amount,
  colours: z
    .array(namedColourSchema)
    .max(2)
    .describe('For tint (one) and duotone (two); empty otherwise.'),
  look: z
    .string()
    .nullable()
    .describe('The named film look, for film-look. Example: "kodachrome".'),
  evidence,
})

export const lightSources = [
  'backlight',
  'rim',
  'key',
  'golden',
  'neon',
  'spotlight',
  'low-key',
  'high-key',
  'soft',
  'dramatic',
  'silhouette',
  'vignette',
  'flicker',
  'glow',
  'moonlight',
  'ambient',
] as const

export const setLightSchema = z.object({
  kind: z.literal('set-light'),
  source: z.enum(lightSources).describe('The kind of light. Example: "backlight".'),
  from: z
    .enum(['behind', 'left', 'right', 'above', 'below', 'front', 'unspecified'])
    .describe('Where the light comes from.'),
  warmth: z.number().min(-1).max(1).describe('-1 cold .. 0 neutral .. 1 warm.'),
  colour: namedColourSchema.nullable().describe('The colour said, null where none was.'),
  strength: amount,
  evidence,
})

export const timesOfDay = [
  'night',
  'dusk',
  'dawn',
  'sunset',
  'sunrise',
  'golden-hour',
  'blue-hour',
  'morning',
  'noon',
  'afternoon',
  'evening',
  'day',
] as const
export const setTimeOfDaySchema = z.object({
  kind: z.literal('set-time-of-day'),
  time: z.enum(timesOfDay).describe('Example: "golden-hour".'),
  evidence,
})

export const weathers = [
  'rain',
  'snow',
  'fog',
  'storm',
  'wind',
  'dust',
  'clouds',
  'clear',
  'hail',
] as const
export const setWeatherSchema = z.object({
  kind: z.literal('set-weather'),
  weather: z.enum(weathers).describe('Example: "rain".'),
  intensity: amount,
  evidence,
})

export const setSeasonSchema = z.object({
  kind: z.literal('set-season'),
  season: z.enum(['spring', 'summer', 'autumn', 'winter']).describe('Example: "autumn".'),
  evidence,
})

export const setStyleSchema = z.object({
  kind: z.literal('set-style'),
  medium: z
    .string()
    .describe('The style or medium, lower case, the field\'s usual word. Example: "watercolour".'),
  strength: amount,
  evidence,
})

export const replaceBackgroundSchema = z.object({
  kind: z.literal('replace-background'),
  place: z.string().describe('The new place. Example: "living room".'),
  evidence,
})

export const addActorSchema = z.object({
  kind: z.literal('add-actor'),
  noun,
  count: z.number().int().min(1).max(100).describe('How many. "some" 3, "a crowd of" 12.'),
  action: z.string().nullable().describe('What it does. Example: "playing".'),
  where: place,
  evidence,
})

export const removeActorSchema = z.object({
  kind: z.literal('remove-actor'),
  noun,
  where: place,
  evidence,
})

export const replaceActorSchema = z.object({
  kind: z.literal('replace-actor'),
  from: z.string().describe('What goes. Example: "goldfish".'),
  to: z.string().describe('What comes. Example: "shark".'),
  evidence,
})

export const changeActorSchema = z.object({
  kind: z.literal('change-actor'),
  noun,
  attribute: z.string().describe('What about it. Example: "colour", "material", "clothing".'),
  value: z.string().describe('The new value. Example: "red".'),
  evidence,
})

export const setActionSchema = z.object({
  kind: z.literal('set-action'),
  noun,
  action: z.string().describe('The verb phrase, base form. Example: "take a bow".'),
  evidence,
})

export const cameraMoves = [
  'push',
  'pull',
  'pan-left',
  'pan-right',
  'tilt-up',
  'tilt-down',
  'roll',
  'shake',
  'steady',
  'dutch',
  'orbit',
  'tracking',
  'aerial',
  'crane',
  'rack-focus',
  'angle',
  'other',
] as const
export const setCameraSchema = z.object({
  kind: z.literal('set-camera'),
  move: z.enum(cameraMoves).describe('Example: "push" for "slow push in", "zoom in".'),
  amount,
  evidence,
})

export const setSpeedSchema = z.object({
  kind: z.literal('set-speed'),
  operation: z
    .enum(['slow', 'fast', 'reverse', 'freeze', 'timelapse', 'boomerang', 'loop', 'hyperlapse'])
    .describe('Example: "reverse".'),
  factor: z
    .number()
    .positive()
    .nullable()
    .describe('Playback speed, 1 = unchanged, null where not said. Example: 0.5.'),
  evidence,
})

export const addEffectSchema = z.object({
  kind: z.literal('add-effect'),
  effect: z.string().describe('The effect\'s usual name. Example: "lens flare".'),
  where: place,
  evidence,
})

export const addCaptionSchema = z.object({
  kind: z.literal('add-caption'),
  text: z.string().describe('Verbatim. Example: "HOME".'),
  where: place,
  when: z.string().nullable().describe('When, as said. Example: "at the end".'),
  evidence,
})

export const setSoundSchema = z.object({
  kind: z.literal('set-sound'),
  sound: z.string().describe('What sounds. Example: "applause", "all".'),
  operation: z
    .enum(['add', 'remove', 'mute', 'louder', 'quieter', 'replace'])
    .describe('Example: "add".'),
  amount: amount.optional().describe('For louder and quieter: how much. 0.5 = by half.'),
  evidence,
})

export const changeLengthSchema = z.object({
  kind: z.literal('change-length'),
  change: z.enum(['longer', 'shorter', 'exact']).describe('Recognised, never applied by a remix.'),
  evidence,
})

export const changeFrameSchema = z.object({
  kind: z.literal('change-frame'),
  frame: z.string().describe('The frame asked for; never applied by a remix. Example: "vertical".'),
  evidence,
})

export const describeSceneSchema = z.object({
  kind: z.literal('describe-scene'),
  scene: z.string().describe('The description, as written.'),
  differences: z
    .array(z.string())
    .describe("What it says that the source's prompt does not. Empty without a source prompt."),
  evidence,
})

/** One typed instruction understood from a prompt. The `kind` values are fixed: clients depend on them. */
export const directionSchema = z.discriminatedUnion('kind', [
  setPaletteSchema,
  adjustColourSchema,
  setLightSchema,
  setTimeOfDaySchema,
  setWeatherSchema,
  setSeasonSchema,
  setStyleSchema,
  replaceBackgroundSchema,
  addActorSchema,
  removeActorSchema,
  replaceActorSchema,
  changeActorSchema,
  setActionSchema,
  setCameraSchema,
  setSpeedSchema,
  addEffectSchema,
  addCaptionSchema,
  setSoundSchema,
  changeLengthSchema,
  changeFrameSchema,
  describeSceneSchema,
])
export type Direction = z.infer<typeof directionSchema>
export type DirectionKind = Direction['kind']
export type DirectionOf<K extends DirectionKind> = Extract<Direction, { kind: K }>

export const directionKinds = directionSchema.options.map((option) => option.shape.kind.value)

/** What a parser makes of one prompt: directions in the order said, and the words it made nothing of. */
export const parsedPromptSchema = z.object({
  directions: z.array(directionSchema),
  unparsed: z.array(z.string()).describe('Pieces of the prompt that no direction was found in.'),
})
export type ParsedPrompt = z.infer<typeof parsedPromptSchema>

/** A direction that was understood and not carried out, and why, in a sentence its owner can act on. */
export const unappliedSchema = z.object({ direction: directionSchema, reason: z.string() })
export type Unapplied = z.infer<typeof unappliedSchema>
