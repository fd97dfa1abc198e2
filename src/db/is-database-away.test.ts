import pg from 'pg'
import { expect, test } from 'vitest'
import { isDatabaseAway } from './is-database-away.ts'

test.each([
  ['refused', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
  ['stopped by an administrator', Object.assign(new Error('terminating'), { code: '57P01' })],
  ['broken off', new Error('Connection terminated unexpectedly')],
  ['broken off before the next query', new Error('Client has encountered a connection error and is not queryable')],
])('a database that is %s is away', (_name, error) => expect(isDatabaseAway(error)).toBe(true))

test('what the driver says of a connection that has ended is known', async () => {
  const client = new pg.Client({ host: '/nowhere' })
  await client.connect().catch(() => undefined)
  const failure = await client.query('select 1').catch((error: unknown) => error)
  expect(isDatabaseAway(failure)).toBe(true)
})

test('a mistake of ours is none', () => {
  expect(isDatabaseAway(Object.assign(new Error('duplicate key'), { code: '23505' }))).toBe(false)
  expect(isDatabaseAway(undefined)).toBe(false)
})
