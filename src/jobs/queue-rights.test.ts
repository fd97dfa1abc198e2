import { beforeEach, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { aJob, sendServiceJob } from './index.ts'

const PAINT = aJob<{ what: string }>('paint')

let service: TestService
let other: TestService

beforeEach(async () => {
  service = await aService()
  other = await aService()
  for (const each of [service, other])
    await each.act(each.administratorId, (look) => sendServiceJob(look, PAINT, { what: newId() }))
})

/** As the app role inside a service's transaction, where every request and deed runs; nothing is kept. */
async function inService(text: string, values: unknown[] = []): Promise<{ rows: object[]; count: number } | string> {
  const client = await service.db.app.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.authority', $1, true)`, [service.authorityId])
    const { rows, rowCount } = await client.query<object>(text, values)
    return { rows, count: rowCount ?? 0 }
  } catch (error) {
    return (error as Error).message
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const TABLES = ['job', 'job_common', 'queue', 'schedule', 'version', 'job_dependency']

test.each(TABLES)('inside a service’s transaction nobody reads jobs.%s, its own rows neither', async (table) => {
  expect(await inService(`select * from jobs.${table}`)).toEqual({ rows: [], count: 0 })
})

test('nor changes a job, nor takes one away', async () => {
  for (const table of ['job', 'job_common']) {
    expect(await inService(`update jobs.${table} set data = '{}'`)).toEqual({ rows: [], count: 0 })
    expect(await inService(`delete from jobs.${table}`)).toEqual({ rows: [], count: 0 })
  }
  expect(await inService(`update jobs.queue set retry_limit = 0`)).toEqual({ rows: [], count: 0 })
})

test('a job of one’s own service can be sent, and of no other', async () => {
  const send = (table: string, authorityId: string | null) =>
    inService(`insert into jobs.${table} (name, data) values ('work', $1)`, [{ job: 'paint', authorityId }])
  expect(await send('job', service.authorityId)).toEqual({ rows: [], count: 1 })
  expect(await send('job', other.authorityId)).toMatch(/row-level security/)
  expect(await send('job', null)).toMatch(/row-level security/)
  expect(await send('job_common', service.authorityId)).toMatch(/row-level security/)
})

test('nobody makes a lane or enters something in the calendar from inside a service', async () => {
  expect(await inService(`select jobs.create_queue('mine', '{"policy": "standard"}')`)).toMatch(/row-level security/)
  expect(await inService(`insert into jobs.schedule (name, key, cron) values ('rounds', 'mine', '* * * * *')`)).toMatch(
    /row-level security/,
  )
})

test('the app owns nothing of the queue, makes nothing in it, and does not say how old it is', async () => {
  const { rows } = await service.db.owner.query(
    `select c.relname from pg_class c where c.relnamespace = 'jobs'::regnamespace and (c.relowner = 'waymark_app'::regrole
       or c.relkind in ('r', 'p') and has_table_privilege('waymark_app', c.oid, 'truncate, references, trigger'))
     union all select 'schema' where has_schema_privilege('waymark_app', 'jobs', 'create')
     union all select 'bam' where has_table_privilege('waymark_app', 'jobs.bam', 'select, insert, update, delete')
     union all select 'version' where has_column_privilege('waymark_app', 'jobs.version', 'version', 'update')`,
  )
  expect(rows).toEqual([])
})

test('a table of the queue that a newer one brings is out of reach until it is given', async () => {
  const { rows } = await service.db.owner.query<{ relname: string }>(
    `select c.relname from pg_class c where c.relnamespace = 'jobs'::regnamespace and c.relkind in ('r', 'p')
       and has_table_privilege('waymark_app', c.oid, 'select, insert, update, delete') and not c.relrowsecurity`,
  )
  expect(rows).toEqual([])
})
