import type { Command } from 'commander'
import { createKeysTable, type KeysTable } from '../store/keys.ts'
import { CommandError } from './describe-error.ts'
import { withDatabase } from './with-database.ts'

export function addKeysCommand(program: Command): void {
  const keys = program.command('keys').description('API keys of the server on this data folder')

  keys
    .command('create')
    .description('make a key and print it, this once')
    .option('--name <name>', 'what the key is for', 'key')
    .option('--project <project>', 'the project it opens; made where new', 'default')
    .option('--json', 'print JSON')
    .action(async (options: { name: string; project: string; json?: boolean }) => {
      const created = await withKeys((table) => table.create(options))
      console.log(options.json ? JSON.stringify(created) : created.key)
    })

  keys
    .command('list')
    .description('list keys: ids, projects, names and first characters')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const list = await withKeys((table) => table.list())
      if (options.json) return console.log(JSON.stringify(list))
      for (const key of list) {
        const state = key.revokedAtMs === null ? '' : '  (revoked)'
        console.log(`${key.id}  ${key.prefix}...  ${key.project}  ${key.name}${state}`)
      }
    })

  keys
    .command('revoke <id>')
    .description('revoke a key, at once')
    .action(async (id: string) => {
      const revoked = await withKeys((table) => table.revoke(id))
      if (!revoked) {
        throw new CommandError(`No key '${id}' is in use. 'reprise keys list' shows the ids.`)
      }
      console.log(`Revoked ${id}`)
    })
}

function withKeys<T>(use: (keys: KeysTable) => Promise<T>): Promise<T> {
  return withDatabase((db) => use(createKeysTable(db, () => Date.now())))
}
