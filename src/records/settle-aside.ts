import { getVisitToChange } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { listAsides, markSettled } from './aside-store.ts'
import { mayWriteRecord } from './record-policy.ts'
import { whyNotOpenFor } from './record-rules.ts'
import { findNewestRecord } from './record-store.ts'
import { keepRevision, moveOn, writeSections } from './save-store.ts'
import type { Settling } from './two-texts.tsx'

/** Chooses between two texts of a section; the one not taken stays among the record's revisions. Throws NotFound, NotAllowed, Refused. */
export async function settleAside(work: Work, visitId: string, asideId: string, settling: Settling): Promise<void> {
  const { visit } = await getVisitToChange(work, visitId)
  requireThat(mayWriteRecord(work, visit), work, `settle two texts of the record of the visit ${visitId}`)
  const record = await findNewestRecord(work, visitId)
  const aside = record && (await listAsides(work, record.id)).find(({ id }) => id === asideId)
  if (!record || !aside) throw new NotFound('text beside', asideId)
  refuseIf(work, whyNotOpenFor(record, 'write'))
  if (settling.how !== 'left') {
    const held = record.sections.find(({ section }) => section === aside.section)
    const content = settling.how === 'joined' ? { ...aside.content, body: settling.body } : aside.content
    await keepRevision(work, record.id, 'whatever-is-chosen')
    await writeSections(work, record.id, [{ ...content, section: aside.section, fromRevision: held?.revision ?? 0 }])
    await moveOn(work, record.id)
  }
  await markSettled(work, asideId, settling.how)
}
