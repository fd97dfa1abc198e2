import { mayWriteRecord, recordFormOf, saveTyped, type TypedSaved } from '#records/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { getVisit, recordVisitHeld, type VisitInModel } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, type Look, type Work } from '#work/work.ts'
import { requireOwnDevice } from '../own-device.ts'
import { whyWordsAreNotTaken } from './join-rules.ts'

type Typed = Parameters<typeof saveTyped>[2]

/** NF-86. A visit that can be written of; one of which nothing may be kept is not there, for anybody. Throws NotFound. */
export async function getVisitToJoin(look: Look, visitId: string): Promise<VisitInModel> {
  const found = await getVisit(look, visitId)
  if (!found.visit.mayHaveRecord || !recordFormOf(found.model, found.type))
    throw new NotFound('record of visit', visitId)
  return found
}

/** What was written without a connection joins what the service has, save by save, each over the revision that it began from. */
export async function saveOffline(
  work: Work,
  visitId: string,
  { device, ...typed }: Typed & { device: string },
): Promise<TypedSaved> {
  await requireOwnDevice(work, device)
  const { visit, model } = await getVisitToJoin(work, visitId)
  refuseIf(work, whyWordsAreNotTaken(visit, mayWriteRecord(work, visit), model))
  return saveTyped(work, visitId, typed)
}

/** On the device it was said that a visit took place. Said already by somebody, it is refused and stays as it was said. */
export async function sayHeldOffline(
  work: Work,
  visitId: string,
  { device, heldOn }: { device: string; heldOn: PlainDate },
): Promise<void> {
  await requireOwnDevice(work, device)
  const { visit, model } = await getVisitToJoin(work, visitId)
  refuseIf(work, whyWordsAreNotTaken(visit, mayWriteRecord(work, visit), model))
  await recordVisitHeld(work, visitId, { heldOn, revision: visit.revision, formLeft: undefined })
}
