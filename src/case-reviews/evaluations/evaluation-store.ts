import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Agreed, Evaluation, EvaluationWritten } from './evaluation.ts'

const evaluations = ({ db }: Look) =>
  db
    .selectFrom('case_evaluations as e')
    .innerJoin('people as a', (join) =>
      join.onRef('a.authority_id', '=', 'e.authority_id').onRef('a.id', '=', 'e.agreed_by'),
    )
    .leftJoin('people as o', (join) =>
      join.onRef('o.authority_id', '=', 'e.authority_id').onRef('o.id', '=', 'e.called_off_by'),
    )
    .leftJoin('people as w', (join) =>
      join.onRef('w.authority_id', '=', 'e.authority_id').onRef('w.id', '=', 'e.written_by'),
    )
    .select(['e.id', 'e.case_id as caseId', 'e.is_external as isExternal', 'e.due_on as dueOn', 'e.because'])
    .select(['e.agreed_with as agreedWith', 'e.agreed_on as agreedOn', 'a.name as agreedByName', 'e.evaluator'])
    .select(['e.called_off_on as calledOffOn', 'o.name as calledOffByName'])
    .select(['e.called_off_because as calledOffBecause', 'e.held_on as heldOn', 'w.name as writtenByName'])
    .select(['e.written_on as writtenOn', 'e.parts', 'e.standing', 'e.document_id as documentId', 'e.revision'])

/** The evaluations of some cases, the earliest first; whoever asks sees to it that they may. */
export async function listEvaluationsOf(look: Look, caseIds: readonly string[]): Promise<Evaluation[]> {
  if (caseIds.length === 0) return []
  return evaluations(look)
    .where('e.case_id', 'in', [...caseIds])
    .orderBy('e.due_on')
    .orderBy('e.id')
    .limit(2000)
    .execute()
}

/** One evaluation of a case. */
export const findEvaluation = (look: Look, caseId: string, id: string): Promise<Evaluation | undefined> =>
  evaluations(look).where('e.id', '=', id).where('e.case_id', '=', caseId).executeTakeFirst()

/** The same for a deed: held until it ends. */
export async function findEvaluationToChange(work: Work, caseId: string, id: string): Promise<Evaluation | undefined> {
  await work.db.selectFrom('case_evaluations').select('id').where('id', '=', id).forUpdate().execute()
  return findEvaluation(work, caseId, id)
}

/** Keeps what was agreed: one for each day. */
export async function addEvaluations(
  { db, actor, today }: Work,
  caseId: string,
  agreed: Agreed & { agreedWith: string; agreedOn: PlainDate },
): Promise<void> {
  const { isExternal, days, agreedWith, agreedOn, because, evaluator } = agreed
  await db
    .insertInto('case_evaluations')
    .values(
      days.map((day) => ({
        ...{ authority_id: actor.authorityId, id: newId(), case_id: caseId, is_external: isExternal, due_on: day },
        ...{ agreed_with: agreedWith, agreed_on: agreedOn, agreed_by: actor.personId, added_on: today },
        ...{ because: isExternal ? because : null, evaluator: isExternal ? evaluator : null, parts: '{}' },
      })),
    )
    .execute()
}

/** Writes that one is called off, and why: from now on it stays. */
export async function writeCalledOff({ db, actor, today }: Work, id: string, because: string): Promise<void> {
  await db
    .updateTable('case_evaluations')
    .set(({ eb }) => ({
      ...{ called_off_on: today, called_off_by: actor.personId, called_off_because: because },
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** Writes what one found: from now on it stays. */
export async function writeFound(
  { db, actor, today }: Work,
  id: string,
  { heldOn, parts, standing, documentId }: EvaluationWritten & { documentId: string },
): Promise<void> {
  await db
    .updateTable('case_evaluations')
    .set(({ eb }) => ({
      ...{ held_on: heldOn, written_by: actor.personId, written_on: today, standing, document_id: documentId },
      ...{ parts: JSON.stringify(parts), revision: eb('revision', '+', 1) },
    }))
    .where('id', '=', id)
    .execute()
}
