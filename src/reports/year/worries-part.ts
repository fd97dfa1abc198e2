import { saysWorries, shownOf, type WorryShown } from '#due/index.ts'
import { shortDays } from '#days/index.ts'
import { capital, word } from '#model/index.ts'
import { categoryNameOf } from '#need/index.ts'
import { showMoney } from '#shared/money.ts'
import { counted, type ReadPart, type YearCell } from './year-part.ts'

const MOST = 12

/** Which schools worry the service today, why, what it gives each, and what is late there: the same as on its first page. */
export const worriesPart: ReadPart = async (look, { isNow }, { worries, dues }) => {
  if (!isNow) return undefined
  const rows = await shownOf(look, worries.slice(0, MOST), dues)
  const cases = worries.filter(({ why }) => why.some(({ href }) => href?.startsWith('/cases/'))).length
  const hasMoney = rows.some(({ given }) => given?.pence !== undefined)
  const { plans } = look.model
  const left = worries.length - rows.length
  return {
    id: 'worries',
    about: 'Schools that worry the service',
    says: `${saysWorries(worries.length) ?? 'No school worries the service'}${cases > 0 ? `, ${cases === worries.length ? 'each' : cases} with a case` : ''}`,
    ...(rows.length > 0 && {
      table: {
        head: [
          ...['School', 'Why', 'Days given'],
          ...(hasMoney ? ['Money'] : []),
          ...(plans ? [capital(word(look.model, 'plan'))] : []),
          'Late',
        ],
        rows: rows.map((row): YearCell[] => [
          { text: row.worry.schoolName, href: `/schools/${row.worry.schoolId}` },
          whyOf(row, (at) => categoryNameOf(look, at)),
          daysOf(row),
          ...(hasMoney ? [row.given?.pence ? showMoney(row.given.pence) : 'none'] : []),
          ...(plans ? [row.given?.plan?.says ?? 'none'] : []),
          row.late.length === 0
            ? 'nothing'
            : { text: String(row.late.length), href: `/due?school=${row.worry.schoolId}&when=late` },
        ]),
        printed: 8,
        shares: [3.2, 4.4, 1.8, ...(hasMoney ? [1.3] : []), ...(plans ? [2.6] : []), 1],
      },
    }),
    source: `The most need first${left > 0 ? `; ${counted(left, 'more school', 'more schools')} of them stand on their own page` : ''}. Days held of those due this year; money from the funds of this year; late is past its day, whoever has to do it.`,
    more: { href: '/worries', text: 'Each of them, with who leads there' },
  }
}

const whyOf = (
  { worry: { need, why } }: WorryShown,
  named: (at: { category: string; level: number | null }) => string,
) => [...(need ? [named(need)] : []), ...why.map(({ says }) => says)].join('; ')

function daysOf({ given }: WorryShown): string {
  const days = given?.days
  if (!days) return '–'
  return days.due > 0 ? `${shortDays(days.held)} of ${shortDays(days.due)}` : shortDays(days.held)
}
