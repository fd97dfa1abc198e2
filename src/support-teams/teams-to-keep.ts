import { capital, word, type ServiceModel } from '#model/index.ts'
import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import type { Look } from '#work/work.ts'
import { listTeams } from './support-team-store.ts'
import { kindName, type SupportTeam } from './support-team.ts'
import type { TeamList } from './team-list.ts'

/** A team as a list shows it: what it is called. */
export type TeamLine = SupportTeam & { name: string }

/** Some teams as lines, each under the model of its birth. */
export async function teamLines(look: Look, teams: readonly SupportTeam[]): Promise<TeamLine[]> {
  const models = new Map<string, ServiceModel>()
  for (const id of new Set(teams.map(({ modelVersionId }) => modelVersionId))) models.set(id, await look.modelOf(id))
  return teams.map((team) => ({ ...team, name: kindName(models.get(team.modelVersionId)?.supportTeams, team.kind) }))
}

/** The list as a file. */
export function teamsToKeep(model: ServiceModel, list: TeamList): ListFile<TeamLine> {
  return {
    name: capital(word(model, 'supportTeam', { form: 'many' })),
    columns: [
      { head: 'School', cell: ({ schoolName }) => schoolName },
      { head: 'What', cell: ({ name }) => name },
      { head: 'Chair', cell: ({ chairName }) => chairName },
      { head: 'From', isDay: true, cell: ({ startedOn }) => startedOn },
      { head: 'Met last', isDay: true, cell: ({ lastMetOn }) => lastMetOn },
      { head: 'Meets next', isDay: true, cell: ({ nextMeetingOn }) => nextMeetingOn },
      { head: 'Evaluated by', isDay: true, cell: ({ evaluateBy }) => evaluateBy },
      { head: 'Interventions evaluated', cell: ({ evaluations }) => evaluations },
      { head: 'Closed', isDay: true, cell: ({ closedOn }) => closedOn },
    ],
    read: async (look, after) =>
      teamLines(look, await listTeams(look, { ...list, after: after?.id, limit: ROWS_OF_A_PART })),
  }
}
