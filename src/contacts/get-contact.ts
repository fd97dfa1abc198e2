import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import { getInformalSupport } from './contact-policy.ts'
import { findContact, findContactToChange } from './contact-store.ts'
import type { Contact } from './contact.ts'

/** A contact, for somebody who may know of it. Throws NotFound. */
export async function getContact(look: Look, id: string): Promise<Contact> {
  getInformalSupport(look.model)
  return found(id, isId(id) ? await findContact(look, id) : undefined)
}

/** The same for a deed: held until it ends. */
export async function getContactToChange(work: Work, id: string): Promise<Contact> {
  getInformalSupport(work.model)
  return found(id, isId(id) ? await findContactToChange(work, id) : undefined)
}

function found(id: string, contact: Contact | undefined): Contact {
  if (!contact) throw new NotFound('contact', id)
  return contact
}
