import { pageLink, sendMessage } from '#messages/index.ts'
import { capital, word } from '#model/index.ts'
import { listHoldersOver } from '#people/index.ts'
import type { Work } from '#work/work.ts'
import { getRequestRule } from './request-policy.ts'

type Told = { id: string; schoolId: string; schoolName: string }

/** WI-37. Writes to those with whom it is talked over that a school asked; never what it says. */
export const tellAdvisers = (work: Work, of: Told) =>
  tell(
    work,
    of,
    getRequestRule(work).discussion.with,
    'The school asks for support, and waits to talk it over with you.',
  )

/** WI-61. Writes to those who answer that a request has come before them. */
export const tellThoseWhoAnswer = (work: Work, of: Told) =>
  tell(work, of, getRequestRule(work).answered.by, 'It was talked over with the school, and waits for an answer.', true)

/** WI-62. Writes to whoever asks for the school that the answer is there, and where they read it. */
export const tellSchool = (work: Work, of: Told) =>
  tell(work, of, getRequestRule(work).askedBy, 'It was answered, and the answer is there for you to read.')

async function tell(
  work: Work,
  { id, schoolId, schoolName }: Told,
  roles: readonly string[],
  says: string,
  isOfService = false,
): Promise<void> {
  if (work.tellsNobody) return
  const subject = `${capital(word(work.model, 'request'))}: ${schoolName}`
  for (const { personId, name, email } of await listHoldersOver(work, schoolId, roles, { isOfService })) {
    if (personId === work.actor.personId || !email) continue
    await sendMessage(work, {
      ...{ toPersonId: personId, address: email, subject },
      body: [`Dear ${name},`, says, pageLink(`/requests/${id}`)].join('\n\n'),
    })
  }
}
