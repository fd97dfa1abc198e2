import { z } from 'zod'
import { withDates } from '#web/date-answer.ts'
import { aChoice, aDay, aLongText, anOptionalText } from '#web/text-answers.ts'

const form = z
  .object({
    kind: aChoice('what it is'),
    questionId: aChoice('the question of which it tells'),
    seenOn: aDay('the day on which it was seen'),
    says: aLongText('what it shows', 10_000),
    ofClass: anOptionalText('the class or year group', 100),
    isJoint: z.enum(['yes', 'no']).optional().catch(undefined),
    jointWith: anOptionalText('with whom it was seen', 200),
    subject: anOptionalText('the subject', 100),
    standard: anOptionalText('the standard', 500),
  })
  .transform(({ isJoint, ...rest }) => ({ ...rest, isJoint: isJoint === undefined ? null : isJoint === 'yes' }))

/** What is typed as evidence, on the service or where there is no connection: read in one way. */
export const evidenceAnswers = withDates(['seenOn'], form)
