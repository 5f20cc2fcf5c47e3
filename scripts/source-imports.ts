/** The imports between the project's own source files, read from their text. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export type SourceImport = {
  /** Paths relative to the repository, '/' between folders. A package is named as it is imported. */
  from: string
  to: string
  isTypeOnly: boolean
  isPackage: boolean
}

/** Every form ends in a quoted specifier; ours always carry their extension. */
const IMPORT =
  /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)|new URL\('([^']+\.ts)', import\.meta\.url\)/gm

export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.includes('/kernel/'))
    .toSorted()
}

export function importsOf(path: string): SourceImport[] {
  const text = readFileSync(path, 'utf8')
  return [...text.matchAll(IMPORT)].map((match) => {
    const specifier = match[2] ?? match[3] ?? match[4] ?? ''
    const isPackage = !specifier.startsWith('.')
    return {
      from: path,
      to: isPackage ? specifier : relative('.', join(dirname(path), specifier)),
      isTypeOnly: match[1] !== undefined || onlyTypes(match[0]),
      isPackage,
    }
  })
}

/** `import { type A, type B } from` loads nothing either. */
function onlyTypes(statement: string): boolean {
  const names = /\{([^}]*)\}/.exec(statement)?.[1]
  if (names === undefined || !/^(import|export)\s*\{/.test(statement)) return false
  const parts = names.split(',').map((name) => name.trim())
  return parts.filter((name) => name !== '').every((name) => name.startsWith('type '))
}
