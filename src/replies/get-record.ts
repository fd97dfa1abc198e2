import type { RecordForm } from '#model/index.ts'
import { findSending, listRecords, recordFormOf, type Sending, type VisitRecord } from '#records/index.ts'
import { getVisit, getVisitToChange, type VisitInModel } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'

/** A visit with the newest version of its record. */
export type RecordOfVisit = VisitInModel & { form: RecordForm; record: VisitRecord }

/** The same with what the school was sent of it. */
export type SentRecord = RecordOfVisit & { sending: Sending }

/** The newest version of a visit's record, held until the deed ends. Throws NotFound. */
export async function getRecordToChange(work: Work, visitId: string): Promise<RecordOfVisit> {
  return newestOf(work, await getVisitToChange(work, visitId))
}

/** The same to look at. */
export async function getRecord(look: Look, visitId: string): Promise<RecordOfVisit> {
  return newestOf(look, await getVisit(look, visitId))
}

/** The version that the school was sent last, or the one named, held until the deed ends. Throws NotFound. */
export async function getSentRecordToChange(work: Work, visitId: string, recordId?: string): Promise<SentRecord> {
  return sentOf(work, await getVisitToChange(work, visitId), recordId)
}

/** The same to look at. */
export async function getSentRecord(look: Look, visitId: string, recordId?: string): Promise<SentRecord> {
  return sentOf(look, await getVisit(look, visitId), recordId)
}

async function newestOf(look: Look, found: VisitInModel): Promise<RecordOfVisit> {
  const [record] = await listRecords(look, found.visit.id)
  return withForm(found, record)
}

async function sentOf(look: Look, found: VisitInModel, recordId: string | undefined): Promise<SentRecord> {
  const sent = (await listRecords(look, found.visit.id)).filter(({ sentAt }) => sentAt !== null)
  const ofVisit = withForm(found, recordId ? sent.find(({ id }) => id === recordId) : sent[0])
  const sending = await findSending(look, ofVisit.record.id)
  if (!sending) throw new NotFound('what was sent of the visit', found.visit.id)
  return { ...ofVisit, sending }
}

function withForm(found: VisitInModel, record: VisitRecord | undefined): RecordOfVisit {
  const form = recordFormOf(found.model, found.type)
  if (!record || !form) throw new NotFound('record of visit', found.visit.id)
  return { ...found, form, record }
}
