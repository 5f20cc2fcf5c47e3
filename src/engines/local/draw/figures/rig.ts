/** A leg found in a picture: its columns and the row it swings from, in pixels of the content box. */
export type Leg = { from: number; to: number; hip: number }

type Alpha = { width: number; height: number; at: (x: number, y: number) => boolean }

/**
 * Finds the legs of a cut-out from its outline alone: separate runs along a row near the feet, each
 * swinging from where the gaps beside it close. Pictures without two to six such runs have no legs.
 */
export function findLegs(alpha: Alpha): Leg[] {
  const row = Math.floor(alpha.height * 0.93)
  const runs: { from: number; to: number }[] = []
  let from = -1
  for (let x = 0; x <= alpha.width; x++) {
    const isInside = x < alpha.width && alpha.at(x, row)
    if (isInside && from < 0) from = x
    if (!isInside && from >= 0) {
      if (x - from > alpha.width * 0.025) runs.push({ from, to: x })
      from = -1
    }
  }
  const covered = runs.reduce((sum, run) => sum + run.to - run.from, 0)
  if (runs.length < 2 || runs.length > 6 || covered > alpha.width * 0.8) return []
  const gaps = runs.slice(1).map((run, index) => {
    const middle = Math.round((runs[index]!.to + run.from) / 2)
    let top = row
    while (top > alpha.height * 0.4 && !alpha.at(middle, top - 1)) top--
    return { middle, top }
  })
  if (gaps.every((gap) => row - gap.top < alpha.height * 0.08)) return []
  return runs.map((_, index) => {
    const left = gaps[index - 1]
    const right = gaps[index]
    return {
      from: left?.middle ?? 0,
      to: right?.middle ?? alpha.width,
      hip: Math.min(left?.top ?? Infinity, right?.top ?? Infinity),
    }
  })
}
