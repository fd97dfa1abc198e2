import type { FastifyInstance } from 'fastify'
import { ownSchoolsOf } from '#work/actor.ts'
import { isBeyond } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { addListFiles } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { listKindsOfGroup } from '../groups/group-kinds.ts'
import { listGroups } from '../groups/group-store.ts'
import { mayKeepRegister, requireSight, sightOf } from '../school-policy.ts'
import { ListPage } from './list-page.tsx'
import { readSchoolFilter, type SchoolFilter } from './school-filter.ts'
import { countSchools, listSchools } from './school-list-store.ts'
import { listGroupsOf, schoolsToKeep } from './schools-to-keep.ts'

const ON_A_PAGE = 50

/** The list of schools. */
export function listRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/schools', async ({ look, frame, query }) => {
    requireSight(look)
    const filter = readSchoolFilter(query)
    return <ListPage frame={frame} model={look.model} filter={filter} {...await readList(look, filter)} />
  })

  addListFiles(app, web, '/schools', ({ look, query }) => {
    requireSight(look)
    return schoolsToKeep(look.model, readSchoolFilter(query))
  })
}

async function readList(look: Look, filter: SchoolFilter) {
  const kinds = listKindsOfGroup(look.model).map(({ id }) => id)
  const [found, count, groups] = await Promise.all([
    listSchools(look, filter, ON_A_PAGE + 1),
    countSchools(look, filter),
    listGroups(look, kinds),
  ])
  const schools = found.slice(0, ON_A_PAGE)
  const last = found.length > ON_A_PAGE ? schools.at(-1) : undefined
  return {
    schools,
    count,
    groups: groups.filter(({ finishedOn }) => finishedOn === null || finishedOn >= look.today),
    groupsOf: await listGroupsOf(look, schools),
    next: last && { ...filter, after: last.id },
    mayAdd: mayKeepRegister(look),
    seesBeyond: isBeyond(sightOf(look), ownSchoolsOf(look.actor)),
  }
}
