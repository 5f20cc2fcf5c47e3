/** The contract of cutting a character out of its clip. Safe to import anywhere. */
export type CutoutTask = {
  clipPath: string
  /** Where the PNG is written: RGBA, cut to its content, its longest side at most `CUTOUT_SIDE`. */
  outPath: string
}

/** Longest side of a cut-out in pixels: a figure is hardly ever drawn larger. */
export const CUTOUT_SIDE = 1024

export type CutoutOutcome =
  | {
      kind: 'cut'
      /** `border`: by a plain background; `person`: by the mask of a person; `colours`: by those of its own. */
      by: 'border' | 'person' | 'colours'
      width: number
      height: number
      /** True where the clip's own edge cuts it off. */
      isCropped: boolean
    }
  /** `reason` goes on after "could not be cut out of its clip: ". */
  | { kind: 'cannot'; reason: string }
