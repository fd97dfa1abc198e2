import { newId } from '#shared/id.ts'
import type { TestService } from './a-service.ts'

type Row = Record<string, unknown>

/** A live team at a school with a chair, a meeting and an evaluation, straight into the tables. */
export async function aSupportTeam(service: TestService, school: string): Promise<string> {
  const { administratorId: by, modelVersionId } = service
  const team = await insert(service, 'support_teams', {
    ...{ school_id: school, model_version_id: modelVersionId, kind: service.model.supportTeams?.kinds[0]?.id },
    ...{
      because: 'The adviser, after the autumn.',
      aim: 'Reading at the age that is expected.',
      started_on: '2026-09-14',
    },
    ...{ set_up_by: by, kept_by: by, next_meeting_on: '2026-11-24', evaluate_by: '2027-03-31' },
  })
  await aTeamMember(service, team, 'chair')
  await aTeamMeeting(service, team, false, '2026-10-05')
  await anEvaluation(service, team)
  return team
}

/** Somebody of a team, struck out where that is asked for. */
export const aTeamMember = (
  service: TestService,
  team: string,
  part: 'chair' | 'member' = 'member',
  isStruckOut = false,
) =>
  insert(service, 'support_team_members', {
    ...{ team_id: team, name: `Mo ${part}`, part, started_on: '2026-09-14' },
    ...(isStruckOut && struckOut(service)),
  })

/** A meeting of a team, each on another day; struck out where that is asked for. */
export const aTeamMeeting = (service: TestService, team: string, isStruckOut = false, on?: string) => {
  const day = 6 + (meetings++ % 20)
  return insert(service, 'support_team_meetings', {
    ...{ team_id: team, held_on: on ?? `2026-10-${String(day).padStart(2, '0')}` },
    ...{ decided: 'Books are looked at together.', written_by: service.administratorId, written_at: service.now },
    ...(isStruckOut && struckOut(service)),
  })
}

let meetings = 0

const struckOut = ({ administratorId, now }: TestService) => ({
  ...{ struck_out_at: now, struck_out_by: administratorId, struck_out_because: 'It did not take place' },
})

/** One intervention of a team, evaluated without figures. */
export const anEvaluation = (service: TestService, team: string) =>
  insert(service, 'support_team_evaluations', {
    ...{
      team_id: team,
      intervention: 'Reading every day',
      aimed_at: 'Fluent readers.',
      changed: 'Pupils read aloud daily.',
    },
    ...{
      no_figures: 'Results come in July.',
      judgement: 2,
      written_by: service.administratorId,
      written_on: '2026-11-02',
    },
  })

async function insert({ db, authorityId }: TestService, table: string, row: Row): Promise<string> {
  const id = newId()
  const all: Row = { authority_id: authorityId, id, ...row }
  const names = Object.keys(all)
  await db.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(all),
  )
  return id
}
