import { afterAll, expect, test } from 'vitest'
import { dropDatabases, emptyDatabase } from '../../src/backup/backup-examples.ts'
import { listMigrations, migrate } from '../../src/db/migrate.ts'

afterAll(dropDatabases)

test('a database that was left at an older state is brought up by a later start, one migration at a time', async () => {
  const owner = await emptyDatabase()
  const names = listMigrations().map(({ name }) => name)
  for (const name of names) expect((await migrate(owner, 'waymark_app', undefined, name)).applied).toEqual([name])
  expect((await migrate(owner, 'waymark_app')).applied).toEqual([])
})
