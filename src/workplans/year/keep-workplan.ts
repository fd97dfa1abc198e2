import { dayIn, holdDays } from '#days/index.ts'
import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { NotFound } from '#work/failures.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { workplanEvent } from '../workplan-events.ts'
import { mayKeepWorkplans, requireWorkplans, workplansRuleOf } from '../workplan-policy.ts'
import { whyBeyond, whyNotReady } from '../workplan-rules.ts'
import { keepWorkplan, markReady } from '../workplan-store.ts'
import { readYear, type FilledWorkplan } from './year-of-workplans.ts'

/** One workplan of a year. Throws NotFound where the model has none of that name, or nobody may know of it. */
export async function getWorkplan(look: Look, year: SchoolYear, id: string) {
  requireWorkplans(look)
  const { model, workplans } = await readYear(look, year)
  const found = workplans.find(({ workplan }) => workplan.id === id)
  if (!found) throw new NotFound('workplan', id)
  return { model, rule: workplansRuleOf(model), found }
}

/** ES-11. Says how many half-days a workplan is funded for. Throws NotFound, NotAllowed, and Refused where more is allocated already. */
export async function setWorkplan(
  work: Work,
  year: SchoolYear,
  id: string,
  { halfDays, revision }: { halfDays: number; revision: number },
): Promise<void> {
  await holdDays(work)
  const { rule, found } = await getWorkplan(work, year, id)
  requireThat(mayKeepWorkplans(work), work, `say what the workplan ${id} is funded for`)
  refuseIf(work, [
    ...(await changedFindings(work, found, revision)),
    ...whyBeyond(rule, { workplan: found.workplan, halfDays, allocated: 0, more: found.allocated }),
  ])
  const { modelVersionId } = await work.modelOn(dayIn(work, year))
  await keepWorkplan(work, { schoolYear: year, workplan: id, halfDays, modelVersionId })
  await logEvent(work, workplanEvent(work, 'set', year, found.workplan.name, { halfDays: { after: halfDays } }))
}

/** ES-22. Publishes a workplan within the team, with how its days fall. Throws NotFound, NotAllowed, Refused. */
export async function publishWorkplan(work: Work, year: SchoolYear, id: string, revision: number): Promise<void> {
  await holdDays(work)
  const { rule, found } = await getWorkplan(work, year, id)
  requireThat(mayKeepWorkplans(work), work, `publish the workplan ${id}`)
  const { workplan, kept, byKind, partnerships } = found
  refuseIf(work, [
    ...(await changedFindings(work, found, revision)),
    ...whyNotReady(rule, { workplan, halfDays: kept?.halfDays, byKind }),
  ])
  if (!kept) throw new NotFound('workplan', id)
  await markReady(work, kept.id, byKind)
  await logEvent(
    work,
    workplanEvent(work, 'published', year, workplan.name, {
      halfDays: { after: kept.halfDays },
      partnerships: { after: partnerships },
    }),
  )
}

const changedFindings = (work: Work, { kept }: FilledWorkplan, shown: number) =>
  whyChangedMeanwhile(work, {
    ...{ kind: 'authority' as const, id: work.actor.authorityId, revision: kept?.revision ?? 0, shown },
  })
