import type { EditOf } from '../../shot/edit.ts'

export type CaptionPlace = {
  across: 'left' | 'centre' | 'right'
  down: 'top' | 'middle' | 'bottom' | 'lower-third'
}

/** How it is set: a title is the shot's, a subtitle is read along with it, a label stands aside. */
export type CaptionRole = 'title' | 'subtitle' | 'label'

type Caption = Pick<EditOf<'add-caption'>, 'text' | 'where' | 'evidence'>

/** Where a caption goes; null where the words name no place on the screen. Nothing said: below, in the middle. */
export function captionPlace({ where, evidence }: Caption): CaptionPlace | null {
  if (where === null) return { across: 'centre', down: 'bottom' }
  const says = (words: RegExp) => words.test(where.toLowerCase())
  if (says(/lower[ -]third/) || (says(/lower third/) && /lower[ -]third/i.test(evidence)))
    return { across: says(/right/) ? 'right' : 'left', down: 'lower-third' }
  const isCorner = says(/corner/)
  const side = says(/left/) ? 'left' : says(/right/) ? 'right' : null
  const across = side ?? (isCorner ? 'right' : 'centre')
  if (says(/top|upper|above|over (her|his|the) head|sky|ceiling/)) return { across, down: 'top' }
  if (says(/bottom|lower|below|under|foot|ground|floor|foreground/) || isCorner)
    return { across, down: 'bottom' }
  if (side !== null || says(/cent(er|re)|middle/)) return { across, down: 'middle' }
  if (says(/(across|over) .*(screen|frame|video|picture|image)/)) return { across, down: 'middle' }
  return says(/screen|frame|video|picture|image|edge/) ? { across, down: 'bottom' } : null
}

const SHORT_CHARACTERS = 28

export function captionRole({ text, evidence }: Caption, place: CaptionPlace): CaptionRole {
  const said = evidence.replace(text, ' ').toLowerCase()
  if (/subtitle|caption|credit|small|tiny|little|dialogue/.test(said)) return 'subtitle'
  if (place.down === 'lower-third' || /watermark|label|name tag|lower[ -]third/.test(said))
    return 'label'
  if (/title|headline|heading|\b(big|large|huge|giant)\b/.test(said)) return 'title'
  if (place.across !== 'centre' && place.down !== 'middle') return 'label'
  return text.length <= SHORT_CHARACTERS ? 'title' : 'subtitle'
}
