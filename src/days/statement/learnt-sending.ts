import type { Finding } from '#shared/finding.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'

type WhyNotYet = (look: Look, year: SchoolYear) => Promise<Finding[]>

let learnt: WhyNotYet | undefined

/** ES-69. The room that plans the year says why schools are told nothing of it yet. */
export function learnSending(whyNotYet: WhyNotYet): void {
  learnt = whyNotYet
}

/** What stands against telling any school of a year. */
export const whyNotSentYet = async (look: Look, year: SchoolYear): Promise<Finding[]> =>
  (await learnt?.(look, year)) ?? []
