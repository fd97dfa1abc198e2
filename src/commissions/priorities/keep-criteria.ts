import { logEvent } from '#history/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { priorityEvent } from '../commission-events.ts'
import { getCommissioning, mayJudge, mayRecommend } from '../commissions-policy.ts'
import { namesInOne } from '../names-in.ts'
import { getPriority, getPriorityToDo } from './keep-priority.ts'
import { whyCannotJudge, whyCriterionIsNotOfMission } from './priority-rules.ts'
import { listCriteria } from './priority-store.ts'
import { addCriterionRow, addJudgement, takeOutCriterionRow } from './priority-writes-store.ts'
import type { Criterion, Priority } from './priority.ts'

/** One criterion of a priority. Throws NotFound. */
export async function getCriterion(
  look: Look,
  priorityId: string,
  id: string,
): Promise<{ priority: Priority; criterion: Criterion }> {
  const priority = await getPriority(look, priorityId)
  const criterion = isId(id) ? (await listCriteria(look, [priority.id])).find((each) => each.id === id) : undefined
  if (!criterion) throw new NotFound('success criterion', id)
  return { priority, criterion }
}

/** RO-83. Adds a success criterion that points to measures of the mission. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function addCriterion(
  work: Work,
  priorityId: string,
  criterion: { says: string; measures: readonly string[] },
): Promise<string> {
  const rule = getCommissioning(work)
  const { id, title } = await getPriority(work, priorityId)
  requireThat(mayRecommend(work), work, `add a criterion to ${id}`)
  await getPriorityToDo(work, id)
  refuseIf(work, [
    ...whyCriterionIsNotOfMission(rule, work.model.mission, criterion.measures),
    ...(await namesInOne(work, 'what is to be reached', 'says', criterion.says)),
  ])
  const criterionId = await addCriterionRow(work, id, criterion)
  await logEvent(work, priorityEvent('criterion-added', { id, title }))
  return criterionId
}

/** RO-83. A criterion of what is only recommended is taken out again. Throws NotFound, NotAllowed, Refused. */
export async function takeOutCriterion(work: Work, priorityId: string, criterionId: string): Promise<void> {
  const { priority } = await getCriterion(work, priorityId, criterionId)
  requireThat(mayRecommend(work), work, `take out the criterion ${criterionId}`)
  await getPriorityToDo(work, priority.id)
  await takeOutCriterionRow(work, criterionId)
  await logEvent(work, priorityEvent('criterion-taken-out', priority))
}

/** RO-84. A member of the body that decides judges a criterion, by what shows it; judgements before it stay. Throws NotFound, Refused. */
export async function judgeCriterion(
  work: Work,
  priorityId: string,
  criterionId: string,
  said: { judgement: string; evidence: string },
): Promise<void> {
  const rule = getCommissioning(work)
  const { priority } = await getCriterion(work, priorityId, criterionId)
  requireThat(true, work, `judge the criterion ${criterionId}`)
  const isOfGroup = await mayJudge(work)
  refuseIf(work, [
    ...whyCannotJudge(rule, priority, { judgement: said.judgement, today: work.today, isOfGroup }),
    ...(await namesInOne(work, 'what shows it', 'evidence', said.evidence)),
  ])
  await addJudgement(work, criterionId, said)
  const name = rule.priorities.judged.of.find(({ id }) => id === said.judgement)?.name
  await logEvent(work, priorityEvent('judged', priority, { judgement: { after: name } }))
}
