import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import type { StrikeOut } from '#web/strike-out.tsx'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayStrikeOut } from './contact-policy.ts'
import { whyCannotBeStruckOut, whyCannotComeBack, whyContactCannotBeUndone } from './contact-rules.ts'
import { markContact } from './contact-store.ts'
import type { Contact } from './contact.ts'
import { getContactToChange } from './get-contact.ts'

/** ES-62. Takes back, on the day on which it was logged, what was logged by mistake. Throws NotFound, NotAllowed, Refused. */
export async function undoContact(work: Work, id: string): Promise<void> {
  const contact = await getToStrikeOut(work, id)
  refuseIf(work, whyContactCannotBeUndone(contact, work.today))
  await markContact(work, id, 'undone')
  await log(work, 'contact.undone', contact)
}

/** Strikes out a contact that was entered in error: it counts nowhere, and its trace is kept. Throws NotFound, NotAllowed, Refused. */
export async function strikeOutContact(work: Work, id: string, { reason, more, revision }: StrikeOut): Promise<void> {
  const contact = await getToStrikeOut(work, id)
  const { schoolId, revision: now } = contact
  refuseIf(work, [
    ...(await whyChangedMeanwhile(work, { kind: 'school', id: schoolId, revision: now, shown: revision })),
    ...whyCannotBeStruckOut(contact, more),
  ])
  await markContact(work, id, reason)
  await log(work, 'contact.struck-out', contact, { because: { after: reason } })
}

/** Takes back a contact that was struck out or undone. Throws NotFound, NotAllowed, Refused. */
export async function restoreContact(work: Work, id: string): Promise<void> {
  const contact = await getToStrikeOut(work, id)
  refuseIf(work, whyCannotComeBack(contact))
  await markContact(work, id, null)
  await log(work, 'contact.restored', contact)
}

async function getToStrikeOut(work: Work, id: string): Promise<Contact> {
  const contact = await getContactToChange(work, id)
  requireThat(mayStrikeOut(work, contact), work, `strike out the contact ${id}`)
  return contact
}

async function log(work: Work, name: string, { schoolId, heldOn, kind }: Contact, more = {}): Promise<void> {
  await logEvent(work, {
    name,
    subjects: [{ kind: 'school', id: schoolId }],
    audience: 'see-contacts',
    changes: { on: { after: heldOn }, kind: { after: kind }, ...more },
  })
}
