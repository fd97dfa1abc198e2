import { pageLink, sendOnce } from '#messages/index.ts'
import { keepIssued } from '#papers/index.ts'
import { listHoldersOver, type Holder } from '#people/index.ts'
import type { Look, Work } from '#work/work.ts'
import type { Wanted } from './need.ts'
import { markSent } from './need-store.ts'
import { printNeedLetter } from './print-letter.ts'
import type { SchoolOfNeed } from './school-of-need.ts'

/** Who gets the letter of a school: its head and the chair of its governors. */
export async function listReceivers(look: Look, schoolId: string): Promise<Holder[]> {
  const kinds = ['headteacher', 'chair-of-governors']
  const roles = look.model.roles.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
  return listHoldersOver(look, schoolId, roles, { isOfService: false })
}

/** XX-06. Issues the letter on a decision, and tells head and chair, each once, where they read it; never what it says. */
export async function issueNeedLetter(
  work: Work,
  found: SchoolOfNeed,
  decision: Wanted & { id: string },
  by?: { id: string; name: string },
): Promise<void> {
  const { school } = found
  const people = await listReceivers(work, school.id)
  const documentId = await keepIssued(work, {
    ...{ kind: 'need-letter', schoolId: school.id, visitId: null, recordId: null, version: 1 },
    modelVersionId: work.modelVersionId,
    ...(by && { issuedBy: by.id }),
    document: printNeedLetter(
      work,
      found,
      decision,
      people.map(({ name }) => name),
      by?.name,
    ),
  })
  await markSent(work, decision.id, documentId)
  if (work.tellsNobody) return
  for (const { personId, name, email } of people)
    if (email)
      await sendOnce(work, `need-letter ${decision.id} ${personId}`, {
        toPersonId: personId,
        address: email,
        subject: `A letter on the support of ${school.name}`,
        body: [
          `Dear ${name},`,
          'The service has written to your school about the support that it can expect.',
          'Sign in to read the letter and to answer it:',
          pageLink(`/need/decisions/${decision.id}`),
        ].join('\n\n'),
      })
}
