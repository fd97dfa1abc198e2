import { z } from 'zod'
import { isId } from '#shared/id.ts'
import { answersIn } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import {
  aChoice,
  aDay,
  aLongText,
  anOptionalDay,
  anOptionalId,
  anOptionalText,
  aRevision,
  aText,
} from '#web/text-answers.ts'

const talk = {
  talkedOn: anOptionalDay('the day on which it was talked about'),
  withPerson: anOptionalId,
  withName: anOptionalText('who it was'),
  said: aLongText('what was said', 2000),
}

export const raiseForm = withDates(
  ['talkedOn'],
  z
    .object({
      title: aText('what it is about'),
      ...talk,
      aboutTheHead: z.string().optional(),
      kind: z.string().trim().max(100, 'Choose as what it is recorded').optional(),
    })
    .transform(({ aboutTheHead, kind, ...given }) => ({
      ...given,
      aboutTheHead: aboutTheHead === 'yes',
      kind: kind ? kind : null,
    })),
)

export const talkForm = withDates(['talkedOn'], z.object({ ...talk, revision: aRevision }))
export const kindForm = z.object({ kind: aChoice('as what it is recorded'), revision: aRevision })
export const closeForm = z.object({ cameOf: aLongText('what came of it', 2000), revision: aRevision })
export const revisionForm = z.object({ revision: aRevision })

export const confidenceForm = withDates(
  ['opensOn'],
  z.object({
    says: aLongText('what is given in confidence', 4000),
    opensOn: aDay('the day from which the school reads it'),
    readers: z
      .string()
      .optional()
      .transform((text) => [...new Set(answersIn(text))].slice(0, 50))
      .refine((ids) => ids.every(isId), 'Choose who reads it: at least one person of the list'),
  }),
)
