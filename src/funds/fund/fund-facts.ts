import type { FundSource, ServiceModel } from '#model/index.ts'
import { getSchool, isMaintained, phaseOfSchool, type School } from '#schools/index.ts'
import type { Look } from '#work/work.ts'
import { listClosed } from '../periods/period-store.ts'
import { type FundFacts, type SchoolOfFund, type Wanted } from './fund-rules.ts'
import { sumsOfFunds, type SumsOfPhase } from './fund-store.ts'
import { balanceFrom, sourceOf, type Balance, type Fund } from './fund.ts'

/** A school as a fund sees it. */
export const schoolOfFund = (
  model: ServiceModel,
  school: Pick<School, 'name' | 'status' | 'typeName' | 'typeGroupName' | 'phaseName' | 'resourcedProvision'>,
): SchoolOfFund => ({
  ...{ name: school.name, isOpen: school.status !== 'closed', isMaintained: isMaintained(school) },
  phase: phaseOfSchool(model, school)?.id,
})

/** What is left of a fund: of one that is voted by phase, for that phase. */
export function balanceIn(
  rule: FundSource | undefined,
  sums: readonly SumsOfPhase[],
  fundId: string,
  phase?: string | undefined,
): Balance {
  const of = sums.filter((each) => each.fundId === fundId)
  return balanceFrom(rule?.byPhase && phase !== undefined ? of.filter((each) => each.phase === phase) : of)
}

/** Everything that the rules ask of a fund and a school, of a fund that was found; held where a deed asks. */
export async function fundFacts(
  look: Look,
  fund: Fund,
  schoolId: string | null,
  what: Wanted['what'],
): Promise<FundFacts & { phase: string | undefined }> {
  const model = await look.modelOf(fund.modelVersionId)
  const rule = sourceOf(model, fund.source)
  const school = schoolId ? schoolOfFund(model, await getSchool(look, schoolId)) : undefined
  const [sums, closed] = await Promise.all([sumsOfFunds(look, [fund.id]), listClosed(look)])
  const { leftPence, leftMinutes } = balanceIn(rule, sums, fund.id, school?.phase ?? '')
  const left = what === 'money' ? leftPence : leftMinutes
  return { model, rule, fund, school, left, closed, phase: school?.phase }
}
