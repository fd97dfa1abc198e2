import { z } from 'zod'
import { answersIn } from '#web/answers.ts'
import { anOptionalText, aRevision, aText } from '#web/text-answers.ts'

const anAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'Enter an email address of 254 characters or fewer')
  .refine((text) => text === '' || z.email().safeParse(text).success, 'Enter an email address like name@school.org.uk')
  .optional()
  .transform((text) => (text ? text : null))

/** What is asked of a person: what they are called, how to reach them, and which phases are their own. */
export const personForm = z.object({
  name: aText('the name', 120),
  email: anAddress,
  telephone: anOptionalText('the telephone number', 40),
  phases: z
    .string()
    .optional()
    .transform((joined) => answersIn(joined)),
})

/** The same with the state that was on the page. */
export const changedPersonForm = personForm.extend({ revision: aRevision })

/** An address of e-mail that may be left empty, and is then null. */
export const anOptionalAddress = anAddress
