import { sql } from 'kysely'
import { figuresOfSchools } from '#figures/index.ts'
import { findMeasure, measuresOf } from '#measures/index.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { outcomeOf } from './outcome.ts'

/** What came of the final targets of all schools for a year: how many there are, of how many schools, how many were met, and of how many no result is held. */
export type TargetsMet = { targetYear: number; all: number; schools: number; met: number; missed: number }

const MOST = 20_000

/**
 * NF-38. The final targets for a year of the schools whose records somebody reads, beside their results. As many questions as there are
 * measures. Undefined where the model sets none, or none was final.
 */
export async function targetsMetIn(look: Look, targetYear: number): Promise<TargetsMet | undefined> {
  if (!look.model.targets) return undefined
  const { rows } = await sql<{ schoolId: string; measure: string; pupils: string; value: number }>`
    select s.school_id as "schoolId", t.measure, t.pupils, coalesce(t.value, t.proposed) as value
    from target_sets s join targets t on t.authority_id = s.authority_id and t.set_id = s.id
    where s.target_year = ${targetYear} and s.final_on is not null
      and ${withinReach(look.reach('read-records'), 's.school_id')} limit ${MOST}`.execute(look.db)
  if (rows.length === 0) return undefined
  const ids = [...new Set(rows.map(({ schoolId }) => schoolId))]
  const measures = [...new Set(rows.map(({ measure }) => measure))]
  const found = await Promise.all(measures.map((measure) => figuresOfSchools(look, { ids }, measure, [targetYear])))
  const results = new Map(
    found
      .flatMap(({ figures }) => figures)
      .filter(({ kind }) => kind === 'result')
      .map((figure) => [`${figure.schoolId} ${figure.measure} ${figure.pupils}`, figure]),
  )
  const outcomes = rows.map(({ schoolId, measure: id, pupils, value }) => {
    const measure = findMeasure(measuresOf(look.model), id)
    return measure && outcomeOf(measure, value, results.get(`${schoolId} ${id} ${pupils}`))?.isMet
  })
  const count = (isMet: boolean) => outcomes.filter((each) => each === isMet).length
  return { targetYear, all: rows.length, schools: ids.length, met: count(true), missed: count(false) }
}
