import type { FastifyInstance } from 'fastify'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { listCoveredToday } from '../cover/cover-store.ts'
import { isHeldOn } from '../held-role.ts'
import {
  mayEndRole,
  mayGiveAccess,
  mayKeepPeopleOf,
  mayOpenPerson,
  maySeeAddress,
  maySeeTeam,
  requireSchool,
} from '../people-policy.ts'
import { getSchoolName } from '../places-store.ts'
import { listRolesIn } from '../role/held-role-store.ts'
import { accessRoutes } from './access-routes.tsx'
import { adviserRoutes } from './adviser-routes.tsx'
import { TeamPage } from './team-page.tsx'
import { listAddresses } from './team-store.ts'

/** Who works with a school and in it. */
export function teamRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/schools/:schoolId/people', async ({ look, frame, params }) => {
    const school = await getSchoolName(look, params.schoolId ?? '')
    requireSchool(look, school.id, maySeeTeam(look, school.id), `see the people of school ${school.id}`)
    const team = await listRolesIn(look, [school.id])
    const now = team.filter((held) => isHeldOn(held, look.today))
    const seen = now.filter((held) => maySeeAddress(look, held.personId, [held]))
    const ids = [...new Set(now.map(({ personId }) => personId))]
    return (
      <TeamPage
        {...{ frame, school, team }}
        model={look.model}
        today={look.today}
        covers={await listCoveredToday(look, ids)}
        addresses={await listAddresses(
          look,
          seen.map(({ personId }) => personId),
        )}
        unassigned={look.model.roles.filter(
          ({ id, onePerSchool }) => onePerSchool && !now.some((held) => held.role === id),
        )}
        mayName={mayKeepPeopleOf(look, school.id)}
        mayGive={mayGiveAccess(look, school.id)}
        mayOpen={(held) => mayOpenPerson(look, held.personId, isHeldOn(held, look.today) ? held.schoolIds : [])}
        mayEnd={(held) => mayEndRole(look, held)}
      />
    )
  })
  accessRoutes(app, web)
  adviserRoutes(app, web)
}
