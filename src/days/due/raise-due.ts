import { logEvent } from '#history/index.ts'
import { getSchool } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { daysRuleOf, mayRaise, maySeeDaysOf } from '../days-policy.ts'
import { addRaised } from './reckoning-store.ts'
import { dueOfSchools } from './reckon.ts'

export type RaiseWanted = { due: string; halfDays: number; because: string }

/**
 * WI-16. Raises what a school is due by a rule in a year, with a reason, by whoever the rule names for it: from then on so much more may be
 * booked. Throws NotFound, NotAllowed, Refused.
 */
export async function raiseDue(work: Work, schoolId: string, year: SchoolYear, wanted: RaiseWanted): Promise<void> {
  const rule = daysRuleOf(work).due.find(({ id }) => id === wanted.due)
  const school = await getSchool(work, schoolId)
  if (!rule || !maySeeDaysOf(work, school.id)) throw new NotFound('what a school is due', wanted.due)
  requireThat(mayRaise(work, rule, school.id), work, `raise what ${school.id} is due`)
  const [due] = await dueOfSchools(work, { schoolYear: year, ids: [school.id] })
  refuseIf(work, whyCannotBeRaised(school.name, year, due?.lines.some((line) => line.due.id === rule.id) ?? false))
  await addRaised(work, { schoolId: school.id, schoolYear: year, ...wanted })
  await logEvent(work, {
    name: 'days.raised',
    subjects: [{ kind: 'school', id: school.id }],
    audience: 'see-days',
    changes: {
      ...{ year: { after: year }, due: { after: wanted.due } },
      ...{ halfDays: { after: wanted.halfDays }, because: { after: wanted.because } },
    },
  })
}

/** Only what is due can be raised. */
export function whyCannotBeRaised(schoolName: string, year: SchoolYear, isDue: boolean): Finding[] {
  if (isDue) return []
  const says = `${schoolName} is not due this in ${showSchoolYear(year)}, so that there is nothing to raise.`
  return [{ kind: 'raise-what-is-due', id: 'raise-what-is-due', source: 'WI-16', says, weight: 'firm', field: 'due' }]
}
