import type { FastifyInstance } from 'fastify'
import { addPrinted, getIssued, picturesOf } from '#papers/index.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import { strikeOutForm, StrikeOutPage } from '#web/strike-out.tsx'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { answerReconsideration, askToReconsider, replyToLetter } from './answer-letter.ts'
import { AnswerPage, ReconsiderPage, ReplyPage } from './answer-pages.tsx'
import { findNeedReply, findReconsideration } from './answer-store.ts'
import { DecisionPage } from './decision-page.tsx'
import { listEvidence } from './evidence-store.ts'
import { getDecision } from './get-decision.ts'
import { answerForm, reconsiderForm, replyForm } from './need-form.ts'
import { mayAnswerNeed, mayDecideNeed } from './need-policy.ts'
import { needName } from './need-words.ts'
import { strikeOutDecision } from './strike-out-decision.ts'

const ONE = '/need/decisions/:needDecisionId'

const DONE: Record<string, string> = {
  replied: 'Your answer is sent',
  asked: 'Sent: whoever may decide reads it and answers you here',
  answered: 'The school has your answer',
  'struck-out': 'It is struck out',
}

/** One decision: its letter, the school's answer, what was looked at again, and what was entered in error. */
export function decisionRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, ONE, async (seen) => {
    const { look, frame, query } = seen
    const found = await read(seen)
    const { decision, school } = found
    const [evidence, reply, again] = await Promise.all([
      listEvidence(look, school.id, decision.evidence),
      findNeedReply(look, decision.id),
      findReconsideration(look, decision.id),
    ])
    const may = { answer: mayAnswerNeed(look, school.id), decide: mayDecideNeed(look, school.id) }
    const done = DONE[query.done ?? '']
    return <DecisionPage {...found} {...{ frame, model: look.model, evidence, reply, again, may, done }} />
  })
  addPrinted(app, web, `${ONE}/letter`, async (seen) => {
    const { decision } = await read(seen)
    if (!decision.documentId) throw new NotFound('letter', decision.id)
    const issued = await getIssued(seen.look, decision.documentId)
    const pictures = await picturesOf(seen.look, issued)
    return { document: issued.content, pictures, fileName: `${issued.title} ${decision.sentOn ?? ''}` }
  })
  addForm(app, web, `${ONE}/reply`, {
    guard: toAnswer,
    show: async (seen, answers, findings) => (
      <ReplyPage {...await toAnswer(seen)} {...{ frame: seen.frame, answers, findings }} />
    ),
    schema: replyForm,
    async act(work, reply, { params }) {
      await replyToLetter(work, params.needDecisionId ?? '', reply)
      return `/need/decisions/${params.needDecisionId}?done=replied`
    },
  })
  addForm(app, web, `${ONE}/reconsider`, {
    guard: toAnswer,
    show: async (seen, answers, findings) => (
      <ReconsiderPage {...await toAnswer(seen)} {...{ frame: seen.frame, answers, findings }} />
    ),
    schema: reconsiderForm,
    async act(work, { because }, { params }) {
      await askToReconsider(work, params.needDecisionId ?? '', because)
      return `/need/decisions/${params.needDecisionId}?done=asked`
    },
  })
  addForm(app, web, `${ONE}/answer`, {
    guard: toDecide,
    async show(seen, answers, findings) {
      const found = await toDecide(seen)
      const again = await findReconsideration(seen.look, found.decision.id)
      return <AnswerPage {...found} {...{ frame: seen.frame, answers, findings, again }} />
    },
    schema: answerForm,
    async act(work, answered, { params }) {
      await answerReconsideration(work, params.needDecisionId ?? '', answered)
      return `/need/decisions/${params.needDecisionId}?done=answered`
    },
  })
  addForm(app, web, `${ONE}/strike-out`, {
    guard: toDecide,
    async show(seen, answers, findings) {
      const { decision, school, need } = await toDecide(seen)
      return (
        <StrikeOutPage
          {...{ frame: seen.frame, answers, findings }}
          title="Strike out the decision"
          caption={`${school.name}, ${needName(need, decision)}`}
          breadcrumbs={[{ text: 'Decision', href: `/need/decisions/${decision.id}` }]}
          revision={decision.revision}
          takesWords
        >
          For what was entered in error. It stays to be read, and the one before it is current again. What is struck out
          stays so: enter the right one instead.
        </StrikeOutPage>
      )
    },
    schema: strikeOutForm,
    async act(work, struck, { params }) {
      await strikeOutDecision(work, params.needDecisionId ?? '', struck)
      return `/need/decisions/${params.needDecisionId}?done=struck-out`
    },
  })
}

const read = ({ look, params }: Seen) => getDecision(look, params.needDecisionId ?? '')

async function toAnswer(seen: Seen) {
  const found = await read(seen)
  requireThat(mayAnswerNeed(seen.look, found.school.id), seen.look, `answer for ${found.school.id}`)
  return found
}

async function toDecide(seen: Seen) {
  const found = await read(seen)
  requireThat(mayDecideNeed(seen.look, found.school.id), seen.look, `decide on the need of ${found.school.id}`)
  return found
}
