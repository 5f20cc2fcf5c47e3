import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FormEntry, FormNameError, unflatten } from './unflatten.ts'

type Json = string | Json[] | { [key: string]: Json }

/** Flattens as the SDKs do: https://github.com/openai/openai-node, `addFormValue`. */
function flatten(value: Json, name: string): FormEntry[] {
  if (typeof value === 'string') return [[name, value]]
  if (Array.isArray(value)) return value.flatMap((item) => flatten(item, `${name}[]`))
  return Object.entries(value).flatMap(([key, item]) => flatten(item, `${name}[${key}]`))
}

const key = fc
  .stringMatching(/^[a-zA-Z_][\w. -]{0,11}$/)
  .filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name))
const text = fc.string({ maxLength: 20 })
const flatObject = fc.dictionary(key, text, { minKeys: 1, maxKeys: 4 })
/** A list's objects share their keys, as `characters[][id]` does: otherwise where one ends is open. */
const objectList = fc
  .tuple(fc.uniqueArray(key, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 4 }))
  .chain(([keys, length]) =>
    fc
      .array(fc.tuple(...keys.map(() => text)), { minLength: length, maxLength: length })
      .map((rows) =>
        rows.map((row) => Object.fromEntries(keys.map((name, at) => [name, row[at] ?? '']))),
      ),
  )
const field: fc.Arbitrary<Json> = fc.oneof(
  text,
  fc.array(text, { minLength: 1, maxLength: 4 }),
  flatObject,
  fc.dictionary(key, fc.oneof(text, flatObject), { minKeys: 1, maxKeys: 3 }),
  objectList,
)
const body = fc.dictionary(key, field, { maxKeys: 6 })

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

function entriesOf(value: Record<string, Json>): FormEntry[] {
  return Object.entries(value).flatMap(([name, item]) => flatten(item, name))
}

describe('unflatten', () => {
  test('gives back every structure that the SDKs can flatten', () => {
    fc.assert(
      fc.property(body, (value) => {
        expect(plain(unflatten(entriesOf(value)))).toEqual(plain(value))
      }),
    )
  })

  test('answers any names at all with an object or a FormNameError, and pollutes nothing', () => {
    const anyName = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc
        .array(fc.constantFrom('a', 'b', '[', ']', '[]', '[a]', '__proto__', '[__proto__]'), {
          maxLength: 8,
        })
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(anyName, text), { maxLength: 8 }), (entries) => {
        let result: object | FormNameError
        try {
          result = unflatten(entries)
        } catch (error) {
          if (!(error instanceof FormNameError)) throw error
          result = error
        }
        expect(result instanceof FormNameError || Object.getPrototypeOf(result) === null).toBe(true)
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
    )
  })

  test('starts a new object in a list when a key comes again', () => {
    const value = unflatten([
      ['characters[][id]', 'char_1'],
      ['characters[][name]', 'Mossy'],
      ['characters[][id]', 'char_2'],
    ])
    expect(plain(value)).toEqual({
      characters: [{ id: 'char_1', name: 'Mossy' }, { id: 'char_2' }],
    })
  })

  test('keeps a file where a name holds a file', () => {
    const file = { path: '/x' }
    expect(unflatten([['video', file]])['video']).toBe(file)
  })

  test.each([
    ['__proto__'],
    ['__proto__[polluted]'],
    ['a[__proto__][polluted]'],
    ['a[constructor][prototype]'],
    ['a[prototype]'],
    ['a[b'],
    ['a]b'],
    ['[a]'],
    ['[]'],
    [''],
    ['a[b]c'],
    ['a[[b]]'],
    ['a[b][c][d][e]'],
    [`a${'[b]'.repeat(10_000)}`],
  ])('refuses the name %s and says which it was', (name) => {
    const error = thrownBy(() => unflatten([[name, 'x']]))
    expect(error).toBeInstanceOf(FormNameError)
    expect((error as FormNameError).field).toBe(name)
  })

  test.each([
    ['a plain name twice', ['prompt', 'prompt']],
    ['a value, then a part of it', ['video', 'video[id]']],
    ['a part, then the whole', ['video[id]', 'video']],
    ['an object, then a list', ['a[b]', 'a[]']],
    ['a list, then an object', ['a[]', 'a[b]']],
    ['a value, then a list', ['a', 'a[]']],
    ['one key of one object twice', ['video[id]', 'video[id]']],
  ])('refuses %s', (_case, names) => {
    expect(() => unflatten(names.map((name): FormEntry => [name, 'x']))).toThrow(FormNameError)
  })
})

function thrownBy(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  return null
}
