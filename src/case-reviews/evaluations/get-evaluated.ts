import { findCase, maySeeCase, maySteerCase, pathwayOf, type Case } from '#cases/index.ts'
import type { EvaluationsRule, Pathway, ServiceModel } from '#model/index.ts'
import { listHoldersAt, type Holder } from '#people/index.ts'
import { getSchool } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import type { Evaluation } from './evaluation.ts'
import type { AtCase } from './evaluation-rules.ts'
import { findEvaluation, listEvaluationsOf } from './evaluation-store.ts'

/** A case in the model under which it began, where that says that schools are evaluated on agreed days. */
export type Evaluated = { of: Case; model: ServiceModel; pathway: Pathway; rule: EvaluationsRule }

/** What the model of a case says of its evaluations; undefined where there are none. */
export async function evaluatedOf(look: Look, of: Case): Promise<Evaluated | undefined> {
  const { model, pathway } = await pathwayOf(look, of)
  const rule = pathway.evaluations
  return rule && { of, model, pathway, rule }
}

/** The same, for somebody who may know of the need of its school. Throws NotFound. */
export async function getEvaluated(look: Look, caseId: string): Promise<Evaluated> {
  const found = await evaluatedOf(look, await findCase(look, caseId))
  if (!found || !maySeeCase(look, found.of.schoolId)) throw new NotFound('evaluations of the case', caseId)
  return found
}

/** One evaluation of a case, for somebody who may know of it. Throws NotFound. */
export async function getEvaluation(
  look: Look,
  caseId: string,
  id: string,
): Promise<Evaluated & { evaluation: Evaluation }> {
  const found = await getEvaluated(look, caseId)
  const evaluation = isId(id) ? await findEvaluation(look, caseId, id) : undefined
  if (!evaluation) throw new NotFound('evaluation of the case', id)
  return { ...found, evaluation }
}

/** Who evaluates the school of a case today: whoever holds the model's role there, and who covers for them. */
export const evaluatorsOf = (look: Look, { of, rule }: Pick<Evaluated, 'of' | 'rule'>): Promise<Holder[]> =>
  listHoldersAt(look, [of.schoolId], [rule.lead])

/** Who agrees days and writes what was found: whoever evaluates there, and whoever steers the case. */
export async function mayEvaluate(look: Look, found: Pick<Evaluated, 'of' | 'rule'>): Promise<boolean> {
  if (maySteerCase(look, found.of.schoolId)) return true
  return (await evaluatorsOf(look, found)).some(({ personId }) => personId === look.actor.personId)
}

/** The case for one of them. Throws NotFound, NotAllowed. */
export async function getToEvaluate(look: Look, caseId: string): Promise<Evaluated> {
  const found = await getEvaluated(look, caseId)
  requireThat(await mayEvaluate(look, found), look, `evaluate in the case ${caseId}`)
  return found
}

/** What the rules ask of a case before days are agreed in it: its review, where its pathway has one, comes before any evaluation. */
export async function atCase(look: Look, { of, pathway }: Pick<Evaluated, 'of' | 'pathway'>): Promise<AtCase> {
  const { name, status } = await getSchool(look, of.schoolId)
  const review = pathway.stages.find(({ kind }) => kind === 'review')
  const isDone = of.stages.some(({ stageId, finishedOn }) => stageId === review?.id && finishedOn)
  const all = await listEvaluationsOf(look, [of.id])
  return {
    ...{ schoolName: name, isSchoolOpen: status !== 'closed', endedOn: of.endedOn, today: look.today },
    first: isDone ? undefined : review?.name,
    taken: all.flatMap(({ calledOffOn, dueOn }) => (calledOffOn ? [] : dueOn)),
  }
}
