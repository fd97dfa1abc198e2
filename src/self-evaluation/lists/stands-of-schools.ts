import { showSchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { listStandings } from './list-store.ts'
import { STANDING_WORDS, standingOf } from './standing.ts'

/** How the self-evaluations of some schools stand, and the way there: 'Current, 2026/27', or that there is none. */
export async function selfEvaluationStandsOf(
  look: Look,
  schoolIds: readonly string[],
): Promise<ReadonlyMap<string, { says: string; href: string }>> {
  if (!look.model.selfEvaluation || schoolIds.length === 0) return new Map()
  const rows = await listStandings(look, { schoolIds, atMost: schoolIds.length })
  return new Map(
    rows.map(({ schoolId, inForceYear, sharedId }) => {
      const standing = standingOf(look.model, inForceYear, look.today)
      const year = inForceYear === null ? '' : `, ${showSchoolYear(inForceYear)}`
      const says = standing === 'current' ? `current${year}` : STANDING_WORDS[standing].toLowerCase()
      const shared = sharedId && standing !== 'current' ? '; the next is shared' : ''
      return [schoolId, { says: `${says}${shared}`, href: `/schools/${schoolId}/self-evaluation` }]
    }),
  )
}
