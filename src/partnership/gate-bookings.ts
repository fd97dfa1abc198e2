import { liveCasesOf } from '#cases/index.ts'
import { firstDayOf, lastDayOf, schoolYearOf } from '#shared/school-year.ts'
import { halvesOf, type BookingRule } from '#visits/index.ts'
import { whyBookedBeyond } from './partnership-rules.ts'
import { approvedAndBooked } from './support-store.ts'

/** WI-42. No visit by which support is given is booked beyond what the gatekeeper approved for whoever makes it, in the school year of its day. */
export const bookThroughGate: BookingRule = async (
  look,
  { model, type, school, on, adviserId, length, exceptVisitId },
) => {
  const rule = model.partnership
  if (rule?.gate.visitType !== type.id) return []
  const year = schoolYearOf(on)
  const found = await approvedAndBooked(look, {
    ...{ schoolId: school.id, personId: adviserId, visitType: type.id, except: exceptVisitId },
    ...{ from: firstDayOf(year), to: lastDayOf(year) },
  })
  const isLive = (await liveCasesOf(look, [school.id])).size > 0
  return whyBookedBeyond(rule.gate, {
    ...found,
    approved: isLive ? found.approved : 0,
    wanted: halvesOf(length),
    name: school.name,
  })
}
