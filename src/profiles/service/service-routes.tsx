import type { FastifyInstance } from 'fastify'
import { maySeeWhatIsLoaded } from '#figures/index.ts'
import { addPrinted, picturesOf } from '#papers/index.ts'
import { addListFiles } from '#web/list-file.ts'
import { addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { openPlaces } from './district-picture.ts'
import { printServiceFigures } from './print-service-figures.ts'
import { openFiguresList, readFigureLines, readWholeList } from './read-service-figures.ts'
import { serviceFiguresToKeep } from './service-figures-to-keep.ts'
import { ServicePage } from './service-page.tsx'
import { requireSightOfSchools } from './service-policy.ts'
import { saysNarrowed } from './service-words.ts'

const SCHOOLS_OF_A_PAGE = 50

/** One measure of all schools: on a page, as a list to keep, and printed. */
export function serviceFigureRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/schools/figures', servicePage)
  addListFiles(app, web, '/schools/figures', ({ look, query }) => {
    requireSightOfSchools(look)
    return serviceFiguresToKeep(query)
  })
  addPrinted(app, web, '/schools/figures', async ({ look, query }) => {
    requireSightOfSchools(look)
    const { document, byName } = await printServiceFigures(look, query)
    const { crest } = await picturesOf(look, undefined)
    return { document, pictures: { ...(crest && { crest }), byName }, fileName: 'School summary report' }
  })
}

/** All schools are read for the first page alone, and for an order that rests on all of them; the others read their own. */
async function servicePage({ look, frame, query }: Seen) {
  requireSightOfSchools(look)
  const list = await openFiguresList(look, query)
  const { after, isRanked } = list.ask
  const whole = after === '' || isRanked ? await readWholeList(look, list) : undefined
  const turn = { whole, after: after || undefined, limit: SCHOOLS_OF_A_PAGE + 1 }
  const { lines, sources } = await readFigureLines(look, list, turn)
  const narrowed = saysNarrowed(list)
  const draw = whole && narrowed && after === '' ? await openPlaces(look, list, whole.schools) : undefined
  return (
    <ServicePage
      {...{ frame, model: look.model, list, whole }}
      lines={lines.slice(0, SCHOOLS_OF_A_PAGE)}
      next={lines.length > SCHOOLS_OF_A_PAGE ? lines[SCHOOLS_OF_A_PAGE - 1]?.id : undefined}
      funnel={whole && draw?.(narrowed, whole.schools)}
      sources={whole?.sources ?? sources}
      maySeeFiles={maySeeWhatIsLoaded(look)}
    />
  )
}
