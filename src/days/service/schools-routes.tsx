import type { FastifyInstance } from 'fastify'
import { showSchoolYear } from '#shared/school-year.ts'
import { addListFiles } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import type { Look } from '#work/work.ts'
import { yearIn } from '../days-form.ts'
import { requireDays } from './days-routes.tsx'
import { SCHOOL_STANDS, schoolLines, type SchoolLine } from './school-lines.ts'
import { SchoolsPage, STANDS_SAYS, type SchoolList } from './schools-page.tsx'

const ROWS = 50

/** What every school is due in days and what became of it, as a page and as files. */
export function daysOfSchoolsRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/days/schools', async ({ look, frame, query }) => {
    requireDays(look)
    const list = readList(look, query)
    const all = await schoolLines(look, list.year)
    const found = asked(all, list)
    const from = list.after ? found.findIndex(({ schoolId }) => schoolId === list.after) + 1 : 0
    const lines = found.slice(from, from + ROWS)
    const next = found.length > from + ROWS ? lines.at(-1)?.schoolId : undefined
    const seesService = look.reach('see-reports').everything && look.reach('see-school').everything
    return <SchoolsPage {...{ frame, list, all, lines, next, seesService }} />
  })
  addListFiles<SchoolLine>(app, web, '/days/schools', ({ look, query }) => {
    requireDays(look)
    const list = readList(look, query)
    const days = (head: string, key: 'due' | 'allocated' | 'booked' | 'held' | 'left') => ({
      ...{ head, cell: (line: SchoolLine) => line[key] / 2 },
    })
    return {
      name: `Days of schools ${showSchoolYear(list.year).replace('/', '-')}`,
      columns: [
        { head: 'School', cell: ({ schoolName }) => schoolName },
        ...[days('Due', 'due'), days('Allocated', 'allocated'), days('Booked', 'booked'), days('Held', 'held')],
        days('Left', 'left'),
        { head: 'How it stands', cell: ({ stands }) => STANDS_SAYS[stands] },
      ],
      // They are reckoned together, and handed on at once.
      read: async (reader, after) => (after ? [] : asked(await schoolLines(reader, list.year), list)),
    }
  })
}

const asked = (lines: readonly SchoolLine[], { stands }: SchoolList) =>
  lines.filter((line) => !stands || line.stands === stands)

function readList(look: Look, query: Readonly<Record<string, string>>): SchoolList {
  return {
    year: yearIn(look, query.year),
    stands: SCHOOL_STANDS.find((stands) => stands === query.stands),
    after: query.after?.slice(0, 60),
  }
}
