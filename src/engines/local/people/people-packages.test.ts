import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findPeoplePackages } from './people-packages.ts'

test('names the packages to install where some are missing', () => {
  const { resolve } = createRequire(import.meta.url)
  const found = findPeoplePackages((specifier) => {
    if (specifier.startsWith('@tensorflow/')) throw new Error('not installed')
    return resolve(specifier)
  })
  expect(found).toEqual({
    kind: 'missing',
    reason:
      'Finding people needs packages that are not installed; run: npm i @tensorflow/tfjs-core @tensorflow/tfjs-converter @tensorflow/tfjs-backend-wasm',
  })
})

test('finds the models and the runtime on disk where all are installed', () => {
  const found = findPeoplePackages()
  if (found.kind === 'missing') throw new Error(found.reason)
  expect(existsSync(join(found.modelFolder, 'selfie.json'))).toBe(true)
  expect(existsSync(join(found.modelFolder, 'centernet.bin'))).toBe(true)
  expect(existsSync(`${found.wasmFolder}tfjs-backend-wasm-simd.wasm`)).toBe(true)
})
