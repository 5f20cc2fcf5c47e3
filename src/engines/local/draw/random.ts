/** Uniform numbers in [0, 1) from a seed: mulberry32 (public domain, Tommy Ettinger). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A seed of its own for each named part of a scene, so that a change in one leaves the others alone. */
export function seedFor(seed: number, name: string): number {
  let hash = (2166136261 ^ seed) >>> 0
  for (const character of name) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 16777619) >>> 0
  }
  return hash
}
