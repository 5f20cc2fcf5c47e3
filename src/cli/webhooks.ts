import type { Command } from 'commander'
import { toBlockList } from '../lib/networks.ts'
import { createKeysTable } from '../store/keys.ts'
import { createWebhooksTable } from '../store/webhooks.ts'
import { createWishesTable } from '../store/wishes.ts'
import { directCaller, Repeats } from '../video/repeats.ts'
import { WebhookService } from '../video/webhook-service.ts'
import { withDatabase } from './with-database.ts'

type Options = { project: string; json?: boolean }
type Use<T> = (webhooks: WebhookService, projectId: string) => Promise<T>

export function addWebhooksCommand(program: Command): void {
  const webhooks = program
    .command('webhooks')
    .description('who is told when videos end; a running server takes changes up by itself')
  const command = (usage: string, description: string) =>
    webhooks
      .command(usage)
      .description(description)
      .option('--project <project>', 'whose videos', 'default')
      .option('--json', 'print JSON')

  command('add <url>', 'add an endpoint and print its secret, this once').action(
    async (url: string, options: Options) => {
      const { endpoint, secret } = await withWebhooks(options, (service, projectId) =>
        service.add(directCaller(projectId), url),
      )
      print(options, { ...endpoint, secret }, [`${endpoint.id}  ${endpoint.url}`, secret])
    },
  )

  command('list', 'list endpoints').action(async (options: Options) => {
    const all = await withWebhooks(options, (service, projectId) => service.list(projectId))
    print(
      options,
      all,
      all.map(({ id, url }) => `${id}  ${url}`),
    )
  })

  command('remove <id>', 'remove an endpoint').action(async (id: string, options: Options) => {
    await withWebhooks(options, (service, projectId) => service.remove(projectId, id))
    print(options, { id, removed: true }, [`Removed ${id}`])
  })

  command('deliveries', 'what was sent, newest first').action(async (options: Options) => {
    const all = await withWebhooks(options, (service, projectId) =>
      service.deliveries(projectId, null),
    )
    const lines = all.map(
      ({ id, type, url, state, attemptCount, lastStatus, lastError }) =>
        `${id}  ${type}  ${url}  ${state}, ${attemptCount} tries  ${lastError ?? lastStatus ?? ''}`,
    )
    print(options, all, lines)
  })

  command('replay <id>', 'send a delivery once more').action(
    async (id: string, options: Options) => {
      await withWebhooks(options, (service, projectId) =>
        service.replay(directCaller(projectId), id),
      )
      print(options, { id, replayed: true }, [`${id} is sent again`])
    },
  )

  command(
    'callback-secret',
    'print a new secret for callbacks that requests name; the one before it is void',
  ).action(async (options: Options) => {
    const secret = await withWebhooks(options, (service, projectId) =>
      service.newCallbackSecret(directCaller(projectId)),
    )
    print(options, { secret }, [secret])
  })
}

function withWebhooks<T>({ project }: Options, use: Use<T>): Promise<T> {
  const now = () => Date.now()
  return withDatabase(async (db, config) => {
    const service = new WebhookService({
      webhooks: createWebhooksTable(db),
      repeats: new Repeats({ wishes: createWishesTable(db), now }),
      trust: toBlockList(config.allowedNetworks),
      now,
      // The server looks once a second.
      wake: () => {},
    })
    return use(service, await createKeysTable(db, now).ensureProject(project))
  })
}

function print({ json }: Options, value: unknown, lines: string[]): void {
  for (const line of json ? [JSON.stringify(value)] : lines) console.log(line)
}
