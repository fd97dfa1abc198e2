import { z } from 'zod'
import { aRevision, anOptionalId } from '#web/text-answers.ts'

const HALVES = 'in whole or half days, for example 2.5'

/** Days in halves; kept as half-days. */
const days = (what: string) =>
  z
    .string({ error: `Enter ${what} ${HALVES}` })
    .trim()
    .regex(/^\d{1,3}(\.[05])?$/, `Enter ${what} ${HALVES}`)
    .transform((text) => Math.round(Number(text) * 2))

export const offerForm = z
  .object({
    revision: aRevision,
    forGroup: anOptionalId.transform((id) => id ?? null),
    days: days('how many days'),
    taken: z
      .string()
      .optional()
      .transform((text) => text?.trim() || '0')
      .pipe(days('how many days are taken')),
  })
  .transform(({ days: halfDays, ...rest }) => ({ ...rest, halfDays }))
export const markForm = z.object({ revision: aRevision })
