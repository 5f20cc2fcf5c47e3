import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Config, ConfigError, parseConfig } from './config.ts'

describe('parseConfig', () => {
  test('has a default for everything', () => {
    expect(parseConfig({})).toEqual({
      port: 8787,
      host: '127.0.0.1',
      publicUrl: null,
      dataDir: resolve('./data'),
      apiKey: null,
      apiKeyAllowsTests: false,
      expiresAfterSeconds: null,
      workers: null,
      logLevel: 'warn',
      allowedNetworks: [],
      chat: null,
    } satisfies Config)
  })

  test.each([
    ['PORT', '8080', 'port', 8080],
    ['PORT', ' 80 ', 'port', 80],
    ['PORT', '0', 'port', 0],
    ['PORT', '', 'port', 8787],
    ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
    ['HOST', '::1', 'host', '::1'],
    [
      'REPRISE_PUBLIC_URL',
      'https://videos.example.com/',
      'publicUrl',
      'https://videos.example.com',
    ],
    ['REPRISE_PUBLIC_URL', 'http://host:80/sub/', 'publicUrl', 'http://host/sub'],
    ['REPRISE_DATA_DIR', '/srv/reprise', 'dataDir', '/srv/reprise'],
    ['REPRISE_DATA_DIR', 'here', 'dataDir', resolve('here')],
    ['REPRISE_API_KEY', 'sk-0123456789abcdef', 'apiKey', 'sk-0123456789abcdef'],
    ['REPRISE_EXPIRES_AFTER', '3600', 'expiresAfterSeconds', 3600],
    ['REPRISE_EXPIRES_AFTER', '45s', 'expiresAfterSeconds', 45],
    ['REPRISE_EXPIRES_AFTER', '90m', 'expiresAfterSeconds', 5400],
    ['REPRISE_EXPIRES_AFTER', '24h', 'expiresAfterSeconds', 86_400],
    ['REPRISE_EXPIRES_AFTER', '7d', 'expiresAfterSeconds', 604_800],
    ['REPRISE_EXPIRES_AFTER', 'never', 'expiresAfterSeconds', null],
    ['REPRISE_WORKERS', '1', 'workers', 1],
    ['REPRISE_LOG_LEVEL', 'debug', 'logLevel', 'debug'],
  ] as const)('reads %s=%s', (name, value, key, expected) => {
    expect(parseConfig({ [name]: value })[key]).toBe(expected)
  })

  test('lets the preset key use tests where that is said', () => {
    const key = { REPRISE_API_KEY: 'sk-0123456789abcdef' }
    const allowing = (value: string) =>
      parseConfig({ ...key, REPRISE_API_KEY_ALLOWS_TESTS: value }).apiKeyAllowsTests
    expect(['1', '0', ''].map(allowing)).toEqual([true, false, false])
    expect(() => allowing('yes')).toThrow('set it to 1, or leave it unset')
    const alone = { REPRISE_API_KEY_ALLOWS_TESTS: '1' }
    expect(() => parseConfig(alone)).toThrow('set that too')
  })

  test.each([
    ['PORT', 'abc', 'set it to a whole number from 0 to 65535'],
    ['PORT', '70000', 'set it to a whole number from 0 to 65535'],
    ['PORT', '-1', 'set it to a whole number'],
    ['PORT', '80.5', 'set it to a whole number'],
    ['PORT', '0x50', 'set it to a whole number'],
    ['REPRISE_DATA_DIR', 'a\0b', 'set it to a folder'],
    ['REPRISE_API_KEY', 'short', 'at least 16'],
    ['REPRISE_API_KEY', 'sixteen characters and spaces', 'without spaces'],
    ['REPRISE_API_KEY', 'schlüssel-schlüssel', 'ASCII'],
    ['REPRISE_EXPIRES_AFTER', 'soon', "'never' or a time such as"],
    ['REPRISE_EXPIRES_AFTER', '0', "'never' or a time such as"],
    ['REPRISE_EXPIRES_AFTER', '-5m', "'never' or a time such as"],
    ['REPRISE_EXPIRES_AFTER', '1w', "'never' or a time such as"],
    ['REPRISE_EXPIRES_AFTER', '99999d', "'never' or a time such as"],
    ['REPRISE_EXPIRES_AFTER', '9'.repeat(400), "'never' or a time such as"],
    ['REPRISE_WORKERS', '0', 'set it to a whole number from 1 to 64'],
    ['REPRISE_WORKERS', '65', 'set it to a whole number from 1 to 64'],
    ['REPRISE_LOG_LEVEL', 'loud', 'set it to silent, error, warn, info, debug'],
  ])('refuses %s=%j with the fix', (name, value, fix) => {
    const error = thrownBy(() => parseConfig({ [name]: value }))
    expect(error).toBeInstanceOf(ConfigError)
    expect((error as ConfigError).message).toContain(name)
    expect((error as ConfigError).message).toContain(fix)
    expect((error as ConfigError).message).not.toContain('\n')
  })

  test('asks a chat model where one is named, a local one unless told otherwise', () => {
    const parser = { REPRISE_PARSER: 'openai-compatible', REPRISE_PARSER_MODEL: 'llama3.2' }
    expect(parseConfig(parser).chat).toEqual({
      baseUrl: 'http://127.0.0.1:11434/v1',
      model: 'llama3.2',
      apiKey: null,
    })
    const far = { REPRISE_PARSER_URL: 'https://chat.example/v1', REPRISE_PARSER_KEY: 'secret' }
    expect(parseConfig({ ...parser, ...far }).chat).toMatchObject({
      baseUrl: 'https://chat.example/v1',
      apiKey: 'secret',
    })
    expect(parseConfig({ REPRISE_PARSER: 'grammar' }).chat).toBeNull()
  })

  test.each([
    [{ REPRISE_PARSER: 'gpt' }, 'REPRISE_PARSER', 'grammar or openai-compatible'],
    [
      { REPRISE_PARSER: 'openai-compatible' },
      'REPRISE_PARSER_MODEL',
      "name the chat server's model",
    ],
    [
      { REPRISE_PARSER: 'openai-compatible', REPRISE_PARSER_URL: 'ollama' },
      'REPRISE_PARSER_URL',
      'the address of a chat server',
    ],
  ])('refuses %j with the fix', (environment, name, fix) => {
    const error = thrownBy(() => parseConfig(environment))
    expect(error).toBeInstanceOf(ConfigError)
    expect((error as ConfigError).message).toMatch(new RegExp(`${name} .*${fix}`))
  })

  test('does not repeat a bad key in its message', () => {
    const error = thrownBy(() => parseConfig({ REPRISE_API_KEY: 'tiny-secret' }))
    expect((error as ConfigError).message).not.toContain('tiny-secret')
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
