import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { readConfig } from '../config/env.ts'
import { parseWith } from '../engines/local/language/chat-model/parse-with.ts'
import type { ParsedPrompt } from '../video/direction.ts'
import { CommandError } from './describe-error.ts'

type Options = { file?: string; sourcePrompt?: string; json?: boolean }

export function addDirectionsCommand(program: Command): void {
  program
    .command('directions [prompt]')
    .description('show what a prompt is understood to ask, without rendering')
    .option('--file <prompts>', 'read prompts from a file, one a line')
    .option('--source-prompt <prompt>', "the source's prompt, to compare a description with")
    .option('--json', 'print JSON: an object a prompt, in order')
    .action(async (prompt: string | undefined, options: Options) => {
      if ((prompt === undefined) === (options.file === undefined)) {
        throw new CommandError('Give one prompt, or a file of prompts with --file.')
      }
      const { chat } = readConfig()
      const sourcePrompt = options.sourcePrompt ?? null
      for await (const line of prompt === undefined ? linesOf(options.file ?? '') : [prompt]) {
        const { parsed, trouble } = await parseWith(chat, line, { sourcePrompt })
        if (trouble !== null) console.error(`The grammar read this: ${trouble.message}`)
        console.log(options.json ? JSON.stringify(parsed) : describe(parsed))
      }
    })
}

function linesOf(path: string): AsyncIterable<string> {
  const input = createReadStream(path)
  return createInterface({ input, crlfDelay: Infinity })
}

function describe(parsed: ParsedPrompt): string {
  const lines = parsed.directions.map(({ kind, evidence, ...fields }) => {
    return `${kind}  ${JSON.stringify(fields)}  from '${evidence}'`
  })
  if (parsed.unparsed.length > 0) lines.push(`not understood: ${parsed.unparsed.join(' | ')}`)
  return lines.join('\n')
}
