import { findNewestRecord } from '#records/index.ts'
import { getVisit, getVisitToChange, mayWriteOf, type VisitInModel } from '#visits/index.ts'
import { isWithin } from '#work/reach.ts'
import { NotFound } from '#work/failures.ts'
import type { SelfEvaluationRules } from '#model/index.ts'
import type { Look, Work } from '#work/work.ts'
import { mayWriteFor } from '../self-evaluation-policy.ts'
import { frameworkOf } from '../self-evaluation-rules.ts'
import { findSelfEvaluation, listAreasWritten, listSelfEvaluations } from '../self-evaluation-store.ts'
import type { AreaWritten, SelfEvaluation } from '../self-evaluation.ts'
import type { Framework } from '../framework.ts'
import { findDiscussedAt } from './at-visit-store.ts'

/** What the model does with self-evaluation at a kind of visit. */
export type AtVisitRules = SelfEvaluationRules['visits'][number]

/** The self-evaluation that is on the table at a visit, with the model's framework and what the school wrote. */
export type Discussed = { held: SelfEvaluation; framework: Framework; written: readonly AreaWritten[] }

export type AtVisit = VisitInModel & { rules: AtVisitRules; discussed: Discussed | undefined; isClosed: boolean }

/** A visit at which the school's self-evaluation is looked at. Throws NotFound for another, and for whoever is of neither side. */
export async function getAtVisit(look: Look, visitId: string): Promise<AtVisit> {
  return atVisit(look, await getVisit(look, visitId))
}

/** The same for a deed: held until it ends. */
export async function getAtVisitToChange(work: Work, visitId: string): Promise<AtVisit> {
  return atVisit(work, await getVisitToChange(work, visitId))
}

async function atVisit(look: Look, found: VisitInModel): Promise<AtVisit> {
  const { visit } = found
  const rules = rulesAt(found)
  if (!rules || !mayReadAtVisit(look, visit)) throw new NotFound('self-evaluation at the visit', visit.id)
  const record = await findNewestRecord(look, visit.id)
  const isClosed = record !== undefined && record.status !== 'draft'
  return { ...found, rules, discussed: await findDiscussed(look, visit), isClosed }
}

/** What the model does at this kind of visit; nothing where it may leave no record (NF-86). */
export function rulesAt({ visit, model }: Pick<VisitInModel, 'visit' | 'model'>): AtVisitRules | undefined {
  if (!visit.mayHaveRecord) return undefined
  return model.selfEvaluation?.visits.find((each) => each.visit === visit.visitType)
}

/** The school's side and the service's read what is agreed; nobody writes it but the person who makes the visit. */
export const mayReadAtVisit = (look: Look, visit: VisitInModel['visit']) =>
  mayWriteFor(look, visit.schoolId) ||
  isWithin(look.reach('write'), visit.schoolId) ||
  isWithin(look.reach('check'), visit.schoolId)

export const mayWriteAtVisit = (look: Look, visit: VisitInModel['visit']) => mayWriteOf(look, visit)

/** The one of which something was agreed at the visit already; else the newest that the school has shared or put in force. */
export async function findDiscussed(look: Look, visit: VisitInModel['visit']): Promise<Discussed | undefined> {
  const known = await findDiscussedAt(look, visit.id)
  const held = known
    ? await findSelfEvaluation(look, known)
    : (await listSelfEvaluations(look, visit.schoolId)).find(
        ({ status }) => status === 'shared' || status === 'in-force',
      )
  if (!held) return undefined
  const framework = frameworkOf(await look.modelOf(held.modelVersionId), held)
  return { held, framework, written: await listAreasWritten(look, held.id) }
}
