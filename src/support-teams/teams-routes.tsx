import type { FastifyInstance } from 'fastify'
import { getSchoolToVisit } from '#visits/index.ts'
import { addListFiles } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { mayKeepTeamsOf, requireTeams } from './support-team-policy.ts'
import { countLive, listTeams } from './support-team-store.ts'
import { readTeamList } from './team-list.ts'
import { TeamsPage } from './teams-page.tsx'
import { teamLines, teamsToKeep } from './teams-to-keep.ts'

const ROWS = 50

/** The list of teams, of the service or of one school, a page at a time or as a file. */
export function teamsRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/support-teams', async ({ look, frame, query }) => {
    requireTeams(look)
    const list = readTeamList(query)
    const school = list.schoolId ? await getSchoolToVisit(look, list.schoolId) : undefined
    const { kind, schoolId } = list
    const [found, { live, late }] = await Promise.all([
      listTeams(look, { ...list, limit: ROWS + 1 }),
      countLive(look, { kind, schoolId }),
    ])
    const lines = await teamLines(look, found.slice(0, ROWS))
    const next = found.length > ROWS ? lines.at(-1)?.id : undefined
    const maySetUp = school !== undefined && mayKeepTeamsOf(look, school.id)
    return <TeamsPage {...{ frame, model: look.model, list, lines, live, late, school, maySetUp, next }} />
  })
  addListFiles(app, web, '/support-teams', ({ look, query }) => {
    requireTeams(look)
    return teamsToKeep(look.model, readTeamList(query))
  })
}
