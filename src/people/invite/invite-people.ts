import { INVITATION_DAYS, listWithSignIn, newInvitation } from '#access/index.ts'
import { logEvent } from '#history/index.ts'
import { sendMessage } from '#messages/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayKeepPeople } from '../people-policy.ts'
import { getPersonToChange } from '../person/person-store.ts'
import { listInvitable, markInvited, type Invitable } from './invite-store.ts'

/** Invites everyone who has an address, a role and no sign-in, at one press. Gives how many. */
export async function invitePeople(work: Work, publicUrl: string): Promise<number> {
  requireThat(mayKeepPeople(work), work, 'invite people')
  const toInvite = (await listInvitable(work)).filter((person) => isToBeInvited(person, work.now))
  if (toInvite.length === 0) refuseIf(work, [nobodyToInvite])
  for (const person of toInvite) await invite(work, publicUrl, person)
  await markAndLog(work, toInvite)
  return toInvite.length
}

/** Invites one person, or invites them again: the newer address works beside the older. */
export async function invitePerson(work: Work, personId: string, publicUrl: string): Promise<void> {
  const person = await getPersonToChange(work, personId)
  requireThat(mayKeepPeople(work), work, `invite ${personId}`)
  if (person.email === null)
    refuseIf(work, [refusal('address-wanted', `${person.name} has no address. Enter one first.`)])
  if ((await listWithSignIn(work, [personId])).size > 0)
    refuseIf(work, [refusal('signed-in-already', `${person.name} can sign in already.`)])
  await inviteNow(work, publicUrl, { ...person, email: person.email ?? '' })
}

/** Writes the invitation of somebody whom the deed at hand has just let in. The deed asks leave. */
export async function inviteNow(work: Work, publicUrl: string, person: Invitable): Promise<void> {
  await invite(work, publicUrl, person)
  await markAndLog(work, [person])
}

/** Who was never invited, or so long ago that the address works no more. */
export function isToBeInvited({ invitedAt }: Pick<Invitable, 'invitedAt'>, now: Date): boolean {
  return invitedAt === null || now.getTime() - invitedAt.getTime() > INVITATION_DAYS * 86_400_000
}

async function invite(work: Work, publicUrl: string, person: Invitable): Promise<void> {
  const token = await newInvitation(work, person.id)
  if (!token) throw new Error(`nobody could be invited as ${person.id}`)
  const { actor } = work
  await sendMessage(work, {
    toPersonId: person.id,
    address: person.email,
    subject: `Your way into ${actor.authorityName}`,
    body: [
      `Dear ${person.name},`,
      `${actor.name} invites you to ${actor.authorityName} on Waymark. Choose a password at this address within ${INVITATION_DAYS} days:`,
      `${publicUrl.replace(/\/$/, '')}/invitation/${token}`,
      `You sign in with ${person.email}. If you did not expect this, you need do nothing.`,
    ].join('\n\n'),
  })
}

async function markAndLog(work: Work, people: readonly Invitable[]): Promise<void> {
  await markInvited(
    work,
    people.map(({ id }) => id),
  )
  await logEvent(work, {
    name: 'person.invited',
    subjects: people.map(({ id }) => ({ kind: 'person', id })),
    audience: 'keep-people',
  })
}

const nobodyToInvite = refusal('nobody-to-invite', 'Everyone who has an address was invited, or can sign in already.')

function refusal(id: string, says: string) {
  return { kind: id, id, source: 'XX-03', says, field: 'invite', weight: 'firm' } as const
}
