import { smoothstep } from '../../../colour/curves.ts'

/** Darker corners and a rounded gate, 0 black to 255 as it is. */
export function gateMask(
  { width, height }: { width: number; height: number },
  { vignette, gate }: { vignette: number; gate: number },
): Uint8Array {
  const mask = new Uint8Array(width * height)
  const side = Math.min(width, height)
  const radius = gate * side
  const inset = radius * 0.22
  for (let y = 0, at = 0; y < height; y++) {
    const dy = (y + 0.5 - height / 2) / (height / 2)
    for (let x = 0; x < width; x++, at++) {
      const dx = (x + 0.5 - width / 2) / (width / 2)
      const far = (dx * dx + dy * dy) / 2
      let shown = 1 - vignette * smoothstep(0.18, 1.05, far)
      if (gate > 0) {
        const across = Math.abs(x + 0.5 - width / 2) - (width / 2 - inset - radius)
        const down = Math.abs(y + 0.5 - height / 2) - (height / 2 - inset - radius)
        const outside =
          Math.hypot(Math.max(0, across), Math.max(0, down)) + Math.min(0, Math.max(across, down))
        shown *= 1 - smoothstep(radius - side / 240, radius + side / 240, outside)
      }
      mask[at] = Math.round(255 * shown)
    }
  }
  return mask
}
