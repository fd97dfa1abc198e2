import { whyChangedMeanwhile } from '#history/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, type Look, type Work } from '#work/work.ts'
import { getRequestRule } from './request-policy.ts'
import { whyNotOpenFor } from './request-rules.ts'
import { findRequestRow, findRequestToChange } from './request-store.ts'
import type { RequestAction, SupportRequest } from './request.ts'

/** A request, for somebody who may know of it. Throws NotFound. */
export async function getRequest(look: Look, id: string): Promise<SupportRequest> {
  getRequestRule(look)
  const found = isId(id) ? await findRequestRow(look, id) : undefined
  if (!found) throw new NotFound('request', id)
  return found
}

/** The same for a deed, held until it ends. Throws NotFound, and Refused where it stands otherwise or was changed meanwhile. */
export async function getRequestToDo(
  work: Work,
  id: string,
  action: RequestAction,
  shown: number,
): Promise<SupportRequest> {
  const found = isId(id) ? await findRequestToChange(work, id) : undefined
  if (!found) throw new NotFound('request', id)
  const closed = whyNotOpenFor(found, action)
  refuseIf(work, closed)
  refuseIf(work, await whyChangedMeanwhile(work, { kind: 'request', id, revision: found.revision, shown }))
  return found
}
