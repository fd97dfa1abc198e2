import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import type { PrioritySaid, PriorityStatus } from './priority.ts'

const columnsOf = (said: PrioritySaid) => ({
  ...{ school_year: said.schoolYear, horizon: said.horizon, title: said.title, about: said.about, kind: said.kind },
  ...{ focus: [...said.focus], cost_pence: said.costPence, starts_on: said.startsOn, ends_on: said.endsOn },
  ...{ fund_id: said.fundId, rolled_from: said.rolledFrom },
})

/** Writes what is recommended. Gives its id. */
export async function addPriority(work: Work, said: PrioritySaid): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('priorities')
    .values({
      ...{ authority_id: authorityId, id, model_version_id: work.modelVersionId, ...columnsOf(said) },
      ...{ status: 'recommended', recommended_by: personId, recommended_on: work.today },
      ...{ decided_item_id: null, decided_on: null, withdrawn_because: null, disposed_at: null },
    })
    .execute()
  return id
}

/** Writes what is recommended anew. */
export async function changePriorityRow({ db }: Work, id: string, said: PrioritySaid): Promise<void> {
  await db
    .updateTable('priorities')
    .set({ ...columnsOf(said), revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Writes what was decided, or that it is withdrawn. */
export async function setPriorityStatus(
  { db }: Work,
  id: string,
  set: {
    status: PriorityStatus
    decided_item_id?: string
    decided_on?: PlainDate
    withdrawn_because?: string
  },
): Promise<void> {
  await db
    .updateTable('priorities')
    .set({ ...set, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Writes a success criterion. Gives its id. */
export async function addCriterionRow(
  work: Work,
  priorityId: string,
  { says, measures }: { says: string; measures: readonly string[] },
): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('priority_criteria')
    .values({
      ...{ authority_id: authorityId, id, priority_id: priorityId, says, measures: [...measures] },
      ...{ added_by: personId, added_on: work.today, taken_out_on: null },
    })
    .execute()
  return id
}

/** A criterion is no longer one. */
export async function takeOutCriterionRow({ db, today }: Work, id: string): Promise<void> {
  await db.updateTable('priority_criteria').set({ taken_out_on: today }).where('id', '=', id).execute()
}

/** Writes a judgement of a criterion. */
export async function addJudgement(
  work: Work,
  criterionId: string,
  { judgement, evidence }: { judgement: string; evidence: string },
): Promise<void> {
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('criterion_judgements')
    .values({
      ...{ authority_id: authorityId, id: newId(), criterion_id: criterionId, judgement, evidence },
      ...{ judged_by: personId, judged_on: work.today },
    })
    .execute()
}
