import type { TypedSave, TypedSaved } from '#records/index.ts'
import { showTimeOfDay } from '#shared/show-date.ts'
import { SomebodyElse } from '#work/failures.ts'
import type { Work } from '#work/work.ts'
import { saveReport } from './save-report.ts'

/** Keeps what was typed since the last save, for the script of a page. Throws SomebodyElse where another than its writer sends it, and whatever `saveReport` throws. */
export async function saveReportTyped(
  work: Work,
  schoolId: string,
  year: string,
  { writer, ...save }: TypedSave,
): Promise<TypedSaved> {
  if (writer !== work.actor.personId) throw new SomebodyElse(work.actor.personId)
  const { sections, asides } = await saveReport(work, schoolId, year, save)
  const beside = asides.map(({ id, section }) => ({ id, section }))
  return { sections, entries: {}, asides: beside, at: showTimeOfDay(work.now) }
}
