import { logEvent } from '#history/index.ts'
import { pageLink, sendMessage } from '#messages/index.ts'
import { requireThat, type Work } from '#work/work.ts'
import { getPerson } from '../person/person-store.ts'

/** Leaves the trace of a password that was changed by a link, and tells its owner, who may not have been the one who did it. */
export async function noteNewPassword(work: Work, personId: string, address: string): Promise<void> {
  const { id, name } = await getPerson(work, personId)
  // The link was the leave: it was taken up in this transaction.
  requireThat(true, work, `choose a new password for ${id}`)
  await sendMessage(work, {
    toPersonId: id,
    address,
    subject: 'Your password for Waymark was changed',
    body: [
      `Dear ${name},`,
      'your password for Waymark was changed by a link that was written to you, and you were signed out on every device.',
      'If it was not you, ask for another link at once, and tell the person who looks after access in your service:',
      pageLink('/forgotten-password'),
    ].join('\n\n'),
  })
  await logEvent(work, {
    name: 'person.password-changed',
    subjects: [{ kind: 'person', id }],
    audience: 'keep-people',
  })
}
