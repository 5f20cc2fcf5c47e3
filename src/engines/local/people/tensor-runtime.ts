import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { loadGraphModel } from '@tensorflow/tfjs-converter'
import type { io } from '@tensorflow/tfjs-core'
import { z } from 'zod'
import { findPeoplePackages } from './people-packages.ts'

/** A network that is ready to run in this thread. */
export interface Network {
  /** Runs it on a square RGB picture of this side; `output` names one of its nodes, default: its only output. */
  run(rgb: Float32Array, side: number, output?: string): Float32Array
}

type Loaded = { folder: string; load: typeof loadGraphModel }

/** This thread's runtime: made once, kept as long as the thread. */
let runtime: Promise<Loaded> | null = null

/** Whether this thread holds networks and their memory, over 100 MB, until it ends. */
export function holdsNetworks(): boolean {
  return runtime !== null
}

/** Loads a network of the models' package. Throws where the packages are missing. */
export async function openNetwork(name: 'selfie' | 'centernet'): Promise<Network> {
  runtime ??= startRuntime()
  const { folder, load } = await runtime
  const tensors = await import('@tensorflow/tfjs-core')
  const model = await load({ load: () => readModel(join(folder, name)) })
  return {
    run(rgb, side, output) {
      const input = tensors.tensor4d(rgb, [1, side, side, 3])
      const result = model.execute(input, output)
      if (Array.isArray(result) || !(result instanceof tensors.Tensor)) {
        throw new Error(`The network '${name}' gave more than one answer.`)
      }
      const values = result.dataSync<'float32'>()
      result.dispose()
      input.dispose()
      return values
    },
  }
}

async function startRuntime(): Promise<Loaded> {
  const found = findPeoplePackages()
  if (found.kind === 'missing') throw new Error(found.reason)
  // Loaded only here: a thread that never looks for people starts without them.
  const tensors = await import('@tensorflow/tfjs-core')
  const wasm = await import('@tensorflow/tfjs-backend-wasm')
  const converter = await import('@tensorflow/tfjs-converter')
  tensors.enableProdMode()
  wasm.setWasmPaths(found.wasmFolder)
  await tensors.setBackend('wasm')
  return { folder: found.modelFolder, load: converter.loadGraphModel }
}

const modelSchema = z.object({
  modelTopology: z.record(z.string(), z.unknown()),
  weightsManifest: z.tuple([z.object({ weights: z.array(z.looseObject({ name: z.string() })) })]),
})

/** From this machine's disk: nothing is fetched. */
async function readModel(path: string): Promise<io.ModelArtifacts> {
  const [text, bytes] = await Promise.all([
    readFile(`${path}.json`, 'utf8'),
    readFile(`${path}.bin`),
  ])
  const { modelTopology, weightsManifest } = modelSchema.parse(JSON.parse(text))
  return {
    modelTopology,
    // Checked by the runtime when it reads them.
    weightSpecs: weightsManifest[0].weights as unknown as io.WeightsManifestEntry[],
    weightData: Uint8Array.from(bytes).buffer,
  }
}
