import type { Command } from 'commander'
import { CommandError } from './describe-error.ts'

type Options = { clips: string; prompts?: string; out?: string }

export function addBenchCommand(program: Command): void {
  program
    .command('bench <name>')
    .description('measure: remix, create, gallery, kinds, api, quality, language or naming')
    .option('--clips <folder>', 'clips for quality', '../shared/clips')
    .option('--prompts <file>', 'prompts for quality, gallery and language')
    .option('--out <folder>', 'where quality and gallery write their pages')
    .action(async (name: string, options: Options) => {
      const run = benches[name]
      if (run === undefined) {
        throw new CommandError(
          `No benchmark '${name}'. There are ${Object.keys(benches).join(', ')}.`,
        )
      }
      await run(options)
    })
}

/** Loaded when asked for: they pull in tools that the server does not need. */
const benches: Record<string, (options: Options) => Promise<unknown>> = {
  remix: async () => (await import('../../bench/remix.ts')).benchRemix(),
  api: async () => (await import('../../bench/api.ts')).benchApi(),
  create: async () => (await import('../../bench/create.ts')).benchCreate(),
  kinds: async () => (await import('../../bench/kinds.ts')).benchKinds(),
  quality: async (options) =>
    (await import('../../bench/quality.ts')).benchQuality({
      clipsDir: options.clips,
      prompts: options.prompts,
      outDir: options.out ?? 'out/quality',
    }),
  gallery: async (options) =>
    (await import('../../bench/gallery/gallery.ts')).benchGallery({
      prompts: options.prompts ?? '../shared/create-prompts-dev.tsv',
      outDir: options.out ?? 'out/gallery',
    }),
  naming: async () => (await import('../../bench/naming.ts')).benchNaming(),
  language: async (options) =>
    (await import('../../bench/language.ts')).benchLanguage(
      options.prompts ?? '../shared/instructions-dev.tsv',
    ),
}
