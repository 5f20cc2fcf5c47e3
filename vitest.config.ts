import { defineConfig } from 'vitest/config'
import { ConformanceReporter } from './test/conformance/conformance-reporter.ts'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores: renders inside the tests already use both.
    maxWorkers: 2,
    reporters: ['default', new ConformanceReporter()],
  },
})
