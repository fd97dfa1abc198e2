import { z } from 'zod'
import { answersIn } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { aDay, aLongText, anOptionalDay, anOptionalText, aRevision, oneOf } from '#web/text-answers.ts'
import { isId } from '#shared/id.ts'
import { EVIDENCE_KINDS, type Evidence, type NamedPurpose } from './need.ts'
import { OUTCOMES } from './answer-letter.ts'

const SLUG = /^[a-z][a-z0-9-]{0,99}$/

/** One of the model's, by its id, or nothing; anything else is nothing. */
const aSlug = z
  .string()
  .optional()
  .transform((text) => (text && SLUG.test(text) ? text : null))

/** A level as a whole number; what is none is a level that there is not. */
const aLevel = z
  .string()
  .optional()
  .transform((text) => (!text ? null : /^\d{1,3}$/.test(text) ? Number(text) : -1))

const evidence = z
  .string()
  .optional()
  .transform((joined) =>
    answersIn(joined).flatMap((key): Evidence[] => {
      const [kind, id = ''] = key.split(':')
      const known = EVIDENCE_KINDS.find((each) => each === kind)
      return known && isId(id) ? [{ kind: known, id }] : []
    }),
  )

/** What is said of a school whatever comes of it: the same fields for a decision and for a proposal. */
export const saidFields = {
  level: aLevel,
  reason: aSlug,
  madeBy: anOptionalText('who designated it', 100),
  madeOn: anOptionalDay('the day on which it was designated'),
  says: anOptionalText('why', 4000),
  purposes: z.string().optional(),
  evidence,
  loweredBy: anOptionalText('what would lower it', 4000),
  lowersTo: aSlug,
}

/** Puts the purposes that were ticked together with how much of each, and who saw the need. */
export function purposesIn(typed: Record<string, unknown>): NamedPurpose[] {
  const text = (name: string) => {
    const given = typed[name]
    return typeof given === 'string' && given.trim() !== '' ? given.trim().slice(0, 200) : null
  }
  const ticked = typeof typed.purposes === 'string' ? typed.purposes : undefined
  return [...new Set(answersIn(ticked))]
    .filter((id) => SLUG.test(id))
    .slice(0, 50)
    .map((purpose) => ({
      purpose,
      says: text(`about.${purpose}`),
      intensity: text(`intensity.${purpose}`),
      seenBy: text(`seenBy.${purpose}`),
    }))
}

/** What somebody decides of a school in a category. */
export const decideForm = withDates(
  ['madeOn', 'startsOn', 'nextLookOn'],
  z
    .looseObject({
      ...saidFields,
      startsOn: aDay('its first day'),
      nextLookOn: anOptionalDay('the day of the next look'),
      revision: aRevision,
    })
    .transform((typed) => ({ ...typed, purposes: purposesIn(typed) })),
)

export const replyForm = z.object({
  answer: oneOf(['taken-note', 'disagrees'] as const, 'Choose what you answer'),
  says: anOptionalText('what you want to say', 4000),
})

export const reconsiderForm = z.object({ because: aLongText('why it should be looked at again', 4000) })

export const answerForm = z.object({
  outcome: oneOf(Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[], 'Choose what comes of it'),
  answer: aLongText('the answer', 4000),
})
