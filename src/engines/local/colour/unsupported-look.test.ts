import { describe, expect, it } from 'vitest'
import { lookSchema } from '../shot/shot.ts'
import { unsupportedLook } from './unsupported-look.ts'

const adjust = (operation: string, look: string | null = null) =>
  lookSchema.parse({
    kind: 'adjust-colour',
    operation,
    amount: 0.6,
    colours: [],
    look,
    evidence: 'x',
  })

describe('unsupportedLook', () => {
  it('says that lost colours need a generative engine', () => {
    expect(unsupportedLook(adjust('restore-colour'))).toContain('generative')
  })

  it('names the looks it knows when a film look is unknown', () => {
    expect(unsupportedLook(adjust('film-look', 'zorblax'))).toContain('kodachrome')
  })

  it.each(['kodachrome', 'Fuji Velvia 50', 'Kodak Portra', 'vintage film', '35mm', 'lomo'])(
    'has or finds a near look for %s',
    (name) => {
      expect(unsupportedLook(adjust('film-look', name))).toBeNull()
    },
  )

  it('asks for a colour when a tint names none', () => {
    expect(unsupportedLook(adjust('tint'))).toContain('names no colour')
  })

  it('has nothing against looks it can carry out', () => {
    expect(unsupportedLook(adjust('sepia'))).toBeNull()
  })
})
