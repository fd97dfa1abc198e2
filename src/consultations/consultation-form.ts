import { z } from 'zod'
import { withDates } from '#web/date-answer.ts'
import {
  aDay,
  aLongText,
  anOptionalDay,
  anOptionalId,
  anOptionalText,
  aRevision,
  aText,
  oneOf,
} from '#web/text-answers.ts'
import { AUDIENCES, FEEDBACK_KINDS, OUTCOMES } from './consultation.ts'

export const openForm = withDates(
  ['opensOn', 'closesOn'],
  z.object({
    audience: oneOf(AUDIENCES, 'Choose who is asked'),
    title: aText('what it is called'),
    says: aLongText('what you ask', 4000),
    othersAsked: anOptionalText('who else is asked', 500),
    opensOn: aDay('the day on which it opens'),
    closesOn: aDay('the day on which it closes'),
  }),
)

export const closingForm = withDates(['closesOn'], z.object({ closesOn: aDay('the day on which it closes') }))

export const answerForm = z
  .object({
    does: oneOf(['say', 'nothing'] as const, 'Choose what you answer'),
    kind: oneOf(FEEDBACK_KINDS, 'Choose what it is').optional(),
    theme: anOptionalText('in a few words what you suggest', 80),
    says: z.string().optional(),
    fromWhom: anOptionalText('whose it is', 200),
    schoolId: anOptionalId,
  })
  .superRefine(({ does, says }, context) => {
    if (does !== 'say') return
    const read = aLongText('what you think', 4000).safeParse(says)
    for (const issue of read.error?.issues ?? [])
      context.addIssue({ code: 'custom', message: issue.message, path: ['says'] })
  })

export const outcomeForm = z.object({
  outcome: oneOf(OUTCOMES, 'Choose whether it is reflected'),
  because: anOptionalText('the reason', 2000),
  theme: anOptionalText('under what it is counted', 80),
  revision: aRevision,
})

export const informationForm = withDates(
  ['askedOn'],
  z.object({
    title: aText('the title'),
    says: aLongText('the information', 20_000),
    askedBy: anOptionalText('who asked', 200),
    askedFor: anOptionalText('what they asked for', 500),
    askedOn: anOptionalDay('the day on which they asked'),
  }),
)

export const publishForm = z.object({
  title: aText('the title'),
  says: aLongText('what schools are told', 20_000),
})
