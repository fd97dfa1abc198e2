import { listAllocations } from '#days/index.ts'
import { firstDayOf, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { daysOf, fallByKind } from '../workplan-rules.ts'
import { workplansRuleOf } from '../workplan-policy.ts'
import { findDaysBefore } from '../workplan-store.ts'

/** ES-19. What goes to partnerships in a year: from the days that are held, or what somebody typed where none are; undefined where neither is there. */
export type PartnershipTotal = { schoolYear: SchoolYear; halfDays: number; isTyped: boolean } | undefined

/** ES-19. The total of a year's days to partnerships, in half-days. */
export async function partnershipTotal(look: Look, schoolYear: SchoolYear): Promise<PartnershipTotal> {
  const { partnerships } = workplansRuleOf((await look.modelOn(firstDayOf(schoolYear))).model)
  const byKind = fallByKind(await listAllocations(look, { schoolYear }))
  const held = daysOf(byKind, partnerships.kinds)
  if (held > 0) return { schoolYear, halfDays: held, isTyped: false }
  const typed = await findDaysBefore(look, schoolYear)
  return typed === undefined ? undefined : { schoolYear, halfDays: typed, isTyped: true }
}
