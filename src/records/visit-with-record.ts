import type { RecordForm } from '#model/index.ts'
import { getVisit, type VisitInModel } from '#visits/index.ts'
import type { Seen } from '#web/routes.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { mayWriteRecord } from './record-policy.ts'
import { recordFormOf } from './record-rules.ts'

export type VisitWithRecord = VisitInModel & { form: RecordForm }

/** The visit of an address. One of which no record may be kept has no page for one, for anybody. Throws NotFound. */
export async function getVisitWithRecord({ look, params }: Seen): Promise<VisitWithRecord> {
  const found = await getVisit(look, params.visitId ?? '')
  const form = recordFormOf(found.model, found.type)
  if (!found.visit.mayHaveRecord || !form) throw new NotFound('record of visit', found.visit.id)
  return { ...found, form }
}

/** The same for whoever writes it. Throws NotFound, NotAllowed. */
export async function toWriteRecord(seen: Seen): Promise<VisitWithRecord> {
  const found = await getVisitWithRecord(seen)
  requireThat(mayWriteRecord(seen.look, found.visit), seen.look, 'write the record of this visit')
  return found
}
