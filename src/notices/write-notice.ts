import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { holdSchool } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getNoticeToChange, getSchoolOfNotice, kindIn } from './get-notice.ts'
import type { Written } from './notice.ts'
import { noticeEvent } from './notice-events.ts'
import { mayIssueNotices } from './notice-policy.ts'
import { whyCannotBeDone, whyNoGround, whyNoNoticeAt, whyNotAnother } from './notice-rules.ts'
import { addNotice, saveWritten } from './notice-store.ts'

/** SH-67, SH-69. Begins the draft of a notice to a school, which nobody there knows of yet. Throws NotFound, NotAllowed, Refused. Gives its id. */
export async function draftNotice(work: Work, schoolId: string, kindId: string, written: Written): Promise<string> {
  const kind = kindIn(work.model, kindId)
  await getSchoolOfNotice(work, schoolId, kind)
  requireThat(mayIssueNotices(work, schoolId), work, `draft a notice to ${schoolId}`)
  await holdSchool(work, schoolId)
  const { live, at } = await getSchoolOfNotice(work, schoolId, kind)
  const stands = [...whyNoNoticeAt(kind, at), ...whyNotAnother(kind, at)]
  refuseIf(work, stands.length > 0 ? stands : whyNoGround(kind, written))
  const { grounds, parts, required } = written
  const caseId = live?.id ?? null
  const id = await addNotice(work, { schoolId, caseId, kind: kind.id, grounds, parts, required })
  await logEvent(work, noticeEvent('drafted', { id, schoolId, caseId }, kind, {}, true))
  return id
}

/** Changes what a draft says. Throws NotFound, NotAllowed, Refused. */
export async function changeNotice(work: Work, id: string, written: Written & { revision: number }): Promise<void> {
  const { notice, kind } = await getNoticeToChange(work, id)
  requireThat(mayIssueNotices(work, notice.schoolId), work, `change the notice ${id}`)
  const closed = whyCannotBeDone(notice, 'write')
  const { revision } = notice
  const stale = await whyChangedMeanwhile(work, { kind: 'notice', id, revision, shown: written.revision })
  refuseIf(work, closed.length > 0 ? closed : stale)
  const { grounds, parts, required } = written
  await saveWritten(work, id, { grounds, parts, required })
  await logEvent(work, noticeEvent('changed', notice, kind, {}, true))
}
