import { decideNeed } from '#need/index.ts'
import { addDays, addMonths, type PlainDate } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { talkedAboutBy } from './a-concern.ts'
import type { TestService } from './a-service.ts'

/** What a model says of need that says nothing of it: two categories, of which the second is put forward after a month. */
export const A_NEED = `need:
  id: support-by-need
  says: Support is by need.
  source: SH-16
  start: little
  categories:
    - { id: little, name: Little, says: Most need little., source: SH-16 }
    - id: much
      name: Much
      says: Some need much.
      source: SH-16
      limit: { id: much-for-a-month, firm: false, months: 1, putForwardAs: too-long, says: Normally for a month., source: SH-70 }
  reasons: [{ id: too-long, name: Too long, source: SH-70 }, { id: in-words, name: In words, takesWords: true, source: SH-30 }]
`

/** A decision on a school, a day after the one before it: as much need as the model knows, since more than a year where it is the first. Gives its id. */
export function aNeedDecision(service: TestService, schoolId: string): Promise<string> {
  const next = last.then(() => decide(service, schoolId))
  last = next.catch(() => undefined)
  return next
}

// One after another, whoever asks at once: each begins a day after the one before.
let last: Promise<unknown> = Promise.resolve()

async function decide(service: TestService, schoolId: string): Promise<string> {
  const { need } = service.model
  const category = need?.categories.find(({ limit }) => limit) ?? need?.categories.at(-1)
  if (!need || !category) throw new Error('this model says nothing of need')
  const { rows } = await service.db.owner.query<{ last: PlainDate | null; revision: number }>(
    'select max(starts_on) as last, coalesce(sum(revision), 0)::integer as revision from need_decisions where school_id = $1',
    [schoolId],
  )
  const first = addDays(rows[0]?.last ?? addMonths(service.today, -15), 1)
  await talkedAboutBy(service, schoolId, first)
  // A look that is overdue, as far as the decision is older than that.
  const overdue = addDays(service.today, -10)
  const reason = need.reasons.find(({ id }) => id === (category.limit?.reason ?? 'in-words')) ?? need.reasons[0]
  return service.act(service.administratorId, (look) =>
    doWork(look, (work) =>
      decideNeed(work, schoolId, {
        ...{ category: category.id, level: category.levels?.anyOf[0] ?? null, reason: reason?.id ?? null },
        ...{ madeBy: reason?.madeBy[0] ?? null, madeOn: reason?.madeBy[0] ? first : null },
        ...{
          says: 'Reading has fallen.',
          purposes: [],
          evidence: [],
          loweredBy: 'Reading rises.',
          lowersTo: need.start,
        },
        ...{
          startsOn: first,
          nextLookOn: first < overdue ? overdue : addDays(first, 30),
          revision: rows[0]?.revision ?? 0,
        },
      }),
    ),
  )
}

/** An open round of a year that has none yet, with a proposal and a line of a team on a school. Gives its id. */
export async function aNeedRound(service: TestService, schoolId: string): Promise<string> {
  const { need } = service.model
  const { rows } = await service.db.owner.query<{ id: string }>(
    `with opened as (
       insert into need_rounds (authority_id, id, school_year, status, starts_on, proposals_by, lines_by, opened_on, opened_by)
       select $1, gen_random_uuid(), coalesce(max(school_year), 2025) + 1, 'open', '2027-01-04', '2026-11-27', '2026-11-25', '2026-11-02', $2
       from need_rounds where authority_id = $1 returning *),
     proposed as (
       insert into need_proposals (authority_id, id, round_id, school_id, category, says, proposed_on, proposed_by)
       select $1, gen_random_uuid(), id, $3, $4, 'Reading fell.', '2026-11-09', $2 from opened),
     said as (
       insert into need_lines (authority_id, id, round_id, school_id, team, colour, says, said_on, said_by)
       select $1, gen_random_uuid(), id, $3, 'finance', 'amber', 'A deficit is planned.', '2026-11-09', $2 from opened)
     select id from opened`,
    [service.authorityId, service.administratorId, schoolId, need?.categories.at(-1)?.id],
  )
  return rows[0]?.id ?? ''
}
