import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Reviewed, TermReview } from './term-review.ts'

/** The reviews of some cases, the earliest first, each with the views that were added. One query; whoever asks sees to it that they may. */
export async function listTermReviewsOf(look: Look, caseIds: readonly string[]): Promise<TermReview[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql<TermReview>`
    select r.id, r.case_id as "caseId", r.plan_id as "planId", r.school_year as "schoolYear", r.period, r.due_on as "dueOn",
      r.held_on as "heldOn", led.name as "ledByName", beside.name as "ledWithName", r.done, r.impact, r.evidence, r.progress,
      r.is_below as "isBelow", r.progress_says as "progressSays", wrote.name as "writtenByName", r.written_on as "writtenOn",
      coalesce((select jsonb_agg(jsonb_build_object('side', v.side, 'says', v.says, 'saidByName', p.name, 'saidOn', v.said_on::text)
          order by v.said_on, v.id)
        from term_review_views v join people p on p.authority_id = v.authority_id and p.id = v.said_by
        where v.authority_id = r.authority_id and v.review_id = r.id), '[]') as views
    from term_reviews r
      join people led on led.authority_id = r.authority_id and led.id = r.led_by
      join people beside on beside.authority_id = r.authority_id and beside.id = r.led_with
      join people wrote on wrote.authority_id = r.authority_id and wrote.id = r.written_by
    where r.case_id = any (${[...caseIds]}::uuid[]) order by r.due_on, r.id limit 1000`.execute(look.db)
  return rows
}

/** Writes a review: it stays as it was written. Gives its id. */
export async function addTermReview(
  { db, actor, today }: Work,
  at: { caseId: string; planId: string; schoolYear: number; period: string; dueOn: PlainDate; isBelow: boolean },
  written: Reviewed,
): Promise<string> {
  const id = newId()
  await db
    .insertInto('term_reviews')
    .values({
      ...{ authority_id: actor.authorityId, id, case_id: at.caseId, plan_id: at.planId, school_year: at.schoolYear },
      ...{ period: at.period, due_on: at.dueOn, held_on: written.heldOn, led_by: written.ledById },
      ...{ led_with: written.ledWithId, done: JSON.stringify(written.done), impact: JSON.stringify(written.impact) },
      ...{ evidence: JSON.stringify(written.evidence), progress: written.progress, is_below: at.isBelow },
      ...{ progress_says: written.progressSays, written_by: actor.personId, written_on: today },
    })
    .execute()
  return id
}

/** WI-66. Adds the view of one side. */
export async function addView(
  { db, actor, today }: Work,
  reviewId: string,
  { side, says }: { side: string; says: string },
): Promise<void> {
  await db
    .insertInto('term_review_views')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), review_id: reviewId, side, says },
      ...{ said_by: actor.personId, said_on: today },
    })
    .execute()
}
