/** Below the first nobody, above the second surely a person, of an unsure alpha of 0 to 1. */
const FROM = 0.16
const TO = 0.84

/** Unsure alphas, 0 to 255, made surer, softly. */
export const firmTable = Uint8Array.from({ length: 256 }, (_, value) => {
  const part = Math.min(1, Math.max(0, (value / 255 - FROM) / (TO - FROM)))
  return 255 * part * part * (3 - 2 * part) + 0.5
})
