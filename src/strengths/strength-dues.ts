import { sql } from 'kysely'
import { addDays, addMonths, type PlainDate } from '#shared/plain-date.ts'
import { holdsOver, ownSchoolsOf } from '#work/actor.ts'
import type { Due, DueSource } from '#work/due.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { areasReach } from './strength-policy.ts'
import { staleBefore } from './strength-rules.ts'

/** So long after it was said a point is verified. */
const DAYS_TO_VERIFY = 28
/** So long before a check is stale it is asked for again. */
const DAYS_AHEAD = 28
const MOST = 500

type Row = {
  schoolId: string
  schoolName: string
  unverified: number
  saidOn: PlainDate | null
  old: number
  oldest: PlainDate | null
}

/** RO-58, RO-61, XX-10. Of those who verify with a head: audits of their schools with points that nobody verified, or not for the model's time. */
export const strengthDues: DueSource = {
  name: 'strengths',
  async list(look, { people, schoolId }) {
    const rule = look.model.strengths
    if (!rule) return []
    const own = new Set(ownSchoolsOf(look.actor))
    const isAsked = (id: string) => !people || (own.has(id) && holdsOver(look.actor, rule.verified.with, id))
    if (people && own.size === 0) return []
    const soon = addDays(staleBefore(rule, look.today), DAYS_AHEAD)
    const rows = await listToVerify(look, soon, schoolId)
    return rows
      .filter((each) => isAsked(each.schoolId))
      .map(({ schoolId: id, schoolName, unverified, saidOn, old, oldest }): Due => {
        const first = saidOn && addDays(saidOn, DAYS_TO_VERIFY)
        const again = oldest && addMonths(oldest, rule.live.months)
        const what = [
          ...(unverified > 0 ? [`${unverified} to verify`] : []),
          ...(old > 0 ? [`${old} to verify again`] : []),
        ].join(', ')
        return {
          ...{ kind: 'strengths', plainly: 'Audit to verify', what: `Verify the audit: ${what}` },
          ...{ because: rule.verified.says, href: `/schools/${id}/strengths/verify`, page: `/schools/${id}/strengths` },
          ...{ ownerId: undefined, ownerName: 'Whoever verifies with a head', schoolId: id, schoolName },
          dueOn: first && again ? (first < again ? first : again) : (first ?? again ?? look.today),
        }
      })
  },
}

/** Schools whose audits have points to verify, or to verify again. */
async function listToVerify(look: Look, soon: PlainDate, schoolId: string | undefined): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select s.id as "schoolId", s.name as "schoolName",
      (count(*) filter (where e.status = 'unverified'))::integer as unverified,
      (min(e.said_on) filter (where e.status = 'unverified'))::text as "saidOn",
      (count(*) filter (where e.status = 'verified'))::integer as old,
      (min(e.confirmed_on) filter (where e.status = 'verified'))::text as oldest
    from strength_points e join schools s on s.authority_id = e.authority_id and s.id = e.school_id
    where (e.status = 'unverified' or e.status = 'verified' and e.confirmed_on <= ${soon}) and s.status <> 'closed'
      and ${withinReach(areasReach(look), 'e.school_id')} and ${schoolId ? sql`e.school_id = ${schoolId}::uuid` : sql`true`}
    group by s.id, s.name order by min(e.said_on), s.id limit ${MOST}`.execute(look.db)
  return rows
}
