/** Files that a shot's grounds, stages and cast name, by what they are kept as beside the video. */
export const attachmentNames = {
  plate: 'plate.mp4',
  still: 'still.img',
  /** The image given with a remix, for the edits that use one. */
  image: 'image.img',
  /** Cut-outs of the characters that a prompt named: actors with these pictures. */
  'character-1': 'character-1.png',
  'character-2': 'character-2.png',
} as const

export type RenderFile = keyof typeof attachmentNames

/** Paths on local disk. */
export type RenderFiles = Partial<Record<RenderFile, string>>

const names = Object.keys(attachmentNames) as RenderFile[]

/** The attachments to keep beside the video, for its next remix. */
export function toAttachments(files: RenderFiles): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const path = files[name]
      return path === undefined ? [] : [[attachmentNames[name], path]]
    }),
  )
}

/** The files among a source's attachments. */
export function fromAttachments(attachments: Record<string, string>): RenderFiles {
  return Object.fromEntries(
    names.flatMap((name) => {
      const path = attachments[attachmentNames[name]]
      return path === undefined ? [] : [[name, path]]
    }),
  )
}
