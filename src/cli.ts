#!/usr/bin/env node
/** The command line: `reprise <command>`. Errors are one line with the fix, and a non-zero exit code. */
import { Command, CommanderError } from 'commander'
import { addBenchCommand } from './cli/bench.ts'
import { addCompareCommand } from './cli/compare.ts'
import { addDirectionsCommand } from './cli/directions.ts'
import { addImportCommand } from './cli/import.ts'
import { addKeysCommand } from './cli/keys.ts'
import { describeError } from './cli/describe-error.ts'
import { addRemixCommand } from './cli/remix.ts'
import { addServeCommand } from './cli/serve.ts'
import { addWebhooksCommand } from './cli/webhooks.ts'

const program = new Command('reprise')
  .description('A self-hosted server for the Sora Videos API, with a remix of its own.')
  .version('0.1.0')
  .exitOverride()
  .showHelpAfterError('Run with --help for the commands and their options.')

for (const addCommand of [
  addServeCommand,
  addRemixCommand,
  addImportCommand,
  addDirectionsCommand,
  addCompareCommand,
  addKeysCommand,
  addWebhooksCommand,
  addBenchCommand,
]) {
  addCommand(program)
}

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode
  } else {
    console.error(`reprise: ${describeError(error)}`)
    process.exitCode = 1
  }
}
