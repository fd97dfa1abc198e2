import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import type { Pathway, PathwayStage, StageKind } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { caseEvent } from './case-events.ts'
import { maySteerCase } from './case-policy.ts'
import { whyCannotBegin, whyNotReached, whyNotTwoPeople, whyOver } from './case-rules.ts'
import { addStage, writeStageDone } from './case-store.ts'
import { stageNext, stageOf, stageOfKind, type Case } from './case.ts'
import { findCase, getCaseToDo, pathwayOf } from './get-case.ts'
import { leadsOn, mayLead } from './leads.ts'

/** SH-32. What stands against a deed of a stage: the case has not reached it, or is over. In the words of the case's own model. */
export async function stageFindings(look: Look, of: Case, kind: StageKind): Promise<Finding[]> {
  const { pathway } = await pathwayOf(look, of)
  return of.endedOn ? [whyOver(of.endedOn)] : whyNotReached(pathway, of, kind)
}

/** Begins a stage of a case on a day, as part of another deed. Throws NotFound, Refused. */
export async function beginStage(work: Work, caseId: string, kind: StageKind, on: PlainDate): Promise<void> {
  const found = await getCaseToDo(work, caseId)
  const { pathway } = await pathwayOf(work, found)
  const stage = stageOfKind(pathway, kind)
  refuseIf(work, stage ? whyCannotBegin(pathway, found, stage, on, work.today) : whyNotReached(pathway, found, kind))
  if (stage) await begin(work, found, pathway, stage, on)
}

/** Writes as part of another deed that a stage was done on a day; the next begins on it where nobody takes over. Throws NotFound, Refused. */
export async function finishStage(work: Work, caseId: string, kind: StageKind, on: PlainDate): Promise<void> {
  const found = await getCaseToDo(work, caseId)
  const { pathway } = await pathwayOf(work, found)
  const reached = stageOf(found, kind)
  refuseIf(work, found.endedOn ? [whyOver(found.endedOn)] : whyNotReached(pathway, found, kind))
  if (!reached || reached.finishedOn) return
  await writeStageDone(work, found.id, reached.stageId, on)
  const name = stageOfKind(pathway, kind)?.name
  await logEvent(work, caseEvent('stage-done', found, { stage: { after: name }, on: { after: on } }))
  const next = stageNext(pathway, found)
  if (next && !next.handOver) await begin(work, found, pathway, next, on)
}

/** SH-57. Somebody takes over a case with its next stage: whoever leads it now or then, or steers it. Throws NotFound, NotAllowed, Refused. */
export async function handOver(
  work: Work,
  caseId: string,
  { on, revision: shown }: { on: PlainDate; revision: number },
): Promise<void> {
  const seen = await findCase(work, caseId)
  requireThat(await mayHandOver(work, seen), work, `hand over the case ${caseId}`)
  const found = await getCaseToDo(work, caseId)
  const stale = await whyChangedMeanwhile(work, { kind: 'case', id: caseId, revision: found.revision, shown })
  const { pathway } = await pathwayOf(work, found)
  const next = stageNext(pathway, found)
  if (stale.length > 0 || !next) return refuseIf(work, stale)
  refuseIf(work, whyCannotBegin(pathway, found, next, on, work.today))
  await begin(work, found, pathway, next, on)
}

/** Who hands a case over to its next stage. */
export async function mayHandOver(look: Look, of: Case): Promise<boolean> {
  if (maySteerCase(look, of.schoolId)) return true
  const { pathway } = await pathwayOf(look, of)
  const kinds = [of.stages.at(-1)?.kind, stageNext(pathway, of)?.kind].filter((kind) => kind !== undefined)
  const all = await Promise.all(kinds.map((kind) => mayLead(look, of, kind)))
  return all.includes(true)
}

async function begin(work: Work, of: Case, pathway: Pathway, stage: PathwayStage, on: PlainDate) {
  const held = await leadsOn(work, of.schoolId, pathway)
  const lead = held.get(stage.lead)?.[0]
  const supporters = stage.supportedBy.flatMap((role) => held.get(role) ?? []).map(({ personId }) => personId)
  refuseIf(work, whyNotTwoPeople(pathway, lead?.personId, supporters))
  await addStage(work, {
    ...{ caseId: of.id, stage: stage.id, kind: stage.kind, beganOn: on, leadId: lead?.personId ?? null },
  })
  await logEvent(
    work,
    caseEvent('stage-begun', of, {
      stage: { after: stage.name },
      on: { after: on },
      ...(lead && { lead: { after: lead.name } }),
    }),
  )
}
