import { getModelOf } from '#calendar/index.ts'
import { logEvent, type NewEvent } from '#history/index.ts'
import { isId } from '#shared/id.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { holdSchool } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayOrderFor } from '../order-policy.ts'
import { whyNotOfYear } from '../order-rules.ts'
import { getSchoolToOrder } from '../school-to-order.ts'
import { addDemand, findDemandToChange, listDemandsOfSchool, withdrawDemandNow } from './demand-store.ts'
import { whyDemandIsNotStated } from './offer-list-rules.ts'

export type Stated = { schoolYear: SchoolYear; offer: string | null; says: string | null }

/** ES-36. A school says what it would order, so that the list is kept by demand; it is no order. Throws NotFound, NotAllowed, Refused. */
export async function stateDemand(work: Work, schoolId: string, stated: Stated): Promise<string> {
  const school = await getSchoolToOrder(work, schoolId)
  requireThat(mayOrderFor(work, schoolId), work, `state demand for ${schoolId}`)
  const { schoolYear, offer } = stated
  const { model } = await getModelOf(work, schoolYear)
  if (!model.trading?.demand) throw new NotFound('demand', schoolId)
  await holdSchool(work, schoolId)
  const before = await listDemandsOfSchool(work, schoolId, schoolYear)
  refuseIf(work, [
    ...whyNotOfYear(schoolYear, work.today),
    ...whyDemandIsNotStated(
      model,
      stated,
      before.some((each) => offer !== null && each.offer === offer),
    ),
  ])
  const id = await addDemand(work, { schoolId: school.id, ...stated })
  await logEvent(work, event('stated', school.id, schoolYear, model.offers.find((each) => each.id === offer)?.name))
  return id
}

/** ES-36. A school takes back what it said that it would order. Throws NotFound, NotAllowed. */
export async function withdrawDemand(work: Work, schoolId: string, id: string): Promise<void> {
  const school = await getSchoolToOrder(work, schoolId)
  const demand = isId(id) ? await findDemandToChange(work, id) : undefined
  if (!demand || demand.schoolId !== school.id) throw new NotFound('demand', id)
  requireThat(mayOrderFor(work, schoolId), work, `take back demand of ${schoolId}`)
  // What was taken back already stays so.
  if (demand.withdrawnOn === null) await withdrawDemandNow(work, id)
  await logEvent(work, event('withdrawn', school.id, demand.schoolYear, undefined))
}

/** Whose words it is in stands in the list and not in the history. */
const event = (name: string, schoolId: string, schoolYear: SchoolYear, offer: string | undefined): NewEvent => ({
  name: `demand.${name}`,
  subjects: [{ kind: 'school', id: schoolId }],
  audience: 'see-charges',
  changes: { offer: { after: offer ?? 'Something else' }, schoolYear: { after: showSchoolYear(schoolYear) } },
})
