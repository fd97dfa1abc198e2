import { z } from 'zod'
import { answersIn } from '#web/answers.ts'
import { aChoice, aLongText, anOptionalText, aRevision, aText } from '#web/text-answers.ts'

const shape = {
  kind: aChoice('what it is'),
  aspect: aChoice('the aspect'),
  phases: z
    .string()
    .optional()
    .transform((text) => [...new Set(answersIn(text))]),
  strength: aText('the strength'),
  about: aLongText('what there is to see', 2000),
  evidence: anOptionalText('what shows it', 2000),
  contact: z
    .string({ error: 'Choose for whom to ask' })
    .trim()
    .min(1, 'Choose for whom to ask')
    .max(100, 'Choose for whom to ask'),
}

export const practiceForm = z.object(shape)
export const changedPracticeForm = z.object({ ...shape, revision: aRevision })
export const markForm = z.object({ revision: aRevision })
export const withdrawForm = z.object({ revision: aRevision, because: aLongText('why it is taken out', 500) })
