import { measuresOf } from '#measures/index.ts'
import { maySeeSchool } from '#schools/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { maySeeEstimates, maySeeFewPupils } from '../figure-policy.ts'
import type { ComparisonFigure, Figures, FigureSource, SchoolFigure } from './figure.ts'
import { figuresThatStand, hiddenIfFew } from './figure-rules.ts'
import {
  listComparisonRows,
  listSchoolRows,
  type FiguresHeld,
  type SchoolRowFound,
  type SetFound,
  type WhichSchools,
} from './figures-store.ts'
import { keptOfSchools, MOST_SCHOOLS } from './kept-rows.ts'

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

/**
 * The same from the rows that the process keeps of what is applied: for lists, which show one measure of many schools again and again.
 * Of a service of very many schools each list reads its own.
 */
export async function keptFiguresOfSchools(
  look: Look,
  held: FiguresHeld,
  ids: readonly string[],
  of: { years: readonly number[]; measure: string; pupils: readonly string[] },
): Promise<Figures<SchoolFigure>> {
  if (held.schools > MOST_SCHOOLS) return figuresOfSchools(look, { ids }, of.measure, of.years, of.pupils)
  const measures = measuresOf(look.model)
  const sources = new Map<string, FigureSource>()
  const found: SchoolFigure[] = []
  for (const { schoolId, rows, sets, figures } of await keptOfSchools(look, held, ids, of)) {
    if (!maySeeSchool(look, schoolId)) continue
    for (const set of sets) sources.set(set.dataSetId, set)
    if (rows.length > 0) found.push(...schoolFigures(look, rows).figures)
    else {
      const [seesFew, seesEstimates] = [maySeeFewPupils(look, schoolId), maySeeEstimates(look, schoolId)]
      for (const figure of figures)
        if (seesEstimates || figure.kind === 'result') found.push(seesFew ? figure : hiddenIfFew(figure, measures))
    }
  }
  return { figures: found, sources }
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
      const shown = seesFew ? figure : hiddenIfFew(figure, measures)
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
