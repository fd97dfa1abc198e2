import { z } from 'zod'
import { schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { aChoice, anOptionalId, anOptionalText } from '#web/text-answers.ts'
import type { Look } from '#work/work.ts'

const SAYS = 'as a whole number from 0 to 500'
const weight = (what: string) =>
  z.coerce
    .number({ error: `Enter ${what} ${SAYS}` })
    .int(`Enter ${what} ${SAYS}`)
    .min(0, `Enter ${what} ${SAYS}`)
    .max(500, `Enter ${what} ${SAYS}`)

/** What a planner says before a proposal is searched for. */
export const proposeForm = z.object({
  year: z.string().max(4).optional(),
  role: aChoice('whose work is proposed'),
  change: weight('what a change is worth'),
  misfit: weight('what a rule is worth'),
  unfair: weight('what an unfair half-day is worth'),
  from: anOptionalId,
})

/** Who is chosen for a school or group; nobody, so that the search chooses. */
export const chooseForm = z.object({ person: anOptionalId })

/** Why those who do not quite fit are adopted. */
export const adoptForm = z.object({ because: anOptionalText('the reason', 500) })

/** The school years for which it can be proposed: the next one and this one. */
export const yearsToDeploy = ({ today }: Pick<Look, 'today'>): SchoolYear[] =>
  [1, 0].map((by) => schoolYearOf(today) + by)

/** The school year that a form names, or the next one. */
export const yearToDeploy = (look: Pick<Look, 'today'>, text: string | undefined): SchoolYear =>
  yearsToDeploy(look).find((year) => String(year) === text) ?? schoolYearOf(look.today) + 1

/** The choices of a school year. */
export const yearChoices = (look: Pick<Look, 'today'>) =>
  yearsToDeploy(look).map((year) => ({ value: String(year), label: showSchoolYear(year) }))
