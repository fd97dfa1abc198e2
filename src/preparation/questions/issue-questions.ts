import { logEvent } from '#history/index.ts'
import { pageLink, sendMessage } from '#messages/index.ts'
import { capital, word } from '#model/index.ts'
import { listHoldersAt } from '#replies/index.ts'
import { showDay } from '#shared/show-date.ts'
import { visitName } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getVisitToPrepareNow } from '../get-visit-to-prepare.ts'
import { ofVisit } from '../preparation-events.ts'
import { mayPrepare } from '../preparation-policy.ts'
import { whyNoLongerPrepared } from '../requests/request-rules.ts'
import { areIssued, whyNothingToIssue } from './question-rules.ts'
import { listQuestions, markQuestionsIssued } from './question-store.ts'

/**
 * WI-59. Issues what was drawn up for a visit to the school, all at once: from now on the school reads it, and those whom the model names are told.
 * Throws NotFound where the model issues none, NotAllowed, and Refused where nothing waits.
 */
export async function issueQuestions(work: Work, visitId: string): Promise<void> {
  const { visit, model, type } = await getVisitToPrepareNow(work, visitId)
  if (!areIssued(type)) throw new NotFound('page', 'issue')
  requireThat(mayPrepare(work, visit), work, `issue the questions of the visit ${visitId}`)
  const many = word(model, 'keyQuestion', { form: 'many' })
  refuseIf(work, [...whyNoLongerPrepared(visit), ...whyNothingToIssue(await listQuestions(work, visitId), many)])
  const count = await markQuestionsIssued(work, visitId)
  const called = word(model, 'keyQuestion', { count })
  for (const { personId, name, email } of await listHoldersAt(work, visit.schoolId, type.hypotheses?.tells ?? []))
    if (email)
      await sendMessage(work, {
        toPersonId: personId,
        address: email,
        subject: `${capital(called)} before ${visitName(model, type)}: ${visit.schoolName}`,
        body: [
          `Dear ${name},`,
          `Before ${visitName(model, type)} on ${showDay(visit.bookedFor)} there ${count === 1 ? 'is' : 'are'} ${count} ${called} for you to read and think about.`,
          'Sign in to read:',
          pageLink(`/visits/${visitId}/questions`),
        ].join('\n\n'),
      })
  await logEvent(work, {
    name: 'preparation.questions-issued',
    ...ofVisit(visit),
    audience: 'see-school',
    changes: { count: { after: count } },
  })
}
