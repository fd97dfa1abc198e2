import { sql } from 'kysely'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Due, DueReach } from '#work/due.ts'
import type { Look } from '#work/work.ts'
import { listCommissions } from '../commissions/commission-store.ts'
import { mayOffer } from '../course-policy.ts'

/** So long after it was held somebody who evaluates programmes has said whether it worked. */
const DAYS_TO_JUDGE = 56
/** So long after it was asked a commission is answered by a course. */
const DAYS_TO_ANSWER = 28
const MOST = 200

type Unjudged = { id: string; title: string; lastOn: PlainDate; givenBy: string; givenByName: string }

/** RO-39, RO-44. Of who gives courses: to have what was held evaluated, before it is repeated; of all who put courses up: what heads commission. */
export async function programmeDues(look: Look, { people, schoolId }: DueReach): Promise<Due[]> {
  const { courses } = look.model
  if (schoolId || !courses || !mayOffer(look)) return []
  const unjudged = courses.repeats ? await listUnjudged(look, people) : []
  const asked = courses.commissioned ? await listCommissions(look, { status: 'asked', limit: MOST }) : []
  const base = { kind: 'course', schoolId: '', schoolName: '' }
  return [
    ...unjudged.map(({ id, title, lastOn, givenBy, givenByName }): Due => ({
      ...base,
      ...{ plainly: 'A programme to have evaluated', what: `Have it evaluated: ${title}` },
      ...{ because: courses.repeats?.says ?? '', href: `/courses/${id}`, page: `/courses/${id}` },
      ...{ ownerId: givenBy, ownerName: givenByName, dueOn: addDays(lastOn, DAYS_TO_JUDGE) },
    })),
    ...asked.map(({ id, title, askedOn }): Due => ({
      ...base,
      ...{ plainly: 'A commission of heads to answer', what: `Put up what heads commission: ${title}` },
      ...{ because: courses.commissioned?.says ?? '', href: `/courses/commissions/${id}` },
      page: `/courses/commissions/${id}`,
      ...{ ownerId: undefined, ownerName: 'Whoever puts courses up', dueOn: addDays(askedOn, DAYS_TO_ANSWER) },
    })),
  ]
}

async function listUnjudged(look: Look, people: readonly string[] | undefined): Promise<Unjudged[]> {
  const { rows } = await sql<Unjudged>`
    select c.id, c.title, c.last_on::text as "lastOn", c.given_by as "givenBy", p.name as "givenByName"
    from courses c join people p on p.authority_id = c.authority_id and p.id = c.given_by
    where c.status = 'held' and c.last_on >= ${addDays(look.today, -120)}
      and ${people ? sql`c.given_by = any (${[...people]}::uuid[])` : sql`true`}
      and not exists (select from course_judgements j where j.authority_id = c.authority_id and j.course_id = c.id)
    order by c.last_on, c.id limit ${MOST}`.execute(look.db)
  return rows
}
