import { getSchool } from '#schools/index.ts'
import { readSchoolFilter } from '#schools/list/school-filter.ts'
import { listSchools } from '#schools/list/school-list-store.ts'
import { findVisit, listVisitsToDo } from '#visits/index.ts'
import { peopleActedFor } from '#work/actor.ts'
import type { Look } from '#work/work.ts'

/** The main select of the page at an address: what its floor runs. */
export async function mainSelects(look: Look, url: string): Promise<unknown> {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const [, room, id] = pathname.split('/')
  if (room === 'schools' && !id) return listSchools(look, readSchoolFilter(Object.fromEntries(searchParams)), 51)
  if (room === 'schools' && id) return getSchool(look, id)
  if (room === 'visits' && id) return findVisit(look, id)
  return listVisitsToDo(look, { adviserIds: peopleActedFor(look.actor) })
}
