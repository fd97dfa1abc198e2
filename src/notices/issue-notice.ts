import { formalFindings, noticesWait } from '#concerns/index.ts'
import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { keepIssued } from '#papers/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { holdSchool } from '#visits/index.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { whyCapacityStandsAgainst } from './capacity-rules.ts'
import { latestByRole, listJudgements } from './capacity-store.ts'
import { getNoticeToChange, getSchoolOfNotice, lastDayOf, type NoticeInModel } from './get-notice.ts'
import type { Judged } from './notice.ts'
import { noticeEvent } from './notice-events.ts'
import { mayIssueNotices } from './notice-policy.ts'
import { whyCannotBeDone, whyNoNoticeAt, whyNotWhole, whyTooLittleTime } from './notice-rules.ts'
import { markIssued } from './notice-store.ts'
import { printNotice } from './print-notice.ts'
import { listToTell, tellOfNotice } from './tell-of-notice.ts'

/**
 * SH-67 to SH-69. Issues a notice: a person who may, at one press and never the service by itself. From now on it is fixed, it is kept as
 * Word and PDF, and those whom its kind names are told where to read it. Throws NotFound, NotAllowed, Refused.
 */
export async function issueNotice(work: Work, id: string, shown: { revision: number }): Promise<void> {
  const { notice, kind, model } = await getNoticeToChange(work, id)
  const { schoolId, schoolName, revision } = notice
  requireThat(mayIssueNotices(work, schoolId), work, `issue the notice ${id}`)
  await holdSchool(work, schoolId)
  const closed = whyCannotBeDone(notice, 'issue')
  refuseIf(work, closed)
  const { at } = await getSchoolOfNotice(work, schoolId, kind)
  const capacity = await judgementsFor(work, { notice, kind })
  const earliest = await lastDayOf(work, kind.comply, work.today)
  refuseIf(work, [
    ...(await whyChangedMeanwhile(work, { kind: 'notice', id, revision, shown: shown.revision })),
    ...whyNoNoticeAt(kind, at),
    ...(noticesWait(work.model) ? await formalFindings(work, schoolId, work.today) : []),
    ...whyNotWhole(kind, notice, work.today),
    ...whyTooLittleTime(kind, notice.complyBy, earliest),
    ...whyCapacityStandsAgainst(kind, capacity, model),
    ...(await askAboutNamesIn(work, schoolId, textsOf({ notice, kind }))),
  ])
  const people = await listToTell(work, schoolId, kind)
  const documentId = await keepIssued(work, {
    ...{ kind: 'notice', schoolId, visitId: null, recordId: null, version: 1, modelVersionId: notice.modelVersionId },
    document: printNotice(work, {
      ...{ schoolName, kind, model, written: notice, capacity, on: work.today },
      to: people.map(({ name }) => name),
      heardUntil: await lastDayOf(work, kind.represent, work.today),
    }),
  })
  await markIssued(work, id, { documentId, capacity })
  await logEvent(work, noticeEvent('issued', notice, kind))
  await tellOfNotice(work, { id, schoolId, subject: `A letter to ${schoolName}` }, kind)
}

/** SH-68. What each who leads the case judges, as it stands today, in the order of the kind. */
export async function judgementsFor(
  look: Look,
  { notice, kind }: Pick<NoticeInModel, 'notice' | 'kind'>,
): Promise<Judged[]> {
  const { capacity } = kind
  if (!capacity || !notice.caseId) return []
  if (notice.issuedOn) return [...notice.capacity]
  const latest = latestByRole(await listJudgements(look, [notice.caseId]))
  return capacity.judgedBy.flatMap((of) =>
    latest
      .filter(({ role }) => role === of)
      .map(({ role, byName, value, why, on }) => ({ role, byName, value, why, on })),
  )
}

function textsOf({ notice, kind }: Pick<NoticeInModel, 'notice' | 'kind'>) {
  return [
    ...kind.parts.map(({ id, title }) => ({ where: title, text: notice.parts[id] ?? '' })),
    ...notice.required.map(({ what }) => ({ where: 'what has to be done', text: what })),
  ]
}
