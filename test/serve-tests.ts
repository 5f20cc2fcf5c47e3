/** A server process with a key that allows tests, which can be killed and started on the same data. */
import { makeDataFolder, serve, type Served, stop } from './serve-process.ts'

export type TestsProcess = Served & AsyncDisposable & { dataDir: string }

export async function serveTests(): Promise<TestsProcess> {
  const folder = await makeDataFolder()
  return started(folder.path, () => folder[Symbol.asyncDispose]())
}

/** Ends it without a warning, and starts another on its data; disposing of the first ends both. */
export async function kill(server: TestsProcess): Promise<Served> {
  await stop(server, 'SIGKILL')
  const again = await start(server.dataDir)
  server.child = again.child
  server.exited = again.exited
  return again
}

function start(dataDir: string): Promise<Served> {
  return serve({
    REPRISE_DATA_DIR: dataDir,
    REPRISE_WORKERS: '1',
    REPRISE_API_KEY_ALLOWS_TESTS: '1',
  })
}

async function started(dataDir: string, drop: () => PromiseLike<void>): Promise<TestsProcess> {
  const server = {
    ...(await start(dataDir)),
    dataDir,
    async [Symbol.asyncDispose]() {
      await stop(server, 'SIGTERM')
      await drop()
    },
  }
  return server
}
