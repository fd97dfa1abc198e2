import { firstDayOf, lastDayOf, schoolYearOf } from '#shared/school-year.ts'
import type { BookingRule } from '#visits/index.ts'
import { categoriesBetween } from '../need-source.ts'
import { termsOf } from '../year-terms.ts'
import { isGivenBy, whyBookingIsBeyondDue } from './booking-rules.ts'
import { whatSchoolIsDue } from './due-rules.ts'
import { carriedInto } from './reckon.ts'
import { listRaised } from './reckoning-store.ts'

/** WI-16, WI-17. What booking asks of days: nothing is read where the model holds no such visit to what is due. */
export const bookWithinDue: BookingRule = async (look, { model, type, school, on, length, isOffSite }, facts) => {
  const isBounded = model.days?.due.some((due) => due.bounded && isGivenBy(due, type)) ?? false
  if (!isBounded) return []
  const schoolYear = schoolYearOf(on)
  const [terms, raised, categories, carried] = await Promise.all([
    termsOf(look, schoolYear),
    listRaised(look, { schoolYear, ids: [school.id] }),
    categoriesBetween(look, [school.id], firstDayOf(schoolYear), lastDayOf(schoolYear)),
    carriedInto(look, { schoolYear, ids: [school.id] }),
  ])
  const asked = {
    facts: facts.school,
    categories: categories.get(school.id) ?? [],
    raised: raised.get(school.id) ?? [],
    carried: carried.get(school.id) ?? [],
  }
  return whyBookingIsBeyondDue(model, whatSchoolIsDue(model, asked, terms), {
    ...{ schoolName: school.name, schoolYear, others: facts.others },
    visit: { visitType: type.id, length, isOffSite: isOffSite ?? false },
  })
}
