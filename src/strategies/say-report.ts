import { showMeasureYear, showValue, type Measure } from '#measures/index.ts'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { MeasureChange, StrategyReport } from './read-report.ts'
import { showDays, type Change } from './sum-up-work.ts'

type Table = { title: string; head: readonly string[]; rows: readonly (readonly string[])[]; none: string }

export const countOf = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

/** SH-78. The report's heading: where it worked, how often and for how long. */
export function headingOf(model: ServiceModel, { worked, work, schools }: StrategyReport): string {
  const visits = `${work.visits} ${word(model, 'visit', { count: work.visits })}`
  return `${worked.size} of ${countOf(schools, 'school')} worked with: ${visits}, ${showDays(work.halfDays)} days`
}

/** What a strategy did, as tables: the same on the screen and in the files. */
export function tablesOf(model: ServiceModel, { work, courses, money, changes }: StrategyReport): Table[] {
  const purposes = model.visitTypes.flatMap((type) => type.purposes)
  const named = (id: string) => purposes.find((each) => each.id === id)?.name ?? id
  const fundPurposes = model.funds?.purposes ?? []
  const visits = word(model, 'visit', { form: 'many' })
  return [
    {
      title: `${capital(visits)} by type of work`,
      head: ['Type of work', capital(visits), 'Days', 'Schools'],
      rows: work.byPurpose.map((each) => [
        ...[named(each.purpose), String(each.visits), showDays(each.halfDays), String(each.schools)],
      ]),
      none: `None were held under it.`,
    },
    {
      title: 'Courses',
      head: ['Course', 'From', 'Schools', 'Places', 'Came'],
      rows: courses.courses.map((each) => [
        ...[each.title, each.firstOn ? showShortDate(each.firstOn) : '', String(each.schools), String(each.places)],
        each.came === null ? 'not yet' : String(each.came),
      ]),
      none: 'No school had places on a course under it.',
    },
    ...(money
      ? [
          {
            title: `Money deployed: ${showMoney(money.reduce((sum, { pence }) => sum + pence, 0))}`,
            head: ['Fund', 'For what', 'Schools', 'Amount'],
            rows: money.map((each) => [
              ...[each.fund, fundPurposes.find(({ id }) => id === each.purpose)?.name ?? each.purpose],
              ...[String(each.schools), showMoney(each.pence)],
            ]),
            none: 'Nothing was drawn from a fund by who leads it.',
          },
        ]
      : []),
    changesTable(changes, 'What changed'),
  ]
}

/** How measures stand and changed, as one table. */
export function changesTable(changes: readonly MeasureChange[], title: string): Table {
  return {
    title,
    head: ['Measure', 'Locally', 'England', 'Where it worked', 'Elsewhere'],
    rows: changes.map(({ measure, authority, england, there, elsewhere }) => [
      ...[measure.name, sayYears(measure, authority), sayYears(measure, england)],
      ...[sayChange(measure, there), sayChange(measure, elsewhere)],
    ]),
    none: 'The model names no measure for it.',
  }
}

const sayYears = (measure: Measure, values: readonly { year: number; value: number }[]) =>
  values
    .slice(-3)
    .map(({ year, value }) => `${showMeasureYear(year)} ${showValue(measure, value)}`)
    .join(', ') || 'no figures loaded'

function sayChange(measure: Measure, change: Change | undefined): string {
  if (!change) return 'too few schools to say'
  const by = showValue({ ...measure, kind: 'progress', unit: '' }, change.by)
  const points = measure.unit === '%' ? `${by} points` : by
  return `${points}, ${showMeasureYear(change.from)} to ${showMeasureYear(change.until)}, ${change.schools} schools`
}
