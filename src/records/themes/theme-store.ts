import { sql } from 'kysely'
import type { RecordForm } from '#model/index.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import type { Visit } from '#visits/index.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import type { Theme } from './theme.ts'

const COLUMNS = sql`t.id, t.school_year as "schoolYear", t.name, t.asks, p.name as "setByName", t.set_on as "setOn",
  t.withdrawn_on as "withdrawnOn", t.revision`
const FROM = sql`themes t join people p on p.authority_id = t.authority_id and p.id = t.set_by`

/** The themes of a school year in the order in which they were set, those that were withdrawn last. */
export async function listThemes(look: Look, schoolYear: SchoolYear): Promise<Theme[]> {
  const { rows } = await sql<Theme>`
    select ${COLUMNS} from ${FROM} where t.school_year = ${schoolYear}
    order by t.withdrawn_on is not null, t.set_on, t.id limit 100`.execute(look.db)
  return rows
}

/** The themes to choose from in the record of a visit: those of its year; none where the form has no place for them. */
export async function listThemesToReview(
  look: Look,
  { visit, form }: { visit: Pick<Visit, 'heldOn' | 'bookedFor'>; form: RecordForm },
): Promise<{ id: string; name: string; asks: string | null }[]> {
  if (!form.sections.some(({ entries }) => entries === 'themes')) return []
  const themes = await listThemes(look, schoolYearOf(visit.heldOn ?? visit.bookedFor))
  return themes.filter(({ withdrawnOn }) => !withdrawnOn).map(({ id, name, asks }) => ({ id, name, asks }))
}

export async function findTheme(look: Look, id: string): Promise<Theme | undefined> {
  const { rows } = await sql<Theme>`select ${COLUMNS} from ${FROM} where t.id = ${id}`.execute(look.db)
  return rows[0]
}

/** The same, held until the deed ends. */
export async function findThemeToChange(work: Work, id: string): Promise<Theme | undefined> {
  await work.db.selectFrom('themes').select('id').where('id', '=', id).forUpdate().execute()
  return findTheme(work, id)
}

export async function addTheme(work: Work, theme: Pick<Theme, 'schoolYear' | 'name' | 'asks'>): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('themes')
    .values({
      authority_id: work.actor.authorityId,
      id,
      school_year: theme.schoolYear,
      name: theme.name,
      asks: theme.asks,
      set_by: work.actor.personId,
      set_on: work.today,
      withdrawn_on: null,
    })
    .execute()
  return id
}

export async function changeThemeRow(
  work: Work,
  id: string,
  change: { name?: string; asks?: string | null; withdrawn_on?: PlainDate | null },
): Promise<void> {
  await work.db
    .updateTable('themes')
    .set({ ...change, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** What one visit found under a theme, as it was issued. */
export type ThemeFinding = {
  themeId: string
  visitId: string
  schoolId: string
  schoolName: string
  adviserName: string
  heldOn: PlainDate
  says: string
}

/**
 * What was found under the themes of a year in the schools whose records somebody may read: the lines of each record's last issued
 * version, newest visit first. One query, whatever the number of themes.
 */
export async function listThemeFindings(look: Look, schoolYear: SchoolYear, themeId?: string): Promise<ThemeFinding[]> {
  const { rows } = await sql<ThemeFinding>`
    select substr(e.subject, 1, 36) as "themeId", v.id as "visitId", v.school_id as "schoolId", s.name as "schoolName",
      p.name as "adviserName", v.held_on as "heldOn", e.says
    from visits v
    join records r on r.authority_id = v.authority_id and r.visit_id = v.id and r.status = 'issued'
    join record_entries e on e.authority_id = r.authority_id and e.record_id = r.id and e.kind = 'theme'
    join schools s on s.authority_id = v.authority_id and s.id = v.school_id
    join people p on p.authority_id = v.authority_id and p.id = v.adviser_id
    where v.status = 'held' and v.has_issued_record and v.booked_for between ${firstDayOf(schoolYear)} and ${lastDayOf(schoolYear)}
      and ${withinReach(look.reach('read-records'), 'v.school_id')}
      and ${themeId ? sql`e.subject like ${`${themeId} %`}` : sql`true`}
      and not exists (select from records n where n.authority_id = r.authority_id and n.visit_id = r.visit_id
        and n.status = 'issued' and n.version > r.version)
    order by v.held_on desc, v.id, e.place, e.id limit 5000`.execute(look.db)
  return rows
}

/** How many open schools there are of whose records somebody may read: out of how many a theme has been reviewed in some. */
export async function countSchoolsToReview(look: Look): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from schools
    where status <> 'closed' and ${withinReach(look.reach('read-records'), 'id')}`.execute(look.db)
  return rows[0]?.count ?? 0
}
