import type { FastifyInstance } from 'fastify'
import { findPeopleSeen } from '#people/index.ts'
import { addressOfList, findSchoolByUrn, findSchoolsLike, plainQuery, requireSight } from '#schools/index.ts'
import { addPage } from '#web/routes.ts'
import { Elsewhere } from '#web/sign-in-needed.ts'
import type { Web } from '#web/web.ts'
import { FOUND_OF_EACH, SearchPage } from './search-page.tsx'

/** The search at the top of every page. */
export function searchRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/search', async ({ look, frame, query }) => {
    requireSight(look)
    const q = plainQuery(query.q)
    const exact = /^\d{6}$/.test(q) ? await findSchoolByUrn(look, q) : undefined
    if (exact) throw new Elsewhere(`/schools/${exact.id}`)
    const people = await findPeopleSeen(look, q, FOUND_OF_EACH + 1)
    if (people.length === 0) throw new Elsewhere(addressOfList({ q, ...(q && { status: 'all' }) }))
    return (
      <SearchPage frame={frame} q={q} people={people} schools={await findSchoolsLike(look, q, FOUND_OF_EACH + 1)} />
    )
  })
}
