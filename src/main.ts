/** Runs the server until it is told to stop. */
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { type Config, ConfigError } from './config/config.ts'
import { type Context, createContext } from './context.ts'
import { buildServer } from './http/server.ts'
import { systemErrorCode } from './lib/node-error.ts'

/** A stopping server ends in 10 s; what does not end by then is cut off, and taken up by the next start. */
const STOP_DEADLINE_MS = 9000

export interface RunningServer extends AsyncDisposable {
  url: string
  /** The first API key where this start made it, to be shown once; null otherwise. */
  newKey: string | null
  context: Context
}

/** @throws {ConfigError} where the data folder or the address cannot be used. */
export async function startServer(config: Config): Promise<RunningServer> {
  const context = await openContext(config)
  try {
    const newKey = await ensureKey(context)
    const app = await buildServer(context)
    await listen(app, config)
    await context.start()
    const { port } = app.server.address() as AddressInfo
    return {
      url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
      newKey,
      context,
      async [Symbol.asyncDispose]() {
        await Promise.all([app.close(), context[Symbol.asyncDispose]()])
      },
    }
  } catch (error) {
    await context[Symbol.asyncDispose]()
    throw error
  }
}

/** Resolves when a signal has stopped the server and everything is closed. */
export async function runUntilSignal(server: RunningServer): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  process.once('SIGTERM', resolve)
  process.once('SIGINT', resolve)
  await promise
  const cutOff = setTimeout(() => process.exit(0), STOP_DEADLINE_MS)
  cutOff.unref()
  await server[Symbol.asyncDispose]()
}

async function openContext(config: Config): Promise<Context> {
  try {
    return await createContext(config)
  } catch (error) {
    const code = systemErrorCode(error)
    if (code === null || !['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code))
      throw error
    throw new ConfigError(
      `REPRISE_DATA_DIR is '${config.dataDir}', which cannot be written (${code}). Set it to a folder that can.`,
      { cause: error },
    )
  }
}

async function listen(app: FastifyInstance, config: Config): Promise<void> {
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    const fixes: Record<string, string> = {
      EADDRINUSE: `PORT is ${config.port}, which another program uses. Set PORT to a free one.`,
      EACCES: `PORT is ${config.port}, which needs more rights. Set PORT to one above 1023.`,
      EADDRNOTAVAIL: `HOST is '${config.host}', which is no address of this machine.`,
      ENOTFOUND: `HOST is '${config.host}', which is not known. Set it to an address of this machine.`,
    }
    const fix = fixes[systemErrorCode(error) ?? '']
    throw fix === undefined ? error : new ConfigError(fix, { cause: error })
  }
}

/** The preset key, or a new one where there is none at all. */
async function ensureKey({ config, keys }: Context): Promise<string | null> {
  if (config.apiKey !== null) {
    const { apiKey: key, apiKeyAllowsTests: allowsTests } = config
    await keys.create({ name: 'REPRISE_API_KEY', key, allowsTests })
    return null
  }
  if ((await keys.list()).length > 0) return null
  return (await keys.create({ name: 'first key' })).key
}
