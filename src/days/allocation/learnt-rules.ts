import type { Finding } from '#shared/finding.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import type { Allocation, Wanted } from './allocation.ts'

/** Days that are to be given, or changed: for whom, and what stood there before. */
export type DaysToGive = {
  place: { schoolId: string | null; groupId: string | null; workplan?: string | null }
  schoolYear: SchoolYear
  wanted: Wanted
  before?: Allocation
}

/** What another room says against giving days. */
export type AllocationRule = (look: Look, toGive: DaysToGive) => Promise<Finding[]>

const learnt = new Set<AllocationRule>()

/** A room that plans the year has a say in what is allocated: it names its rules here. */
export function learnAllocationRules(...rules: readonly AllocationRule[]): void {
  for (const rule of rules) learnt.add(rule)
}

/** Everything that other rooms say against it. */
export async function learntFindings(look: Look, toGive: DaysToGive): Promise<Finding[]> {
  return (await Promise.all([...learnt].map((rule) => rule(look, toGive)))).flat()
}
