/** Turns a failed zod check of a request into the error and the words that the API uses for it. */
import type { z } from 'zod'
import { type ErrorCode, RepriseError } from '../video/errors.ts'
import { UploadedFile } from './uploads.ts'

type Issue = z.core.$ZodIssue

/** The first problem decides: it is what the caller has to mend first. */
export function problemOf(error: z.ZodError, input: unknown): RepriseError {
  const issue = mostTelling(error.issues[0])
  if (issue === undefined) return new RepriseError('invalid_body', 'The request is not valid.')
  const param = fieldName(issue.path)
  const value = valueAt(input, issue.path)
  if (param === null && issue.code === 'invalid_type') return wrongBody(value)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const name = fieldName([...issue.path, issue.keys[0] ?? ''])
      return new RepriseError('unknown_parameter', `Unknown parameter: '${name}'.`, { param: name })
    }
    case 'invalid_type':
    case 'invalid_union':
      return value === undefined ? missing(param) : wrongType(param, value, expectedOf(issue))
    case 'invalid_value':
      if (value === undefined) return missing(param)
      return typeof value === 'string'
        ? wrongValue(param, value, listed(issue.values.map(String)))
        : wrongType(param, value, `one of ${listed(issue.values.map(String), 'or')}`)
    default:
      // A message of our own, set where the schema is written.
      return new RepriseError(codeFor(issue), issue.message, { param })
  }
}

/** Of a union's alternatives, the one that got furthest says most. */
function mostTelling(issue: Issue | undefined): Issue | undefined {
  if (issue?.code !== 'invalid_union') return issue
  const deeper = issue.errors
    .flat()
    .filter((inner) => inner.path.length > 0 || hasItsOwnWords(inner))
    .map((inner): Issue => ({ ...inner, path: [...issue.path, ...inner.path] }))
  return deeper.length === 0 ? issue : mostTelling(deeper[0])
}

/** True for what is said about a value of the right kind. A refinement marks that it is such by `params`. */
function hasItsOwnWords(issue: Issue): boolean {
  return (
    issue.code === 'unrecognized_keys' || (issue.code === 'custom' && issue.params !== undefined)
  )
}

function codeFor(issue: Issue): ErrorCode {
  const isPrompt = issue.path[0] === 'prompt'
  if (isPrompt && issue.code === 'too_small') return 'prompt_empty'
  if (isPrompt && issue.code === 'too_big') return 'prompt_too_long'
  return 'invalid_value'
}

function expectedOf(issue: Issue): string {
  // A union's message says what it takes: see the schemas.
  if (issue.code !== 'invalid_type') return issue.message
  return (
    { string: 'a string', object: 'an object', array: 'an array' }[issue.expected as string] ??
    `a ${issue.expected}`
  )
}

function wrongBody(value: unknown): RepriseError {
  const problem =
    value === undefined || value === null ? 'it is missing' : `it is ${describe(value)}`
  return new RepriseError(
    'invalid_body',
    `Invalid request body: expected an object, but ${problem}. Send JSON or a multipart form.`,
  )
}

export function missing(param: string | null): RepriseError {
  return new RepriseError('missing_parameter', `Missing required parameter: '${param}'.`, { param })
}

function wrongType(param: string | null, value: unknown, expected: string): RepriseError {
  return new RepriseError(
    'invalid_type',
    `Invalid type for '${param}': expected ${expected}, but got ${describe(value)} instead.`,
    { param },
  )
}

export function wrongValue(param: string | null, value: string, values: string): RepriseError {
  const shown = value.length > 100 ? `${value.slice(0, 100)}...` : value
  return new RepriseError(
    'invalid_value',
    `Invalid value: '${shown}'. Supported values are: ${values}.`,
    {
      param,
    },
  )
}

function describe(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  if (value instanceof UploadedFile) return 'a file'
  switch (typeof value) {
    case 'number':
      return Number.isInteger(value) ? 'an integer' : 'a decimal number'
    case 'boolean':
      return 'a boolean'
    case 'object':
      return 'an object'
    default:
      return `a ${typeof value}`
  }
}

/** 'a', 'b', and 'c' */
export function listed(values: readonly string[], word = 'and'): string {
  const quoted = values.map((value) => `'${value}'`)
  if (quoted.length < 2) return quoted.join('')
  return `${quoted.slice(0, -1).join(', ')}, ${word} ${quoted.at(-1)}`
}

/** video[id], characters[0][id] */
function fieldName(path: readonly PropertyKey[]): string | null {
  if (path.length === 0) return null
  return path.slice(1).reduce<string>((name, key) => `${name}[${String(key)}]`, String(path[0]))
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input,
  )
}
