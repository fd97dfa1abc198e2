import { findSignIn, newPasswordLink, PASSWORD_LINK_MINUTES } from '#access/index.ts'
import { logEvent } from '#history/index.ts'
import { sendMessage } from '#messages/index.ts'
import type { Finding } from '#shared/finding.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayKeepPeople } from '../people-policy.ts'
import { getPerson, getPersonToChange } from '../person/person-store.ts'

/** How a link goes: by mail, or, where none is set up, by whoever reads the messages of the service. */
export type Way = { publicUrl: string; hasMail: boolean }

/** Writes the link that somebody asked for who has forgotten their password. The service itself does it: nobody has signed in. */
export async function writeLinkAskedFor(work: Work, personId: string, way: Way): Promise<void> {
  const signIn = await findSignIn(work, personId)
  requireThat(signIn !== undefined, work, `write to ${personId}, who has no sign-in`)
  if (!signIn) return
  const isSent = await write(work, personId, signIn.email, way)
  // Which may not be passed on by hand: nobody here may open it, and the answer to whoever asked is the same.
  await trace(work, isSent ? 'person.password-link-asked' : 'person.password-link-not-made', personId)
}

/** Whoever keeps people gives somebody a link for a new password. Gives the message that holds it. */
export async function givePasswordLink(work: Work, personId: string, way: Way): Promise<string> {
  const { name } = await getPersonToChange(work, personId)
  requireThat(mayKeepPeople(work), work, `give ${personId} a link for a new password`)
  const signIn = await findSignIn(work, personId)
  refuseIf(work, signIn ? [] : [refusal(`${name} cannot sign in yet. Invite them instead.`)])
  const message = signIn && (await write(work, personId, signIn.email, way))
  if (!message) refuseIf(work, [refusal(notOursAlone(name))])
  await trace(work, 'person.password-link-given', personId)
  return message ?? ''
}

/** Why a service does not open a sign-in by hand that opens more than itself. It says no more of the other service than that. */
export function notOursAlone(name: string): string {
  return `The sign-in of ${name} is not for this service alone to open. Whoever runs Waymark can do it.`
}

async function write(work: Work, personId: string, address: string, way: Way): Promise<string | undefined> {
  const token = await newPasswordLink(work, personId, !way.hasMail)
  if (!token) return undefined
  const { name } = await getPerson(work, personId)
  return sendMessage(work, {
    toPersonId: personId,
    address,
    subject: 'A new password for Waymark',
    body: [
      `Dear ${name},`,
      `choose a new password for Waymark at this address within ${PASSWORD_LINK_MINUTES} minutes. It can be used once:`,
      `${way.publicUrl.replace(/\/$/, '')}/new-password/${token}`,
      `You sign in with ${address}. If you did not ask for this, you need do nothing: your password stays as it is.`,
    ].join('\n\n'),
  })
}

function trace(work: Work, name: string, personId: string): Promise<void> {
  return logEvent(work, { name, subjects: [{ kind: 'person', id: personId }], audience: 'keep-people' })
}

function refusal(says: string): Finding {
  return { kind: 'sign-in', id: 'password-link', source: 'XX-03', says, weight: 'firm' }
}
