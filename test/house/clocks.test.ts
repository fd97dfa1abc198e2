import { expect, test } from 'vitest'
import { testDatabase } from '../support/test-database.ts'
import { findLines, listFiles, listProgram } from './source-files.ts'

/** The machine's clock serves sessions, links, failed sign-ins, the queue of jobs, logs and what an installation notes of itself. */
const MACHINE = [
  /^src\/access\/(access-store|sign-in|invitations|password-links|second-factor)\.ts$/,
  /^src\/web\/(session|routes|clock)\.ts$/,
  /^src\/(records|devices)\/browser\//,
  /^src\/(db|jobs|installation|backup|cli)\//,
  /^src\/demonstration\/fill-demonstration\.ts$/,
]

const READS_A_CLOCK =
  /\bnew Date\(\s*\)|\bDate\.now\b|\bTemporal\.Now\b|(?<!\.|\bfunction )\b(now|clock_timestamp|statement_timestamp|transaction_timestamp)\(\)|\b(current_date|current_timestamp|localtimestamp)\b/i

test('nothing reads a clock but the service’s, save where the machine’s is meant', () => {
  const files = listProgram().filter(({ path }) => !MACHINE.some((place) => place.test(path)))
  expect(findLines(files, READS_A_CLOCK)).toEqual([])
})

test('each place where the machine’s clock is meant is there', () => {
  const paths = listProgram().map(({ path }) => path)
  expect(MACHINE.filter((place) => !paths.some((path) => place.test(path)))).toEqual([])
})

test('no migration reads a clock', () => {
  expect(findLines(listFiles('migrations', /\.sql$/), READS_A_CLOCK)).toEqual([])
})

test('no column of a service is filled by a clock', async () => {
  const { owner } = await testDatabase()
  const { rows } = await owner.query<{ name: string; filled_by: string }>(
    `select table_name || '.' || column_name as name, column_default as filled_by
     from information_schema.columns where table_schema in ('public', 'england') and column_default is not null`,
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ filled_by }) => /now|current|clock|timestamp/i.test(filled_by))).toEqual([])
})
