import { schoolYearOf } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { getWindow } from './get-window.ts'
import { listHypothesisLines } from './list-store.ts'
import { STANDS_SAY, typeWithHypotheses } from './standing.ts'

/** How far the hypotheses of some schools are this year, and the way to their visit. Nothing where the model tests none. */
export async function hypothesisStandsOf(
  look: Look,
  schoolIds: readonly string[],
): Promise<ReadonlyMap<string, { says: string; href: string | undefined }>> {
  const type = typeWithHypotheses(look.model)
  if (!type || schoolIds.length === 0) return new Map()
  const window = await getWindow(look, type, schoolYearOf(look.today))
  const served = look.model.phases.filter((each) => each.served).flatMap(({ registerPhases }) => [...registerPhases])
  const ask = { stands: undefined, schoolIds, after: undefined }
  const lines = await listHypothesisLines(look, window, served, ask, schoolIds.length)
  return new Map(
    lines.map(({ schoolId, stands, visitId, shared, tested }) => [
      schoolId,
      {
        says: stands === 'tested' ? `${tested} of ${shared} tested` : STANDS_SAY[stands].toLowerCase(),
        href: visitId ? `/visits/${visitId}` : undefined,
      },
    ]),
  )
}
