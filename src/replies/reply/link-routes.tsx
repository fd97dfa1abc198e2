import type { FastifyInstance } from 'fastify'
import type { PoolClient } from 'pg'
import type { Db } from '#db/database.ts'
import { getStoredFile, sendStored } from '#files/index.ts'
import type { Finding } from '#shared/finding.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import type { Answers } from '#web/answers.ts'
import { addLinkDeed, addLinkFile, addLinkPage, type Sent } from '#web/link-routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound, Refused } from '#work/failures.ts'
import { getSentRecord } from '../get-record.ts'
import { findIssueBy, findReplyBy } from '../reply-by.ts'
import { openReplyLink, type OpenedLink } from '../reply-links.ts'
import { mayReply } from '../reply-policy.ts'
import { findReplyPage, goesToSays } from './find-reply-page.ts'
import { keepReply } from './keep-reply.ts'
import { LinkLostPage, LinkOfAnotherPage, LinkOverPage, LinkSentPage, NoLongerYoursPage } from './link-pages.tsx'
import { keepReplyForm, sendReplyForm } from './reply-form.ts'
import { ReplyPage } from './reply-page.tsx'
import { sendReply } from './send-reply.ts'

const AT = '/reply/:replyToken'

/**
 * Replying by the link in a message, without signing in: for one person and one record. Opening it uses nothing up and
 * changes nothing; no session is made, and it opens nothing else.
 */
export function linkRoutes(app: FastifyInstance, web: Web): void {
  const opening = {
    open: (at: { db: Db; client: PoolClient; params: Record<string, string> }) =>
      openReplyLink(web, { ...at, token: at.params.replyToken ?? '' }),
    lost: (frame: Sent<OpenedLink>['frame']) => <LinkLostPage frame={frame} />,
  }
  addLinkPage(app, web, AT, { ...opening, show: (sent) => show(sent, sent.query, []) })
  addLinkFile(app, web, `${AT}/attachments/:attachmentId`, { ...opening, find: findAttached })
  addLinkDeed(app, web, AT, {
    ...opening,
    guard: isStillGood,
    show,
    schema: sendReplyForm,
    async act(work, { typed, answer }, { link, params }) {
      const { visitId, recordId } = link.record
      await sendReply(work, visitId, { typed, answer, recordId })
      return `/reply/${params.replyToken}?sent=yes`
    },
  })
  addLinkDeed(app, web, `${AT}/keep`, {
    ...opening,
    guard: isStillGood,
    show,
    schema: keepReplyForm,
    isDraft: true,
    async act(work, typed, { link, params }) {
      await keepReply(work, link.record.visitId, typed, link.record.recordId)
      return `/reply/${params.replyToken}?kept=yes`
    },
  })
}

/**
 * What is attached to the one record, for as long as the link is good for replying to it; else its page says why not. Nothing of
 * another version or record is found by it.
 */
async function findAttached({ look, link, params, somebodyElse }: Sent<OpenedLink>) {
  const { record, isOver } = link
  if (somebodyElse || isOver || record.repliedAt || !mayReply(look, record)) return `/reply/${params.replyToken}`
  const { attachments } = (await getSentRecord(look, record.visitId, record.recordId)).record
  const found = attachments.find(({ id }) => id === params.attachmentId)
  if (!found) throw new NotFound('attachment', params.attachmentId ?? '')
  return sendStored(await getStoredFile(look, found.fileId))
}

/** A link takes nothing past its use, or from somebody else; that its reply was sent already is said by the deed itself. */
async function isStillGood({ look, link, somebodyElse }: Sent<OpenedLink>): Promise<void> {
  if (somebodyElse) throw new Refused([LINK_OF_ANOTHER])
  const isOver = link.isOver && link.record.repliedAt === null
  if (isOver || !mayReply(look, link.record)) throw new Refused([LINK_OVER])
}

const LINK_OVER: Finding = {
  kind: 'link-over',
  id: 'link-over',
  source: 'XX-03',
  says: 'Nothing was sent: this link is not good any more.',
  weight: 'firm',
}

const LINK_OF_ANOTHER: Finding = {
  ...LINK_OVER,
  kind: 'link-of-another',
  id: 'link-of-another',
  says: 'Nothing was sent: this link answers for somebody else.',
}

async function show(sent: Sent<OpenedLink>, answers: Answers, findings: readonly Finding[]) {
  const { look, link, query, somebodyElse } = sent
  const { record, isOver } = link
  const model = await look.modelOf(record.modelVersionId)
  const about = { ...record, model, owner: look.actor.name, authorityName: look.actor.authorityName, frame: sent.frame }
  if (somebodyElse) return <LinkOfAnotherPage {...about} visitor={somebodyElse} findings={findings} />
  if (!mayReply(look, record)) return <NoLongerYoursPage {...about} findings={findings} />
  if (record.repliedAt) {
    const issueBy = await findIssueBy(look, model, londonDateOf(record.repliedAt))
    const goesTo = goesToSays(look, await look.modelOf(record.modelVersionId), record.visitType)
    return <LinkSentPage {...about} {...{ issueBy, goesTo, findings }} isJustSent={query.sent === 'yes'} />
  }
  if (isOver) return <LinkOverPage {...about} findings={findings} />
  const found = await getSentRecord(look, record.visitId, record.recordId)
  const path = `/reply/${sent.params.replyToken}`
  const replyBy = record.sentAt ? await findReplyBy(look, model, record.sentAt) : undefined
  return (
    <ReplyPage
      {...found}
      {...await findReplyPage(look, found)}
      frame={{ ...sent.frame, path }}
      linkUntil={replyBy}
      keepAt={`${path}/keep`}
      attachedUnder={path}
      answers={answers}
      findings={findings}
      done={query.kept === 'yes' ? 'Kept. Nothing has been sent yet' : undefined}
    />
  )
}
