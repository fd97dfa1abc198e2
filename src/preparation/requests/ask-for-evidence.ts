import { logEvent } from '#history/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getVisitToPrepareNow } from '../get-visit-to-prepare.ts'
import { mayPrepare } from '../preparation-policy.ts'
import { ofVisit } from '../preparation-events.ts'
import type { AskForEvidence } from './request-form.ts'
import { whyCannotBeAsked } from './request-rules.ts'
import { addRequest, listOwnRequests } from './request-store.ts'

/** NF-71. The adviser asks the school for evidence on an area, beside what the model asks of every school. Gives its id. */
export async function askForEvidence(work: Work, visitId: string, asked: AskForEvidence): Promise<string> {
  const { visit } = await getVisitToPrepareNow(work, visitId)
  requireThat(mayPrepare(work, visit), work, `ask for evidence before the visit ${visitId}`)
  const already = await listOwnRequests(work, visitId)
  refuseIf(work, whyCannotBeAsked(visit, asked.daysBefore, already.length, work.today))
  const id = await addRequest(work, visitId, asked)
  await logEvent(work, {
    name: 'preparation.asked',
    ...ofVisit(visit),
    audience: 'read-records',
    changes: { what: { after: asked.says } },
  })
  return id
}
