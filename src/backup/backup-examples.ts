import pg from 'pg'
import { inject } from 'vitest'
import { newId } from '#shared/id.ts'

const databases: string[] = []

/** An empty database of its own, as the owner. */
export async function emptyDatabase(): Promise<pg.ClientConfig> {
  const { host, superuserPassword, ownerPassword } = inject('server')
  const name = `backup_${process.pid}_${databases.length}`
  const superuser = new pg.Client({ host, user: 'postgres', password: superuserPassword, database: 'postgres' })
  await superuser.connect()
  await superuser.query(`create database ${name} owner waymark_owner`)
  await superuser.end()
  databases.push(name)
  return { host, user: 'waymark_owner', password: ownerPassword, database: name }
}

/** One connection for one job. */
export async function within<T>(owner: pg.ClientConfig, job: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    return await job(client)
  } finally {
    await client.end()
  }
}

/** Each table's rows as one text, and each sequence's place. */
export async function contentOf(owner: pg.ClientConfig): Promise<Record<string, string>> {
  return within(owner, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'access', 'england') order by 1`,
    )
    const content: Record<string, string> = {}
    for (const { name } of rows) {
      const text = await client.query<{ text: string | null }>(
        `select string_agg(t::text, E'\\n' order by t::text) as text from ${name} t`,
      )
      content[name] = text.rows[0]?.text ?? ''
    }
    const { rows: sequences } = await client.query(
      `select schemaname, sequencename, last_value from pg_sequences order by 1, 2`,
    )
    return { ...content, sequences: JSON.stringify(sequences) }
  })
}

/** Every key between tables, as the database has it. */
export async function keysOf(owner: pg.ClientConfig): Promise<unknown[]> {
  const asked = `select conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated from pg_constraint where contype = 'f' order by 1, 2`
  return within(owner, async (client) => (await client.query(asked)).rows)
}

const AWKWARD = 'a tab\t, a line\nand another\r\n, a \\ and \\N, "quotes", ſtrange ★ and 𝔘nicode'

/** What only a whole backup brings over: a second factor, events under an identity column, and what must stay behind. */
export async function addAwkwardRows(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ authority_id: string; id: string }>(
    'select authority_id, id from people limit 1',
  )
  const { authority_id: authority, id: person } = rows[0]!
  const account = newId()
  await client.query(`insert into access.accounts values ($1, 'a@example.test', 'hash', 'wrapped', 7, now())`, [
    account,
  ])
  await client.query('insert into access.standings values ($1, $2, $3)', [account, authority, person])
  await client.query(`insert into access.sessions values ('\\x01', $1, $2, $3, true, now(), now())`, [
    account,
    authority,
    person,
  ])
  await client.query(
    `insert into access.links values ('\\x02', 'password', $1, $2, null, now(), now() + interval '1 day')`,
    [authority, person],
  )
  await client.query(`insert into access.kept_posts values ('\\x03', $1, $2, '\\x04', now())`, [authority, person])
  await client.query(`insert into access.sign_in_failures values ('a@example.test', now())`)
  await client.query('update people set name = $1, telephone = $2 where id = $3', [AWKWARD, '', person])
  for (const name of ['one', 'two', 'three'])
    await client.query(
      `insert into events (authority_id, id, at, actor_id, name, audience, changes) values ($1, $2, now(), $3, $4, 'see-school', $5)`,
      [authority, newId(), person, name, JSON.stringify({ says: { after: AWKWARD } })],
    )
  await client.query(`delete from events where name = 'three'`)
}

/** Takes away every database that was made. */
export async function dropDatabases(): Promise<void> {
  const { host, superuserPassword } = inject('server')
  await within({ host, user: 'postgres', password: superuserPassword, database: 'postgres' }, async (client) => {
    // Two files of tests share this list: each drops what stands in it, and nothing twice.
    for (const name of databases.splice(0)) await client.query(`drop database ${name} with (force)`)
  })
}
