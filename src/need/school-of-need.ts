import { getSchool, phaseOfSchool, type School } from '#schools/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { NeedRule } from '#model/index.ts'
import type { Look } from '#work/work.ts'
import type { NeedPeriod } from './need.ts'
import { requireNeedOf } from './need-policy.ts'
import type { AtSchool } from './need-rules.ts'
import { needRuleOf, periodsOf } from './need-of.ts'
import { periodOn } from './periods.ts'

/** A school, the model's rule, and all times in which it stood in a category. */
export type SchoolOfNeed = { school: School; need: NeedRule; periods: readonly NeedPeriod[] }

/** A school with its need, for somebody who may know of it. Throws NotFound. */
export async function getSchoolOfNeed(look: Look, schoolId: string): Promise<SchoolOfNeed> {
  requireNeedOf(look, schoolId)
  const school = await getSchool(look, schoolId)
  const all = await periodsOf(look, [school.id])
  return { school, need: needRuleOf(look), periods: all.get(school.id) ?? [] }
}

/** The same as the rules see it, before something that would begin on a day. */
export function atSchool(look: Look, { school, periods }: SchoolOfNeed, startsOn: PlainDate): AtSchool {
  return {
    name: school.name,
    isOpen: school.status !== 'closed',
    phase: phaseOfSchool(look.model, school)?.id,
    category: periodOn(periods, addDays(startsOn, -1))?.category ?? look.model.need?.start ?? '',
    lastFrom: periods.at(-1)?.startedOn,
  }
}
