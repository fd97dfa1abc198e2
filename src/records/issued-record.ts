import { findIssuedOfRecord, picturesOf, type IssuedDocument, type ToPrint } from '#papers/index.ts'
import { listKeptFigures } from '#profiles/index.ts'
import type { PrintedDocument } from '#print/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { printRecord, type Printing } from './print-record.ts'
import { listPrintedParts } from './printed-parts.ts'
import { mayReadRecord, mayWriteRecord } from './record-policy.ts'
import { listRecords } from './record-store.ts'
import { findSending } from './sending-store.ts'
import type { VisitRecord } from './record.ts'
import type { VisitWithRecord } from './visit-with-record.ts'

/** The version of a record that somebody asks for and may read, or the newest such. Throws NotFound. */
export async function getRecordToRead(look: Look, found: VisitWithRecord, version: string | undefined) {
  const { visit } = found
  const readable = (await listRecords(look, visit.id)).filter((record) => mayReadRecord(look, visit, record))
  const record = readable.find((each) => String(each.version) === version) ?? readable[0]
  if (!record) throw new NotFound('record of visit', visit.id)
  return { record, others: readable.filter((other) => other !== record) }
}

/**
 * XX-06. What a record says as a document: what was issued where it was, else as it stands. One from before documents were
 * kept is made of its rows, which are as fixed.
 */
export function documentOf(
  look: Look,
  found: VisitWithRecord & { record: VisitRecord },
  issued: IssuedDocument | undefined,
  beside: Pick<Printing, 'parts' | 'figures'> = {},
): PrintedDocument {
  if (issued) return issued.content
  const { issuedAt } = found.record
  const organisation = look.actor.authorityName
  return printRecord(found, { organisation, on: issuedAt ?? look.now, isIssued: issuedAt !== null, ...beside })
}

/** A record as it is printed, for somebody who may read it. Throws NotFound. */
export async function getRecordToPrint(
  look: Look,
  found: VisitWithRecord,
  version: string | undefined,
): Promise<ToPrint> {
  const { record: asked } = await getRecordToRead(look, found, version)
  if (asked.disposedAt) throw new NotFound('file of the record', asked.id)
  const record = await asShownTo(look, found, asked)
  const issued = record.status === 'issued' ? await findIssuedOfRecord(look, record.id) : undefined
  const document = documentOf(look, { ...found, record }, issued, issued ? {} : await besideRecord(look, found))
  return {
    document,
    pictures: await picturesOf(look, issued),
    fileName: `${document.title} ${found.visit.schoolName} ${found.visit.heldOn ?? found.visit.bookedFor} v${record.version}`,
  }
}

/** What stands in a record beside what was written: what other rooms say of its visit, and its figures. */
export async function besideRecord(look: Look, found: VisitWithRecord): Promise<Pick<Printing, 'parts' | 'figures'>> {
  const kept = await listKeptFigures(look, [found.visit.id])
  return { parts: await listPrintedParts(look, found), figures: kept.get(found.visit.id) }
}

/** Until it is issued, whoever does not write it reads what was sent, not what its author makes of it meanwhile. */
export async function asShownTo(look: Look, { visit }: VisitWithRecord, record: VisitRecord): Promise<VisitRecord> {
  if (record.status !== 'answered' || mayWriteRecord(look, visit)) return record
  const sending = await findSending(look, record.id)
  return sending ? { ...record, ...sending.content } : record
}
