import { anyOf } from '#db/sets.ts'
import type { ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { schoolOfFund } from './fund-facts.ts'
import { whyFundCannotPay } from './fund-rules.ts'
import { sourceOf } from './fund.ts'

type Given = { source: string | null; placeId: string | undefined; dayKind: string; on: PlainDate }

/**
 * SH-79. Why days of a kind cannot be allocated to a school from a fund of the model: it has none of that name, pays no days, or may not pay
 * for that school or those days. What is left of it is asked when they are worked. A group is no school: its days are asked then too.
 */
export async function whyFundCannotGive(look: Look, model: ServiceModel, given: Given): Promise<Finding[]> {
  const { source, placeId, dayKind, on } = given
  if (source === null) return []
  const rule = sourceOf(model, source)
  if (!rule) return [{ ...FROM_THE_LIST, says: 'Choose the fund from the list, or none.' }]
  const [school] = await look.db
    .selectFrom('schools')
    .select(['name', 'status', 'type_name as typeName', 'type_group_name as typeGroupName'])
    .select(['phase_name as phaseName', 'resourced_provision as resourcedProvision'])
    .where('id', '=', anyOf(placeId ? [placeId] : []))
    .execute()
  const wanted = { what: 'days' as const, minutes: 0, dayKind, on }
  const fund = { name: rule.name, startsOn: on, endsOn: on }
  const of = school && schoolOfFund(model, school)
  return whyFundCannotPay(wanted, { model, rule, fund, school: of, left: 0, closed: [] }).map((finding) => ({
    ...finding,
    field: 'fund',
  }))
}

const FROM_THE_LIST = {
  kind: 'fund',
  id: 'fund-from-the-list',
  source: 'RO-14',
  weight: 'firm',
  field: 'fund',
} as const
