import { sql, type UpdateObject } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { newId } from '#shared/id.ts'
import type { Work } from '#work/work.ts'
import type { Plan, PlanContent } from './plan.ts'

type Begun = Pick<Plan, 'schoolId' | 'caseId' | 'modelVersionId'> & {
  writers?: readonly string[]
  follows?: Pick<
    Plan,
    'id' | 'version' | 'content' | 'fits' | 'fitsTitle' | 'fitsDatedOn' | 'midPointOn' | 'writers' | 'focus'
  >
  changedBecause?: string
  /** What the plan of the case before said, from which a first version begins (WI-72). */
  startsFrom?: Pick<Plan, 'content' | 'fits' | 'fitsTitle' | 'fitsDatedOn'> | undefined
}

/** Writes a new draft: empty, or what the version in force says, or the plan of the case before. Gives its id. */
export async function addPlan(work: Work, { follows, startsFrom, ...begun }: Begun): Promise<string> {
  const id = newId()
  const from = follows ?? startsFrom
  await work.db
    .insertInto('plans')
    .values({
      ...{ authority_id: work.actor.authorityId, id, school_id: begun.schoolId, case_id: begun.caseId },
      ...{ model_version_id: begun.modelVersionId, begun_on: work.today, begun_by: work.actor.personId },
      ...{ version: (follows?.version ?? 0) + 1, follows_id: follows?.id ?? null },
      ...{ changed_because: begun.changedBecause ?? null, writers: [...(follows?.writers ?? begun.writers ?? [])] },
      content: JSON.stringify(from ? asNew(from.content) : {}),
      ...{ drawn: JSON.stringify({}), focus: follows?.focus ?? null },
      ...{ fits: from?.fits ?? null, fits_title: from?.fitsTitle ?? null },
      ...{ fits_dated_on: from?.fitsDatedOn ?? null, mid_point_on: follows?.midPointOn ?? null },
    })
    .execute()
  return id
}

/** The same lines, each part as if it were saved for the first time. */
const asNew = (content: PlanContent): PlanContent =>
  Object.fromEntries(
    Object.entries(content).map(([kind, part]) => [kind, { revision: 1, lines: part.lines }]),
  ) as PlanContent

/** Changes a plan that was held; its revision goes one up. */
export async function changePlan(work: Work, id: string, set: UpdateObject<Tables, 'plans'>): Promise<void> {
  await work.db
    .updateTable('plans')
    .set({ ...set, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** What somebody says of a part. */
export async function addComment(work: Work, planId: string, part: string, says: string): Promise<void> {
  await work.db
    .insertInto('plan_comments')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId(), plan_id: planId, part, says },
      ...{ said_by: work.actor.personId, said_at: work.now },
    })
    .execute()
}

/** What came of a comment; false where it was settled before. */
export async function settleComment(work: Work, planId: string, id: string, answer: string | null): Promise<boolean> {
  const { numUpdatedRows } = await work.db
    .updateTable('plan_comments')
    .set({ answer, settled_by: work.actor.personId, settled_at: work.now })
    .where('plan_id', '=', planId)
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
