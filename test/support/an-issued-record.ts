import { issueRecord, saveRecord } from '#records/index.ts'
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

/** Has what was written of a visit checked, and issues it. */
export async function issueWritten(service: TestService, adviser: string, visitId: string): Promise<void> {
  await passCheck({ service, adviser, visitId })
  await service.act(adviser, async (look) => {
    const revision = (await findNewestRecord(look, visitId))?.revision ?? 0
    await doWork(look, (work) => issueRecord(work, visitId, revision))
  })
}

/** A held visit whose record is with the school. */
export async function anIssuedRecord(differs: Record<string, string> = {}) {
  const made = await aHeldVisit()
  await writeRecord(made.service, made.adviser, made.visitId, differs)
  await issueWritten(made.service, made.adviser, made.visitId)
  return made
}
