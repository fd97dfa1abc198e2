import type { PoolClient } from 'pg'
import type { Db } from '#db/database.ts'
import type { Look } from '#work/work.ts'

type Client = Pick<PoolClient, 'query'>

/** Whether an address bears the key that an empty first start printed, and nobody has used it. */
export async function isSetUpKey(client: Client, hash: Buffer): Promise<boolean> {
  const { rows } = await client.query<{ is_key: boolean }>('select access.is_set_up_key($1) as is_key', [hash])
  return rows[0]?.is_key ?? false
}

/** What became of a key that was printed once: 'used', or 'renewed' by a later start; undefined for what never was one. */
export async function findFormerKey(client: Client, hash: Buffer): Promise<'used' | 'renewed' | undefined> {
  const { rows } = await client.query<{ because: 'used' | 'renewed' | null }>(
    'select access.find_former_set_up_key($1) as because',
    [hash],
  )
  return rows[0]?.because ?? undefined
}

/** Founds the first service with its administrator's account. False when the key was used in the meantime. */
export async function setUpService(client: Client, values: readonly unknown[]): Promise<boolean> {
  const places = values.map((_, at) => `$${at + 1}`).join(', ')
  const { rows } = await client.query<{ founded: boolean }>(`select access.set_up_service(${places}) as founded`, [
    ...values,
  ])
  return rows[0]?.founded ?? false
}

export type FirstFacts = { schools: number; people: number; invited: number }

/** How far a new service has come: its schools, its people beside the one who looks, and who of them is invited. */
export async function countFirstFacts({ db, actor }: Look): Promise<FirstFacts> {
  const count = (table: 'schools' | 'people') =>
    (db as Db).selectFrom(table).select(({ fn }) => fn.countAll<number>().as('count'))
  const [schools, people, invited] = await Promise.all([
    count('schools').executeTakeFirstOrThrow(),
    count('people').where('people.id', '!=', actor.personId).executeTakeFirstOrThrow(),
    count('people').where('people.invited_at', 'is not', null).executeTakeFirstOrThrow(),
  ])
  return { schools: Number(schools.count), people: Number(people.count), invited: Number(invited.count) }
}
