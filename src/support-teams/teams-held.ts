import type { HeldOfSchool } from '#work/held.ts'
import { saysFigures } from './figures-shown.ts'
import { listEvaluations, listMeetings, listTeamMembers, listTeams } from './support-team-store.ts'
import { teamLines } from './teams-to-keep.ts'

const MOST = 1000

/** The teams that acted at a school: who was of them, what they decided, and how they were evaluated. */
export const supportTeamsHeldOf: HeldOfSchool = async (look, schoolId) => {
  const teams = await teamLines(look, await listTeams(look, { schoolId, limit: MOST }))
  const [members, meetings, evaluations]: (string | number | null)[][][] = [[], [], []]
  for (const { id, name, startedOn } of teams) {
    const of = [name, startedOn]
    for (const each of await listTeamMembers(look, id))
      members?.push([...of, each.name, each.part, each.comesFrom, each.startedOn, each.finishedOn])
    for (const each of await listMeetings(look, id))
      meetings?.push([...of, each.heldOn, each.present.join(', '), each.decided, each.writtenByName])
    for (const each of await listEvaluations(look, id)) {
      const figures = each.figures ? `${each.figures.name}. ${saysFigures(each.figures)}` : each.noFigures
      evaluations?.push([...of, each.intervention, each.aimedAt, each.changed, figures, each.judgement, each.writtenOn])
    }
  }
  const of = ['What', 'From']
  return {
    tables: [
      {
        name: 'Boards and teams',
        head: [...of, 'What it was to reach', 'Recommended', 'Evaluated by', 'Closed', 'What it came to'],
        rows: teams.map(({ name, startedOn, aim, because, evaluateBy, closedOn, conclusion }) => [
          ...[name, startedOn, aim, because, evaluateBy, closedOn, conclusion],
        ]),
      },
      { name: 'Members of boards', head: [...of, 'Name', 'Part', 'Comes from', 'Since', 'Until'], rows: members ?? [] },
      { name: 'Meetings of boards', head: [...of, 'Held on', 'There', 'Decided', 'Written by'], rows: meetings ?? [] },
      {
        name: 'Evaluations of boards',
        head: [...of, 'Intervention', 'Aimed at', 'Changed', 'Figures', 'Judgement', 'Written on'],
        rows: evaluations ?? [],
      },
    ],
    files: [],
  }
}
