import type { FastifyInstance } from 'fastify'
import { addListFiles } from '#web/list-file.ts'
import { isId } from '#shared/id.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import type { ServiceModel } from '#model/index.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { addressOfVisits, readVisitList, visitsAskedFor } from './visit-list.ts'
import type { VisitPanel } from './visit-panel.ts'
import { mayOpenOffers } from './offers/offer-policy.ts'
import { marksOf, type VisitPanel } from './visit-panel.ts'
import { listVisits } from './visit-store.ts'
import { VisitsPage } from './visits-page.tsx'
import { visitLines, visitsToKeep } from './visits-to-keep.ts'

const ROWS = 50

/** The list of visits: mine or everyone's, booked, held or cancelled, a page at a time, or all of them as a file. */
export function visitsRoutes(app: FastifyInstance, web: Web, panels: readonly VisitPanel[]): void {
  addPage(app, web, '/visits', async ({ look, frame, query }) => {
    requireSomeSchool(look)
    const list = readVisitList(query)
    const found = await listVisits(look, { ...visitsAskedFor(look, list), limit: ROWS + 1 })
    const visits = await visitLines(look, panels, found.slice(0, ROWS))
    const last = found.length > ROWS ? visits.at(-1) : undefined
    const next = last && addressOfVisits({ ...list, after: last.id })
    return <VisitsPage {...{ frame, model: look.model, visits, list, next }} />
  })

  addListFiles(app, web, '/visits', ({ look, query }) => {
    requireSomeSchool(look)
    return visitsToKeep(look.model, panels, readVisitList(query))
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
        mayOpenOffers={mayOpenOffers(look)}
        showsThemes={isAnywhere(look.reach('write')) && reviewsThemes(look.model)}
        next={last && `${last.bookedFor}.${last.id}`}
      />
    )
  })
}

function requireSomeSchool(look: Look): void {
  if (!isAnywhere(look.reach('see-school'))) throw new NotFound('page', 'the list of visits')
const reviewsThemes = ({ recordForms }: ServiceModel) =>
  recordForms.some(({ sections }) => sections.some(({ entries }) => entries === 'themes'))

function readAfter(text: string | undefined) {
  const [date = '', id = ''] = (text ?? '').split('.')
  const bookedFor = toPlainDate(date)
  return bookedFor && isId(id) ? { bookedFor, id } : undefined
}
