import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getNoticeToChange } from './get-notice.ts'
import type { NoticeAction } from './notice.ts'
import { noticeEvent } from './notice-events.ts'
import { mayIssueNotices } from './notice-policy.ts'
import { whyCannotBeDone, whyNotOnThatDay, whyNothingFollowsSo } from './notice-rules.ts'
import { settleIt } from './notice-store.ts'
import { listToTell, writeTo } from './tell-of-notice.ts'

export type Outcome = {
  revision: number
  outcome: 'complied' | 'not-complied'
  settledOn: PlainDate
  because: string
  consequence?: string | undefined
  followsOn: PlainDate | null
}

/** Says once whether a notice was complied with and, where it was not, what follows from which day. Throws NotFound, NotAllowed, Refused. */
export async function sayOutcome(work: Work, id: string, said: Outcome): Promise<void> {
  const { outcome, settledOn, because } = said
  const { notice, kind } = await toSettle(work, id, 'outcome', said.revision)
  const isNot = outcome === 'not-complied'
  refuseIf(work, [
    ...whyNotOnThatDay(notice, settledOn, work.today, 'settledOn'),
    ...(isNot ? whyNothingFollowsSo(kind, said) : []),
    ...(await askAboutNamesIn(work, notice.schoolId, [{ where: 'what was found', field: 'because', text: because }])),
  ])
  const consequence = kind.consequences.find((each) => each.id === said.consequence)
  const follows = { consequence: isNot ? (consequence?.id ?? 'none') : null, followsOn: isNot ? said.followsOn : null }
  await settleIt(work, id, { status: outcome, on: settledOn, because, ...follows })
  const changes = { on: { after: settledOn }, ...(isNot && { follows: { after: consequence?.name ?? '' } }) }
  await logEvent(work, noticeEvent(outcome, notice, kind, changes))
  await tell(work, id, 'What the service found is there to read.')
}

/** Withdraws a notice or its draft, with the reason; what was issued stays to be read. Throws NotFound, NotAllowed, Refused. */
export async function withdrawNotice(
  work: Work,
  id: string,
  { revision, because }: { revision: number; because: string },
): Promise<void> {
  const { notice, kind } = await toSettle(work, id, 'withdraw', revision)
  refuseIf(work, await askAboutNamesIn(work, notice.schoolId, [{ where: 'why', field: 'because', text: because }]))
  await settleIt(work, id, { status: 'withdrawn', on: work.today, because, consequence: null, followsOn: null })
  const isDraft = notice.issuedOn === null
  await logEvent(work, noticeEvent('withdrawn', notice, kind, {}, isDraft))
  if (!isDraft) await tell(work, id, 'A letter of the service is withdrawn.')
}

async function toSettle(work: Work, id: string, action: NoticeAction, shown: number) {
  const found = await getNoticeToChange(work, id)
  const { notice } = found
  requireThat(mayIssueNotices(work, notice.schoolId), work, `${action} the notice ${id}`)
  const closed = whyCannotBeDone(notice, action)
  const { revision } = notice
  refuseIf(work, closed.length > 0 ? closed : await whyChangedMeanwhile(work, { kind: 'notice', id, revision, shown }))
  return found
}

async function tell(work: Work, id: string, says: string): Promise<void> {
  const { notice, kind } = await getNoticeToChange(work, id)
  await writeTo(work, id, await listToTell(work, notice.schoolId, kind), {
    ...{ key: notice.status, subject: `A letter to ${notice.schoolName}`, says },
  })
}
