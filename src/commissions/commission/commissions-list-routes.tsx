import type { FastifyInstance } from 'fastify'
import { isId } from '#shared/id.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { getCommissioning, maySeeYear } from '../commissions-policy.ts'
import { yearsToChoose } from '../priorities/choices.ts'
import { listCommissions } from './commission-store.ts'
import { COMMISSION_SAYS, COMMISSION_STATUSES, type Commission } from './commission.ts'
import { CommissionsPage } from './commissions-page.tsx'

const ROWS = 50

/** RO-73. What is commissioned, over all priorities. */
export function commissionsListRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/commissions', async ({ look, frame, query }) => {
    getCommissioning(look)
    const asked = askedOf(query)
    const after = query.after && isId(query.after) ? query.after : undefined
    const found = await listCommissions(look, { ...asked, after, limit: ROWS + 1 })
    const last = found.length > ROWS ? found[ROWS - 1] : undefined
    const filters = { year: query.year ?? '', status: asked.status ?? '' }
    const next = last && `/commissions?${new URLSearchParams({ ...filters, after: last.id })}`
    return (
      <CommissionsPage
        {...{ frame, next, asked: filters, commissions: found.slice(0, ROWS) }}
        years={await yearsToChoose(look)}
        seesMoney={await maySeeYear(look)}
      />
    )
  })
  addListFiles(app, web, '/commissions', async ({ look, query }) => {
    getCommissioning(look)
    const seesMoney = await maySeeYear(look)
    const money = (head: string, of: (each: Commission) => number) =>
      seesMoney ? [{ head, cell: (each: Commission) => of(each) / 100 }] : []
    const list: ListFile<Commission> = {
      name: 'Commissions',
      columns: [
        { head: 'School year', cell: ({ schoolYear }) => showSchoolYear(schoolYear) },
        { head: 'Priority', cell: ({ priorityTitle }) => priorityTitle },
        { head: 'Commission', cell: ({ title }) => title },
        { head: 'Schools', cell: ({ schools }) => schools.map(({ name }) => name).join(', ') },
        { head: 'From', isDay: true, cell: ({ begunOn, startsOn }) => begunOn ?? startsOn },
        { head: 'Until', isDay: true, cell: ({ endedOn, endsOn }) => endedOn ?? endsOn },
        { head: 'How it stands', cell: ({ status }) => COMMISSION_SAYS[status] },
        ...money('Committed, £', ({ promisedPence }) => promisedPence),
        ...money('Paid, £', ({ paidPence }) => paidPence),
      ],
      read: (reader, from) => listCommissions(reader, { ...askedOf(query), after: from?.id, limit: ROWS_OF_A_PART }),
    }
    return list
  })
}

function askedOf(query: Readonly<Record<string, string>>) {
  const year = Number(query.year)
  return {
    schoolYear: Number.isInteger(year) && year >= 1990 && year <= 2199 ? year : undefined,
    status: COMMISSION_STATUSES.find((each) => each === query.status),
  }
}
