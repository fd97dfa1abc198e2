import { logEvent } from '#history/index.ts'
import { pageLink, sendMessage } from '#messages/index.ts'
import { listServiceHolders } from '#people/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import { holdSchool } from '#visits/index.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import {
  addNeedReply,
  addReconsideration,
  answerIt,
  findNeedReply,
  findReconsideration,
  type NeedReply,
} from './answer-store.ts'
import { getDecision } from './get-decision.ts'
import { listReceivers } from './issue-letter.ts'
import type { Decision } from './need.ts'
import { eventOfNeed } from './need-events.ts'
import { mayAnswerNeed, mayDecideNeed } from './need-policy.ts'
import { own } from './need-rules.ts'

/** What came of looking at a decision again, as people read it. */
export const OUTCOMES = { stands: 'the decision stands', changes: 'the decision changes' } as const

/** The school answers its letter, once. Throws NotFound, NotAllowed, Refused. */
export async function replyToLetter(
  work: Work,
  decisionId: string,
  reply: Pick<NeedReply, 'answer' | 'says'>,
): Promise<void> {
  const { school } = await getDecision(work, decisionId)
  requireThat(mayAnswerNeed(work, school.id), work, `answer the letter of ${decisionId}`)
  await holdSchool(work, school.id)
  const { decision } = await getDecision(work, decisionId)
  const before = await findNeedReply(work, decisionId)
  refuseIf(work, [
    ...whyNotOpen(decision),
    ...(before ? [own('need-answered-once', 'XX-05', `${before.by} has answered this letter already.`)] : []),
    ...(await namesIn(work, school.id, 'what you want to say', 'says', reply.says)),
  ])
  await addNeedReply(work, decisionId, reply)
  await logEvent(work, eventOfNeed('replied', school.id))
}

/** The school asks, with reasons, that a decision be looked at again; whoever may decide is told. Throws NotFound, NotAllowed, Refused. */
export async function askToReconsider(work: Work, decisionId: string, because: string): Promise<void> {
  const { school } = await getDecision(work, decisionId)
  requireThat(mayAnswerNeed(work, school.id), work, `ask that ${decisionId} be looked at again`)
  await holdSchool(work, school.id)
  const { decision } = await getDecision(work, decisionId)
  const before = await findReconsideration(work, decisionId)
  refuseIf(work, [
    ...whyNotOpen(decision),
    ...(before ? [own('need-reconsidered-once', 'XX-05', `${before.askedBy} has asked for this already.`)] : []),
    ...(await namesIn(work, school.id, 'why', 'because', because)),
  ])
  await addReconsideration(work, decisionId, because)
  await logEvent(work, eventOfNeed('reconsideration-asked', school.id))
  const people = await listServiceHolders(work, school.id, 'designate')
  const says = `${school.name} asks that a decision be looked at again.`
  await tell(work, decisionId, people, 'A school asks that a decision be looked at again', says)
}

/** Somebody who may decide answers, dated, with what came of it; the school is told. Throws NotFound, NotAllowed, Refused. */
export async function answerReconsideration(
  work: Work,
  decisionId: string,
  answered: { outcome: keyof typeof OUTCOMES; answer: string },
): Promise<void> {
  const { school } = await getDecision(work, decisionId)
  requireThat(mayDecideNeed(work, school.id), work, `answer what was asked of ${decisionId}`)
  await holdSchool(work, school.id)
  const open = await findReconsideration(work, decisionId)
  refuseIf(work, [
    ...(open && open.outcome === null
      ? []
      : [own('need-nothing-to-answer', 'XX-05', 'Nothing is to be answered here: it was answered, or nobody asked.')]),
    ...(await namesIn(work, school.id, 'the answer', 'answer', answered.answer)),
  ])
  if (open) await answerIt(work, open.id, answered)
  await logEvent(work, eventOfNeed('reconsidered', school.id, { outcome: { after: OUTCOMES[answered.outcome] } }))
  const says = 'What you asked to be looked at again was answered.'
  await tell(work, decisionId, await listReceivers(work, school.id), `An answer to ${school.name}`, says)
}

const whyNotOpen = ({ standing, documentId }: Decision): Finding[] =>
  standing === 'in-force' && documentId
    ? []
    : [own('need-letter-stands', 'XX-05', 'This decision was struck out: there is nothing to answer.')]

const namesIn = (look: Look, schoolId: string, where: string, field: string, text: string | null) =>
  askAboutNamesIn(look, schoolId, [{ where, field, text: text ?? '' }])

async function tell(
  work: Work,
  decisionId: string,
  people: readonly { personId: string; name: string; email: string | null }[],
  subject: string,
  says: string,
): Promise<void> {
  if (work.tellsNobody) return
  for (const { personId, name, email } of people)
    if (email && personId !== work.actor.personId)
      await sendMessage(work, {
        toPersonId: personId,
        address: email,
        subject,
        body: [`Dear ${name},`, says, pageLink(`/need/decisions/${decisionId}`)].join('\n\n'),
      })
}
