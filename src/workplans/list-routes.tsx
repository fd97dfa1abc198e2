import type { FastifyInstance } from 'fastify'
import { yearIn } from '#days/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { addListFiles } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import type { AreaLine } from './areas/area-rules.ts'
import { AreasPage } from './areas/areas-page.tsx'
import { readDemand } from './areas/read-demand.ts'
import { partnershipLines, type PartnershipLine } from './partnership/partnership-lines.ts'
import { PartnershipsPage } from './partnership/partnerships-page.tsx'
import { requireAreas, requireWorkplans } from './workplan-policy.ts'

const AREAS = '/workplans/areas'
const PARTNERSHIPS = '/workplans/partnerships'
const nameOf = (what: string, year: SchoolYear) => `${what} ${showSchoolYear(year).replace('/', '-')}`

/** Partnerships beside each other, and areas beside each other; as pages and as files. */
export function workplanListRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, PARTNERSHIPS, async ({ look, frame, query }) => {
    requireWorkplans(look)
    const year = yearIn(look, query.year)
    return <PartnershipsPage {...{ frame, year }} model={look.model} lines={await partnershipLines(look, year)} />
  })
  addListFiles<PartnershipLine>(app, web, PARTNERSHIPS, ({ look, query }) => {
    requireWorkplans(look)
    const year = yearIn(look, query.year)
    return {
      name: nameOf('Partnerships', year),
      columns: [
        { head: 'Partnership', cell: ({ name }) => name },
        { head: 'Schools', cell: ({ schools }) => schools },
        { head: 'Days by size', cell: ({ due }) => due / 2 },
        { head: 'Days allocated', cell: ({ allocated }) => allocated / 2 },
        { head: 'To decide', cell: ({ isUndecided }) => (isUndecided ? 'yes' : 'no') },
        { head: 'Days agreed', cell: ({ agreement }) => (agreement ? agreement.agreed / 2 : null) },
        { head: 'Agreed on', isDay: true, cell: ({ agreement }) => agreement?.agreedOn ?? null },
        { head: 'Days led by headteachers', cell: ({ led, agreement }) => (agreement ? led / 2 : null) },
      ],
      // Partnerships are some hundreds at most, and are read at once.
      read: async (reader, after) => (after ? [] : partnershipLines(reader, year)),
    }
  })
  addPage(app, web, AREAS, async ({ look, frame, query }) => {
    requireAreas(look)
    const year = yearIn(look, query.year)
    return <AreasPage {...{ frame, year }} model={look.model} lines={await readDemand(look, year)} />
  })
  addListFiles<AreaLine>(app, web, AREAS, ({ look, query }) => {
    requireAreas(look)
    const year = yearIn(look, query.year)
    return {
      name: nameOf('Areas', year),
      columns: [
        { head: 'Area', cell: ({ name }) => name },
        { head: 'Partnerships', cell: ({ partnerships }) => partnerships },
        { head: 'Schools', cell: ({ schools }) => schools },
        { head: 'Days due', cell: ({ due }) => due / 2 },
        { head: 'People', cell: ({ staff }) => staff },
        { head: 'Days they have', cell: ({ staffDays }) => Math.round(staffDays) / 2 },
        { head: 'Days by what is due', cell: ({ fairDays }) => Math.round(fairDays) / 2 },
      ],
      read: async (reader, after) => (after ? [] : readDemand(reader, year)),
    }
  })
}
