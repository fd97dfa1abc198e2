import { z } from 'zod'
import type { NoticeKind } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { answersIn } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { aChoice, aDay, aLongText, anOptionalDay, anOptionalText, aRevision, aText, oneOf } from '#web/text-answers.ts'
import { SERVED_HOW, type ServedHow, type Written } from './notice.ts'

/** How many things a notice can ask for. */
export const MOST_REQUIRED = 8
const PLACES = Array.from({ length: MOST_REQUIRED }, (_, at) => at + 1)

/** As it was posted, to be read once it is known of which kind it is. */
export const asPosted = z.record(z.string(), z.string())

/** What is written of a notice of a kind; a draft may leave things empty. */
export function writtenForm(kind: NoticeKind) {
  const parts = kind.parts.map(({ id, title }) => [`part.${id}`, anOptionalText(`“${title}”`, 10_000)] as const)
  const lines = PLACES.flatMap((at) => [
    [`what.${at}`, anOptionalText('what has to be done', 2000)] as const,
    [`by.${at}`, anOptionalDay('by when')] as const,
  ])
  const fields = z
    .object({ revision: aRevision, grounds: z.string().optional(), ...Object.fromEntries([...parts, ...lines]) })
    .superRefine((typed, found) => {
      const given = typed as Record<string, unknown>
      for (const at of PLACES) {
        const [what, by] = [given[`what.${at}`], given[`by.${at}`]]
        if (what && !by)
          found.addIssue({ code: 'custom', path: [`by.${at}-day`], message: 'Enter by when it has to be done' })
        if (by && !what)
          found.addIssue({ code: 'custom', path: [`what.${at}`], message: 'Enter what has to be done by that day' })
      }
    })
    .transform((typed): Written & { revision: number } => {
      const given = typed as Record<string, unknown>
      const ticked = answersIn(given.grounds as string | undefined)
      const words = kind.parts.flatMap(({ id }) => (given[`part.${id}`] ? [[id, String(given[`part.${id}`])]] : []))
      return {
        revision: Number(given.revision),
        grounds: kind.grounds.map(({ id }) => id).filter((id) => ticked.includes(id)),
        parts: Object.fromEntries(words) as Record<string, string>,
        required: PLACES.flatMap((at) => {
          const [what, by] = [given[`what.${at}`], given[`by.${at}`]]
          return what && by ? [{ what: String(what), by: by as PlainDate }] : []
        }),
      }
    })
  return withDates(
    PLACES.map((at) => `by.${at}`),
    fields,
  )
}

/** A concern that is written to who answers for a school. */
export const letterForm = z.object({
  to: aText('to whom it is written'),
  says: aLongText('what the concern is', 10_000),
})

export const revisionForm = z.object({ revision: aRevision })

export const servedForm = withDates(
  ['servedOn'],
  z.object({
    onWhom: aText('on whom it was served, or who got the copy'),
    isCopy: z
      .string()
      .optional()
      .transform((text) => text === 'yes'),
    how: oneOf(Object.keys(SERVED_HOW) as ServedHow[], 'Choose how it was served'),
    servedOn: aDay('the day on which it was served'),
  }),
)

export const representationForm = withDates(
  ['receivedOn'],
  z.object({
    fromWhom: anOptionalText('who says it'),
    receivedOn: anOptionalDay('the day on which it came'),
    says: aLongText('what the school has to say', 10_000),
  }),
)

export const answerForm = z.object({ answer: aLongText('the answer', 10_000) })

export const outcomeForm = withDates(
  ['settledOn', 'followsOn'],
  z
    .object({
      revision: aRevision,
      outcome: oneOf(['complied', 'not-complied'], 'Choose what came of it'),
      settledOn: aDay('the day on which it was found'),
      because: aLongText('what was found, and by what one knows it', 10_000),
      consequence: z.string().optional(),
      followsOn: anOptionalDay('from which day that follows'),
    })
    .superRefine(({ outcome, consequence, followsOn }, found) => {
      if (outcome === 'complied') return
      if (!consequence) found.addIssue({ code: 'custom', path: ['consequence'], message: 'Choose what follows' })
      if (!followsOn)
        found.addIssue({ code: 'custom', path: ['followsOn-day'], message: 'Enter from which day that follows' })
    }),
)

export const withdrawForm = z.object({
  revision: aRevision,
  because: aLongText('why it is withdrawn', 2000),
})

export const capacityForm = z.object({
  role: aChoice('in which role you judge'),
  value: z.coerce.number({ error: 'Choose a judgement' }).int('Choose a judgement'),
  why: aLongText('why', 4000),
})
