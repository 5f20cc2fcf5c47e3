import { expect } from 'vitest'

export type ExpectedError = {
  status: number
  message: string | RegExp
  param?: string | null
  code?: string | null
  type?: string
}

/** Checks the exact envelope of the API: four keys, JSON, a request id, and what it says. */
export async function expectError(answer: Response, expected: ExpectedError): Promise<void> {
  const text = await answer.text()
  expect({ status: answer.status, text }).toMatchObject({ status: expected.status })
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
  expect(answer.headers.get('x-request-id')).toMatch(/^req_/)
  const body = JSON.parse(text) as { error: Record<string, unknown> }
  expect(Object.keys(body)).toEqual(['error'])
  expect(Object.keys(body.error)).toEqual(['message', 'type', 'param', 'code'])
  const { message, type, param, code } = body.error
  if (typeof expected.message === 'string') expect(message).toBe(expected.message)
  else expect(message).toMatch(expected.message)
  expect(type).toBe(expected.type ?? 'invalid_request_error')
  if (expected.param !== undefined) expect(param).toBe(expected.param)
  if (expected.code !== undefined) expect(code).toBe(expected.code)
}
