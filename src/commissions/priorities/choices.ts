import { fundsOfYear } from '#funds/index.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { listYears } from './priority-store.ts'

/** The school years that can be chosen: those of which there are priorities, last year's to the year after next, the latest first. */
export async function yearsToChoose(look: Look): Promise<number[]> {
  const current = schoolYearOf(look.today)
  const years = new Set([current + 2, current + 1, current, current - 1, ...(await listYears(look))])
  return [...years].sort((one, two) => two - one)
}

/** The funds of this school year and the next two, for whoever recommends: names alone. */
export async function listFundsToChoose(look: Look): Promise<{ id: string; name: string }[]> {
  const current = schoolYearOf(look.today)
  const found = [
    ...(await fundsOfYear(look, current)),
    ...(await fundsOfYear(look, current + 1)),
    ...(await fundsOfYear(look, current + 2)),
  ]
  return found.map(({ id, name }) => ({ id, name }))
}
