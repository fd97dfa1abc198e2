import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { LongestFirst } from './test/run/longest-first.ts'
import { reportToRunner } from './test/run/report-to-runner.ts'

/** Those that open a browser or start a whole installation: two beside each other, once the rest is done. */
const SLOW = ['src/**/*.{journey,start}.test.{ts,tsx}', 'test/**/*.{journey,start}.test.{ts,tsx}']

/** What takes long and is seldom what a change breaks first: a quick run leaves it to the whole one. */
const NOT_QUICK = process.env.WAYMARK_QUICK
  ? ['src/{demonstration,backup,cli,govuk}/**', '**/*-pages.test.ts', '**/*-plans.test.ts', '**/*-at-work.test.ts']
  : []

const folder = process.env.WAYMARK_RESULTS

function project(name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  return {
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    test: { name, pool: 'forks', isolate: false, ...test },
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // What was made of a file is kept for as long as the file stays as it is: of one test's half a minute most was making all of `src` anew.
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/modules' },
    // Once for all projects: one cluster, one database for each worker.
    globalSetup: ['test/support/global-setup.ts'],
    reporters: folder ? [reportToRunner(folder)] : ['default'],
    projects: [
      project('quick', {
        include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
        exclude: [...SLOW, ...NOT_QUICK],
        maxWorkers: 2,
        testTimeout: 30_000,
        hookTimeout: 60_000,
        sequence: { groupOrder: 0 },
      }),
      project('slow', {
        include: SLOW,
        maxWorkers: 2,
        testTimeout: 120_000,
        hookTimeout: 120_000,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
})
