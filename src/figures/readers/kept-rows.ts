import type { Look } from '#work/work.ts'
import type { SchoolFigure } from './figure.ts'
import { figuresThatStand } from './figure-rules.ts'
import type { FiguresHeld, SchoolRowFound, SetFound } from './figures-store.ts'
import { listPredecessors, listRowsOfMeasure, type OfMeasure } from './rows-of-measure-store.ts'

/** The rows of one year that were published of a school, and what of them stands where it has no others. */
type OfSchool = { rows: SchoolRowFound[]; figures: readonly SchoolFigure[] }
type Kept = { version: string; bySchool: ReadonlyMap<string, OfSchool>; size: number }

/** As many rows as are kept at once: a service of a thousand schools, ten measures of three years. */
const MOST_ROWS = 30_000

/** Of a service with more schools each page reads its own. */
export const MOST_SCHOOLS = 5_000

// Rows of a file that is applied never change: the process keeps them by what is applied. Who may see of them what is asked each time.
const kept = new Map<string, Kept>()

/** Of each school either the figures that stand, or the rows, its predecessors' among them, of which some do. */
export type KeptOfSchool = {
  schoolId: string
  figures: readonly SchoolFigure[]
  rows: readonly SchoolRowFound[]
  sets: ReadonlySet<SetFound>
}

/**
 * One measure of schools and of what they were before, in some years: from the process while what is applied is the same.
 * What a school was before is asked each time, since the register changes without any figures.
 */
export async function keptOfSchools(
  look: Look,
  { version }: FiguresHeld,
  ids: readonly string[],
  { years, measure, pupils }: Pick<OfMeasure, 'measure' | 'pupils'> & { years: readonly number[] },
): Promise<KeptOfSchool[]> {
  const [predecessors, ...ofYears] = await Promise.all([
    listPredecessors(look, ids),
    ...years.map((year) => rowsOf(look, version, { year, measure, pupils })),
  ])
  const before = new Map<string, SchoolRowFound[]>()
  for (const each of predecessors)
    for (const schools of ofYears) {
      const rows = (schools.get(each.under)?.rows ?? []).map((row) => ({ ...row, ...each }))
      if (rows.length > 0) before.set(each.rootId, [...(before.get(each.rootId) ?? []), ...rows])
    }
  return ids.map((schoolId) => {
    const own = ofYears.flatMap((schools) => schools.get(schoolId) ?? [])
    const old = before.get(schoolId)
    const rows = old ? [...own.flatMap((each) => each.rows), ...old] : []
    const sets = new Set((old ? rows : own.flatMap((each) => each.rows)).map(({ set }) => set))
    return { schoolId, rows, sets, figures: old ? [] : own.flatMap(({ figures }) => figures) }
  })
}

async function rowsOf(look: Look, version: string, of: OfMeasure): Promise<ReadonlyMap<string, OfSchool>> {
  const key = [look.actor.authorityId, of.year, of.measure, of.pupils].join(' ')
  const before = kept.get(key)
  kept.delete(key)
  if (before?.version === version) {
    kept.set(key, before)
    return before.bySchool
  }
  // Only what was found is kept: an answer whose transaction was broken off is nobody's.
  const rows = await listRowsOfMeasure(look, of)
  const bySchool = new Map<string, OfSchool>()
  for (const row of rows) {
    const those = bySchool.get(row.rootId)
    if (those) those.rows.push(row)
    else bySchool.set(row.rootId, { rows: [row], figures: [] })
  }
  for (const [schoolId, school] of bySchool)
    school.figures = figuresThatStand(school.rows).map(({ figure }) => ({ ...figure, schoolId, asSchool: null }))
  kept.set(key, { version, bySchool, size: rows.length })
  letGo()
  return bySchool
}

/** Those that were longest unused make way. */
function letGo(): void {
  let size = 0
  for (const each of kept.values()) size += each.size
  for (const [key, each] of kept) {
    if (size <= MOST_ROWS) return
    size -= each.size
    kept.delete(key)
  }
}
