import { measuresOf } from '#measures/index.ts'
import { maySeeSchool } from '#schools/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { maySeeEstimates, maySeeFewPupils } from '../figure-policy.ts'
import type { ComparisonFigure, Figure, Figures, FigureSource, SchoolFigure } from './figure.ts'
import { figuresThatStand, hiddenIfFew } from './figure-rules.ts'
import {
  listComparisonRows,
  listSchoolRows,
  type SchoolRowFound,
  type SetFound,
  type WhichSchools,
} from './figures-store.ts'

/**
 * NF-10. All figures of a school in some years, or those of one group of pupils, its predecessors' among them, in one query. A year is the one in
 * which the school year ends. Throws NotFound for a school that the person may not know of.
 */
export async function figuresOfSchool(
  look: Look,
  schoolId: string,
  years: readonly number[],
  only?: string,
): Promise<Figures<SchoolFigure>> {
  if (!maySeeSchool(look, schoolId)) throw new NotFound('school', schoolId)
  return schoolFigures(look, await listSchoolRows(look, { ids: [schoolId] }, years, undefined, asList(only)))
}

/**
 * One measure of many schools in some years, of some groups of pupils where they are named, in one query whatever their
 * number; of schools one may not know of there is nothing.
 */
export async function figuresOfSchools(
  look: Look,
  which: WhichSchools,
  measureId: string,
  years: readonly number[],
  pupils?: readonly string[],
): Promise<Figures<SchoolFigure>> {
  const rows = await listSchoolRows(look, which, years, measureId, pupils)
  return schoolFigures(
    look,
    rows.filter(({ rootId }) => maySeeSchool(look, rootId)),
  )
}

/** What stands beside schools: the figures of the service's authorities and of England, of one measure or of all, of one group of pupils or of all. */
export async function comparisons(
  look: Look,
  years: readonly number[],
  measureId?: string,
  only?: string,
): Promise<Figures<ComparisonFigure>> {
  const rows = await listComparisonRows(look, years, measureId, asList(only))
  const places = grouped(rows, ({ laCode, schoolKind }) => `${laCode ?? ''} ${schoolKind}`)
  const figures = [...places.values()].flatMap((ofPlace) =>
    figuresThatStand(ofPlace).map(({ figure }) => ({ ...figure, laCode: ofPlace[0]?.laCode ?? null })),
  )
  return { figures, sources: sourcesOf(rows) }
}

function schoolFigures(look: Look, rows: readonly SchoolRowFound[]): Figures<SchoolFigure> {
  const measures = measuresOf(look.model)
  const figures = [...grouped(rows, ({ rootId }) => rootId)].flatMap(([schoolId, ofSchool]) => {
    const seesFew = maySeeFewPupils(look, schoolId)
    const seesEstimates = maySeeEstimates(look, schoolId)
    const kept = seesEstimates ? ofSchool : ofSchool.filter(({ set }) => set.kind === 'result')
    return figuresThatStand(kept).map(({ figure, row }): SchoolFigure => {
      const shown: Figure = seesFew ? figure : hiddenIfFew(figure, measures)
      return { ...shown, schoolId, asSchool: row.depth === 0 ? null : { name: row.asName, until: row.until } }
    })
  })
  return { figures, sources: sourcesOf(rows) }
}

function sourcesOf(rows: readonly { set: SetFound }[]): Map<string, FigureSource> {
  return new Map(rows.map(({ set }) => [set.dataSetId, set]))
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

const asList = (only: string | undefined) => (only === undefined ? undefined : [only])
