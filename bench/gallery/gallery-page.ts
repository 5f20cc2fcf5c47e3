import type { Fault } from './inspect-scene.ts'

export type GalleryItem = {
  prompt: string
  /** Its files beside the page, without their endings: `<name>.mp4`, `<name>.jpg`. */
  name: string
  /** What the scene is: "stage, day; cat (bow), audience x 7". */
  summary: string
  notes: string[]
  unapplied: string[]
  faults: Fault[]
  framesPerSecond: number
}

const style = `body{margin:2rem auto;max-width:1320px;font:15px/1.45 system-ui,sans-serif;background:#14161a;color:#e8e6e1}
main{display:grid;grid-template-columns:repeat(auto-fill,minmax(400px,1fr));gap:1.4rem}
video{width:100%;border-radius:6px;display:block}figure{margin:0}figcaption{margin-top:.4rem}
small{color:#a9a69f;display:block}.fault{color:#ff9d76}`

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const text = (raw: string) => raw.replace(/[&<>"]/g, (character) => escapes[character]!)

function figure(item: GalleryItem): string {
  const small = (words: string, kind = '') =>
    words === '' ? '' : `<small class="${kind}">${text(words)}</small>`
  return `<figure><video src="${item.name}.mp4" poster="${item.name}.jpg" controls loop muted preload="none"></video>
<figcaption>${text(item.prompt)}
${small(`${item.summary}; ${item.framesPerSecond.toFixed(0)} frames/s`)}
${small(item.notes.join(' '))}
${small(item.unapplied.join(' '))}
${small(item.faults.map(faultText).join('; '), 'fault')}
</figcaption></figure>`
}

export function faultText({ actor, seconds, fault, value }: Fault): string {
  return `${actor} at ${seconds} s: ${fault} (${value.toFixed(2)})`
}

/** One page with every drawn clip, what became of its prompt, and what the checks say. */
export function galleryPage(items: readonly GalleryItem[]): string {
  const sound = items.filter(({ faults }) => faults.length === 0).length
  return `<!doctype html><meta charset="utf-8"><title>Drawn shots</title><style>${style}</style>
<h1>Drawn shots</h1><p>${items.length} prompts; ${sound} without a fault that can be computed.</p>
<main>
${items.map(figure).join('\n')}
</main>
`
}
