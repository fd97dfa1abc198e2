import { sql } from 'kysely'
import { anyOf, insertRows } from '#db/sets.ts'
import { isId, newId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import { sortedName, type Person } from './person.ts'

const COLUMNS = ['id', 'name', 'email', 'telephone', 'phases', 'invited_at as invitedAt', 'revision'] as const

/** A person of this service. Throws NotFound. */
export async function getPerson(look: Look, personId: string): Promise<Person> {
  const person = isId(personId)
    ? await look.db.selectFrom('people').select(COLUMNS).where('id', '=', personId).executeTakeFirst()
    : undefined
  if (!person) throw new NotFound('person', personId)
  return person
}

/** The same, held fast until the deed is done. */
export async function getPersonToChange(work: Work, personId: string): Promise<Person> {
  const person = isId(personId)
    ? await work.db.selectFrom('people').select(COLUMNS).where('id', '=', personId).forUpdate().executeTakeFirst()
    : undefined
  if (!person) throw new NotFound('person', personId)
  return person
}

/** Those of the people named who are of this service, held fast until the deed is done. */
export async function listPeopleToChange(work: Work, personIds: readonly string[]): Promise<Person[]> {
  if (personIds.length === 0) return []
  return work.db
    .selectFrom('people')
    .select(COLUMNS)
    .where('id', '=', anyOf(personIds))
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** The same to be read. */
export async function listPeopleNamed(look: Look, personIds: readonly string[]): Promise<Person[]> {
  if (personIds.length === 0) return []
  return look.db.selectFrom('people').select(COLUMNS).where('id', '=', anyOf(personIds)).orderBy('id').execute()
}

/** What somebody is called; undefined for nobody of this service. */
export async function findPersonName(look: Look, personId: string): Promise<string | undefined> {
  if (!isId(personId)) return undefined
  const found = await look.db.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirst()
  return found?.name
}

/** Who has an address in this service. */
export async function findPersonByEmail(look: Look, email: string): Promise<Person | undefined> {
  return look.db.selectFrom('people').select(COLUMNS).where('email', '=', email).executeTakeFirst()
}

export type NewPerson = { name: string; email: string | null; telephone: string | null; phases: readonly string[] }

/** Writes a new person. Gives the id. */
export async function insertPerson(work: Work, person: NewPerson): Promise<string> {
  const id = newId()
  await insertPeople(work, [{ ...person, id }])
  return id
}

/** Writes new people: one statement, however many. */
export async function insertPeople(
  { db, actor }: Work,
  people: readonly (NewPerson & { id: string })[],
): Promise<void> {
  await insertRows(
    db,
    'people',
    {
      ...{ authority_id: 'uuid', id: 'uuid', name: 'text', name_sorted: 'text' },
      ...{ email: 'text', telephone: 'text', phases: 'text[]' },
    },
    people.map(({ id, name, email, telephone, phases }) => ({
      ...{ authority_id: actor.authorityId, id, name, name_sorted: sortedName(name) },
      ...{ email, telephone, phases: [...phases] },
    })),
  )
}

/** Writes the telephone numbers of people, each changed so many times: one statement, however many. */
export async function updateTelephones(
  { db }: Work,
  changed: readonly { id: string; telephone: string | null; times: number }[],
): Promise<void> {
  if (changed.length === 0) return
  await sql`
    update people set telephone = row.telephone, revision = people.revision + row.times
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as row (id uuid, telephone text, times integer)
    where people.id = row.id`.execute(db)
}

/** Writes what changed of a person. */
export async function updatePerson(work: Work, personId: string, person: NewPerson): Promise<void> {
  await work.db
    .updateTable('people')
    .set(({ eb }) => ({
      name: person.name,
      name_sorted: sortedName(person.name),
      email: person.email,
      telephone: person.telephone,
      phases: [...person.phases],
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', personId)
    .execute()
}
