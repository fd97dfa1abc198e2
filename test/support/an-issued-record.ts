import { saveRecord } from '#records/index.ts'
import { issueRecord, sendForAccuracy, sendReply } from '#replies/index.ts'
import { findNewestRecord } from '#records/record-store.ts'
import { doWork, keepDraft } from '#work/work.ts'
import { aHeldVisit, passCheck, sectionsOf } from './a-visit.ts'
import type { TestService } from './a-service.ts'

/** Writes every section of a visit's record, those that differ in their own words. */
export async function writeRecord(
  service: TestService,
  adviser: string,
  visitId: string,
  differs: Record<string, string> = {},
): Promise<void> {
  await service.act(adviser, async (look) => {
    const held = await findNewestRecord(look, visitId)
    const sections = sectionsOf(service, differs).map((section) => ({
      ...section,
      fromRevision: held?.sections.find((each) => each.section === section.section)?.revision ?? 0,
    }))
    await keepDraft(look, (work) => saveRecord(work, visitId, { sections }))
  })
}

/** Has what was written of a visit checked, read by the school and found accurate, and so issued; a correction by its author's press. */
export async function issueWritten(service: TestService, adviser: string, visitId: string): Promise<void> {
  await passCheck({ service, adviser, visitId })
  const newest = await service.look(adviser, (look) => findNewestRecord(look, visitId))
  if ((newest?.version ?? 1) > 1) {
    await service.act(adviser, (look) => doWork(look, (work) => issueRecord(work, visitId)))
    return
  }
  const { rows } = await service.db.owner.query<{ head: string }>(
    `select h.person_id as head from visits v join held_roles h on h.school_id = v.school_id and h.kind = 'headteacher'
     where v.id = $1`,
    [visitId],
  )
  const publicUrl = 'http://localhost:3000'
  await service.act(adviser, (look) => doWork(look, (work) => sendForAccuracy(work, visitId, { publicUrl })))
  const typed = { lines: [], says: '', wasSays: '' }
  await service.act(rows[0]?.head ?? '', (look) =>
    doWork(look, (work) => sendReply(work, visitId, { typed, answer: 'accurate' })),
  )
}

/** A held visit whose record is with the school. */
export async function anIssuedRecord(differs: Record<string, string> = {}) {
  const made = await aHeldVisit()
  await writeRecord(made.service, made.adviser, made.visitId, differs)
  await issueWritten(made.service, made.adviser, made.visitId)
  return made
}
