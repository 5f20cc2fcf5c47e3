import { type Command, Option } from 'commander'
import { createKeysTable, type KeysTable } from '../store/keys.ts'
import { type FaceName, faceNames } from '../video/face-names.ts'
import { CommandError } from './describe-error.ts'
import { withDatabase } from './with-database.ts'

type CreateOptions = {
  name: string
  project: string
  face: FaceName
  allowTests?: boolean
  json?: boolean
}

export function addKeysCommand(program: Command): void {
  const keys = program.command('keys').description('API keys of the server on this data folder')

  keys
    .command('create')
    .description('make a key and print it, this once')
    .option('--name <name>', 'what the key is for', 'key')
    .option('--project <project>', 'the project it opens; made where new', 'default')
    .addOption(
      new Option('--face <vendor>', 'whose version of the API it speaks at /v1')
        .choices(faceNames)
        .default('openai'),
    )
    .option('--allow-tests', 'take prompts that ask for outcomes')
    .option('--json', 'print JSON')
    .action(async (options: CreateOptions) => {
      const created = await withKeys((table) =>
        table.create({ ...options, allowsTests: options.allowTests === true }),
      )
      console.log(options.json ? JSON.stringify(created) : created.key)
    })

  keys
    .command('list')
    .description('list keys: ids, first characters, projects, faces and names')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const list = await withKeys((table) => table.list())
      if (options.json) return console.log(JSON.stringify(list))
      for (const key of list) {
        const state = key.revokedAtMs === null ? '' : '  (revoked)'
        const tests = key.allowsTests ? '  (tests)' : ''
        const words = [key.id, `${key.prefix}...`, key.project, key.face, key.name]
        console.log(`${words.join('  ')}${tests}${state}`)
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
