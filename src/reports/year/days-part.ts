import { maySeeAnyDays, schoolLines, type SchoolLine } from '#days/index.ts'
import { balancesOn, maySeeFunds } from '#funds/index.ts'
import { showHalfDays } from '#people/index.ts'
import { showMoney } from '#shared/money.ts'
import { capital } from '#model/index.ts'
import { counted, wordsOf, type ReadPart, type YearCell } from './year-part.ts'

/** Days that schools are due, what was allocated of them and what was given, to those that worry and to the others, and schools that nothing was allocated to (SH-20). */
export const daysPart: ReadPart = async (look, { schoolYear, isNow }, { worries }) => {
  if (!look.model.days || !maySeeAnyDays(look)) return undefined
  const lines = await schoolLines(look, schoolYear)
  const gaps = lines.filter(({ stands }) => stands === 'gap')
  const worrying = new Set(worries.map(({ schoolId }) => schoolId))
  const [those, others] = [true, false].map((is) => lines.filter(({ schoolId }) => worrying.has(schoolId) === is))
  const [due, given] = [sumOf(lines, 'due'), sumOf(lines, 'held')]
  const columns = (['due', 'allocated', 'booked', 'held'] as const).filter(
    (column) => due > 0 || (column !== 'due' && sumOf(lines, column) > 0) || column === 'held',
  )
  const row = (name: YearCell, of: readonly SchoolLine[]): YearCell[] => [
    name,
    ...columns.map((column) => showHalfDays(sumOf(of, column))),
  ]
  return {
    id: 'days',
    about: 'Days',
    says: [
      `${showHalfDays(given)} given to schools${due > 0 ? ` of ${showHalfDays(due)} due` : ''}`,
      ...(gaps.length > 0
        ? [`nothing is allocated to ${counted(gaps.length, 'school that is due some', 'schools that are due some')}`]
        : []),
    ].join('; '),
    table: {
      head: ['Which schools', ...columns.map((column) => capital(column))],
      rows:
        those && others && those.length > 0
          ? [
              row({ text: `Those that worry the service (${those.length})`, href: '/worries' }, those),
              row(`The others (${others.length})`, others),
            ]
          : [],
      total: row(`All ${lines.length}`, lines).map(wordsOf),
      shares: [5, ...columns.map(() => 1.5)],
    },
    source: isNow
      ? 'What is due is reckoned from the model and each school’s need as it is today.'
      : 'What is due is reckoned from the model and each school’s need in that year.',
    more: { href: `/days/schools?year=${schoolYear}`, text: 'Each school’s days' },
  }
}

const sumOf = (lines: readonly SchoolLine[], of: 'due' | 'allocated' | 'booked' | 'held') =>
  lines.reduce((total, each) => total + each[of], 0)

/** Pounds and days by fund: what came in, what it was drawn for, what is left (SH-79). */
export const fundsPart: ReadPart = async (look, { to }) => {
  if (!look.model.funds || !maySeeFunds(look)) return undefined
  const funds = await balancesOn(look, to)
  const left = funds.reduce((total, { leftPence }) => total + leftPence, 0)
  return {
    id: 'funds',
    about: 'Funds',
    says:
      funds.length === 0
        ? 'No fund was opened for this year'
        : `${showMoney(left)} is left in ${counted(funds.length, 'fund')}`,
    ...(funds.length > 0 && {
      table: {
        head: ['Fund', 'In', 'Drawn', 'Left'],
        rows: funds.map(({ id, name, inPence, outPence, leftPence }) => [
          { text: name, href: `/funds/${id}` },
          ...[inPence, outPence, leftPence].map(showMoney),
        ]),
        shares: [5, 2, 2, 2],
      },
    }),
    source: 'From the ledger, of funds whose year lies in this one.',
    more: { href: '/funds', text: 'All funds' },
  }
}
