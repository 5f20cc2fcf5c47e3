/** Form fields as they arrive: bracketed names, in order, repeated names allowed. */
export type FormEntry = readonly [name: string, value: unknown]

const MAXIMUM_DEPTH = 4
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** A form name that cannot be un-flattened; the message names it. */
export class FormNameError extends Error {
  override name = 'FormNameError'
  readonly field: string
  constructor(field: string, problem: string) {
    super(`Invalid form field name '${field}': ${problem}.`)
    this.field = field
  }
}

type Node = { [key: string]: unknown }

/**
 * Un-flattens bracketed form names as the OpenAI SDKs write them: `video[id]` is a key in an object,
 * `tags[]` an item of a list, and repeated `characters[][id]` are objects in a list, a new one each time a
 * key comes again. A plain name given twice is an error: which one is meant cannot be known.
 *
 * @throws {FormNameError}
 */
export function unflatten(entries: Iterable<FormEntry>): Node {
  const root: Node = Object.create(null) as Node
  for (const [name, value] of entries) assign(root, parseName(name), value, name)
  return root
}

/** `characters[][id]` -> ['characters', '', 'id'] */
function parseName(name: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name)
  if (match === null) throw new FormNameError(name, 'the brackets do not fit')
  const brackets = match[2]?.match(/\[[^[\]]*\]/g) ?? []
  const path = [match[1] ?? '', ...brackets.map((part) => part.slice(1, -1))]
  if (path.length > MAXIMUM_DEPTH) throw new FormNameError(name, 'it is nested too deep')
  if (path.some((key) => forbidden.has(key))) throw new FormNameError(name, 'it is reserved')
  return path
}

function assign(root: Node, path: string[], value: unknown, name: string): void {
  let node: Node | unknown[] = root
  for (const [index, key] of path.entries()) {
    const next = path[index + 1]
    if (next === undefined) return place(node, key, value, name)
    node = descend(node, key, next, path[index + 2], name)
  }
}

/** The container behind `key`, made where it is missing; `next` says whether it is a list. */
function descend(
  node: Node | unknown[],
  key: string,
  next: string,
  afterNext: string | undefined,
  name: string,
): Node | unknown[] {
  const wantsList = next === ''
  let child: unknown
  if (Array.isArray(node)) {
    child = node.at(-1)
    const taken = isNode(child) && !wantsList && afterNext === undefined && next in child
    if (!isNode(child) || taken) {
      child = emptyNode(wantsList)
      node.push(child)
    }
  } else {
    child = node[key] ??= emptyNode(wantsList)
  }
  if (wantsList ? Array.isArray(child) : isNode(child)) return child as Node | unknown[]
  throw new FormNameError(name, 'the same name is used for a value and for a part of one')
}

function place(node: Node | unknown[], key: string, value: unknown, name: string): void {
  if (Array.isArray(node)) {
    node.push(value)
  } else if (key in node) {
    throw new FormNameError(name, 'it is given more than once')
  } else {
    node[key] = value
  }
}

function emptyNode(list: boolean): Node | unknown[] {
  return list ? [] : (Object.create(null) as Node)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null
}
