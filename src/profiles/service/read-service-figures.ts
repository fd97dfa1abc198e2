import { comparisons, distributionsOf, figuresOfSchools, listFigureYears, type FigureSource } from '#figures/index.ts'
import { measuresOf, type Measure } from '#measures/index.ts'
import { sightOf } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import type { Look } from '#work/work.ts'
import { inOrder, schoolLines, summaries, type SchoolLine, type Summary } from './service-figures.ts'
import { listGroupsToCompare, listSchoolsToCompare } from './service-store.ts'

/** What a list of figures is asked for in its address. */
export type FiguresAsk = {
  measure: Measure
  year: number
  phase: string
  district: string
  group: string
  whose: string
  isRanked: boolean
}

export type ServiceFigures = {
  ask: FiguresAsk
  years: readonly number[]
  phases: readonly string[]
  districts: readonly string[]
  groups: readonly { id: string; name: string }[]
  lines: readonly SchoolLine[]
  summaries: readonly Summary[]
  england: number | undefined
  sources: readonly FigureSource[]
}

/**
 * RO-93. One measure of one year of all schools that a person may know of, as far as the address asks for them: the same
 * reading of the same figures for everyone. Six queries, whatever their number.
 */
export async function readServiceFigures(look: Look, query: Readonly<Record<string, string>>): Promise<ServiceFigures> {
  const years = await listFigureYears(look)
  const measures = measuresOf(look.model)
  const measure = (measures.measures.find(({ id }) => id === query.measure) ?? measures.measures[0])!
  const year = years.find((each) => String(each) === query.year) ?? years[0] ?? 0
  const group = query.group && isId(query.group) ? query.group : ''
  const whose = query.whose === 'mine' ? 'mine' : ''
  const both = [year, year - 1]
  const [all, groups, own, beside, spreads] = await Promise.all([
    listSchoolsToCompare(look, { group: group || undefined, isMine: whose === 'mine' }),
    listGroupsToCompare(look),
    figuresOfSchools(look, { reach: sightOf(look) }, measure.id, both),
    comparisons(look, [year], measure.id),
    distributionsOf(look, { years: [year], measure: measure.id, pupils: 'all' }),
  ])
  const values = (pick: (school: (typeof all)[number]) => string | null) =>
    [...new Set(all.flatMap((school) => pick(school) ?? []))].sort()
  const [phases, districts] = [values(({ phase }) => phase), values(({ district }) => district)]
  const phase = phases.find((each) => each === query.phase) ?? ''
  const district = districts.find((each) => each === query.district) ?? ''
  const schools = all.filter(
    (school) => (phase === '' || school.phase === phase) && (district === '' || school.district === district),
  )
  const figures = own.figures.filter(({ pupils, kind }) => pupils === 'all' && kind === 'result')
  const england = beside.figures.find(
    ({ laCode, pupils, schoolKind }) => laCode === null && pupils === 'all' && schoolKind === '',
  )?.value
  const lines = schoolLines({ measure, year, schools, figures, spreads, england: england ?? undefined })
  const isRanked = query.order === 'estimate' && lines.some(({ drawnIn }) => drawnIn)
  const used = new Set(figures.filter((each) => each.year === year).map(({ dataSetId }) => dataSetId))
  return {
    ask: { measure, year, phase, district, group, whose, isRanked },
    ...{ years, phases, districts, groups },
    lines: inOrder(lines, isRanked),
    summaries: summaries(measure, lines, measures.hideBelow),
    england: england ?? undefined,
    sources: [...own.sources.values()].filter(({ dataSetId }) => used.has(dataSetId)),
  }
}

/** What a list asks for, as its address says it. */
export function queryOf({
  measure,
  year,
  phase,
  district,
  group,
  whose,
  isRanked,
}: FiguresAsk): Record<string, string> {
  const given = {
    measure: measure.id,
    year: String(year),
    phase,
    district,
    group,
    whose,
    order: isRanked ? 'estimate' : '',
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
}
