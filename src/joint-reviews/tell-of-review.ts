import { pageLink, sendMessage } from '#messages/index.ts'
import { getPerson, listHoldersOver } from '#people/index.ts'
import type { Work } from '#work/work.ts'
import type { Named } from './review-rules.ts'

type Told = { id: string; schoolId: string; schoolName: string; name: string }

/** Writes to those who were named: for which school, and where they go on. */
export async function tellNamed(work: Work, { id, schoolName, name }: Told, named: Named): Promise<void> {
  for (const personId of new Set([...named.values()])) {
    if (personId === null || personId === work.actor.personId || work.tellsNobody) continue
    const { name: who, email } = await getPerson(work, personId)
    if (!email) continue
    await sendMessage(work, {
      ...{ toPersonId: personId, address: email, subject: `${name}: ${schoolName}` },
      body: [`Dear ${who},`, `You are named for it. It is open from today.`, pageLink(`/reviews/${id}`)].join('\n\n'),
    })
  }
}

/** SH-42. Writes to the head and the chair that a report is there, and where they read it; never what it says. */
export async function tellOfReport(
  work: Work,
  { id, schoolId, schoolName, name }: Told,
  roles: readonly string[],
): Promise<void> {
  if (work.tellsNobody) return
  for (const { personId, name: who, email } of await listHoldersOver(work, schoolId, roles, { isOfService: false })) {
    if (personId === work.actor.personId || !email) continue
    await sendMessage(work, {
      ...{ toPersonId: personId, address: email, subject: `${name}: ${schoolName}` },
      body: [
        `Dear ${who},`,
        `${name}, ${schoolName}: it was issued, and is there for you to read.`,
        pageLink(`/reviews/${id}`),
      ].join('\n\n'),
    })
  }
}
