import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../../../media/__fixtures__/temporary-folder.ts'
import { findFocus } from './find-focus.ts'

const file = temporaryFolder()
const [columns, rows, frameCount] = [64, 36, 5]

/** Somebody who stands in columns 40 to 49, from row 9 down. */
function writeMatte(name: string, framesWithSomebody: number) {
  const bytes = new Uint8Array(columns * rows * frameCount)
  for (let frame = 0; frame < framesWithSomebody; frame++) {
    for (let row = 9; row < rows; row++) {
      bytes.fill(255, (frame * rows + row) * columns + 40, (frame * rows + row) * columns + 50)
    }
  }
  const path = file(name)
  writeFileSync(path, bytes)
  return { path, columns, rows, frameCount }
}

describe('finding where a push goes', () => {
  it('goes to the head of somebody', () => {
    const focus = findFocus(writeMatte('somebody', frameCount), { width: 1280, height: 720 })!
    expect(focus.x).toBeCloseTo((45 / 64 - 0.5) * 1280)
    expect(focus.y).toBeCloseTo((9 / 36 + 0.1 - 0.5) * 720)
  })

  it('goes to the middle where there is nobody', () => {
    expect(findFocus(writeMatte('nobody', 0), { width: 1280, height: 720 })).toBeNull()
  })
})
