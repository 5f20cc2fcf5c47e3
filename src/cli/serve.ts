import type { Command } from 'commander'
import { readConfig } from '../config/env.ts'
import { runUntilSignal, startServer } from '../main.ts'

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('run the server (PORT, HOST, REPRISE_DATA_DIR, REPRISE_API_KEY and others)')
    .action(async () => {
      const server = await startServer(readConfig())
      console.log(
        `Reprise listens on ${server.url} (API: ${server.url}/v1, docs: ${server.url}/docs)`,
      )
      if (server.newKey !== null) {
        console.log(`API key, shown this once: ${server.newKey}`)
      }
      await runUntilSignal(server)
    })
}
