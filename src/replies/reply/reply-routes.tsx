import type { FastifyInstance } from 'fastify'
import { word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { visitName } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { getSentRecord } from '../get-record.ts'
import { findIssueBy } from '../reply-by.ts'
import { mayReply } from '../reply-policy.ts'
import { findSentReply } from '../reply-store.ts'
import { findReplyPage, goesToSays } from './find-reply-page.ts'
import { keepReply } from './keep-reply.ts'
import { keepReplyForm, sendReplyForm } from './reply-form.ts'
import { ReplyPage } from './reply-page.tsx'
import { asItStands } from '../still-to-change.ts'
import { whyReplyIsClosed } from './reply-rules.ts'
import { ReplySentPage } from './reply-sent-page.tsx'
import { sendReply } from './send-reply.ts'

const AT = '/visits/:visitId/record/reply'

/** Replying for a school, for somebody who has signed in. */
export function replyRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, AT, {
    guard: toReply,
    show: (seen, answers, findings) => show(seen, answers, findings),
    schema: sendReplyForm,
    async act(work, { typed, answer }, { params }) {
      await sendReply(work, params.visitId ?? '', { typed, answer })
      return `/visits/${params.visitId}/record/reply?sent=yes`
    },
  })
  addDeed(app, web, `${AT}/keep`, {
    guard: toReply,
    show: (seen, answers, findings) => show(seen, answers, findings),
    schema: keepReplyForm,
    isDraft: true,
    async act(work, typed, { params }) {
      await keepReply(work, params.visitId ?? '', typed)
      return `/visits/${params.visitId}/record/reply?kept=yes`
    },
  })
}

async function toReply({ look, params }: Seen) {
  const sent = await getSentRecord(look, params.visitId ?? '')
  requireThat(mayReply(look, sent.visit), look, 'reply for this school')
  return sent
}

async function show(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, query } = seen
  const path = `/visits/${seen.params.visitId}/record/reply`
  const frame = { ...seen.frame, path }
  const sent = await toReply(seen)
  const { visit, model, type, record } = sent
  const breadcrumbs = [
    { text: visit.schoolName, href: `/schools/${visit.schoolId}` },
    { text: visitName(model, type), href: `/visits/${visit.id}` },
    { text: `Reply to the ${word(model, 'record')}` },
  ]
  const found = await findSentReply(look, record.id)
  const reply = found && asItStands(found, record, sent)
  if (whyReplyIsClosed(record, reply).length > 0)
    return (
      <ReplySentPage
        {...{ ...sent, frame, breadcrumbs, reply, findings }}
        issueBy={reply?.sentAt ? await findIssueBy(look, model, londonDateOf(reply.sentAt)) : undefined}
        goesTo={goesToSays(look, model, type.id)}
        done={query.sent === 'yes' ? 'Thank you. Your reply was sent' : undefined}
      />
    )
  return (
    <ReplyPage
      {...sent}
      {...await findReplyPage(look, sent)}
      frame={frame}
      breadcrumbs={breadcrumbs}
      keepAt={`${path}/keep`}
      attachedUnder={`/visits/${visit.id}/record`}
      answers={answers}
      findings={findings}
      done={query.kept === 'yes' ? 'Kept. Nothing has been sent yet' : undefined}
    />
  )
}
