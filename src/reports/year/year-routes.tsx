import type { FastifyInstance } from 'fastify'
import { addPrinted, picturesOf } from '#papers/index.ts'
import { addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { printYear } from './print-year.ts'
import { readYear } from './read-year.ts'
import { yearAsked } from './year-part.ts'
import { YearPage } from './year-page.tsx'

/** The year in the service, on the screen and to take along, for those who see its reports. */
export function yearRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/reports/year', async (seen) => <YearPage frame={seen.frame} {...await yearOf(seen)} />)
  addPrinted(app, web, '/reports/year', async (seen) => {
    const { ask, parts } = await yearOf(seen)
    const document = printYear(parts, ask, seen.look)
    return { document, pictures: await picturesOf(seen.look, undefined), fileName: document.title.replace('/', '-') }
  })
}

async function yearOf({ look, query }: Seen) {
  if (!look.reach('see-reports').everything) throw new NotFound('report', 'year')
  const ask = yearAsked(look.today, query.year)
  return { ask, parts: await readYear(look, ask) }
}
