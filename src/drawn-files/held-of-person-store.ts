import type { Look } from '#work/work.ts'
import type { PastDeed } from './held-of-school-store.ts'

type Rows = readonly (readonly (string | number | null)[])[]

/** What is kept of a person, name by name. */
export async function factsOfPerson({ db }: Look, personId: string): Promise<Rows> {
  const row = await db
    .selectFrom('people')
    .select(['name', 'email', 'telephone', 'phases', 'invited_at'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!row) return []
  return [
    ['Name', row.name],
    ['E-mail', row.email],
    ['Telephone', row.telephone],
    ['Phases', row.phases.join(', ')],
    ['Invited', row.invited_at?.toISOString() ?? null],
  ]
}

/** Which roles the person held, where and when. */
export async function rolesOfPerson({ db }: Look, personId: string): Promise<Rows> {
  const rows = await db
    .selectFrom('held_roles as h')
    .leftJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'h.authority_id').onRef('s.id', '=', 'h.school_id'),
    )
    .leftJoin('groups as g', (join) =>
      join.onRef('g.authority_id', '=', 'h.authority_id').onRef('g.id', '=', 'h.group_id'),
    )
    .select(['h.role', 's.name as school', 'g.name as group', 'h.standing', 'h.note', 'h.started_on', 'h.finished_on'])
    .where('h.person_id', '=', personId)
    .orderBy('h.started_on')
    .orderBy('h.id')
    .execute()
  return rows.map((row) => [row.role, row.school ?? row.group, row.standing, row.note, row.started_on, row.finished_on])
}

/** Training, leave and cover. */
export async function timeOfPerson({ db }: Look, personId: string): Promise<Rows> {
  const [travel, training, leave, covers] = await Promise.all([
    db.selectFrom('people').select('sets_out_from').where('id', '=', personId).execute(),
    db.selectFrom('training_held').selectAll().where('person_id', '=', personId).orderBy('completed_on').execute(),
    db.selectFrom('leave').selectAll().where('person_id', '=', personId).orderBy('started_on').execute(),
    db
      .selectFrom('covers')
      .selectAll()
      .where((eb) => eb.or([eb('person_id', '=', personId), eb('covered_id', '=', personId)]))
      .orderBy('started_on')
      .execute(),
  ])
  return [
    ...travel.flatMap(({ sets_out_from: from }) => (from === null ? [] : [['Sets out from', from, null, null, null]])),
    ...training.map((row) => ['Training', row.training, row.completed_on, row.expires_on, row.note]),
    ...leave.map((row) => ['Leave', '', row.started_on, row.finished_on, row.withdrawn_at ? 'withdrawn' : '']),
    ...covers.map((row) => [
      'Cover',
      row.reason,
      row.started_on,
      row.finished_on,
      row.person_id === personId ? 'acts for another' : 'is covered',
    ]),
  ]
}

/** The visits that the person makes or made: when, to which school. What was written of them is the school's. */
export async function visitsOfPerson({ db }: Look, personId: string): Promise<Rows> {
  const rows = await db
    .selectFrom('visits as v')
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'v.authority_id').onRef('s.id', '=', 'v.school_id'),
    )
    .select(['v.booked_for', 'v.visit_type', 's.name', 'v.status'])
    .where('v.adviser_id', '=', personId)
    .orderBy('v.booked_for')
    .orderBy('v.id')
    .execute()
  return rows.map((row) => [row.booked_for, row.visit_type, row.name, row.status])
}

/** What the service wrote to the person. */
export async function messagesTo({ db }: Look, personId: string): Promise<Rows> {
  const rows = await db
    .selectFrom('messages')
    .select(['created_at', 'address', 'subject', 'body'])
    .where('to_person', '=', personId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => [row.created_at.toISOString(), row.address, row.subject, row.body])
}

/** What was done about the person, and what the person did: of this only what and when, for the rest is about others. */
export async function historyOfPerson({ db }: Look, personId: string): Promise<{ about: PastDeed[]; by: PastDeed[] }> {
  const events = db.selectFrom('events as e').leftJoin('people as p', 'p.id', 'e.actor_id')
  const columns = ['e.at', 'e.name', 'p.name as who', 'e.changes'] as const
  const subjects = db
    .selectFrom('event_subjects as s')
    .select('s.event_id')
    .where('s.subject_kind', '=', 'person')
    .where('s.subject_id', '=', personId)
  const [about, by] = await Promise.all([
    events.select(columns).where('e.id', 'in', subjects).orderBy('e.sequence').execute(),
    events.select(columns).where('e.actor_id', '=', personId).orderBy('e.sequence').limit(20_000).execute(),
  ])
  return { about, by }
}
