import type { Ambience } from '../../ambience/ambience.ts'
import { bed, together } from '../../ambience/beds.ts'
import { bandPass, highPass, lowPass, pinkNoise } from '../../ambience/filters.ts'
import { wander } from '../../ambience/modulation.ts'

type Random = () => number

/** Air in a furnished room: what is left when nothing sounds. */
export function createRoomTone(random: Random): Ambience {
  const drift = wander(random, 0.2)
  return bed(random, {
    filters: [() => highPass(110), () => lowPass(900, 0.5), () => lowPass(3200)],
    gain: 0.1,
    shared: 0.3,
    level: () => 0.85 + 0.3 * drift(),
  })
}

/** A big dark hall that holds its breath: low air, and a shimmer of far reflections. */
export function createHall(random: Random): Ambience {
  const drift = wander(random, 0.15)
  const low = bed(random, {
    filters: [() => highPass(80), () => lowPass(320)],
    gain: 0.12,
    level: () => 0.8 + 0.4 * drift(),
  })
  const high = bed(random, { filters: [() => bandPass(1400, 0.4)], gain: 0.04, shared: 0 })
  return together(low, high)
}

/** A town around: a thousand far wheels and voices that run together. */
export function createTown(random: Random): Ambience {
  const [swell, wash] = [wander(random, 0.2), wander(random, 0.5)]
  const wheels = bed(random, {
    filters: [() => highPass(90), () => lowPass(620)],
    gain: 0.16,
    level: () => 0.75 + 0.5 * swell(),
  })
  const streets = bed(random, {
    filters: [() => bandPass(1100, 0.5)],
    gain: 0.07,
    shared: 0.1,
    level: () => 0.5 + 0.7 * wash(),
  })
  return together(wheels, streets)
}

/** Open country: the air itself, far and wide, with a breath of wind in it. */
export function createOpenAir(random: Random): Ambience {
  const drift = wander(random, 0.25)
  return bed(random, {
    filters: [() => bandPass(520, 0.35), () => lowPass(3200)],
    gain: 0.12,
    shared: 0.1,
    level: () => 0.7 + 0.6 * drift(),
  })
}

/** Falling and fallen snow: dull, soft, close. */
export function createSnowHush(random: Random): Ambience {
  const drift = wander(random, 0.3)
  const soft = bed(random, {
    filters: [() => bandPass(850, 0.45), () => lowPass(2400), () => highPass(160)],
    gain: 0.12,
    level: () => 0.55 + 0.9 * drift() ** 1.5,
  })
  const flakes = bed(random, {
    filters: [() => highPass(5200), () => lowPass(9000)],
    gain: 0.006,
    shared: 0,
  })
  return together(soft, flakes)
}

/** Rustling leaves: many small flutters that come and go with gusts. */
export function createLeaves(random: Random): Ambience {
  return together(rustle(random, 2600, 0.4), rustle(random, 4600, 0.3))
}

function rustle(random: Random, hertz: number, gain: number): Ambience {
  const [gust, flutter, shiver] = [wander(random, 0.35), wander(random, 6), wander(random, 17)]
  return bed(random, {
    noise: pinkNoise,
    filters: [() => bandPass(hertz, 0.7), () => highPass(700)],
    gain,
    shared: 0.15,
    level: () => (0.12 + 0.88 * gust() ** 2) * (0.45 + 0.35 * flutter() + 0.4 * shiver()),
  })
}
