import { expect, test } from 'vitest'
import { testDatabase } from '../../test/support/test-database.ts'
import { openPool } from './database.ts'

test('a connection that fails at the moment at which it is handed over takes nobody with it', async () => {
  const { address } = await testDatabase()
  const pool = openPool({ ...address, max: 1 })
  for (const time of ['new', 'again'])
    await new Promise<void>((resolve) =>
      pool.connect((_error, client, done) => {
        const fail = () => client?.emit('error', new Error('terminating connection due to unexpected postmaster exit'))
        expect(fail, time).not.toThrow()
        done()
        resolve()
      }),
    )
  expect((await pool.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }])
  await pool.end()
})
