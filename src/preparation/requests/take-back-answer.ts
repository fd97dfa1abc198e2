import { removeStoredFile } from '#files/index.ts'
import { logEvent } from '#history/index.ts'
import { NotFound } from '#work/failures.ts'
import type { VisitInModel } from '#visits/index.ts'
import { requireThat, type Look, type Work } from '#work/work.ts'
import { getVisitToPrepareNow } from '../get-visit-to-prepare.ts'
import { mayDoSchoolsPart, mayNoteArrival, mayPrepare } from '../preparation-policy.ts'
import { ofVisit } from '../preparation-events.ts'
import type { Answer, Asked } from './asked.ts'
import { getPreparation } from '../get-preparation.ts'
import { strikeOutAnswer } from './request-store.ts'

/** Something that came, and what it answered. */
export type AnswerFound = { answer: Answer; asked: Asked }

/** Something that came before a visit and was not taken back. Throws NotFound. */
export async function getAnswer(look: Look, found: VisitInModel, answerId: string): Promise<AnswerFound> {
  for (const asked of (await getPreparation(look, found)).asked) {
    const answer = asked.answers.find(({ id, struckOutBecause }) => id === answerId && !struckOutBecause)
    if (answer) return { answer, asked }
  }
  throw new NotFound('answer', answerId)
}

/** Whoever's side gave an answer takes it back. */
export function mayTakeBack(look: Look, { visit }: VisitInModel, { answer, asked }: AnswerFound): boolean {
  if (answer.kind === 'arrived') return mayNoteArrival(look, visit)
  return asked.side === 'school' ? mayDoSchoolsPart(look, visit) : mayPrepare(look, visit)
}

/** Strikes out what was given by mistake, with a reason: its document is removed, that it was there stays. */
export async function takeBackAnswer(work: Work, visitId: string, answerId: string, because: string): Promise<void> {
  const found = await getVisitToPrepareNow(work, visitId)
  const { answer, asked } = await getAnswer(work, found, answerId)
  requireThat(mayTakeBack(work, found, { answer, asked }), work, `take back the answer ${answerId}`)
  await strikeOutAnswer(work, answerId, because)
  if (answer.fileId) await removeStoredFile(work, answer.fileId)
  await logEvent(work, {
    name: 'preparation.taken-back',
    ...ofVisit(found.visit),
    audience: 'read-records',
    changes: { what: { before: asked.says }, because: { after: because } },
  })
}
