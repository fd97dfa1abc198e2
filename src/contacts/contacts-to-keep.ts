import type { ServiceModel } from '#model/index.ts'
import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import type { Look } from '#work/work.ts'
import { contactsAskedFor, type ContactList } from './contact-list.ts'
import { getInformalSupport, mayStrikeOut } from './contact-policy.ts'
import { canBeUndone } from './contact-rules.ts'
import { listContacts } from './contact-store.ts'
import { nameIn, saysStruckOut, type Contact } from './contact.ts'

/** A contact as the list shows it: its kind and topic by name, under the model of its birth. */
export type ContactLine = Contact & { how: string; about: string; mayTakeBack: boolean; isOfToday: boolean }

/** Some contacts as lines of the list. */
export async function contactLines(look: Look, contacts: readonly Contact[]): Promise<ContactLine[]> {
  const models = new Map<string, ServiceModel>()
  for (const id of new Set(contacts.map(({ modelVersionId }) => modelVersionId))) models.set(id, await look.modelOf(id))
  return contacts.map((contact) => {
    const support = models.get(contact.modelVersionId)?.informalSupport
    return {
      ...contact,
      how: nameIn(support?.kinds, contact.kind),
      about: nameIn(support?.topics, contact.topic),
      mayTakeBack: mayStrikeOut(look, contact),
      isOfToday: canBeUndone(contact, look.today),
    }
  })
}

/** The list as a file: every one that its filter leaves, in its order. */
export function contactsToKeep(model: ServiceModel, list: ContactList): ListFile<ContactLine> {
  return {
    name: getInformalSupport(model).name,
    columns: [
      { head: 'Date', isDay: true, cell: ({ heldOn }) => heldOn },
      { head: 'School', cell: ({ schoolName }) => schoolName },
      { head: 'How', cell: ({ how }) => how },
      { head: 'About', cell: ({ about }) => about },
      { head: 'Minutes', cell: ({ minutes, struckOut }) => (struckOut ? 0 : minutes) },
      { head: 'By', cell: ({ personName }) => personName },
      { head: 'Struck out', cell: ({ struckOut }) => struckOut && saysStruckOut(struckOut.because) },
    ],
    async read(look, after) {
      const asked = contactsAskedFor(look, list)
      const { sort } = list
      return contactLines(look, await listContacts(look, { ...asked, sort, after: after?.id, limit: ROWS_OF_A_PART }))
    },
  }
}
