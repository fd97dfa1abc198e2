import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { Reach } from '#work/reach.ts'

/** An open action with a date, and who of the service owns it: by name, or whoever visits where it was agreed. */
export type DatedAction = {
  id: string
  schoolId: string
  schoolName: string
  says: string
  ownedBy: 'school' | 'service'
  ownerName: string | null
  adviserId: string | null
  adviserName: string | null
  dueOn: PlainDate
}

/** Which of them are asked for: those of a side, of some advisers' visits, of one school. */
export type DatedAsk = {
  within: Reach
  until: PlainDate
  ownedBy?: 'school' | 'service'
  adviserIds?: readonly string[]
  schoolId?: string
}

/** No first page shows more; the longest overdue come first. */
const SHOWN = 200

/** The open actions that are due by a day, the longest overdue first. */
export async function listDatedActions(look: Look, ask: DatedAsk): Promise<DatedAction[]> {
  const { within, until, ownedBy, adviserIds, schoolId } = ask
  const isDue = sql`a.done_on is null and a.struck_out_because is null and a.due_on <= ${until}
    and ${withinReach(within, 'a.school_id')}
    and ${ownedBy ? sql`a.owned_by = ${ownedBy}` : sql`true`}
    and ${adviserIds ? isOfAny(adviserIds) : sql`true`}
    and ${schoolId ? sql`a.school_id = ${schoolId}` : sql`true`}`
  return look.ifAny(sql`from actions a where ${isDue}`, async () => {
    const { rows } = await sql<DatedAction>`
    select a.id, a.school_id as "schoolId", s.name as "schoolName", a.says, a.owned_by as "ownedBy", a.owner_name as "ownerName",
      p.id as "adviserId", p.name as "adviserName", a.due_on as "dueOn"
    from actions a
    join schools s on s.authority_id = a.authority_id and s.id = a.school_id
    left join visits v on v.authority_id = a.authority_id and v.id = a.visit_id
    left join people p on p.authority_id = a.authority_id and p.id = coalesce(a.owner_id, v.adviser_id)
    where ${isDue}
    order by a.due_on, a.id limit ${SHOWN}`.execute(look.db)
    return rows
  })
}

/** Owned by one of some people, or by nobody by name and agreed at a visit of one of them. */
const isOfAny = (
  ids: readonly string[],
) => sql`(a.owner_id = any (${[...ids]}::uuid[]) or a.owner_id is null and exists (
  select from visits of where of.authority_id = a.authority_id and of.id = a.visit_id and of.adviser_id = any (${[...ids]}::uuid[])))`
