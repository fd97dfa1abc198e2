import { namesOf, orList, type DueRule, type Limit, type ServiceModel, type VisitType } from '#model/index.ts'
import { showHalfDays } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { halvesOf } from '#visits/index.ts'
import type { DueLine } from './due.ts'

/** Whether a kind of visit is made in one of the roles that give what is due by a rule. */
export const isGivenBy = ({ by }: Pick<DueRule, 'by'>, { roles }: Pick<VisitType, 'roles'>) =>
  roles.some((role) => by.includes(role))

type Made = { visitType: string; length?: 'whole-day' | 'half-day'; isOffSite?: boolean }

/** What a booking adds to what stands already. */
export type BookingAsked = {
  schoolName: string
  schoolYear: SchoolYear
  visit: Made
  /** The school's other visits of that year that were not called off. */
  others: readonly Made[]
}

/**
 * WI-16, WI-17. What stands against a booking where what is due is not to be gone beyond: as many days as the model gives and somebody
 * raised, and of those as many in school as it says.
 */
export function whyBookingIsBeyondDue(model: ServiceModel, lines: readonly DueLine[], asked: BookingAsked): Finding[] {
  const { schoolName, schoolYear, visit, others } = asked
  const typeOf = ({ visitType }: Made) => model.visitTypes.find(({ id }) => id === visitType)
  const halves = ({ length }: Made) => halvesOf(length ?? 'half-day')
  return lines
    .filter(({ due }) => due.bounded)
    .flatMap(({ due, halfDays, inSchool }) => {
      const counts = (each: Made) => {
        const type = typeOf(each)
        return type !== undefined && isGivenBy(due, type)
      }
      if (!counts(visit)) return []
      const before = others.filter(counts)
      const sum = (visits: readonly Made[]) => visits.reduce((all, each) => all + halves(each), 0)
      const there = before.filter(({ isOffSite }) => !isOffSite)
      const year = showSchoolYear(schoolYear)
      const found: Finding[] = []
      if (sum(before) + halves(visit) > halfDays)
        found.push(
          fromLimit(
            due,
            `${due.says} ${schoolName} has ${showHalfDays(halfDays)} in ${year}, and ${showHalfDays(sum(before))} of those are booked or used.${raiseSays(model, due)}`,
          ),
        )
      if (due.inSchool && inSchool !== undefined && !visit.isOffSite && sum(there) + halves(visit) > inSchool)
        found.push(
          fromLimit(
            due.inSchool,
            `${due.inSchool.says} In ${year} ${showHalfDays(sum(there))} in school are booked or used at ${schoolName}.`,
          ),
        )
      return found
    })
}

function raiseSays(model: ServiceModel, { raisedBy }: DueRule): string {
  return raisedBy.length === 0 ? '' : ` It can be raised by: ${orList(namesOf(model.roles, raisedBy))}.`
}

function fromLimit({ id, source, firm }: Limit, says: string): Finding {
  return { kind: 'visit-beyond-what-is-due', id, source, says, weight: firm ? 'firm' : 'soft' }
}
