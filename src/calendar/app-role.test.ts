import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { testDatabase } from '../../test/support/test-database.ts'

let service: TestService
beforeAll(async () => {
  service = await aService()
})

describe('XX-01: the app role cannot go round it', () => {
  const attempts: [string, string, RegExp][] = [
    ['switch it off', 'set row_security = off; select * from schools', /would be affected by row-level security/],
    ['take it off a table', 'alter table schools disable row level security', /must be owner/],
    ['add a policy of its own', 'create policy mine on schools using (true)', /must be owner/],
    ['drop a policy', 'drop policy own_authority on schools', /must be owner/],
    ['change a policy', 'alter policy own_authority on schools using (true)', /must be owner/],
    ['become the owner', 'set role waymark_owner', /permission denied/],
    ['become the superuser', 'set session authorization postgres', /permission denied/],
    ['give itself the right to pass', 'alter role waymark_app bypassrls', /permission denied|must be superuser/],
    ['make a table beside', 'create table public.beside (id int)', /permission denied/],
    [
      'make a function beside',
      `create function public.beside() returns int language sql as 'select 1'`,
      /permission denied/,
    ],
    ['empty a table', 'truncate schools', /permission denied/],
    ['silence the triggers', 'set session_replication_role = replica', /permission denied/],
    [
      'found a service',
      `select access.found_service(null, '', null, null, 1, '', 1, '', '', 1, null, '', '', '', now(), current_date)`,
      /permission denied/,
    ],
    ['read roles of anyone', 'select access.roles_of(null, null, current_date)', /permission denied/],
  ]
  test.each(attempts)('it cannot %s', async (_, text, refusal) => {
    const { address } = await testDatabase()
    const client = new pg.Client(address)
    await client.connect()
    await client.query(`select set_config('app.authority', $1, false)`, [service.authorityId])
    const said = await client.query(text).then(
      () => 'done',
      (error: Error) => error.message,
    )
    await client.end()
    expect(said).toMatch(refusal)
  })

  test('it has no right at all on the tables of access and of jobs', async () => {
    const { app, owner } = await testDatabase()
    const { rows } = await owner.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'access' and c.relkind in ('r', 'p', 'v', 'm')`,
    )
    expect(rows.length).toBeGreaterThanOrEqual(5)
    for (const { name } of rows)
      for (const text of [`select 1 from ${name}`, `insert into ${name} default values`, `delete from ${name}`])
        await expect(app.query(text), text).rejects.toThrow(/permission denied/)
  })

  test('it is no superuser, passes no policy, owns nothing and belongs to nobody', async () => {
    const { app } = await testDatabase()
    const { rows } = await app.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
         (select count(*) from pg_auth_members where member = r.oid) as memberships,
         (select count(*) from pg_class where relowner = r.oid) as owned
       from pg_roles r where rolname = current_user`,
    )
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, memberships: 0, owned: 0 },
    ])
  })
})
