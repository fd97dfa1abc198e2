import { isWithin } from '#work/reach.ts'
import { requireThat, type Look } from '#work/work.ts'

/** Past notes are of any school, so that only who keeps the files of the whole service takes them in. */
export const mayTakeInNotes = (look: Look) => look.reach('keep-files').everything

/** What was written before is read by whoever reads what is written now. */
export const mayReadPastNotes = (look: Look, schoolId: string) => isWithin(look.reach('read-records'), schoolId)

/** Throws NotAllowed. */
export function requireTakeIn(look: Look): void {
  requireThat(mayTakeInNotes(look), look, 'take in past notes')
}
