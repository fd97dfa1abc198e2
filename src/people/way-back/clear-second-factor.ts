import { findSignIn, forgetSecondFactor } from '#access/index.ts'
import { logEvent } from '#history/index.ts'
import { sendMessage } from '#messages/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayKeepPeople } from '../people-policy.ts'
import { getPersonToChange } from '../person/person-store.ts'
import { notOursAlone } from './write-password-link.ts'

/** Has somebody who lost their authenticator set one up anew at the next sign-in, and tells them so. */
export async function clearSecondFactor(work: Work, personId: string): Promise<void> {
  const { name } = await getPersonToChange(work, personId)
  requireThat(mayKeepPeople(work), work, `clear the second factor of ${personId}`)
  const signIn = await findSignIn(work, personId)
  if (!signIn?.hasSecondFactor || !(await forgetSecondFactor(work, personId))) {
    const says = signIn?.hasSecondFactor ? notOursAlone(name) : `${name} has no second factor to clear.`
    return refuseIf(work, [{ kind: 'sign-in', id: 'second-factor', source: 'XX-03', says, weight: 'firm' }])
  }
  await sendMessage(work, {
    toPersonId: personId,
    address: signIn.email,
    subject: 'Your second factor for Waymark was cleared',
    body: [
      `Dear ${name},`,
      `${work.actor.name} cleared your second factor for Waymark, and you were signed out on every device. When you next sign in with your password, you set up an authenticator app anew.`,
      `If you did not ask for this, tell ${work.actor.name} or somebody else who looks after access in ${work.actor.authorityName} at once.`,
    ].join('\n\n'),
  })
  await logEvent(work, {
    name: 'person.second-factor-cleared',
    subjects: [{ kind: 'person', id: personId }],
    audience: 'keep-people',
  })
}
