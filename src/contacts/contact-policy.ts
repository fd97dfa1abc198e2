import type { InformalSupport, ServiceModel } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { Contact } from './contact.ts'

/** Who may log what they did for a school: whoever visits it, and reads of it afterwards. */
export const mayLogContact = (look: Look, { schoolId }: { schoolId: string }) =>
  maySeeContacts(look, { schoolId }) && isWithin(look.reach('book'), schoolId)

/** Who may know what informal support a school had: its advisers, those who manage them, and its head. */
export const maySeeContacts = (look: Look, { schoolId }: { schoolId: string }) =>
  !!look.model.informalSupport && isWithin(look.reach('see-contacts'), schoolId)

/** Who may take one back: whose it is, or who looks after the whole service. */
export const mayStrikeOut = (look: Look, { schoolId, personId }: Pick<Contact, 'schoolId' | 'personId'>) =>
  mayLogContact(look, { schoolId }) && (personId === look.actor.personId || look.reach('keep-service').everything)

/** Whether somebody may log any at all. */
export const mayLogAny = (look: Look) => maySeeAny(look) && isAnywhere(look.reach('book'))

/** Whether there is a list of them for somebody. */
export const maySeeAny = (look: Look) => !!look.model.informalSupport && isAnywhere(look.reach('see-contacts'))

/** What the model says of informal support. Throws NotFound where it has none. */
export function getInformalSupport({ informalSupport }: ServiceModel): InformalSupport {
  if (!informalSupport) throw new NotFound('page', 'informal support')
  return informalSupport
}
