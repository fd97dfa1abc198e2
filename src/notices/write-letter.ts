import { logEvent } from '#history/index.ts'
import { listOfResponsibleBody, printLetter } from '#interventions/index.ts'
import { keepIssued } from '#papers/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { holdSchool } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getSchoolOfNotice, kindIn } from './get-notice.ts'
import { noticeEvent } from './notice-events.ts'
import { mayIssueNotices } from './notice-policy.ts'
import { whyNoLetter } from './notice-rules.ts'
import { addLetter } from './notice-store.ts'
import { tellOfNotice } from './tell-of-notice.ts'

/**
 * SH-67. Where a notice is not open, writes the concern to the body that is responsible for the school, and to whom the model says
 * beside it: a letter of today, fixed from now on. Throws NotFound, NotAllowed, Refused. Gives its id.
 */
export async function writeLetter(
  work: Work,
  schoolId: string,
  kindId: string,
  { to, says }: { to: string; says: string },
): Promise<string> {
  const kind = kindIn(work.model, kindId)
  await getSchoolOfNotice(work, schoolId, kind)
  requireThat(mayIssueNotices(work, schoolId), work, `write a letter about ${schoolId}`)
  await holdSchool(work, schoolId)
  const { school, at } = await getSchoolOfNotice(work, schoolId, kind)
  refuseIf(work, [
    ...whyNoLetter(kind, at),
    ...(await askAboutNamesIn(work, schoolId, [{ where: 'the concern', field: 'says', text: says }])),
  ])
  const people = await listOfResponsibleBody(work, schoolId)
  const document = printLetter(work, {
    ...{ schoolName: school.name, to, says, on: work.today, alsoTo: kind.onlyFor?.alsoTo },
    people: people.map(({ name }) => name),
  })
  const { modelVersionId } = work
  const issue = { kind: 'concern', schoolId, visitId: null, recordId: null, version: 1, modelVersionId }
  const documentId = await keepIssued(work, { ...issue, document })
  const written = { grounds: [], parts: { concern: says }, required: [] }
  const id = await addLetter(work, { schoolId, kind: kind.id, to, documentId, ...written })
  await logEvent(work, noticeEvent('written', { id, schoolId }, kind, { to: { after: to } }))
  await tellOfNotice(work, { id, schoolId, subject: `A concern about ${school.name}` }, kind, people)
  return id
}
