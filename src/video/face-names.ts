/** The vendors whose versions of the Videos API are spoken here, one folder each in `http/faces/`. */
export const faceNames = ['openai', 'azure', 'cometapi', 'gpt-ge', 'toapis'] as const
export type FaceName = (typeof faceNames)[number]
