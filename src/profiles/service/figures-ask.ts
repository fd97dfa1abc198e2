import { findGroup, type Measure, type Measures } from '#measures/index.ts'
import { isId } from '#shared/id.ts'

/** What a list of figures is asked for in its address. */
export type FiguresAsk = {
  measure: Measure
  year: number
  /** The group of pupils: 'all', 'girls'. */
  pupils: string
  phase: string
  district: string
  group: string
  /** All schools, one's own, or those of an adviser by the person's id. */
  whose: string
  isRanked: boolean
  /** The last school of the page before, by its id. */
  after: string
}

/** What can be asked for: measures with the years of which something is loaded, and what schools are told apart by. */
export type FiguresChoices = {
  measured: readonly { measure: string; year: number; pupils: readonly string[] }[]
  phases: readonly string[]
  districts: readonly string[]
  groups: readonly { id: string; name: string }[]
  advisers: readonly { id: string; name: string }[]
}

/** Reads an address; what makes no sense there is as if it were not. The newest year of the measure, unless another is asked for. */
export function readFiguresAsk(
  query: Readonly<Record<string, string>>,
  measures: Measures,
  { measured, phases, districts, groups, advisers }: FiguresChoices,
): FiguresAsk {
  const named = (id: string | undefined) => measures.measures.find((each) => each.id === id)
  const first = measures.measures.find(({ id }) => measured.some(({ measure }) => measure === id))
  const measure = named(query.measure) ?? first ?? measures.measures[0]!
  const years = yearsOfMeasure({ measured }, measure.id)
  const year = years.find((each) => String(each) === query.year) ?? years[0] ?? 0
  const pupils = groupsMeasured({ measured }, { measure, year }).find((each) => each === query.pupils) ?? 'all'
  const idAmong = (those: readonly { id: string }[], text: string | undefined) =>
    text && isId(text) && those.some(({ id }) => id === text) ? text : ''
  return {
    ...{ measure, year, pupils: findGroup(measures, pupils) ? pupils : 'all' },
    phase: phases.find((each) => each === query.phase) ?? '',
    district: districts.find((each) => each === query.district) ?? '',
    group: idAmong(groups, query.group),
    whose: query.whose === 'mine' ? 'mine' : idAmong(advisers, query.whose),
    isRanked: query.order === 'estimate',
    after: query.after && isId(query.after) ? query.after : '',
  }
}

/** The years of a measure of which something is loaded, newest first. */
export function yearsOfMeasure({ measured }: Pick<FiguresChoices, 'measured'>, id: string): number[] {
  const years = measured.filter(({ measure }) => measure === id).map(({ year }) => year)
  return [...new Set(years)].sort((one, other) => other - one)
}

/** The groups of pupils of which a measure was published in a year. */
export function groupsMeasured(
  { measured }: Pick<FiguresChoices, 'measured'>,
  { measure, year }: Pick<FiguresAsk, 'measure' | 'year'>,
): readonly string[] {
  return measured.find((each) => each.measure === measure.id && each.year === year)?.pupils ?? []
}

/** What a list asks for, as its address says it: all of it, from its first school. */
export function queryOf({ measure, year, pupils, isRanked, ...ask }: FiguresAsk): Record<string, string> {
  const { phase, district, group, whose } = ask
  const given = {
    ...{ measure: measure.id, year: String(year), pupils: pupils === 'all' ? '' : pupils },
    ...{ phase, district, group, whose, order: isRanked ? 'estimate' : '' },
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
}

/** The address of a list with this ask, other things asked for in place of some. */
export function addressOfFigures(ask: FiguresAsk, differs: Partial<FiguresAsk> = {}): string {
  const whole = { ...ask, after: '', ...differs }
  const query = new URLSearchParams({ ...queryOf(whole), ...(whole.after && { after: whole.after }) })
  return `/schools/figures?${query}`
}
