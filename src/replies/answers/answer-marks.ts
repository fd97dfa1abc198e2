import { logEvent } from '#history/index.ts'
import { mayWriteRecord, whyNotOpenFor } from '#records/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getSentRecordToChange } from '../get-record.ts'
import { answerMark, findSentReply } from '../reply-store.ts'
import type { Mark } from '../reply.ts'
import { listSettlers } from '../school-people-store.ts'
import { tellSettlers } from '../tell-people.ts'
import { whyMarksCannotBeAnswered, type AnswerToMark } from './answer-rules.ts'

/**
 * The author answers what the school says is wrong: changed, kept with a reason, or put to the head of service. All lines at
 * once or a few; until the record is issued an answer can be given anew. Throws NotFound, NotAllowed, Refused.
 */
export async function answerMarks(work: Work, visitId: string, answers: readonly AnswerToMark[]): Promise<void> {
  const found = await getSentRecordToChange(work, visitId)
  const { visit, model, record } = found
  requireThat(mayWriteRecord(work, visit), work, `answer the school on the visit ${visitId}`)
  const marks = (await findSentReply(work, record.id))?.marks ?? []
  const settlers = await listSettlers(work, visit.schoolId)
  refuseIf(work, whyNotOpenFor(record, 'answer'))
  const given = answers.filter((each) => !isAsItWas(marks, each))
  refuseIf(work, whyMarksCannotBeAnswered(marks, given, settlers, model))
  for (const { markId, outcome, answer } of given) await answerMark(work, markId, outcome, answer)
  const isPut = (id: string) => marks.some((mark) => mark.id === id && mark.outcome === 'put-to-head-of-service')
  const newlyPut = given.filter(({ markId, outcome }) => outcome === 'put-to-head-of-service' && !isPut(markId))
  if (newlyPut.length > 0) await tellSettlers(work, settlers, found)
  await logEvent(work, {
    name: newlyPut.length > 0 ? 'record.put-to-head-of-service' : 'record.reply-answered',
    subjects: [
      { kind: 'visit', id: visitId },
      { kind: 'school', id: visit.schoolId },
    ],
    audience: 'see-history',
    changes: { lines: { after: given.length } },
  })
}

/** The page brings back what was answered before. */
function isAsItWas(marks: readonly Mark[], { markId, outcome, answer }: AnswerToMark): boolean {
  return marks.some((mark) => mark.id === markId && mark.outcome === outcome && (mark.answer ?? '') === answer)
}
