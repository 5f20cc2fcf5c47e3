/**
 * Holds the shape of ARCHITECTURE.md: which folder may import which, no runtime cycles, one reader of
 * the environment, one importer of the FFmpeg bindings, names and exports as the house writes them.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { importsOf, type SourceImport, sourceFiles } from './source-imports.ts'

/** Contract files: plain types and constants that every layer above `lib` may import. */
const contracts = [
  'src/engines/engine.ts',
  'src/storage/object-storage.ts',
  'src/media/media-error.ts',
  'src/media/media-limits.ts',
]

type Rule = { folder: string; may: string[]; mayTypes?: string[] }

/** The first rule whose folder holds a file decides. A folder may always import itself and packages. */
const rules: Rule[] = [
  { folder: 'src/lib/', may: [] },
  { folder: 'src/config/', may: ['src/lib/'] },
  {
    folder: 'src/video/',
    may: ['src/lib/'],
    mayTypes: ['src/store/', 'src/media/', 'src/storage/', 'src/engines/engine.ts'],
  },
  { folder: 'src/engines/engine.ts', may: ['src/video/'] },
  {
    // The local engine renders through the media layer, and the emulator has it write its pictures.
    folder: 'src/engines/local/',
    may: ['src/lib/', 'src/video/', 'src/engines/engine.ts', 'src/media/'],
  },
  {
    folder: 'src/engines/emulator/',
    may: ['src/lib/', 'src/video/', 'src/engines/engine.ts'],
    mayTypes: ['src/media/'],
  },
  { folder: 'src/engines/', may: ['src/lib/', 'src/video/', 'src/engines/engine.ts'] },
  { folder: 'src/store/', may: ['src/lib/', 'src/video/'], mayTypes: ['src/engines/engine.ts'] },
  { folder: 'src/storage/', may: ['src/lib/', 'src/video/'] },
  { folder: 'src/media/', may: ['src/lib/', 'src/video/'] },
  { folder: 'src/webhooks/', may: ['src/lib/', 'src/video/'], mayTypes: ['src/store/'] },
  {
    folder: 'src/rendering/',
    may: ['src/lib/', 'src/video/', 'src/media/', 'src/storage/'],
    mayTypes: ['src/store/', 'src/engines/engine.ts'],
  },
  { folder: 'src/context.ts', may: ['src/'] },
  {
    folder: 'src/http/faces/',
    may: ['src/lib/', 'src/video/', 'src/http/'],
    mayTypes: ['src/storage/', 'src/engines/engine.ts'],
  },
  {
    folder: 'src/http/',
    may: ['src/lib/', 'src/video/'],
    mayTypes: ['src/context.ts', 'src/storage/', 'src/store/keys.ts', 'src/engines/engine.ts'],
  },
  { folder: 'src/', may: ['src/', 'bench/'] },
]

export function checkStructure(): string[] {
  const files = sourceFiles('src')
  const imports = files.flatMap(importsOf)
  const runtime = imports.filter((entry) => !isTest(entry.from))
  return [
    ...runtime.flatMap(layerProblem),
    ...runtime.flatMap(packageProblem),
    ...cycles(runtime),
    ...files.flatMap(fileProblems),
  ]
}

function layerProblem({ from, to, isTypeOnly, isPackage }: SourceImport): string[] {
  if (isPackage || contracts.includes(to)) return []
  const rule = rules.find(({ folder }) => from.startsWith(folder))
  if (rule === undefined) return [`${from}: no layer rule covers it`]
  const faceOf = (path: string) => /^src\/http\/faces\/([^/]+)\//.exec(path)?.[1]
  const isForeignFace =
    faceOf(to) !== undefined && faceOf(from) !== undefined && faceOf(to) !== faceOf(from)
  const allowed = [rule.folder, ...rule.may, ...(isTypeOnly ? (rule.mayTypes ?? []) : [])]
  if (!isForeignFace && allowed.some((folder) => to.startsWith(folder))) return []
  return [`${from} must not import ${to}`]
}

function packageProblem({ from, to, isPackage, isTypeOnly }: SourceImport): string[] {
  if (!isPackage || isTypeOnly) return []
  if (to.startsWith('node-av') && from !== 'src/media/ffmpeg.ts') {
    return [`${from} must not import ${to}: only src/media/ffmpeg.ts knows the bindings`]
  }
  return []
}

/** Depth first over runtime imports; each cycle is told once, where it closes. */
function cycles(imports: SourceImport[]): string[] {
  const edges = Map.groupBy(
    imports.filter((entry) => !entry.isPackage && !entry.isTypeOnly),
    (entry) => entry.from,
  )
  const done = new Set<string>()
  const problems: string[] = []
  const visit = (path: string, trail: string[]) => {
    if (trail.includes(path)) {
      problems.push(`import cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' -> ')}`)
      return
    }
    if (done.has(path)) return
    done.add(path)
    for (const { to } of edges.get(path) ?? []) visit(to, [...trail, path])
  }
  for (const path of edges.keys()) visit(path, [])
  return problems
}

function fileProblems(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  const problems: string[] = []
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.bench|\.d)?\.ts$/.test(basename(path))) {
    problems.push(`${path}: file names are kebab-case`)
  }
  if (/\bprocess\.env\b/.test(text) && path !== 'src/config/env.ts') {
    problems.push(`${path}: only src/config/env.ts reads the environment`)
  }
  if (/^export default\b/m.test(text)) problems.push(`${path}: exports are named`)
  if (/^export \* from/m.test(text)) problems.push(`${path}: no barrels`)
  if (/(await|return|=|\() *fetch\(/.test(text) && !isTest(path)) {
    problems.push(`${path}: URLs are fetched by src/lib/safe-fetch.ts`)
  }
  return problems
}

function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || path.includes('/__fixtures__/')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const problems = checkStructure()
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
  else console.log('structure: no problem')
}
