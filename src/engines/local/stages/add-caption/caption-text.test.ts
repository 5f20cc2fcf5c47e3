import { describe, expect, it } from 'vitest'
import { drawnText, undrawable } from './caption-text.ts'

describe('the text of a caption', () => {
  it('keeps case, curly quotes, dashes and points', () => {
    const text = '“It’s HOME” – or… so we — thought'
    expect(drawnText(text)).toBe(text)
    expect(undrawable(text)).toBeNull()
  })

  it('joins accents to their letters', () => {
    expect(drawnText('Cafe\u0301')).toBe('Café')
    expect(undrawable('Cafe\u0301 Tiếng Việt, ñandú, Ωδή, Дом, Žižkov')).toBeNull()
  })

  it('drops what is invisible and keeps line ends', () => {
    expect(drawnText('\u202eHO\u200bME\ufe0f\u00ad\r\n\tand away\u2069 ')).toBe('HOME\nand away')
  })

  it('refuses emoji and says what would work', () => {
    expect(undrawable('HOME 🏠')).toMatch(/emoji.*"🏠"/)
    expect(undrawable('שלום')).toMatch(/Hebrew letters/)
    expect(undrawable('   ')).toMatch(/no words/)
  })

  it('refuses an accent that no font can put on its letter', () => {
    expect(undrawable('q\u0302')).not.toBeNull()
  })
})
