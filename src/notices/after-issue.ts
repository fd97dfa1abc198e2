import { logEvent } from '#history/index.ts'
import { listHoldersOver, listServiceHolders, type Holder } from '#people/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { addRepresentation, addServed, answerIt, listRepresentations, listServed } from './after-issue-store.ts'
import { getNoticeToChange, lastDayOf } from './get-notice.ts'
import type { Served } from './notice.ts'
import { noticeEvent } from './notice-events.ts'
import { mayIssueNotices, mayRepresent } from './notice-policy.ts'
import { whyCannotBeDone, whyHeardLate, whyNothingToAnswer, whyNotOnThatDay } from './notice-rules.ts'
import { writeTo } from './tell-of-notice.ts'

/** Keeps on whom a notice was served, how and on which day, or that a copy went out. Throws NotFound, NotAllowed, Refused. */
export async function recordServed(work: Work, id: string, served: Served): Promise<void> {
  const { notice, kind } = await getNoticeToChange(work, id)
  requireThat(mayIssueNotices(work, notice.schoolId), work, `say how the notice ${id} was served`)
  refuseIf(work, [
    ...whyCannotBeDone(notice, 'served'),
    ...whyNotOnThatDay(notice, served.servedOn, work.today, 'servedOn'),
  ])
  await addServed(work, id, served)
  const { onWhom, servedOn } = served
  await logEvent(work, noticeEvent('served', notice, kind, { to: { after: onWhom }, on: { after: servedOn } }))
}

/** Hears what a school has to say of a notice: from itself, or entered for it. Throws NotFound, NotAllowed, Refused. */
export async function hearRepresentation(
  work: Work,
  id: string,
  heard: { fromWhom: string | null; receivedOn: PlainDate | null; says: string },
): Promise<void> {
  const { notice, kind } = await getNoticeToChange(work, id)
  const { schoolId, schoolName } = notice
  requireThat(mayRepresent(work, kind, schoolId), work, `answer the notice ${id}`)
  const isService = mayIssueNotices(work, schoolId)
  const receivedOn = (isService ? heard.receivedOn : null) ?? work.today
  const fromWhom = (isService ? heard.fromWhom : null) ?? work.actor.name
  refuseIf(work, [
    ...whyCannotBeDone(notice, 'representation'),
    ...whyNotOnThatDay(notice, receivedOn, work.today, 'receivedOn'),
    ...whyHeardLate(kind, receivedOn, await heardUntil(work, { notice, kind })),
    ...(await askAboutNamesIn(work, schoolId, [
      { where: 'what the school has to say', field: 'says', text: heard.says },
    ])),
  ])
  await addRepresentation(work, id, { fromWhom, receivedOn, says: heard.says })
  await logEvent(work, noticeEvent('represented', notice, kind))
  const says = `${schoolName} has answered a letter of the service.`
  const key = `represented ${work.now.toISOString()}`
  await writeTo(work, id, await listServiceHolders(work, schoolId, 'issue-notice'), {
    key,
    subject: `An answer from ${schoolName}`,
    says,
  })
}

/** Answers what the school said, once. Throws NotFound, NotAllowed, Refused. */
export async function answerRepresentation(work: Work, id: string, { answer }: { answer: string }): Promise<void> {
  const { notice, kind } = await getNoticeToChange(work, id)
  const { schoolId, schoolName } = notice
  requireThat(mayIssueNotices(work, schoolId), work, `answer the school on the notice ${id}`)
  const open = (await listRepresentations(work, id)).find((each) => each.answer === null)
  refuseIf(work, [
    ...whyCannotBeDone(notice, 'answer'),
    ...whyNothingToAnswer(open),
    ...(await askAboutNamesIn(work, schoolId, [{ where: 'the answer', field: 'answer', text: answer }])),
  ])
  if (open) await answerIt(work, open.id, answer)
  await logEvent(work, noticeEvent('answered', notice, kind))
  await writeTo(work, id, await listAtSchool(work, schoolId, kind.tells), {
    ...{ key: `answered ${open?.id ?? ''}`, subject: `An answer to ${schoolName}` },
    says: 'The service has answered what you wrote.',
  })
}

const listAtSchool = (look: Look, schoolId: string, roles: readonly string[]): Promise<Holder[]> =>
  listHoldersOver(look, schoolId, roles, { isOfService: false })

/** Until when a school is heard: counted from the day on which it was served, or issued while nobody has said how it was. */
export async function heardUntil(
  look: Look,
  { notice, kind }: Pick<Awaited<ReturnType<typeof getNoticeToChange>>, 'notice' | 'kind'>,
): Promise<PlainDate | null> {
  if (!kind.represent || !notice.issuedOn) return null
  const served = (await listServed(look, notice.id)).find(({ isCopy }) => !isCopy)
  return lastDayOf(look, kind.represent, served?.servedOn ?? notice.issuedOn)
}
