import type { FastifyInstance } from 'fastify'
import { isId } from '#shared/id.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { peopleActedFor } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere } from '#work/reach.ts'
import { marksOf, type VisitPanel } from './visit-panel.ts'
import { listVisits } from './visit-store.ts'
import { VISIT_STATUSES } from './visit.ts'
import { VisitsPage } from './visits-page.tsx'

const ROWS = 50

/** The list of visits: mine or everyone's, booked, held or cancelled, a page at a time. */
export function visitsRoutes(app: FastifyInstance, web: Web, panels: readonly VisitPanel[]): void {
  addPage(app, web, '/visits', async ({ look, frame, query }) => {
    if (!isAnywhere(look.reach('see-school'))) throw new NotFound('page', 'the list of visits')
    const status = VISIT_STATUSES.find((each) => each === query.status)
    const isMine = query.whose === 'mine'
    const visits = await listVisits(look, {
      status,
      adviserIds: isMine ? peopleActedFor(look.actor) : undefined,
      after: readAfter(query.after),
      limit: ROWS + 1,
    })
    const models = new Map(
      await Promise.all(
        [...new Set(visits.map((visit) => visit.modelVersionId))].map(
          async (id) => [id, await look.modelOf(id)] as const,
        ),
      ),
    )
    const last = visits.length > ROWS ? visits[ROWS - 1] : undefined
    return (
      <VisitsPage
        frame={frame}
        model={look.model}
        models={models}
        marks={await marksOf(look, panels, visits)}
        visits={visits.slice(0, ROWS)}
        filter={{ status, isMine }}
        next={last && `${last.bookedFor}.${last.id}`}
      />
    )
  })
}

function readAfter(text: string | undefined) {
  const [date = '', id = ''] = (text ?? '').split('.')
  const bookedFor = toPlainDate(date)
  return bookedFor && isId(id) ? { bookedFor, id } : undefined
}
