/** Runs a vendor's own example as its reader would, and reads what it prints. */
import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { runInNewContext } from 'node:vm'

export type Language = 'curl' | 'javascript' | 'python'

const VARIABLE = 'REPRISE_TEST_PYTHON'
const python = process.env[VARIABLE] ?? ''
const DEADLINE_MS = 30_000
/** Python prints a dictionary as Python writes it. */
const TO_JSON = 'import ast, json, sys; print(json.dumps(ast.literal_eval(sys.stdin.read())))'

/** Python examples need a python that can import requests. */
export const hasPython = python !== '' && spawnSync(python, ['-c', 'import requests']).status === 0

type Run = (code: string, variables: Record<string, string>) => Promise<unknown>

export const runExample: Record<Language, Run> = {
  async curl(code, variables) {
    const environment = { PATH: process.env['PATH'], ...variables }
    const options = { env: environment, timeout: DEADLINE_MS }
    const { stdout } = await promisify(execFile)('bash', ['-c', `${code} --silent`], options)
    return JSON.parse(stdout)
  },
  async javascript(code) {
    const options = { timeout: DEADLINE_MS }
    const args = ['--input-type=module', '-e', code]
    const { stdout } = await promisify(execFile)(process.execPath, args, options)
    return JSON.parse(JSON.stringify(runInNewContext(`(${stdout})`))) as unknown
  },
  async python(code) {
    const options = { timeout: DEADLINE_MS }
    const { stdout } = await promisify(execFile)(python, ['-c', code], options)
    const { stdout: json } = spawnSync(python, ['-c', TO_JSON], { input: stdout, encoding: 'utf8' })
    return JSON.parse(json)
  },
}
