import { sql, type RawBuilder } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { ADVISING_KINDS } from '#people/index.ts'
import type { DueReach } from '#work/due.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

type OfSchool = { schoolId: string; schoolName: string }
/** A school of which the next look comes, and whose adviser it has. */
export type LookToCome = OfSchool & { nextLookOn: PlainDate; ownerId: string | null; ownerName: string | null }
/** A letter that no answer came to, and who answers for the school. */
export type LetterOpen = OfSchool & { decisionId: string; sentOn: PlainDate; ownerId: string; ownerName: string }
/** What a school asked to be looked at again. */
export type AgainOpen = OfSchool & { decisionId: string; askedOn: PlainDate }

const MOST = 500
const named = ({ model }: Look) => model.roles.filter(({ onePerSchool }) => onePerSchool).map(({ id }) => id)
const holdsToday = ({ today }: Look) =>
  sql`h.started_on <= ${today} and (h.finished_on is null or h.finished_on >= ${today})`
const ofSchool = (schoolId: string | undefined): RawBuilder<unknown> => (schoolId ? sql`s.id = ${schoolId}` : sql`true`)
const seen = (look: Look) =>
  sql`${withinReach(look.reach('see-need'), 's.id')} and s.status in ('open', 'proposed-to-close')`

/** The schools of which one looks again up to a day, with who advises each. */
export async function listLooks(look: Look, { people, schoolId }: DueReach, until: PlainDate): Promise<LookToCome[]> {
  const { rows } = await sql<LookToCome>`
    select s.id as "schoolId", s.name as "schoolName", d.next_look_on as "nextLookOn", a.id as "ownerId", a.name as "ownerName"
    from need_decisions d
      join schools s on s.authority_id = d.authority_id and s.id = d.school_id
      left join lateral (
        select p.id, p.name from held_roles h join people p on p.authority_id = h.authority_id and p.id = h.person_id
        where h.authority_id = s.authority_id and h.school_id = s.id and h.role = any (${named(look)}::text[])
          and h.kind = any (${[...ADVISING_KINDS]}::text[]) and ${holdsToday(look)}
        order by p.name_sorted, p.id limit 1) a on true
    where d.standing = 'in-force' and d.next_look_on <= ${until} and ${seen(look)} and ${ofSchool(schoolId)}
      and ${people ? sql`a.id = any (${[...people]}::uuid[])` : sql`true`}
      and not exists (select from need_decisions x where x.authority_id = d.authority_id and x.school_id = d.school_id
        and x.standing = 'in-force' and x.starts_on > d.starts_on and x.starts_on <= ${look.today})
    order by d.next_look_on limit ${MOST}`.execute(look.db)
  return rows
}

/** Letters on decisions that stand and were not answered, with the head who answers each. */
export async function listLettersOpen(look: Look, { people, schoolId }: DueReach): Promise<LetterOpen[]> {
  const { rows } = await sql<LetterOpen>`
    select s.id as "schoolId", s.name as "schoolName", d.id as "decisionId", d.sent_on as "sentOn", p.id as "ownerId", p.name as "ownerName"
    from need_decisions d
      join schools s on s.authority_id = d.authority_id and s.id = d.school_id
      join held_roles h on h.authority_id = s.authority_id and h.school_id = s.id and h.kind = 'headteacher' and ${holdsToday(look)}
      join people p on p.authority_id = h.authority_id and p.id = h.person_id
    where d.standing = 'in-force' and d.sent_on is not null and ${seen(look)} and ${ofSchool(schoolId)}
      and ${people ? sql`p.id = any (${[...people]}::uuid[])` : sql`true`}
      and not exists (select from need_replies r where r.authority_id = d.authority_id and r.decision_id = d.id)
      and not exists (select from need_decisions x where x.authority_id = d.authority_id and x.school_id = d.school_id
        and x.standing = 'in-force' and x.starts_on > d.starts_on)
    order by d.sent_on limit ${MOST}`.execute(look.db)
  return rows
}

/** What schools asked to be looked at again, of those of which whoever looks may decide. */
export async function listAgainOpen(look: Look, { schoolId }: DueReach): Promise<AgainOpen[]> {
  const { rows } = await sql<AgainOpen>`
    select s.id as "schoolId", s.name as "schoolName", d.id as "decisionId", r.asked_on as "askedOn"
    from need_reconsiderations r
      join need_decisions d on d.authority_id = r.authority_id and d.id = r.decision_id
      join schools s on s.authority_id = d.authority_id and s.id = d.school_id
    where r.outcome is null and d.standing = 'in-force' and ${seen(look)} and ${ofSchool(schoolId)}
      and ${withinReach(look.reach('designate'), 's.id')}
    order by r.asked_on limit ${MOST}`.execute(look.db)
  return rows
}

/** The schools that stand in one of some categories today, of those of which whoever looks may decide. */
export async function listSchoolsIn(
  look: Look,
  categories: readonly string[],
  { schoolId }: DueReach,
): Promise<{ schoolId: string; schoolName: string }[]> {
  const { rows } = await sql<{ schoolId: string; schoolName: string }>`
    select s.id as "schoolId", s.name as "schoolName"
    from need_decisions d join schools s on s.authority_id = d.authority_id and s.id = d.school_id
    where d.standing = 'in-force' and d.category = any (${[...categories]}::text[]) and d.starts_on <= ${look.today}
      and ${seen(look)} and ${ofSchool(schoolId)} and ${withinReach(look.reach('designate'), 's.id')}
      and not exists (select from need_decisions x where x.authority_id = d.authority_id and x.school_id = d.school_id
        and x.standing = 'in-force' and x.starts_on > d.starts_on and x.starts_on <= ${look.today})
    order by s.name_sorted limit ${MOST}`.execute(look.db)
  return rows
}
