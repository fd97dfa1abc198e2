import { showTimeOfDay } from '#shared/show-date.ts'
import { SomebodyElse } from '#work/failures.ts'
import type { Work } from '#work/work.ts'
import { saveRecord } from './save-record.ts'
import type { TypedSave, TypedSaved } from './save-wire.ts'

/**
 * Keeps what was typed since the last save, for the script of a page. Throws SomebodyElse where another than its writer sends
 * it, and whatever `saveRecord` throws.
 */
export async function saveTyped(work: Work, visitId: string, { writer, ...save }: TypedSave): Promise<TypedSaved> {
  if (writer !== work.actor.personId) throw new SomebodyElse(work.actor.personId)
  const { sections, entries, asides } = await saveRecord(work, visitId, save)
  const beside = asides.map(({ id, section }) => ({ id, section }))
  return { sections, entries, asides: beside, at: showTimeOfDay(work.now) }
}
