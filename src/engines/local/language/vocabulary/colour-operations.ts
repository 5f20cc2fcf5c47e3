import type { Concept, ConceptRow } from './concept.ts'

type Operation = Extract<Concept, { kind: 'adjust-colour' }>['operation']

const operation = (value: Operation, phrases: string, weak?: true): ConceptRow => ({
  phrases,
  concept: { kind: 'adjust-colour', operation: value },
  ...(weak && { weak }),
})
const film = (look: string, phrases: string): ConceptRow => ({
  phrases,
  concept: { kind: 'adjust-colour', operation: 'film-look', look },
})

export const colourOperationRows: ConceptRow[] = [
  operation('black-and-white', 'fade to black and white|b and white|black white film|grayscaled'),
  operation('black-and-white', 'black and white film|greyscale|no color|no colors|colourless'),
  operation(
    'sepia',
    'sepia tint|sepia wash|sepia toning|sepia filter|sepia look|sepia effect|sepia colored|sepia toned look',
  ),
  operation('warmer', 'warmth|warmer color grade|warmer grade|warm grade|golden tones|warm it up'),
  operation('cooler', 'cooler grade|cool grade|cold grade|cool blue grade|cooler color grade'),
  operation(
    'cooler',
    'cool blue color grade|cool it down|chillier|cool color grade|cold color grade',
  ),
  operation('brighter', 'more light|more bright|lighten it up|brighten it up|overexpose'),
  operation(
    'darker',
    'dim the image|less bright|less light|less exposure|underexpose|dim the picture',
  ),
  operation('more-contrast', 'high contrast look|contrastier|more contrasty|deeper blacks'),
  operation(
    'less-contrast',
    'lower contrast look|flat look|less contrasty|flatter|lift the blacks',
  ),
  operation(
    'more-saturation',
    'pop of color|more punch|super saturated|hyper saturated|punchy colors',
  ),
  operation('more-saturation', 'pop the colors|pop colors|make colors pop|color boost|more colour'),
  operation('less-saturation', 'more muted|desaturated look|drained colors|less color|less colour'),
  operation('less-saturation', 'toned down colors|muted look|mute the colors|muted color'),
  operation('tint', 'tint everything|tint it|tinted look'),
  operation('invert', 'color negative|negative look|photo negative|x ray negative|inverted colors'),
  operation('restore-colour', 'colorise|colorized|colourised|colored version|colorization'),
  operation(
    'black-and-white',
    'black and white|black white|b and w|bw|b w|monochrome|monochromatic',
  ),
  operation('black-and-white', 'grayscale|gray scale|gray scales|colorless|remove the color'),
  operation(
    'black-and-white',
    'black and white effect|remove color|remove all color|drain the color',
  ),
  operation('sepia', 'sepia|sepia tone|sepia toned|sepia tones|sepia toned style'),
  operation(
    'warmer',
    'warmer|warm tones|warm colors|warm tone|warm look|warm up|warmer colors|warmer tones',
  ),
  operation(
    'warmer',
    'warmer look|warm color grade|warm the colors|increase warmth|more warmth|warm hues',
  ),
  operation('warmer', 'warm|toasty', true),
  operation(
    'cooler',
    'cooler|cool tones|cold tones|cooler tones|colder|cool colors|cold colors|bluer',
  ),
  operation(
    'cooler',
    'cooler color temperature|cool the colors|cold look|cool down|cool hues|cold hues',
  ),
  operation('cooler', 'cold|icy', true),
  operation(
    'brighter',
    'brighter|brighten|brighten up|lighten|lighten up|more brightness|increase exposure',
  ),
  operation(
    'brighter',
    'increase brightness|increase the brightness|raise exposure|raise the exposure',
  ),
  operation(
    'brighter',
    'overexposed|too dark|boost brightness|lighter|more exposure|lift the shadows',
  ),
  operation('brighter', 'bright', true),
  operation(
    'darker',
    'darker|darken|too bright|lower the exposure|reduce brightness|decrease brightness',
  ),
  operation(
    'darker',
    'lower brightness|lower the brightness|underexposed|reduce the brightness|dim it',
  ),
  operation('darker', 'dark|dim the image', true),
  operation(
    'more-contrast',
    'more contrast|higher contrast|high contrast|increase contrast|boost contrast',
  ),
  operation(
    'more-contrast',
    'increase the contrast|boost the contrast|contrasty|stronger contrast|punchy',
  ),
  operation(
    'more-contrast',
    'raise the contrast|add contrast|punchier|crush the blacks|enhance contrast',
  ),
  operation(
    'less-contrast',
    'less contrast|lower contrast|low contrast|reduce contrast|flatten the contrast',
  ),
  operation(
    'less-contrast',
    'lower the contrast|reduce the contrast|decrease contrast|softer contrast',
  ),
  operation(
    'more-saturation',
    'more saturated|more saturation|saturate|increase saturation|boost saturation',
  ),
  operation(
    'more-saturation',
    'increase the saturation|boost the saturation|saturated|oversaturated',
  ),
  operation(
    'more-saturation',
    'vibrant|more vibrant|vivid|vivid colors|vibrant colors|more vivid|colorful',
  ),
  operation(
    'more-saturation',
    'more colorful|bright colors|colors pop|pop more|richer colors|rich colors',
  ),
  operation(
    'more-saturation',
    'boost the colors|boost colors|brighter colors|enhance the colors|more color',
  ),
  operation('more-saturation', 'intensify the colors|vibrance|vibrant color'),
  operation(
    'less-saturation',
    'less saturated|less saturation|desaturate|desaturated|lower the saturation',
  ),
  operation(
    'less-saturation',
    'reduce saturation|reduce the saturation|decrease saturation|muted colors',
  ),
  operation(
    'less-saturation',
    'lower saturation|muted|muted tones|duller|washed out colors|less colorful',
  ),
  operation(
    'less-saturation',
    'decrease the saturation|less vibrant|less vivid|tone down the colors',
  ),
  operation('more-saturation', 'pop', true),
  operation('less-saturation', 'less intense|less strong|less bold', true),
  operation('fade', 'faded|faded look|faded colors|washed out|fade the colors|matte look|bleached'),
  operation('tint', 'tint|tinted|color cast|color wash|color filter'),
  operation(
    'invert',
    'invert|inverted|invert colors|invert the colors|negative colors|negative effect',
  ),
  operation('duotone', 'duotone|two tone|duo tone|dual tone'),
  operation(
    'restore-colour',
    'colorize|full color|natural colors|realistic colors|restore the color',
  ),
  operation(
    'restore-colour',
    'restore color|restore the colors|restore colors|original colors|in color',
  ),
  operation('restore-colour', 'full color rendition|natural realistic colors|bring back the color'),
  operation(
    'correct',
    'color correction|color correct|color grade|color grading|white balance|hdr',
  ),
  operation('correct', 'fix the colors|correct the colors|fix colors|better colors|correct colors'),
  operation('correct', 'auto color|color balance|fix the white balance|grade the colors'),
  film('kodachrome', 'kodachrome'),
  film('kodak portra', 'portra|kodak portra|kodak|kodak film'),
  film('fuji', 'fuji film|fuji look|fuji colours|fuji tones|fujifilm|fuji velvia|velvia|fujicolor'),
  film('polaroid', 'polaroid|instant photo|instant film'),
  film('technicolor', 'technicolor|technicolour|three strip'),
  film(
    'cinestill',
    'cinestill|teal and orange|orange and teal|bleach bypass|cross process|cross processed',
  ),
  film(
    'film',
    'film look|filmic|film stock|analog film|35mm|35mm film|analogue film|celluloid|filmlike',
  ),
  film('instagram', 'instagram filter|lomo|lomography'),
]
