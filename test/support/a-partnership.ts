import { newId } from '#shared/id.ts'
import { aPlan } from './a-plan.ts'
import type { TestService } from './a-service.ts'

/** What a model says of partnership that says nothing of it: help goes through an adviser, and heads lead its reviews. */
export const A_PARTNERSHIP = `partnership:
  id: helped-through-one
  says: Help is focused.
  source: WI-38
  pathways: [way-out]
  lead: link-adviser
  gate: { id: through-one, firm: true, says: Help goes through one., source: WI-42, visitType: performance-management, dayKind: programme }
  quality:
    id: help-is-judged
    firm: true
    says: Help is judged.
    source: WI-43
    standings: [{ id: good, name: Good }, { id: poor, name: Poor }]
  reviews:
    id: looked-at-each-period
    says: It is looked at in each period.
    source: WI-63
    ledBy: { id: led-by-heads, firm: true, says: Heads lead it., source: WI-64, by: [headteacher] }
    impact: { id: says-what-came, firm: true, says: It says what came of it., source: WI-65 }
    evidence: { id: rests-on-progress, firm: true, says: It rests on progress., source: WI-67, kinds: [{ id: tracked, name: Tracking }] }
    progress: [{ id: well, name: As expected }, { id: below, name: Below expectations, below: true }]
    views:
      id: two-views
      says: Both say how they see it.
      source: WI-66
      of: [{ id: heads, name: Heads, by: [headteacher] }, { id: advisers, name: Advisers, by: [link-adviser] }]
`

const AREA = '0192f0c0-0000-7000-8000-00000000c002'

/** Support of a case that waits for its gatekeeper. Gives its id. */
export async function aSupportItem(service: TestService, caseId: string, schoolId: string): Promise<string> {
  const by = service.administratorId
  return insert(service, 'support_items', {
    ...{ case_id: caseId, school_id: schoolId, area_id: AREA, area: 'Reading rises in every year.' },
    ...{ says: 'A day in years 3 and 4.', person_id: by, role: service.model.partnership?.lead ?? 'lead' },
    ...{ half_days: 2, by_on: '2026-12-04', proposed_by: by, proposed_on: '2026-11-10' },
  })
}

/** The review of a case in the first period of this year, whose plan is in force; the period as addresses have it. */
export async function aTermReview(service: TestService, caseId: string, schoolId: string): Promise<string> {
  const { authorityId, administratorId: by, model } = service
  const plan = await aPlan(service, schoolId, 'agreed')
  await service.db.owner.query('update plans set case_id = $1 where authority_id = $2 and id = $3', [
    caseId,
    authorityId,
    plan,
  ])
  const period = model.calendar.reviewPeriods[0]?.id ?? ''
  const { rows } = await service.db.owner.query('select 1 from term_reviews where authority_id = $1 and case_id = $2', [
    authorityId,
    caseId,
  ])
  const { evidence, progress, views } = model.partnership?.reviews ?? {}
  const [kind, judged, side] = [evidence?.kinds[0], progress?.find(({ below }) => below), views?.of[0]]
  if (rows.length === 0) {
    const review = await insert(service, 'term_reviews', {
      ...{ case_id: caseId, plan_id: plan, school_year: 2026, period, due_on: '2026-12-18', held_on: '2026-11-10' },
      ...{ led_by: by, led_with: by, written_by: by, written_on: '2026-11-10', progress: judged?.id, is_below: true },
      impact: JSON.stringify([{ id: AREA, title: 'Reading rises in every year.', says: 'Two classes have begun.' }]),
      evidence: JSON.stringify([{ id: kind?.id, title: kind?.name, says: 'Half are where they should be.' }]),
    })
    const view = { review_id: review, side: side?.id, says: 'It has begun.', said_by: by, said_on: '2026-11-11' }
    await insert(service, 'term_review_views', view)
  }
  return `2026-${period}`
}

async function insert({ db, authorityId }: TestService, table: string, row: Record<string, unknown>): Promise<string> {
  const id = newId()
  const all: Record<string, unknown> = { authority_id: authorityId, id, ...row }
  const names = Object.keys(all)
  await db.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(all),
  )
  return id
}
