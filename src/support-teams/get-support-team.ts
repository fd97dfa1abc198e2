import type { ServiceModel, SupportTeamsRule } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { whyChangedMeanwhile } from '#history/index.ts'
import { mayKeepTeamsOf } from './support-team-policy.ts'
import { whyCannotBeDone } from './support-team-rules.ts'
import { findTeam, findTeamToChange } from './support-team-store.ts'
import { kindName, type SupportTeam, type TeamAction } from './support-team.ts'

/** A team in the model of its birth, and what it is called. */
export type TeamInModel = { team: SupportTeam; model: ServiceModel; rule: SupportTeamsRule; name: string }

/** The team, for somebody who may know of it. Throws NotFound. */
export async function getTeam(look: Look, id: string): Promise<TeamInModel> {
  return inModel(look, id, isId(id) ? await findTeam(look, id) : undefined)
}

/** The team, held, for a deed of somebody who keeps it, as it stands and as they saw it. Throws NotFound, NotAllowed, Refused. */
export async function getTeamToDo(work: Work, id: string, action: TeamAction, shown?: number): Promise<TeamInModel> {
  const found = await inModel(work, id, isId(id) ? await findTeamToChange(work, id) : undefined)
  const { schoolId, revision } = found.team
  requireThat(mayKeepTeamsOf(work, schoolId), work, `${action} the support team ${id}`)
  const closed = whyCannotBeDone(found.team, action)
  const stale = await whyChangedMeanwhile(work, { kind: 'support-team', id, revision, shown: shown ?? revision })
  refuseIf(work, closed.length > 0 ? closed : stale)
  return found
}

async function inModel(look: Look, id: string, team: SupportTeam | undefined): Promise<TeamInModel> {
  if (!team) throw new NotFound('support team', id)
  const model = await look.modelOf(team.modelVersionId)
  if (!model.supportTeams) throw new Error(`the model of this team has no ${team.kind}`)
  return { team, model, rule: model.supportTeams, name: kindName(model.supportTeams, team.kind) }
}
