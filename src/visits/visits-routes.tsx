import type { FastifyInstance } from 'fastify'
import { addListFiles } from '#web/list-file.ts'
import type { ServiceModel } from '#model/index.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { ownSchoolsOf } from '#work/actor.ts'
import { isAnywhere, isBeyond } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { addressOfVisits, readVisitList, visitsAskedFor } from './visit-list.ts'
import type { VisitPanel } from './visit-panel.ts'
import { mayOpenOffers } from './offers/offer-policy.ts'
import { countVisits, listVisits } from './visit-store.ts'
import { VisitsPage } from './visits-page.tsx'
import { visitLines, visitsToKeep } from './visits-to-keep.ts'

const ROWS = 50

/** The list of visits: mine or everyone's, booked, held or cancelled, a page at a time, or all of them as a file. */
export function visitsRoutes(app: FastifyInstance, web: Web, panels: readonly VisitPanel[]): void {
  addPage(app, web, '/visits', async ({ look, frame, query }) => {
    requireSomeSchool(look)
    const list = readVisitList(query)
    const asked = visitsAskedFor(look, list)
    const found = await listVisits(look, { ...asked, limit: ROWS + 1 })
    const count = await countVisits(look, asked)
    const visits = await visitLines(look, panels, found.slice(0, ROWS))
    const last = found.length > ROWS ? visits.at(-1) : undefined
    const next = last && addressOfVisits({ ...list, after: last.id })
    const more = {
      count,
      mayBook: isAnywhere(look.reach('book')),
      seesBeyond: isBeyond(look.reach('see-school'), ownSchoolsOf(look.actor)),
      mayOpenOffers: mayOpenOffers(look),
      showsThemes: isAnywhere(look.reach('write')) && reviewsThemes(look.model),
    }
    return <VisitsPage {...{ frame, model: look.model, visits, list, next, ...more }} />
  })

  addListFiles(app, web, '/visits', ({ look, query }) => {
    requireSomeSchool(look)
    return visitsToKeep(look.model, panels, readVisitList(query))
  })
}

function requireSomeSchool(look: Look): void {
  if (!isAnywhere(look.reach('see-school'))) throw new NotFound('page', 'the list of visits')
}

const reviewsThemes = ({ recordForms }: ServiceModel) =>
  recordForms.some(({ sections }) => sections.some(({ entries }) => entries === 'themes'))
