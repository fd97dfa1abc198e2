import { pageLink, sendOnce } from '#messages/index.ts'
import type { NoticeKind } from '#model/index.ts'
import { listHoldersOver, type Holder } from '#people/index.ts'
import type { Look, Work } from '#work/work.ts'
import { addTold } from './after-issue-store.ts'

/** SH-69. Who is told of a notice at a school: whoever holds one of the kind's roles there, or covers. */
export const listToTell = (look: Look, schoolId: string, { tells }: Pick<NoticeKind, 'tells'>): Promise<Holder[]> =>
  listHoldersOver(look, schoolId, tells, { isOfService: false })

/** SH-69. Keeps who was told of a notice, and writes to each where to read it; never what it says. */
export async function tellOfNotice(
  work: Work,
  { id, schoolId, subject }: { id: string; schoolId: string; subject: string },
  kind: NoticeKind,
  others: readonly Holder[] = [],
): Promise<void> {
  const people = [...(await listToTell(work, schoolId, kind)), ...others]
  await addTold(
    work,
    id,
    people.map(({ personId }) => personId),
  )
  await writeTo(work, id, people, { key: 'issued', subject, says: 'The service has written to you about this school.' })
}

type Says = { key: string; subject: string; says: string }

/** Writes to some people that there is something of a notice to read; nothing of what it is. */
export async function writeTo(
  work: Work,
  id: string,
  people: readonly Pick<Holder, 'personId' | 'name' | 'email'>[],
  { key, subject, says }: Says,
): Promise<void> {
  if (work.tellsNobody) return
  for (const { personId, name, email } of people)
    if (email && personId !== work.actor.personId)
      await sendOnce(work, `notice ${id} ${key} ${personId}`, {
        toPersonId: personId,
        address: email,
        subject,
        body: [`Dear ${name},`, says, 'Sign in to read it:', pageLink(`/notices/${id}`)].join('\n\n'),
      })
}
