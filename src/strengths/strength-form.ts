import { z } from 'zod'
import { isId } from '#shared/id.ts'
import { answersIn } from '#web/answers.ts'
import { aChoice, aLongText, anOptionalText, aRevision, aText, oneOf } from '#web/text-answers.ts'
import { POINT_SORTS } from './strength.ts'

const severalOf = z
  .string()
  .optional()
  .transform((text) => [...new Set(answersIn(text))])

const shape = {
  sort: oneOf(POINT_SORTS, 'Choose what it is'),
  aspect: aChoice('the aspect'),
  title: aText('what it is in a few words'),
  about: z
    .string()
    .optional()
    .transform((text) => text ?? '')
    .pipe(z.string().trim().max(4000, 'Enter what there is to say in 4000 characters or fewer')),
  evidence: anOptionalText('what shows it', 2000),
  marks: severalOf,
}

const someoneBy = (says: string) => z.string({ error: says }).refine((text) => isId(text), says)

export const pointForm = z.object(shape)
export const servicePointForm = z.object({ ...shape, partner: anOptionalText('whose it is') })
export const pointAnewForm = z.object({ ...shape, revision: aRevision })
export const withdrawForm = z.object({ revision: aRevision, because: aLongText('why it is taken out', 500) })
export const openForm = z.object({
  revision: aRevision,
  isOpen: z
    .string()
    .optional()
    .transform((text) => text === 'yes'),
})
export const verifyForm = z.object({
  headId: someoneBy('Choose a head'),
  withId: someoneBy('Choose with whom'),
  lookedAt: aLongText('what was looked at', 2000),
  points: severalOf.transform((ids) => ids.filter(isId)),
})
