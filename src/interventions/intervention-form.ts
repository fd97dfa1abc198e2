import { z } from 'zod'
import { GROUND_SAYS, INTERVENTION_GROUNDS } from '#model/index.ts'
import { withDates } from '#web/date-answer.ts'
import { aDay, aLongText, anOptionalDay, aRevision, aText } from '#web/text-answers.ts'
import type { Grounds } from './intervention.ts'

const nameOf = (ground: string) => `ground.${ground}`
const days = INTERVENTION_GROUNDS.map(
  (ground) =>
    [
      nameOf(ground),
      anOptionalDay(`the day on which ${GROUND_SAYS[ground].replace(/^\w/, (one) => one.toLowerCase())}`),
    ] as const,
)

const begun = z
  .object({
    says: aLongText('what it is about', 10_000),
    startedOn: aDay('its first day'),
    ...Object.fromEntries(days),
  })
  .transform((typed) => {
    const given = typed as Record<string, unknown>
    const grounds = INTERVENTION_GROUNDS.filter((ground) => given[nameOf(ground)]).map((ground) => [
      ground,
      given[nameOf(ground)],
    ])
    return { says: typed.says, startedOn: typed.startedOn, grounds: Object.fromEntries(grounds) as Grounds }
  })

/** What is entered of an intervention: what it is about, since when, and each day on which it rests. */
export const beginForm = withDates(['startedOn', ...INTERVENTION_GROUNDS.map(nameOf)], begun)

/** A concern that is written to who answers for a school. */
export const letterForm = z.object({
  to: aText('to whom it is written'),
  says: aLongText('what the concern is', 10_000),
})

export const endForm = withDates(
  ['endedOn'],
  z.object({
    revision: aRevision,
    endedOn: aDay('its last day'),
    cameOf: aLongText('what came of it', 10_000),
  }),
)
