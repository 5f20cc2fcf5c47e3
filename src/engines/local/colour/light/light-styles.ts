/**
 * What each kind of light does at full strength, as data. Strength scales everything here evenly.
 * Figures were set by eye on footage and drawn scenes; light that would cost structure is kept low.
 */
import type { DirectionOf } from '../../../../video/direction.ts'

export type LightSource = DirectionOf<'set-light'>['source']

/** `haze`: a lamp behind the scene; `wash`: from one side; `pool`: lit inside, dark outside. */
export type LightShape = 'haze' | 'wash' | 'edges' | 'pool' | 'lens' | 'even' | 'sides'

export type LightStyle = {
  shape: LightShape
  /** Light of the field that is added, 0 to 1. */
  field: number
  /** How dark the shape's outside becomes, 0 (no shade) to 1 (black). */
  shade: number
  bloom: { strength: number; radius: number; share: number }
  /** Middle tones up or down, -1 to 1; shadows lifted, in lightness; contrast power added to 1. */
  exposure: number
  /** Whole frame dimmed by this share, highlights least. */
  dim: number
  lift: number
  contrast: number
  /** Chroma factor added to 1. */
  chroma: number
  /** Share of the light's colour cast on highlights and on shadows. */
  castHighlights: number
  castShadows: number
  /** Colour temperature of the whole frame per unit of warmth, -1 to 1. */
  temperature: number
  /** Light used when neither a colour nor a warmth was said. */
  colour: string
  /** Warmth used when none was said. */
  warmth: number
}

const none: LightStyle = {
  shape: 'even',
  field: 0,
  shade: 0,
  bloom: { strength: 0, radius: 0.03, share: 0.08 },
  exposure: 0,
  dim: 0,
  lift: 0,
  contrast: 0,
  chroma: 0,
  castHighlights: 0,
  castShadows: 0,
  temperature: 0.5,
  colour: '#fff1de',
  warmth: 0,
}

const style = (figures: Partial<LightStyle>): LightStyle => ({ ...none, ...figures })

export const lightStyles: Record<LightSource, LightStyle> = {
  backlight: style({
    shape: 'haze',
    field: 0.72,
    bloom: { strength: 0.65, radius: 0.035, share: 0.1 },
    lift: 0.07,
    castHighlights: 0.12,
    temperature: 0.04,
    warmth: 0.35,
  }),
  rim: style({
    shape: 'edges',
    field: 0.34,
    shade: 0.18,
    bloom: { strength: 0.35, radius: 0.02, share: 0.06 },
    contrast: 0.15,
    castHighlights: 0.35,
    temperature: 0.15,
    warmth: 0.3,
  }),
  // A key light brightens what it falls on and lets the other side fall off: little of it hangs in the air.
  key: style({
    shape: 'wash',
    field: 0.16,
    shade: 0.72,
    bloom: { strength: 0.12, radius: 0.03, share: 0.05 },
    exposure: 0.42,
    contrast: 0.18,
    castHighlights: 0.3,
    temperature: 0.5,
  }),
  golden: style({
    shape: 'haze',
    field: 0.42,
    bloom: { strength: 0.3, radius: 0.04, share: 0.1 },
    lift: 0.04,
    chroma: 0.1,
    castHighlights: 0.55,
    castShadows: 0.2,
    temperature: 0.75,
    colour: '#ffb35c',
    warmth: 0.8,
  }),
  // Its two colours breathe and wander: they are laid on by the stage.
  neon: style({
    shape: 'sides',
    field: 0.06,
    shade: 0.4,
    bloom: { strength: 0.35, radius: 0.03, share: 0.05 },
    exposure: -0.6,
    dim: 0.35,
    contrast: 0.25,
    chroma: -0.15,
    castHighlights: 0.12,
    castShadows: 0.1,
    temperature: 0.2,
    colour: '#b56bff',
  }),
  spotlight: style({
    shape: 'pool',
    field: 0.08,
    shade: 0.92,
    bloom: { strength: 0.15, radius: 0.03, share: 0.05 },
    exposure: 0.35,
    contrast: 0.12,
    castHighlights: 0.15,
  }),
  'low-key': style({
    shape: 'lens',
    shade: 0.5,
    exposure: -0.6,
    dim: 0.35,
    contrast: 0.3,
    chroma: -0.1,
  }),
  'high-key': style({
    shape: 'even',
    field: 0.1,
    bloom: { strength: 0.2, radius: 0.04, share: 0.15 },
    exposure: 0.55,
    lift: 0.08,
    contrast: -0.15,
    chroma: -0.08,
    colour: '#ffffff',
  }),
  soft: style({
    shape: 'haze',
    field: 0.1,
    bloom: { strength: 0.3, radius: 0.05, share: 0.2 },
    exposure: 0.15,
    lift: 0.06,
    contrast: -0.25,
  }),
  dramatic: style({
    shape: 'wash',
    field: 0.14,
    shade: 0.6,
    exposure: -0.3,
    dim: 0.15,
    contrast: 0.5,
    chroma: -0.05,
    castHighlights: 0.2,
    castShadows: -0.12,
    colour: '#ffdcae',
  }),
  silhouette: style({
    shape: 'haze',
    field: 0.25,
    bloom: { strength: 0.35, radius: 0.03, share: 0.15 },
    exposure: -0.45,
    contrast: 1.3,
    castHighlights: 0.3,
    warmth: 0.2,
  }),
  vignette: style({ shape: 'lens', shade: 0.75 }),
  // The rest, which changes from frame to frame, is laid on by the stage.
  flicker: style({
    exposure: -0.6,
    dim: 0.3,
    contrast: 0.12,
    castHighlights: 0.7,
    castShadows: 0.12,
    temperature: 1,
    warmth: 0.9,
  }),
  glow: style({
    shape: 'haze',
    field: 0.3,
    bloom: { strength: 0.6, radius: 0.045, share: 0.12 },
    lift: 0.03,
    castHighlights: 0.12,
    warmth: 0.15,
  }),
  moonlight: style({
    shape: 'haze',
    field: 0.22,
    shade: 0,
    bloom: { strength: 0.3, radius: 0.03, share: 0.04 },
    exposure: -0.6,
    dim: 0.6,
    contrast: 0.1,
    chroma: -0.35,
    castHighlights: 0.25,
    castShadows: 0.45,
    temperature: 0.9,
    colour: '#9dbdf5',
    warmth: -0.6,
  }),
  ambient: style({
    shape: 'even',
    field: 0.12,
    lift: 0.05,
    contrast: -0.1,
    castHighlights: 0.15,
    castShadows: 0.15,
    temperature: 0.6,
  }),
}
