import type { FastifyInstance } from 'fastify'
import { dayMinutesOf, maySeeFunds } from '#funds/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { addListFiles, type ListFile } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { yearsToChoose } from '../../priorities/choices.ts'
import { yearAsked } from '../money-crumbs.ts'
import { requireYear } from './require-year.ts'
import { yearOfMoney, type FundOfMoney } from './year-of-money.ts'
import { YearPage } from './year-page.tsx'

/** RO-14, RO-88. The money of a year. */
export function yearRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/money', async (seen) => {
    const { look, frame } = seen
    const rule = await requireYear(look)
    const year = yearAsked(seen)
    return (
      <YearPage
        {...{ frame, rule, model: look.model, of: await yearOfMoney(look, year) }}
        years={[...new Set([...(await yearsToChoose(look)), year])].sort((one, two) => two - one)}
        maySeeFunds={maySeeFunds(look)}
      />
    )
  })
  addListFiles(app, web, '/money', async (seen) => {
    await requireYear(seen.look)
    const year = yearAsked(seen)
    const money = (head: string, of: (fund: FundOfMoney) => number) => ({
      head,
      cell: (fund: FundOfMoney) => of(fund) / 100,
    })
    const list: ListFile<FundOfMoney> = {
      name: `The money of ${showSchoolYear(year).replace('/', '-')}`,
      columns: [
        { head: 'Fund', cell: ({ name }) => name },
        money('Put in, £', ({ inPence }) => inPence),
        { head: 'Last put in', isDay: true, cell: ({ rests }) => rests?.putOn },
        {
          head: 'Days put in',
          cell: ({ inMinutes }) => Math.round((inMinutes / dayMinutesOf(seen.look.model)) * 100) / 100,
        },
        money('Committed, still to be paid, £', ({ committedPence }) => committedPence),
        { head: 'Last committed', isDay: true, cell: ({ rests }) => rests?.decidedOn },
        money('Paid, £', ({ outPence }) => outPence),
        { head: 'Last paid', isDay: true, cell: ({ rests }) => rests?.drawnOn },
        money('Free, £', ({ freePence }) => freePence),
      ],
      // Funds of a year are a dozen at most, and are read at once.
      read: async (reader, after) => (after ? [] : (await yearOfMoney(reader, year)).funds),
    }
    return list
  })
}
