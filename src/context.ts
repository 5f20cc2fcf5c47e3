/** The composition root: the only file that constructs adapters and puts them together. */
import { randomBytes, randomInt } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Config, ConfigError } from './config/config.ts'
import { EmulatorEngine } from './engines/emulator/emulator-engine.ts'
import type { Engine } from './engines/engine.ts'
import { LocalEngine } from './engines/local/local-engine.ts'
import { createRenderPool, type RenderPool } from './engines/local/render/render-pool.ts'
import { RoutedEngines } from './engines/routed-engines.ts'
import { lockFolder } from './lib/folder-lock.ts'
import { toBlockList } from './lib/networks.ts'
import { createInspector } from './media/inspect-upload.ts'
import { RenderVideo } from './rendering/render-video.ts'
import { RenderWorkflow } from './rendering/render-workflow.ts'
import { Sweeps } from './rendering/sweeps.ts'
import { DiskStorage } from './storage/disk-storage.ts'
import type { ObjectStorage } from './storage/object-storage.ts'
import { createCharactersTable } from './store/characters.ts'
import type { Database } from './store/database.ts'
import { createFilesTable } from './store/files.ts'
import { createKeysTable, type KeysTable } from './store/keys.ts'
import { migrate } from './store/migrate.ts'
import { openSqlite } from './store/sqlite.ts'
import { createSettingsTable } from './store/settings.ts'
import { createVideosTable } from './store/videos.ts'
import { createWebhooksTable } from './store/webhooks.ts'
import { createWishesTable } from './store/wishes.ts'
import type { ParsedPrompt } from './video/direction.ts'
import { ContentLinks } from './video/content-links.ts'
import { VideoEvents } from './video/events.ts'
import { Repeats } from './video/repeats.ts'
import { isTestPrompt, TEST_MODEL } from './video/test-outcomes.ts'
import { UploadsService } from './video/uploads-service.ts'
import { VideoService } from './video/video-service.ts'
import { WebhookService } from './video/webhook-service.ts'
import { WebhookSender } from './webhooks/webhook-sender.ts'

/** Videos rendered at the same time, by lane; each spreads over all workers. */
const RENDER_CONCURRENCY = { usual: 2, priority: 1, tests: 32 }
/** Of the secret that signs links. */
const LINK_SECRET_BYTES = 32
const MAXIMUM_SEED = 2 ** 31

export interface Context extends AsyncDisposable {
  config: Config
  db: Database
  keys: KeysTable
  videos: VideoService
  uploads: UploadsService
  links: ContentLinks
  webhooks: WebhookService
  storage: ObjectStorage
  events: VideoEvents
  engine: Engine
  pool: RenderPool
  uploadsFolder: string
  parsePrompt: (prompt: string, sourcePrompt: string | null) => Promise<ParsedPrompt>
  /** Aborted first thing when the context closes. */
  signal: AbortSignal
  /** Starts taking up work: runs left by an earlier process, new ones, sweeps. */
  start(): Promise<void>
  /** Throws where the server could not do its work. */
  checkReady(): Promise<void>
}

/** @throws {ConfigError} where another process uses the data folder. */
export async function createContext(config: Config): Promise<Context> {
  const folders = await makeFolders(config.dataDir)
  await using stack = new AsyncDisposableStack()
  stack.use(lockDataFolder(config.dataDir))
  const closing = new AbortController()
  const now = () => Date.now()
  const log = (message: string, error: unknown) => {
    if (config.logLevel !== 'silent') console.error(message, error)
  }

  const db = openSqlite(join(config.dataDir, 'reprise.db'))
  stack.defer(() => db.destroy())
  await migrate(db)
  const videosTable = createVideosTable(db, now)
  const files = createFilesTable(db)
  const characters = createCharactersTable(db)
  const keys = createKeysTable(db, now)
  const wishes = createWishesTable(db)

  const storage = new DiskStorage({ root: folders.objects })
  const pool = stack.use(createRenderPool({ workers: config.workers ?? undefined }))
  const engine = stack.use(
    new LocalEngine({ folder: folders.renders, pool, chat: config.chat, log }),
  )
  const emulator = stack.use(new EmulatorEngine({ folder: folders.tests, pool, now, log }))
  const engines = new RoutedEngines({
    usual: engine,
    routes: [
      {
        matches: ({ model, prompt, allowsTests }) =>
          allowsTests && (model === TEST_MODEL || isTestPrompt(prompt)),
        engine: emulator,
        // A job that is slow or stuck on purpose keeps no other waiting.
        lane: 'tests',
      },
    ],
  })
  const events = new VideoEvents()
  const renderVideo = new RenderVideo({
    videos: videosTable,
    storage,
    media: pool,
    engines,
    events,
    uploadsFolder: folders.uploads,
    expiresAfterSeconds: config.expiresAfterSeconds,
    now,
    signal: closing.signal,
    log,
  })
  const workflow = stack.use(
    new RenderWorkflow({
      databasePaths: {
        usual: join(config.dataDir, 'workflows.db'),
        priority: join(config.dataDir, 'workflows-priority.db'),
        tests: join(config.dataDir, 'workflows-tests.db'),
      },
      concurrency: RENDER_CONCURRENCY,
      videos: videosTable,
      renderVideo,
    }),
  )
  const sweeps = stack.use(
    new Sweeps({ videos: videosTable, wishes, storage, workflow, events, now, log }),
  )
  const inspect = createInspector(pool)
  const repeats = new Repeats({ wishes, now })
  const trust = toBlockList(config.allowedNetworks)
  const webhooksTable = createWebhooksTable(db)
  const sender = stack.use(
    new WebhookSender({ webhooks: webhooksTable, events, trust, now, random: Math.random, log }),
  )
  const videos = new VideoService({
    videos: videosTable,
    files,
    characters,
    storage,
    inspect,
    engines,
    events,
    repeats,
    trust,
    startRun: (id, lane) => workflow.start(id, lane),
    uploadsFolder: folders.uploads,
    now,
    newSeed: () => randomInt(MAXIMUM_SEED),
  })

  const secret = await createSettingsTable(db).once(
    'link-secret',
    randomBytes(LINK_SECRET_BYTES).toString('base64url'),
  )

  const resources = stack.move()
  return {
    config,
    db,
    keys,
    videos,
    uploads: new UploadsService({ files, characters, storage, inspect, repeats, now }),
    links: new ContentLinks({ secret, now }),
    webhooks: new WebhookService({
      webhooks: webhooksTable,
      repeats,
      trust,
      now,
      wake: () => sender.wake(),
    }),
    storage,
    events,
    engine,
    pool,
    uploadsFolder: folders.uploads,
    parsePrompt: (prompt, sourcePrompt) =>
      pool.run('parse-prompt', { prompt, sourcePrompt, chat: config.chat }),
    signal: closing.signal,
    async start() {
      await emptyFolder(folders.uploads)
      await workflow.listen()
      sweeps.start()
      sender.start()
    },
    async checkReady() {
      await keys.ensureProject('default')
    },
    async [Symbol.asyncDispose]() {
      closing.abort()
      await resources.disposeAsync()
    },
  }
}

function lockDataFolder(dataDir: string): Disposable {
  const lock = lockFolder(dataDir)
  if (lock !== null) return lock
  throw new ConfigError(
    `REPRISE_DATA_DIR is '${dataDir}', which another Reprise process is using. Stop it, or set another folder.`,
  )
}

async function makeFolders(dataDir: string) {
  const folders = {
    objects: join(dataDir, 'objects'),
    uploads: join(dataDir, 'uploads'),
    renders: join(dataDir, 'renders'),
    tests: join(dataDir, 'tests'),
  }
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true })
  return folders
}

/** What an earlier process had on its way in belongs to nobody now. */
async function emptyFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true })
}
