import { z } from 'zod'
import { withDates } from '#web/date-answer.ts'
import { aChoice, aDay, aLongText, anOptionalId, aRevision, aText } from '#web/text-answers.ts'
import { timeTaken, withTimeTaken } from '#web/time-taken.tsx'

export const openForm = withDates(
  ['receivedOn'],
  z.object({
    school: aText('a school'),
    receivedOn: aDay('the day on which it came'),
    came: aChoice('how it came'),
    says: aLongText('what it is about', 4000),
  }),
)

export const noteForm = z.object({ says: aLongText('what was done', 4000) })
export const againForm = z.object({ says: aLongText('why it is opened again', 1000) })
export const closeForm = z.object({
  outcome: aChoice('what came of it'),
  cameOf: aLongText('what was found', 4000),
  revision: aRevision,
})
export const officerForm = z.object({ person: anOptionalId }).transform(({ person = '' }) => ({ person }))
export const strikeForm = z.object({ time: anOptionalId }).transform(({ time = '' }) => ({ time }))
export const timeForm = z.preprocess(
  withTimeTaken,
  withDates(['workedOn'], z.object({ workedOn: aDay('the day'), took: timeTaken })),
)
