/** A vendor's page about its remix: the examples that it gives, and the answer that it promises. */
import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'

export type VendorDocument = {
  text: string
  /** Shell, JavaScript and Python, as they are written there; null where it has none. */
  curl: string
  javascript: string | null
  python: string | null
  /** The answer that it shows. */
  reply: Record<string, unknown>
}

const FOLDER = '../shared/seeds'
const pages = existsSync(FOLDER)
  ? readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), 'utf8'))
  : []

/** The page that holds all of these words; null where the pages are not there. */
export function findDocument(...words: string[]): VendorDocument | null {
  const text = pages.find((page) => words.every((word) => page.includes(word)))
  if (text === undefined) return null
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.startsWith('curl -'))
  const end = endOfCommand(lines, start)
  return {
    text,
    curl: lines.slice(start, end).join('\n'),
    javascript: sectionOf(text, 'javascript'),
    python: sectionOf(text, 'python'),
    reply: replyAfter(lines, end),
  }
}

/** A command goes on while a quote is open or its line ends with a backslash. */
function endOfCommand(lines: readonly string[], start: number): number {
  let command = ''
  for (let at = start; at < lines.length; at++) {
    command += `${lines[at]}\n`
    const isOpen = command.split("'").length % 2 === 0
    if (!isOpen && !lines[at]?.endsWith('\\')) return at + 1
  }
  throw new Error('The page has no whole command.')
}

/** From the line that names the language to the next heading, which follows an empty line and is no code. */
function sectionOf(text: string, language: string): string | null {
  return (
    new RegExp(String.raw`^${language}\n([\s\S]+?)\n\n(?=[A-Z][\w ()-]+$)`, 'm').exec(text)?.[1] ??
    null
  )
}

function replyAfter(lines: readonly string[], from: number): Record<string, unknown> {
  const start = lines.indexOf('{', from)
  for (let end = start + 1; end <= lines.length; end++) {
    if (lines[end - 1]?.trimEnd() !== '}') continue
    return JSON.parse(lines.slice(start, end).join('\n')) as Record<string, unknown>
  }
  throw new Error('The page shows no answer.')
}
