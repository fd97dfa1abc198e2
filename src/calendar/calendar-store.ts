import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import type { Look, Work } from '#work/work.ts'
import type { NonPupilDay, Period, TermDates } from './calendar.ts'

/** A term as it is kept, with the school whose own it is. */
export type KeptTerm = TermDates & { schoolId: string | null }
export type KeptDay = NonPupilDay & { schoolId: string | null }

/** Everyone's terms of some school years and, for one school or several, their own: one query. */
export async function listTerms(
  look: Look,
  schoolYears: readonly SchoolYear[],
  of?: string | readonly string[],
): Promise<KeptTerm[]> {
  const { rows } = await sql<
    Omit<KeptTerm, 'halfTerm'> & { restsFrom: PlainDate | null; restsUntil: PlainDate | null }
  >`
    select school_year as "schoolYear", term, started_on as "startedOn", finished_on as "finishedOn",
      half_term_started_on as "restsFrom", half_term_finished_on as "restsUntil", school_id is not null as "isOwn", school_id as "schoolId"
    from terms
    where school_year = any (${[...schoolYears]}::integer[]) and withdrawn_at is null
      and (school_id is null or school_id = any (${of ? [of].flat() : []}::uuid[]))
    order by started_on`.execute(look.db)
  return rows.map(({ restsFrom, restsUntil, ...term }) => ({ ...term, halfTerm: periodOf(restsFrom, restsUntil) }))
}

/** The non-pupil days of some school years, as `listTerms` does: one query. */
export async function listNonPupilDays(
  look: Look,
  schoolYears: readonly SchoolYear[],
  of?: string | readonly string[],
): Promise<KeptDay[]> {
  if (schoolYears.length === 0) return []
  const { rows } = await sql<KeptDay>`
    select id, held_on as "heldOn", name, school_id is not null as "isOwn", school_id as "schoolId"
    from non_pupil_days
    where held_on between ${firstDayOf(Math.min(...schoolYears))} and ${lastDayOf(Math.max(...schoolYears))}
      and withdrawn_at is null and (school_id is null or school_id = any (${of ? [of].flat() : []}::uuid[]))
    order by held_on`.execute(look.db)
  return rows
}

/** How often the terms of a year, everyone's or one school's, have been written: what a form carries to be taken. */
export async function revisionOfTerms(look: Look, schoolYear: SchoolYear, schoolId?: string): Promise<number> {
  const row = await look.db
    .selectFrom('terms')
    .select(sql<number>`coalesce(sum(revision), 0)`.as('revision'))
    .where('school_year', '=', schoolYear)
    .where('school_id', schoolId ? '=' : 'is', schoolId ?? null)
    .executeTakeFirstOrThrow()
  return Number(row.revision)
}

/** Holds the service's dates for this transaction: two people who set them at once come one after the other. */
export async function holdCalendar(work: Work): Promise<void> {
  await work.db.selectFrom('authorities').select('id').forUpdate().execute()
}

/** Writes one term's dates; a term that was withdrawn is taken up again. */
export async function keepTerm(work: Work, term: TermDates, schoolId?: string): Promise<void> {
  const dates = {
    started_on: term.startedOn,
    finished_on: term.finishedOn,
    half_term_started_on: term.halfTerm?.startedOn ?? null,
    half_term_finished_on: term.halfTerm?.finishedOn ?? null,
    withdrawn_at: null,
  }
  await work.db
    .insertInto('terms')
    .values({
      authority_id: work.actor.authorityId,
      id: newId(),
      school_year: term.schoolYear,
      term: term.term,
      school_id: schoolId ?? null,
      ...dates,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'school_year', 'term', 'school_id'])
        .doUpdateSet({ ...dates, revision: sql`terms.revision + 1` }),
    )
    .execute()
}

export async function withdrawTerm(work: Work, schoolYear: SchoolYear, term: string, schoolId?: string): Promise<void> {
  await work.db
    .updateTable('terms')
    .set({ withdrawn_at: work.now, revision: sql`revision + 1` })
    .where('school_year', '=', schoolYear)
    .where('term', '=', term)
    .where('school_id', schoolId ? '=' : 'is', schoolId ?? null)
    .where('withdrawn_at', 'is', null)
    .execute()
}

export async function addNonPupilDay(work: Work, day: { heldOn: PlainDate; name: string; schoolId?: string }) {
  const id = newId()
  await work.db
    .insertInto('non_pupil_days')
    .values({
      authority_id: work.actor.authorityId,
      id,
      school_id: day.schoolId ?? null,
      held_on: day.heldOn,
      name: day.name,
      withdrawn_at: null,
    })
    .execute()
  return id
}

export async function findNonPupilDay(look: Look, id: string): Promise<KeptDay | undefined> {
  const row = await look.db
    .selectFrom('non_pupil_days')
    .select(['id', 'held_on', 'name', 'school_id'])
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return (
    row && { id: row.id, heldOn: row.held_on, name: row.name, isOwn: row.school_id !== null, schoolId: row.school_id }
  )
}

export async function endNonPupilDay(work: Work, id: string): Promise<void> {
  await work.db.updateTable('non_pupil_days').set({ withdrawn_at: work.now }).where('id', '=', id).execute()
}

/** A school's name, by an id that has the shape of one. */
export async function findSchoolName(look: Look, schoolId: string): Promise<string | undefined> {
  const row = await look.db.selectFrom('schools').select('name').where('id', '=', schoolId).executeTakeFirst()
  return row?.name
}

function periodOf(startedOn: PlainDate | null, finishedOn: PlainDate | null): Period | undefined {
  return startedOn && finishedOn ? { startedOn, finishedOn } : undefined
}
