import { comparisons, figuresOfSchools } from '#figures/index.ts'
import { maySeeFunds } from '#funds/index.ts'
import { findMeasure, measuresOf, type Measure } from '#measures/index.ts'
import type { Strategy } from '#model/index.ts'
import { phaseOfSchool } from '#schools/index.ts'
import type { Look } from '#work/work.ts'
import type { ReportAsked } from './period.ts'
import { changeOf, sumCourses, sumVisits, type Change } from './sum-up-work.ts'
import { findWords } from './words-store.ts'
import { listDeployed, listSchoolsPlaced, listStrategyPlaces, listStrategyVisits, type Deployed } from './work-store.ts'

/** How many years of figures are looked at. */
const YEARS_OF_FIGURES = 7

/** How one measure stands: the authority's value by year, and how it changed where the strategy worked and elsewhere. */
export type MeasureChange = {
  measure: Measure
  authority: readonly { year: number; value: number }[]
  england: readonly { year: number; value: number }[]
  there: Change | undefined
  elsewhere: Change | undefined
}

/** SH-78. What a strategy did in a period, from live records. */
export type StrategyReport = Awaited<ReturnType<typeof readReport>>

export async function readReport(look: Look, strategy: Strategy, asked: ReportAsked) {
  const all = await listSchoolsPlaced(look)
  const isOf = (phase: string | undefined) =>
    asked.phase ? phase === asked.phase : strategy.phases.length === 0 || (!!phase && strategy.phases.includes(phase))
  const schools = all.filter((school) => isOf(phaseOfSchool(look.model, school)?.id))
  const ids = new Set(schools.map(({ id }) => id))
  const within = <Row extends { schoolId: string | null }>(rows: readonly Row[]) =>
    rows.filter(({ schoolId }) => schoolId !== null && ids.has(schoolId))
  const [visits, places, deployed, words] = await Promise.all([
    listStrategyVisits(look, strategy, asked),
    listStrategyPlaces(look, strategy, asked),
    maySeeFunds(look) ? listDeployed(look, strategy, asked) : Promise.resolve(undefined),
    findWords(look, strategy.id, asked.schoolYear),
  ])
  const work = sumVisits(within(visits), strategy.visits.purposes)
  const courses = sumCourses(within(places))
  const money = deployed && byPurpose(within(deployed))
  const worked = new Set([...work.schools, ...courses.schools])
  const changes = await readChanges(look, strategy.measures, ids, worked, asked.schoolYear)
  return { strategy, asked, schools: schools.length, worked, work, courses, money, changes, words }
}

/** Money by fund and purpose, the schools together. */
function byPurpose(rows: readonly Deployed[]) {
  const keys = [...new Set(rows.map(({ fund, purpose }) => `${fund} ${purpose}`))]
  return keys.flatMap((key) => {
    const of = rows.filter(({ fund, purpose }) => `${fund} ${purpose}` === key)
    const [first] = of
    if (!first) return []
    const schools = new Set(of.map(({ schoolId }) => schoolId)).size
    return [{ fund: first.fund, purpose: first.purpose, schools, pence: of.reduce((sum, { pence }) => sum + pence, 0) }]
  })
}

/** SH-78, SH-82. How measures stand over the authority by year, and how they changed at some schools and at the others. */
export async function readChanges(
  look: Look,
  measureIds: readonly string[],
  schools: ReadonlySet<string>,
  worked: ReadonlySet<string>,
  schoolYear: number,
): Promise<MeasureChange[]> {
  const measures = measuresOf(look.model)
  const years = Array.from({ length: YEARS_OF_FIGURES }, (_, back) => schoolYear + 1 - back)
  const others = new Set([...schools].filter((id) => !worked.has(id)))
  const changes: MeasureChange[] = []
  for (const id of measureIds) {
    const measure = findMeasure(measures, id)
    if (!measure) continue
    const [{ figures: beside }, { figures }] = await Promise.all([
      comparisons(look, years, id, 'all'),
      figuresOfSchools(look, { ids: [...schools] }, id, years, ['all']),
    ])
    const valuesOf = (isEngland: boolean) =>
      years
        .flatMap((year) => {
          const found = beside.filter((each) => each.year === year && (each.laCode === null) === isEngland)
          const value = (found.find(({ schoolKind }) => schoolKind === '') ?? found[0])?.value
          return value === undefined || value === null ? [] : [{ year, value }]
        })
        .reverse()
    changes.push({
      ...{ measure, authority: valuesOf(false), england: valuesOf(true) },
      ...{ there: changeOf(figures, worked), elsewhere: changeOf(figures, others) },
    })
  }
  return changes
}
