/**
 * Compiles the kernels (AssemblyScript, `kernel/*.as.ts`) to WebAssembly. The results are committed beside
 * their sources; the same compiler version makes the same bytes. `--check` fails when committed bytes differ.
 */
import { globSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { main as compile } from 'assemblyscript/asc'

const engine = fileURLToPath(new URL('../src/engines/local/', import.meta.url))

async function build(sourcePath: string, outName: string): Promise<Uint8Array> {
  const output: { bytes: Uint8Array | null } = { bytes: null }
  const { error } = await compile(
    [
      basename(sourcePath),
      '--baseDir',
      dirname(sourcePath),
      '--outFile',
      outName,
      '--enable',
      'simd',
      '-O3',
      '--converge',
      '--noAssert',
      '--runtime',
      'stub',
      '--importMemory',
      '--noExportMemory',
    ],
    {
      writeFile: (name, contents) => {
        if (name === outName && typeof contents !== 'string') output.bytes = contents
      },
    },
  )
  if (error) throw new Error(`${sourcePath} does not compile.`, { cause: error })
  if (output.bytes === null) throw new Error('The compiler wrote no module.')
  return output.bytes
}

for (const found of globSync('**/kernel/*.as.ts', { cwd: engine }).toSorted()) {
  const sourcePath = resolve(engine, found)
  const outputPath = sourcePath.replace(/\.as\.ts$/, '.wasm')
  const outName = basename(outputPath)
  const bytes = await build(sourcePath, outName)
  if (process.argv.includes('--check')) {
    const committed = await readFile(outputPath)
    if (!committed.equals(bytes)) {
      throw new Error(`${outName} is not what its source compiles to: npm run build:kernel`)
    }
  } else {
    await writeFile(outputPath, bytes)
  }
  process.stdout.write(`${outName}: ${bytes.length} bytes\n`)
}
