/** What an operator can set, parsed and typed. Pure: the environment comes in as an argument. */
import { resolve } from 'node:path'
import { type Network, parseNetwork } from '../lib/networks.ts'

export type Config = {
  port: number
  host: string
  /** Where clients reach the server, without a slash at its end; null: where each request was sent to. */
  publicUrl: string | null
  /** Absolute path. Holds the databases, the stored videos and uploads on their way in. */
  dataDir: string
  /** Presets the first API key; null makes one at the first start and prints it once. */
  apiKey: string | null
  /** Whether that key may use the test model, and prompts that ask for outcomes. */
  apiKeyAllowsTests: boolean
  /** How long assets stay after completion, in seconds; null keeps them for good. */
  expiresAfterSeconds: number | null
  /** Worker threads for rendering and media work; null takes one a core. */
  workers: number | null
  logLevel: (typeof logLevels)[number]
  /** Private networks that the URLs of requests and webhooks may point into. */
  allowedNetworks: Network[]
  /** The chat model that reads prompts before the grammar does; null for none. */
  chat: { baseUrl: string; model: string; apiKey: string | null } | null
}

export type Environment = Readonly<Record<string, string | undefined>>

/** A setting that stops the start: names the variable and the fix. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

const MINIMUM_KEY_LENGTH = 16
const MAXIMUM_WORKERS = 64
const MAXIMUM_EXPIRY_SECONDS = 10 * 365 * 24 * 3600
/** A local Ollama. */
const DEFAULT_PARSER_URL = 'http://127.0.0.1:11434/v1'
const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const

/** @throws {ConfigError} for the first variable that cannot be used. */
export function parseConfig(environment: Environment): Config {
  return {
    port: integer(environment, 'PORT', { fallback: 8787, minimum: 0, maximum: 65535 }) ?? 8787,
    host: text(environment, 'HOST') ?? '127.0.0.1',
    publicUrl: publicUrl(environment),
    dataDir: dataDir(text(environment, 'REPRISE_DATA_DIR') ?? './data'),
    apiKey: apiKey(environment),
    apiKeyAllowsTests: apiKeyAllowsTests(environment),
    expiresAfterSeconds: expiry(environment),
    workers: integer(environment, 'REPRISE_WORKERS', {
      fallback: null,
      minimum: 1,
      maximum: MAXIMUM_WORKERS,
    }),
    logLevel: logLevel(environment),
    allowedNetworks: allowedNetworks(environment),
    chat: chat(environment),
  }
}

function text(environment: Environment, name: string): string | null {
  const value = environment[name]?.trim()
  return value === undefined || value === '' ? null : value
}

function integer(
  environment: Environment,
  name: string,
  limits: { fallback: number | null; minimum: number; maximum: number },
): number | null {
  const value = text(environment, name)
  if (value === null) return limits.fallback
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < limits.minimum || number > limits.maximum) {
    throw new ConfigError(
      `${name} is '${value}': set it to a whole number from ${limits.minimum} to ${limits.maximum}, or leave it unset.`,
    )
  }
  return number
}

function publicUrl(environment: Environment): string | null {
  const name = 'REPRISE_PUBLIC_URL'
  const value = text(environment, name)
  if (value === null) return null
  const url = URL.parse(value)
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new ConfigError(
      `${name} is '${value}': set it to the address that clients use, such as https://videos.example.com.`,
    )
  }
  return url.href.replace(/\/+$/, '')
}

function dataDir(value: string): string {
  if (value.includes('\0')) {
    throw new ConfigError('REPRISE_DATA_DIR holds a NUL character: set it to a folder.')
  }
  return resolve(value)
}

function apiKey(environment: Environment): string | null {
  const value = text(environment, 'REPRISE_API_KEY')
  if (value === null) return null
  if (value.length < MINIMUM_KEY_LENGTH || !/^[\x21-\x7e]+$/.test(value)) {
    throw new ConfigError(
      `REPRISE_API_KEY must be at least ${MINIMUM_KEY_LENGTH} printable ASCII characters without spaces. Make one with: openssl rand -hex 24`,
    )
  }
  return value
}

function apiKeyAllowsTests(environment: Environment): boolean {
  const name = 'REPRISE_API_KEY_ALLOWS_TESTS'
  const value = text(environment, name) ?? '0'
  if (value !== '0' && value !== '1') {
    throw new ConfigError(`${name} is '${value}': set it to 1, or leave it unset.`)
  }
  if (value === '1' && text(environment, 'REPRISE_API_KEY') === null) {
    throw new ConfigError(
      `${name} is 1 without REPRISE_API_KEY: set that too, or make a key with: reprise keys create --allow-tests`,
    )
  }
  return value === '1'
}

function expiry(environment: Environment): number | null {
  const name = 'REPRISE_EXPIRES_AFTER'
  const value = text(environment, name)
  if (value === null || value.toLowerCase() === 'never') return null
  const match = /^(\d+)(s|m|h|d)?$/.exec(value)
  const unitSeconds = { s: 1, m: 60, h: 3600, d: 86_400 }[match?.[2] ?? 's'] ?? 1
  const seconds = Number(match?.[1]) * unitSeconds
  if (match === null || seconds < 1 || seconds > MAXIMUM_EXPIRY_SECONDS) {
    throw new ConfigError(
      `${name} is '${value}': set it to 'never' or a time such as 3600, 90m, 24h or 7d.`,
    )
  }
  return seconds
}

function logLevel(environment: Environment): Config['logLevel'] {
  const value = text(environment, 'REPRISE_LOG_LEVEL') ?? 'warn'
  const level = logLevels.find((known) => known === value)
  if (level === undefined) {
    throw new ConfigError(`REPRISE_LOG_LEVEL is '${value}': set it to ${logLevels.join(', ')}.`)
  }
  return level
}

function allowedNetworks(environment: Environment): Network[] {
  const name = 'REPRISE_ALLOWED_NETWORKS'
  const parts = text(environment, name)?.split(',') ?? []
  return parts.map((part) => {
    const network = parseNetwork(part)
    if (network !== null) return network
    throw new ConfigError(
      `${name} holds '${part.trim()}': set it to addresses or networks with commas between, such as 127.0.0.1,10.0.0.0/8.`,
    )
  })
}

function chat(environment: Environment): Config['chat'] {
  const parser = text(environment, 'REPRISE_PARSER') ?? 'grammar'
  if (parser === 'grammar') return null
  if (parser !== 'openai-compatible') {
    throw new ConfigError(`REPRISE_PARSER is '${parser}': set it to grammar or openai-compatible.`)
  }
  const baseUrl = text(environment, 'REPRISE_PARSER_URL') ?? DEFAULT_PARSER_URL
  if (!URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol)) {
    throw new ConfigError(
      `REPRISE_PARSER_URL is '${baseUrl}': set it to the address of a chat server, such as ${DEFAULT_PARSER_URL}.`,
    )
  }
  const model = text(environment, 'REPRISE_PARSER_MODEL')
  if (model === null) {
    throw new ConfigError(
      "REPRISE_PARSER_MODEL is not set: name the chat server's model, such as llama3.2.",
    )
  }
  return { baseUrl, model, apiKey: text(environment, 'REPRISE_PARSER_KEY') }
}
