import { caseRows, listLiveCases, mayCompareCases } from '#cases/index.ts'
import { maySeeAnyDays, schoolLines } from '#days/index.ts'
import { drawnForSchools, maySeeLedger } from '#funds/index.ts'
import { listAdvisersOf } from '#people/index.ts'
import { planStandsOf } from '#plans/index.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import type { Given } from './worry.ts'

const MOST = 500

/** SH-20, SH-45, SH-79. What the service gives some schools, by school: who leads, days of this year, money, plan, what comes next. As many questions whatever their number. */
export async function givenTo(look: Look, schoolIds: readonly string[]): Promise<ReadonlyMap<string, Given>> {
  if (schoolIds.length === 0) return new Map()
  const wanted = new Set(schoolIds)
  const [days, money, plans, advisers, cases] = await Promise.all([
    maySeeAnyDays(look) ? schoolLines(look, schoolYearOf(look.today), schoolIds) : [],
    drawnForSchools(look, schoolIds, look.today),
    planStandsOf(look, schoolIds),
    listAdvisersOf(look, schoolIds),
    mayCompareCases(look) ? listLiveCases(look, MOST) : [],
  ])
  const rows = await caseRows(
    look,
    cases.filter(({ schoolId }) => wanted.has(schoolId)),
  )
  const hasMoney = !!look.model.funds && maySeeLedger(look)
  return new Map(
    schoolIds.map((id) => {
      const its = rows.find(({ schoolId }) => schoolId === id)
      const names = advisers.filter((each) => each.schoolId === id && each.isOnePerSchool).map(({ name }) => name)
      return [
        id,
        {
          people: its?.leadName ?? (names.length > 0 ? names.join(', ') : undefined),
          days: days.find(({ schoolId }) => schoolId === id),
          pence: hasMoney ? (money.get(id) ?? 0) : undefined,
          plan: plans.get(id),
          next: its?.nextSays,
        },
      ]
    }),
  )
}
