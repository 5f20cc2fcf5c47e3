import { hasPicture } from '../../draw/figures/read-picture.ts'
import { toneSuffix } from '../../draw/figures/picture-shapes.ts'
import type { Named } from '../prompt/reading.ts'

type Dress = { picture: string; named: Named; pick: number }

const tones = ['medium-light', 'medium', 'light', 'medium-dark', 'dark'] as const
/** Of several people: their clothes differ. */
const clothes = [
  '#3f6fb5',
  '#b5483f',
  '#4c9160',
  '#c98f35',
  '#7a58a6',
  '#3d8f94',
  '#9a5b7d',
  '#5b6577',
] as const

/** Gender as the prompt says, a skin tone where the picture has them, and clothes of one's own in a group. */
export function dressedPicture({ picture, named, pick }: Dress): {
  picture: string
  colour: string | null
} {
  const gendered = named.gender ? otherGender(picture, named.gender) : picture
  const isRole = /^(man|woman)-/.test(gendered) && !toneSuffix.test(gendered)
  const tone = tones[Math.floor(pick * 0.999 * tones.length)]!
  const toned = isRole && hasPicture(`${gendered}-${tone}`) ? `${gendered}-${tone}` : gendered
  const isGroup =
    named.count > 1 &&
    /^(man|woman|boy|girl|child|old-man|old-woman|older-person)(-(medium-light|medium-dark|light|medium|dark))?$/.test(
      toned,
    )
  const colour = isGroup ? clothes[Math.floor(((pick * 97) % 1) * clothes.length)]! : null
  return { picture: toned, colour }
}

/** "a female firefighter": the same role by the other sex. */
function otherGender(picture: string, gender: 'man' | 'woman'): string {
  const swapped = picture.replace(/^(man|woman)(?=-|$)/, gender)
  return hasPicture(swapped) ? swapped : picture
}
