import { type Config, parseConfig } from './config.ts'

/** The only place that reads the process's environment. */
export function readConfig(overrides: Record<string, string | undefined> = {}): Config {
  return parseConfig({ ...process.env, ...overrides })
}
