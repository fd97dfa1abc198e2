import { figuresOfSchool, listFigureYears, saysSource, type SchoolFigure } from '#figures/index.ts'
import {
  findGroup,
  findMeasure,
  findReason,
  measuresOf,
  showMeasureYear,
  showValue,
  type Measures,
} from '#measures/index.ts'
import type { Look } from '#work/work.ts'
import type { FiguresShown } from './support-team.ts'

const YEARS = 4

/** The figures of a school of the last years: what an evaluation can rest on, by measure and group of pupils. */
export async function listFiguresToShow(look: Look, schoolId: string): Promise<FiguresShown[]> {
  const measures = measuresOf(look.model)
  const years = (await listFigureYears(look)).slice(0, YEARS)
  const { figures, sources } = await figuresOfSchool(look, schoolId, years)
  const results = figures.filter(({ kind }) => kind === 'result')
  const keys = [...new Set(results.map(({ measure, pupils }) => `${measure}|${pupils}`))]
  return keys.flatMap((key): FiguresShown[] => {
    const [measureId = '', pupils = ''] = key.split('|')
    const measure = findMeasure(measures, measureId)
    const of = results
      .filter((each) => each.measure === measureId && each.pupils === pupils)
      .sort((one, other) => one.year - other.year)
    const newest = of.at(-1)
    const source = newest && sources.get(newest.dataSetId)
    if (!measure || !source) return []
    const group = pupils === 'all' ? '' : `, ${findGroup(measures, pupils)?.name.toLowerCase() ?? pupils}`
    const lines = of.map((figure) => ({
      year: showMeasureYear(figure.year),
      says: saysFigure(measures, measure, figure),
    }))
    return [{ measure: measureId, pupils, name: `${measure.name}${group}`, lines, source: saysSource(source) }]
  })
}

/** One of them, by what the page calls it; undefined where there is none such. */
export async function showFigures(look: Look, schoolId: string, key: string): Promise<FiguresShown | undefined> {
  return (await listFiguresToShow(look, schoolId)).find((each) => keyOf(each) === key)
}

/** What the page calls some figures. */
export const keyOf = ({ measure, pupils }: Pick<FiguresShown, 'measure' | 'pupils'>) => `${measure}|${pupils}`

/** XX-11. What is kept is read by more people than by who keeps it: too few pupils stay hidden from all. */
function saysFigure(measures: Measures, measure: Parameters<typeof showValue>[0], figure: SchoolFigure): string {
  const { value, cohort, isHidden, missing } = figure
  if (isHidden || (cohort !== null && cohort < measures.hideBelow)) return `fewer than ${measures.hideBelow} pupils`
  if (value !== null) return `${showValue(measure, value)}${cohort === null ? '' : ` of ${cohort} pupils`}`
  return findReason(measures, missing ?? '')?.name ?? 'no value'
}

/** '2022/23: 54% of 30 pupils; 2023/24: 61% of 31 pupils'. */
export const saysFigures = ({ lines }: FiguresShown) => lines.map(({ year, says }) => `${year}: ${says}`).join('; ')
