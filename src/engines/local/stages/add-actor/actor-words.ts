/** What the words about a place mean for staging an actor in footage. */
export type Staging = {
  side: 'left' | 'right' | 'centre' | null
  /** How far from the camera. */
  depth: 'far' | 'near' | null
  level: 'ground' | 'air' | 'water'
  isCorner: boolean
  /** False where the words name something in the picture that nobody looked for: "on the table". */
  isUnderstood: boolean
}

const anywhere =
  /^(?:in(?:to)?|on|to|within|inside|across|over) (?:the |this |my )?(?:whole )?(?:scene|shot|video|clip|frame|picture|footage|screen|image|ground|floor|grass|field)$/

export function stagingOf(where: string | null): Staging {
  const said = (where ?? '').toLowerCase().trim()
  const says = (words: RegExp) => words.test(said)
  const side = says(/\bleft\b/)
    ? 'left'
    : says(/\bright\b/)
      ? 'right'
      : says(/\b(cent(er|re)|middle)\b/)
        ? 'centre'
        : null
  const depth = says(/background|distance|distant|\bfar\b|behind|horizon|back of/)
    ? 'far'
    : says(/foreground|\bfront\b|close|near the camera/)
      ? 'near'
      : null
  const isCorner = says(/corner/)
  const level = says(/\b(sky|air|above|overhead|over (the|his|her)|top|upper|clouds?|ceiling)\b/)
    ? 'air'
    : says(/\b(water|sea|ocean|lake|river|stream|pond|pool|waves?)\b/)
      ? 'water'
      : 'ground'
  const isUnderstood =
    said === '' ||
    anywhere.test(said) ||
    side !== null ||
    depth !== null ||
    isCorner ||
    level === 'air'
  return { side, depth, level, isCorner, isUnderstood }
}
