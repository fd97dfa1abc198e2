import { logEvent } from '#history/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getVisitToPrepareNow } from '../get-visit-to-prepare.ts'
import { mayPrepare } from '../preparation-policy.ts'
import { ofVisit } from '../preparation-events.ts'
import { whyCannotBeWithdrawn } from './request-rules.ts'
import { getAsked } from '../get-preparation.ts'
import { standing } from './request-rules.ts'
import { markWithdrawn } from './request-store.ts'

/** The adviser no longer asks for something; what the model asks of everyone stays asked. Throws NotFound, NotAllowed, Refused. */
export async function withdrawRequest(work: Work, visitId: string, requestId: string): Promise<void> {
  const found = await getVisitToPrepareNow(work, visitId)
  requireThat(mayPrepare(work, found.visit), work, `withdraw what was asked before the visit ${visitId}`)
  const asked = await getAsked(work, found, requestId)
  if (!asked.asked) throw new NotFound('request of the adviser', requestId)
  refuseIf(work, whyCannotBeWithdrawn(found.visit, standing(asked.answers).length))
  await markWithdrawn(work, requestId)
  await logEvent(work, {
    name: 'preparation.withdrawn',
    ...ofVisit(found.visit),
    audience: 'read-records',
    changes: { what: { before: asked.says } },
  })
}
