import type { Look } from '#work/work.ts'
import { standsOfLine } from './list-page.tsx'
import { listTargetLines } from './list-targets-store.ts'
import { TARGET_STANDS } from './target-words.ts'
import { placeOf, targetYearOn } from './target.ts'

/** Where some schools stand with the targets that are set now: '2028: proposed', and the way there. Nothing of a school that sets none. */
export async function targetStandsOf(
  look: Look,
  schoolIds: readonly string[],
): Promise<ReadonlyMap<string, { says: string; href: string }>> {
  const { targets: rule, phases } = look.model
  if (!rule || schoolIds.length === 0) return new Map()
  const year = targetYearOn(look.today, rule)
  const served = phases.filter((each) => each.served).flatMap(({ registerPhases }) => [...registerPhases])
  const ask = { year, stands: undefined, after: undefined, schoolIds }
  const lines = await listTargetLines(look, ask, served, schoolIds.length)
  return new Map(
    lines.map((line) => [
      line.schoolId,
      {
        says: `${year}: ${TARGET_STANDS[standsOfLine(line)].says.toLowerCase()}`,
        href: placeOf({ schoolId: line.schoolId, targetYear: year }),
      },
    ]),
  )
}
