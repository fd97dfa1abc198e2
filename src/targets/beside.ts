import { comparisons, figuresOfSchool, saysSource, type Figure } from '#figures/index.ts'
import { findReason, measuresOf, showValue } from '#measures/index.ts'
import type { Measure } from '#model/index.ts'
import type { Look } from '#work/work.ts'
import type { TargetsOfYear } from './get-targets.ts'
import { keyOf, type Wanted } from './target.ts'

/** What stands beside one target: the school's three years on which it was set, England's latest, the estimate, and the result. */
export type BesideTarget = {
  years: readonly Figure[]
  england: Figure | undefined
  estimate: Figure | undefined
  result: Figure | undefined
}

/** What stands beside all targets of a school for a year, and where it is from. */
export type Beside = { of: ReadonlyMap<string, BesideTarget>; sources: readonly string[] }

const LATEST = 3

/** NF-38, NF-49, NF-55. The figures beside each target: two queries, whatever their number. */
export async function besideTargets(
  look: Look,
  found: Pick<TargetsOfYear, 'school' | 'targetYear' | 'rule' | 'wanted'>,
): Promise<Beside> {
  const { school, targetYear, rule, wanted } = found
  const latest = targetYear - rule.yearsAhead
  const years = Array.from({ length: LATEST }, (_, at) => latest - LATEST + 1 + at)
  const [own, others] = await Promise.all([
    figuresOfSchool(look, school.id, [...years, targetYear]),
    comparisons(look, [latest]),
  ])
  const used = new Set<string>()
  const take = (figure: Figure | undefined) => {
    if (figure) used.add(figure.dataSetId)
    return figure
  }
  const of = new Map(
    wanted.map((each) => {
      const mine = own.figures.filter((figure) => keyOf(figure) === each.key)
      const find = (year: number, kind: Figure['kind']) => mine.find((one) => one.year === year && one.kind === kind)
      const schoolKind = mine[0]?.schoolKind
      const england = others.figures.filter(
        (one) => one.laCode === null && one.kind === 'result' && keyOf(one) === each.key,
      )
      const beside: BesideTarget = {
        years: years.flatMap((year) => take(find(year, 'result')) ?? []),
        england: take(england.find((one) => one.schoolKind === schoolKind) ?? england[0]),
        estimate: take(find(targetYear, 'estimate')),
        result: take(find(targetYear, 'result')),
      }
      return [each.key, beside] as const
    }),
  )
  const sources = [...own.sources.values(), ...others.sources.values()]
    .filter(({ dataSetId }) => used.has(dataSetId))
    .sort((one, other) => other.year - one.year)
  return { of, sources: [...new Map(sources.map((source) => [source.dataSetId, saysSource(source)])).values()] }
}

/** A figure as a person reads it: its value with its cohort, or why there is none. */
export function figureSays(look: Look, measure: Measure, figure: Figure | undefined): string {
  if (!figure) return 'none yet'
  if (figure.isHidden) return 'hidden, too few pupils'
  if (figure.value === null) return findReason(measuresOf(look.model), figure.missing ?? '')?.name ?? 'none'
  return `${showValue(measure, figure.value)}${figure.cohort === null ? '' : ` of ${figure.cohort.toLocaleString('en-GB')}`}`
}

/** The three years, one by one: '2009: 78% of 30'. */
export function yearLines(
  look: Look,
  { measure }: Pick<Wanted, 'measure'>,
  { years }: Pick<BesideTarget, 'years'>,
): string[] {
  return years.map((figure) => `${figure.year}: ${figureSays(look, measure, figure)}`)
}

/** NF-55. The estimate with its range: '84%, from 78% to 89%'. */
export function estimateSays(look: Look, measure: Measure, figure: Figure | undefined): string {
  if (!figure) return 'No estimate'
  if (figure.value === null) return figureSays(look, measure, figure)
  const { lower, upper } = figure
  const range =
    lower === null || upper === null ? '' : `, from ${showValue(measure, lower)} to ${showValue(measure, upper)}`
  return `${showValue(measure, figure.value)}${range}`
}

/** What stands beside a target, a line each: the years, England, the estimate with its range. */
export function besideLines(look: Look, wanted: Wanted, beside: BesideTarget | undefined): string[] {
  if (!beside) return ['No figures yet']
  const { england, estimate } = beside
  const years = yearLines(look, wanted, beside)
  return [
    years.length === 0 ? 'No figures yet' : years.join(', '),
    ...(england ? [`England ${england.year}: ${figureSays(look, wanted.measure, england)}`] : []),
    estimate ? `Estimate: ${estimateSays(look, wanted.measure, estimate)}` : 'No estimate',
  ]
}

/** The same as one text: the hint of the box in which a target is typed. */
export const besideSays = (look: Look, wanted: Wanted, beside: BesideTarget | undefined): string =>
  `${besideLines(look, wanted, beside).join('. ')}.`
