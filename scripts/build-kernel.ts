/**
 * Compiles the colour kernel (AssemblyScript) to WebAssembly. The result is committed beside its source;
 * the same compiler version makes the same bytes. `--check` fails when the committed bytes differ.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { main as compile } from 'assemblyscript/asc'

const folder = new URL('../src/engines/local/colour/kernel/', import.meta.url)
const outputPath = fileURLToPath(new URL('colour-kernel.wasm', folder))

async function build(): Promise<Uint8Array> {
  const output: { bytes: Uint8Array | null } = { bytes: null }
  const { error } = await compile(
    [
      'colour-kernel.as.ts',
      '--baseDir',
      fileURLToPath(folder),
      '--outFile',
      'colour-kernel.wasm',
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
        if (name === 'colour-kernel.wasm' && typeof contents !== 'string') output.bytes = contents
      },
    },
  )
  if (error) throw new Error('The kernel does not compile.', { cause: error })
  if (output.bytes === null) throw new Error('The compiler wrote no module.')
  return output.bytes
}

const bytes = await build()
if (process.argv.includes('--check')) {
  const committed = await readFile(outputPath)
  if (!committed.equals(bytes)) {
    throw new Error('colour-kernel.wasm is not what its source compiles to: npm run build:kernel')
  }
} else {
  await writeFile(outputPath, bytes)
}
process.stdout.write(`colour-kernel.wasm: ${bytes.length} bytes\n`)
