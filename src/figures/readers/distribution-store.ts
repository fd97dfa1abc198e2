import { sql } from 'kysely'
import type { Look } from '#work/work.ts'
import type { Dot, Spread } from '../reading/spread.ts'
import type { FigureSource } from './figure.ts'

/** How one figure of one year is spread over the schools of the file that is read for it. */
export type Distribution = Spread & {
  measure: string
  pupils: string
  year: number
  schoolKind: string
  /** Schools with a value, and all of the kind in the file. */
  schools: number
  inFile: number
  /** Whether the file is of all England; where not, say of how many schools it is. */
  isEngland: boolean
  source: Pick<FigureSource, 'dataSetId' | 'title' | 'release' | 'appliedAt'>
}

/** Which spreads are asked for: all that is left out. */
export type WhichSpreads = {
  years: readonly number[]
  measure?: string | undefined
  pupils?: string | undefined
  schoolKind?: string | undefined
}

/** The spreads of some figures, one of each from the file that stands first, without dots. One query. */
export async function distributionsOf(look: Look, which: WhichSpreads): Promise<Distribution[]> {
  return (await listSpreads(look, which, false)).map(withoutDots)
}

/** A spread with the dots of its schools, for a picture. */
export type DrawnDistribution = Distribution & { dots: readonly Dot[] }

/** One spread with its dots, for a picture; undefined where there is none. */
export async function distributionOf(
  look: Look,
  which: { year: number; measure: string; pupils: string; schoolKind: string },
): Promise<DrawnDistribution | undefined> {
  const { year, ...rest } = which
  const [found] = await listSpreads(look, { ...rest, years: [year] }, true)
  return found && { ...withoutDots(found), dots: found.dots }
}

type Found = Omit<Distribution, keyof Spread | 'source'> & { spread: Spread; dots: Dot[] } & Distribution['source']

/** Dots are some eight parts in ten of what a spread holds: they are read for a picture alone. */
async function listSpreads(
  { db }: Look,
  { years, measure, pupils, schoolKind }: WhichSpreads,
  hasDots: boolean,
): Promise<Found[]> {
  const only = (column: string, value: string | undefined) =>
    value === undefined ? sql`` : sql`and f.${sql.ref(column)} = ${value}`
  const { rows } = await sql<Found>`
    select distinct on (f.measure, f.pupils, f.year, f.school_kind)
      f.measure, f.pupils, f.year, f.school_kind as "schoolKind", f.schools, f.in_file as "inFile", f.spread,
      ${hasDots ? sql`f.dots` : sql`'[]'::jsonb as dots`},
      (d.counts ->> 'places')::integer >= ${AUTHORITIES_OF_ENGLAND} as "isEngland",
      d.id as "dataSetId", d.title, d.release, d.applied_at as "appliedAt"
    from figure_distributions f join data_sets d on d.id = f.data_set_id and d.status = 'applied' and d.kind = 'result'
    where f.year = any (${[...years]}::integer[]) ${only('measure', measure)} ${only('pupils', pupils)}
      ${only('school_kind', schoolKind)}
    order by f.measure, f.pupils, f.year, f.school_kind, d.source = 'own',
      array_position(array['final', 'revised', 'provisional'], d.release), f.in_file desc, d.applied_order desc`.execute(
    db,
  )
  return rows
}

/** There are some 153; a file of one region has far fewer. */
const AUTHORITIES_OF_ENGLAND = 130

function withoutDots({ spread, dots: _dots, dataSetId, title, release, appliedAt, ...rest }: Found): Distribution {
  return { ...rest, ...spread, source: { dataSetId, title, release, appliedAt } }
}
