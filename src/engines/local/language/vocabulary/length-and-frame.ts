import type { ConceptRow } from './concept.ts'

type Change = 'longer' | 'shorter' | 'exact'

const length = (change: Change, phrases: string): ConceptRow => ({
  phrases,
  concept: { kind: 'change-length', change },
})
const frame = (name: string, phrases: string): ConceptRow => ({
  phrases,
  concept: { kind: 'change-frame', frame: name },
})

export const lengthRows: ConceptRow[] = [
  length('shorter', 'half the length|shorten the clip|shorten the video'),
  length(
    'longer',
    'longer|make it longer|lengthen|extend the video|extend it|extend the clip|more seconds',
  ),
  length(
    'longer',
    'extend the duration|extend the length|extend this|prolong|continue the video|extended',
  ),
  length(
    'shorter',
    'shorter|shorten|trim|trim it|cut down|cut it down|trim the video|cut it short|shorten it',
  ),
  length(
    'shorter',
    'cut the video|cut the clip|trim the clip|cut off the end|trim the end|trim the start',
  ),
  length(
    'exact',
    'seconds long|second long|minutes long|minute long|duration|video length|the length',
  ),
]

export const frameRows: ConceptRow[] = [
  { phrases: 'portrait', concept: { kind: 'change-frame', frame: 'vertical' }, weak: true },
  { phrases: 'landscape', concept: { kind: 'change-frame', frame: 'horizontal' }, weak: true },
  frame('vertical', 'in portrait|in vertical'),
  frame(
    'vertical',
    'vertical|portrait mode|in portrait|portrait orientation|9:16|vertical video|vertical format|portrait format',
  ),
  frame(
    'vertical',
    'for tiktok|tiktok format|reels format|for reels|for instagram reels|for shorts',
  ),
  frame(
    'horizontal',
    'horizontal|landscape mode|in landscape|landscape orientation|16:9|landscape format|horizontal format',
  ),
  frame('square', 'square|1:1|square format|crop to square|square crop'),
  frame(
    'widescreen',
    'widescreen|wide screen|21:9|2.35:1|2.39:1|letterbox|cinemascope|black bars|anamorphic|letterbox bars|cinema bars|cinematic bars|cinematic black bars|letterboxing|letterboxed',
  ),
  frame('4:3', '4:3|4:5|3:4|academy ratio'),
  frame('crop', 'crop|cropped|reframe|crop it|crop the video|aspect ratio|resize'),
  frame(
    'resolution',
    '4k|8k|1080p|720p|1080|hd|full hd|ultra hd|upscale|upscaled|higher resolution|high resolution',
  ),
  frame('frame rate', '60fps|60 fps|30 fps|30fps|24 fps|24fps|frame rate|fps|120fps|120 fps'),
  frame(
    'mirror',
    'flip it|flip the video|flip horizontally|mirror the video|flip vertically|rotate 90',
  ),
]
