/** Between four cells of a field: `above` and `below` are where their rows start, `across` and `down` 0 to 1. */
export function mixed(
  field: Float32Array,
  above: number,
  below: number,
  left: number,
  right: number,
  across: number,
  down: number,
): number {
  const top = field[above + left]! + (field[above + right]! - field[above + left]!) * across
  const bottom = field[below + left]! + (field[below + right]! - field[below + left]!) * across
  return top + (bottom - top) * down
}
