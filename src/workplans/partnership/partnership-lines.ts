import { dueOfGroups, listAllocations, sumDue, dayIn } from '#days/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { workplansRuleOf } from '../workplan-policy.ts'
import { sumDays } from '../workplan.ts'
import { isUndecided, ledByHeads } from './partnership-rules.ts'
import { latestAgreements, latestSizes } from './partnership-store.ts'
import type { Agreement } from './partnership.ts'

/** One partnership in a year, beside the others; days in half-days. */
export type PartnershipLine = {
  groupId: string
  name: string
  schools: number
  schoolIds: readonly string[]
  due: number
  allocated: number
  agreement: Agreement | undefined
  /** ES-71. Of what is agreed, what headteachers lead or lead together with the service. */
  led: number
  isUndecided: boolean
}

/** ES-18, ES-23, ES-71. The recognised partnerships of a year by name, as far as somebody sees the days of one of their schools; bounded queries. */
export async function partnershipLines(look: Look, schoolYear: SchoolYear): Promise<PartnershipLine[]> {
  const { model } = await look.modelOn(dayIn(look, schoolYear))
  const { partnerships: rule } = workplansRuleOf(model)
  const reach = look.reach('see-days')
  const groups = (await dueOfGroups(look, { schoolYear })).filter(
    ({ schoolIds }) => reach.everything || schoolIds.some((id) => isWithin(reach, id)),
  )
  const asked = { groupIds: groups.map(({ groupId }) => groupId), schoolYear }
  const [allocations, agreements, sizes] = await Promise.all([
    listAllocations(look, asked),
    latestAgreements(look, asked),
    latestSizes(look, asked),
  ])
  return groups.map(({ groupId, groupName, schoolIds, lines }) => {
    const allocated = sumDays(allocations.filter((each) => each.groupId === groupId && rule.kinds.includes(each.kind)))
    const agreement = agreements.find((each) => each.groupId === groupId)
    const due = sumDue(lines)
    const decided = sizes.find((each) => each.groupId === groupId)
    return {
      ...{ groupId, name: groupName, schools: schoolIds.length, schoolIds, due, allocated, agreement },
      led: ledByHeads(agreement?.uses ?? []),
      isUndecided: isUndecided({ schools: schoolIds.length, due, allocated, decided }),
    }
  })
}
