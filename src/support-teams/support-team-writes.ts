import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import type { FiguresShown, MemberPart } from './support-team.ts'

export type NewTeam = {
  schoolId: string
  modelVersionId: string
  kind: string
  orderId: string | null
  because: string | null
  aim: string
  startedOn: PlainDate
  evaluateBy: PlainDate
  nextMeetingOn: PlainDate | null
}

export async function addTeam({ db, actor }: Work, team: NewTeam): Promise<string> {
  const id = newId()
  await db
    .insertInto('support_teams')
    .values({
      ...{ authority_id: actor.authorityId, id, school_id: team.schoolId, model_version_id: team.modelVersionId },
      ...{ kind: team.kind, order_id: team.orderId, because: team.because, aim: team.aim },
      ...{ started_on: team.startedOn, set_up_by: actor.personId, kept_by: actor.personId },
      ...{ next_meeting_on: team.nextMeetingOn, evaluate_by: team.evaluateBy },
      ...{ closed_on: null, closed_by: null, conclusion: null, document_id: null },
    })
    .execute()
  return id
}

/** Sets what changes of a live team; each time it is another state of it. */
export async function changeTeam(
  { db }: Work,
  id: string,
  set: { nextMeetingOn?: PlainDate | null; evaluateBy?: PlainDate } = {},
): Promise<void> {
  await db
    .updateTable('support_teams')
    .set({ revision: sql`revision + 1` })
    .set(set.nextMeetingOn !== undefined ? { next_meeting_on: set.nextMeetingOn } : {})
    .set(set.evaluateBy !== undefined ? { evaluate_by: set.evaluateBy } : {})
    .where('id', '=', id)
    .execute()
}

/** Closes it with what came of it as a whole, as the document that was issued. */
export async function closeIt(
  { db, actor }: Work,
  id: string,
  { closedOn, conclusion, documentId }: { closedOn: PlainDate; conclusion: string; documentId: string },
): Promise<void> {
  await db
    .updateTable('support_teams')
    .set({ status: 'closed', closed_on: closedOn, closed_by: actor.personId, conclusion, document_id: documentId })
    .set({ next_meeting_on: null, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

const NOT_STRUCK_OUT = { struck_out_at: null, struck_out_by: null, struck_out_because: null }

export type NewMember = {
  name: string
  /** Somebody of the service; left out for those from elsewhere. */
  personId?: string | null
  part: MemberPart
  comesFrom: string | null
  startedOn: PlainDate
}

export async function addMember({ db, actor }: Work, teamId: string, member: NewMember): Promise<void> {
  const { name, personId, part, comesFrom, startedOn } = member
  const row = {
    name,
    person_id: personId ?? null,
    part,
    comes_from: comesFrom,
    started_on: startedOn,
    finished_on: null,
    ...NOT_STRUCK_OUT,
  }
  await db
    .insertInto('support_team_members')
    .values({ authority_id: actor.authorityId, id: newId(), team_id: teamId, ...row })
    .execute()
}

/** Somebody is of it no longer; undefined where nobody of that id is of it now. */
export async function finishMember(
  { db, today }: Work,
  teamId: string,
  id: string,
): Promise<{ name: string } | undefined> {
  return db
    .updateTable('support_team_members')
    .set({ finished_on: sql<PlainDate>`greatest(started_on, ${today})` })
    .where('id', '=', id)
    .where('team_id', '=', teamId)
    .where('finished_on', 'is', null)
    .where('struck_out_at', 'is', null)
    .returning('name')
    .executeTakeFirst()
}

export async function addMeeting(
  { db, actor, now }: Work,
  teamId: string,
  { heldOn, present, decided }: { heldOn: PlainDate; present: readonly string[]; decided: string },
): Promise<void> {
  const written = { written_by: actor.personId, written_at: now }
  await db
    .insertInto('support_team_meetings')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), team_id: teamId, held_on: heldOn, decided, ...written },
      ...NOT_STRUCK_OUT,
      present: [...present],
    })
    .execute()
}

/** What belongs to a team; what belongs to it already stays. */
export async function addParts(
  { db, actor }: Work,
  teamId: string,
  {
    visitIds = [],
    orderIds = [],
    actionIds = [],
  }: Readonly<Record<'visitIds' | 'orderIds' | 'actionIds', readonly string[] | undefined>>,
): Promise<void> {
  const none = { visit_id: null, order_id: null, action_id: null }
  const rows = [
    ...visitIds.map((id) => ({ ...none, visit_id: id })),
    ...orderIds.map((id) => ({ ...none, order_id: id })),
    ...actionIds.map((id) => ({ ...none, action_id: id })),
  ].map((part) => ({ authority_id: actor.authorityId, id: newId(), team_id: teamId, ...part }))
  if (rows.length === 0) return
  await db
    .insertInto('support_team_parts')
    .values(rows)
    .onConflict((on) => on.doNothing())
    .execute()
}

export type NewEvaluation = {
  intervention: string
  aimedAt: string
  changed: string
  figures: FiguresShown | null
  noFigures: string | null
  judgement: number
}

const columnsOf = ({ intervention, aimedAt, changed, figures, noFigures, judgement }: NewEvaluation) => ({
  ...{ intervention, aimed_at: aimedAt, changed, judgement, no_figures: noFigures },
  figures: figures && JSON.stringify(figures),
})

export async function addEvaluation(
  { db, actor, today }: Work,
  teamId: string,
  written: NewEvaluation,
): Promise<string> {
  const id = newId()
  const by = { written_by: actor.personId, written_on: today }
  await db
    .insertInto('support_team_evaluations')
    .values({ authority_id: actor.authorityId, id, team_id: teamId, ...columnsOf(written), ...by })
    .execute()
  return id
}

export async function changeEvaluation({ db, actor, today }: Work, id: string, written: NewEvaluation): Promise<void> {
  await db
    .updateTable('support_team_evaluations')
    .set({ ...columnsOf(written), written_by: actor.personId, written_on: today, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
