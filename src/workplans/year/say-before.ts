import { logEvent } from '#history/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { workplanEvent } from '../workplan-events.ts'
import { mayKeepWorkplans, requireWorkplans } from '../workplan-policy.ts'
import { firm } from '../workplan-rules.ts'
import { addDaysBefore } from '../workplan-store.ts'
import { partnershipTotal } from './partnership-totals.ts'

/** ES-19. Says how many half-days went to partnerships in a year of which no days are held here. Throws NotFound, NotAllowed, Refused. */
export async function sayDaysBefore(work: Work, year: SchoolYear, halfDays: number): Promise<void> {
  requireWorkplans(work)
  requireThat(mayKeepWorkplans(work), work, 'say what went to partnerships before')
  const held = await partnershipTotal(work, year)
  refuseIf(
    work,
    held && !held.isTyped
      ? [
          firm(
            'workplan-year-before',
            'ES-19',
            `Days of ${showSchoolYear(year)} are held here, and are counted from there.`,
          ),
        ]
      : [],
  )
  await addDaysBefore(work, year, halfDays)
  await logEvent(work, workplanEvent(work, 'before-said', year, '', { halfDays: { after: halfDays } }))
}
