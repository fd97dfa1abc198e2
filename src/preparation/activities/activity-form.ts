import { z } from 'zod'
import { anyText, aRevision, aText } from '../text-answer.ts'
import { ACTIVITY_ANSWERS } from './activity.ts'

const says = aText('the activity', 500)

export const proposeForm = z.object({ item: z.string({ error: 'Choose what the activity is for' }), says })
export const changeForm = z.object({ says, revision: aRevision })
export const answerForm = z.object({
  answer: z.enum(ACTIVITY_ANSWERS, 'Confirm it, or say what should be different'),
  says: anyText('what should be different', 500),
  revision: aRevision,
})

export type AnswerActivity = z.output<typeof answerForm>
