import { sql } from 'kysely'
import { anyOf, insertRows } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Entry, Posted } from './entry.ts'
import type { HeldVisit } from './time-of-visit.ts'

/** The visits that somebody held between two days, the oldest first. Their own, so that nothing more is asked of the reach. */
export async function listHeldVisits(
  look: Look,
  personId: string,
  from: PlainDate,
  until: PlainDate,
): Promise<HeldVisit[]> {
  return look.db
    .selectFrom('visits as v')
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'v.authority_id').onRef('s.id', '=', 'v.school_id'),
    )
    .select(['v.id', 'v.school_id as schoolId', 's.name as schoolName', 'v.model_version_id as modelVersionId'])
    .select(['v.visit_type as visitType', 'v.length', 'v.off_site as isOffSite', 'v.purposes'])
    .select(sql<PlainDate>`v.held_on`.as('heldOn'))
    .where('v.adviser_id', '=', personId)
    .where('v.status', '=', 'held')
    .where('v.held_on', '>=', from)
    .where('v.held_on', '<=', until)
    .orderBy('v.held_on')
    .orderBy('v.id')
    .execute()
}

/** The groups in which schools are, as they stand. */
export async function listGroupsOfSchools(
  look: Look,
  schoolIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const rows = await look.db
    .selectFrom('group_memberships')
    .select(['school_id as schoolId', 'group_id as groupId'])
    .where('school_id', '=', anyOf(schoolIds))
    .where((where) => where.or([where('finished_on', 'is', null), where('finished_on', '>=', look.today)]))
    .execute()
  const found = new Map<string, string[]>()
  for (const { schoolId, groupId } of rows) found.set(schoolId, [...(found.get(schoolId) ?? []), groupId])
  return found
}

/** What was used of allocations, in minutes, by the lines of the ledger. */
export async function usedOfAllocations(look: Look, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await look.db
    .selectFrom('ledger_lines')
    .select(sql<string>`allocation_id`.as('id'))
    .select(sql<number>`sum(minutes)::integer`.as('minutes'))
    .where('allocation_id', '=', anyOf(ids))
    .groupBy('allocation_id')
    .execute()
  return new Map(rows.map(({ id, minutes }) => [id, minutes]))
}

/** An entry that was written, of a week. */
export type WrittenRow = Entry & { weekOn: PlainDate }

/** What was written of somebody's weeks between two Mondays. */
export async function listWritten(
  look: Look,
  personId: string,
  from: PlainDate,
  until: PlainDate,
): Promise<WrittenRow[]> {
  const rows = await look.db
    .selectFrom('time_entries as e')
    .leftJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'e.authority_id').onRef('s.id', '=', 'e.school_id'),
    )
    .leftJoin('visits as v', (join) =>
      join.onRef('v.authority_id', '=', 'e.authority_id').onRef('v.id', '=', 'e.visit_id'),
    )
    .select(['e.id', 'e.week_on as weekOn', 'e.worked_on as workedOn', 'e.part', 'e.kind', 'e.visit_id as visitId'])
    .select(['v.visit_type as visitType', 'e.school_id as schoolId', 's.name as schoolName', 'e.minutes'])
    .select(['e.first_minutes as firstMinutes', 'e.functions', 'e.allocation_id as allocationId', 'e.fund', 'e.says'])
    .select([
      'e.day_kind as dayKind',
      'e.is_in_school as isInSchool',
      'e.revision',
      sql<Posted | null>`e.posted`.as('posted'),
    ])
    .where('e.person_id', '=', personId)
    .where('e.week_on', '>=', from)
    .where('e.week_on', '<=', until)
    .orderBy('e.worked_on')
    .orderBy('e.id')
    .execute()
  return rows.map((row) => ({ ...row, key: row.visitId ? `${row.visitId}.${row.part}` : row.id }))
}

const COLUMNS = {
  authority_id: 'uuid',
  id: 'uuid',
  person_id: 'uuid',
  week_on: 'date',
  worked_on: 'date',
  part: 'text',
  kind: 'text',
  visit_id: 'uuid',
  school_id: 'uuid',
  minutes: 'integer',
  first_minutes: 'integer',
  functions: 'text[]',
  allocation_id: 'uuid',
  day_kind: 'text',
  fund: 'text',
  is_in_school: 'boolean',
  says: 'text',
  changed_by: 'uuid',
} as const

type NewEntry = Omit<Entry, 'id' | 'posted' | 'revision'> & { changedBy: string | null }

/** Writes entries that were not written yet. Gives their ids, in their order. */
export async function addEntries(
  work: Work,
  { personId, weekOn }: { personId: string; weekOn: PlainDate },
  entries: readonly NewEntry[],
): Promise<string[]> {
  const rows = entries.map((entry) => ({
    ...{ authority_id: work.actor.authorityId, id: newId(), person_id: personId, week_on: weekOn },
    ...{ worked_on: entry.workedOn, part: entry.part, kind: entry.kind, visit_id: entry.visitId },
    ...{ school_id: entry.schoolId, minutes: entry.minutes, first_minutes: entry.firstMinutes },
    ...{ functions: [...entry.functions], allocation_id: entry.allocationId, day_kind: entry.dayKind },
    ...{ fund: entry.fund, is_in_school: entry.isInSchool, says: entry.says, changed_by: entry.changedBy },
  }))
  await insertRows(work.db, 'time_entries', COLUMNS, rows)
  return rows.map(({ id }) => id)
}

/** What is changed of an entry that was written. */
export type EntryChange = Pick<
  Entry,
  'minutes' | 'functions' | 'isInSchool' | 'allocationId' | 'dayKind' | 'fund' | 'says'
>

/** Changes an entry that was written. */
export async function changeEntry(work: Work, id: string, change: EntryChange): Promise<void> {
  await work.db
    .updateTable('time_entries')
    .set((eb) => ({
      ...{ minutes: change.minutes, functions: [...change.functions], is_in_school: change.isInSchool },
      ...{ allocation_id: change.allocationId, day_kind: change.dayKind, fund: change.fund, says: change.says },
      ...{ changed_by: work.actor.personId, revision: eb('revision', '+', 1) },
    }))
    .where('id', '=', id)
    .execute()
}

/** Keeps what was posted of entries. */
export async function markPosted(work: Work, posted: readonly { id: string; posted: Posted }[]): Promise<void> {
  if (posted.length === 0) return
  await sql`
    update time_entries e set posted = p.posted from jsonb_to_recordset(${JSON.stringify(posted)}::jsonb) as p (id uuid, posted jsonb)
    where e.authority_id = ${work.actor.authorityId} and e.id = p.id`.execute(work.db)
}
