import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { keepIssued } from '#papers/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { showFigures } from './figures-shown.ts'
import { getTeamToDo } from './get-support-team.ts'
import { printEvaluation } from './print-evaluation.ts'
import { teamEvent } from './support-team-event.ts'
import { whyCannotBeClosed, whyNotEvaluated } from './support-team-rules.ts'
import { listEvaluations, listMeetings, listTeamMembers } from './support-team-store.ts'
import { addEvaluation, changeEvaluation, changeTeam, closeIt } from './support-team-writes.ts'

/** What is written of one intervention; `figures` is the measure and group of pupils that show it, as the page offers them. */
export type Written = {
  intervention: string
  aimedAt: string
  changed: string
  figures: string | null
  noFigures: string | null
  judgement: number
}

/** NF-20. Evaluates one of a team's interventions, the figures frozen as they stand today. Throws NotFound, NotAllowed, Refused. */
export async function evaluate(work: Work, id: string, written: Written): Promise<void> {
  const { team, name, ready } = await toEvaluate(work, id, written)
  await addEvaluation(work, id, ready)
  await changeTeam(work, id)
  await logEvent(work, teamEvent('evaluated', team, name, { intervention: { after: written.intervention } }))
}

/** Writes an evaluation anew while the team is live. Throws NotFound, NotAllowed, Refused. */
export async function changeEvaluated(
  work: Work,
  id: string,
  evaluationId: string,
  { revision, ...written }: Written & { revision: number },
): Promise<void> {
  const { team, name, ready } = await toEvaluate(work, id, written)
  const before = (await listEvaluations(work, id)).find((each) => each.id === evaluationId)
  if (!before) throw new NotFound('evaluation', evaluationId)
  const now = { kind: 'support-team' as const, id, revision: before.revision, shown: revision }
  refuseIf(work, await whyChangedMeanwhile(work, now))
  await changeEvaluation(work, evaluationId, ready)
  await changeTeam(work, id)
  await logEvent(work, teamEvent('evaluation-changed', team, name, { intervention: { after: written.intervention } }))
}

async function toEvaluate(work: Work, id: string, { figures, ...written }: Written) {
  const found = await getTeamToDo(work, id, 'evaluate')
  const scale = found.model.scales.find((each) => each.id === found.rule.closing.scale)
  const points = scale?.points.map(({ value }) => value) ?? []
  const shown = figures ? await showFigures(work, found.team.schoolId, figures) : undefined
  refuseIf(work, whyNotEvaluated(points, { ...written, hasFigures: shown !== undefined }))
  return { ...found, ready: { ...written, figures: shown ?? null } }
}

/** NF-20. Closes a team whose interventions were evaluated, and keeps the evaluation as it was issued. Throws NotFound, NotAllowed, Refused. */
export async function closeTeam(
  work: Work,
  id: string,
  { revision, closedOn, conclusion }: { revision: number; closedOn: PlainDate; conclusion: string },
): Promise<void> {
  const found = await getTeamToDo(work, id, 'close', revision)
  const { team, rule, name, model } = found
  const { schoolId } = team
  const evaluations = await listEvaluations(work, id)
  refuseIf(work, [
    ...whyCannotBeClosed(rule, team, evaluations, closedOn, work.today),
    ...(await askAboutNamesIn(work, schoolId, [{ where: 'the conclusion', field: 'conclusion', text: conclusion }])),
  ])
  const [members, meetings] = [await listTeamMembers(work, id), await listMeetings(work, id)]
  const closed = { ...team, status: 'closed' as const, closedOn, conclusion, closedByName: work.actor.name }
  const document = printEvaluation(
    { team: closed, model, rule, name, evaluations, members, meetings },
    work.actor.authorityName,
    work.today,
  )
  const { modelVersionId } = team
  const issue = { kind: 'evaluation', schoolId, visitId: null, recordId: null, version: 1, modelVersionId, document }
  await closeIt(work, id, { closedOn, conclusion, documentId: await keepIssued(work, issue) })
  await logEvent(work, teamEvent('closed', team, name, { on: { after: closedOn } }))
}
