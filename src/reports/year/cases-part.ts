import { caseRows, casesOn, mayCompareCases } from '#cases/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { counted, sentence, type ReadPart } from './year-part.ts'

const MOST = 12

/** SH-32. Of a year that is over: each case that went on on its last day, and how far it had come by then. */
export const casesPart: ReadPart = async (look, { isNow, to }) => {
  if (isNow || !mayCompareCases(look)) return undefined
  const cases = await casesOn(look, to)
  const rows = await caseRows(look, cases.slice(0, MOST))
  const left = cases.length - rows.length
  return {
    id: 'cases',
    about: 'Schools with a case',
    says: `${sentence(counted(cases.length, 'school'))} had a case on ${showShortDate(to)}`,
    ...(rows.length > 0 && {
      table: {
        head: ['School', 'Stage then', 'Since', 'Taken over by'],
        rows: rows.map(({ id, schoolName, stage, stageSince, openedOn }, at) => [
          { text: schoolName, href: `/cases/${id}` },
          stage,
          showShortDate(stageSince ?? openedOn),
          cases[at]?.stages.at(-1)?.leadName ?? 'nobody is named',
        ]),
        shares: [3, 3.4, 2.8, 2.6],
      },
    }),
    source: `As of ${showShortDate(to)}, the last day of the year, by name${left > 0 ? `; ${left} more` : ''}. Which other schools worried the service then is not worked out.`,
    more: { href: '/cases', text: 'The cases of today' },
  }
}
