import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { THE_SERVICE } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { groupEvent } from '../group-events.ts'
import { getGroupRule, holdsAnyOf } from '../group-policy.ts'
import { findGroup } from '../group-store.ts'
import { mayWriteAtMeetings } from '../hold-meetings.ts'
import type { LiaisonAnswer, LiaisonAsked, LiaisonRequest } from './liaison.ts'
import { whyCannotBeAnswered, whyCannotBeLogged } from './liaison-rules.ts'
import { addLiaison, answerLiaison, holdLiaison, listLiaison, listThrough } from './liaison-store.ts'

/** RO-25. Who writes in the log: its members, whoever keeps the body, and those through whom it asks. */
export const mayLogLiaison = async (look: Look): Promise<boolean> =>
  holdsAnyOf(look, getGroupRule(look).liaison.through) || (await mayWriteAtMeetings(look))

/** A line of the log; everybody of the service may read it. Throws NotFound. */
export async function getLiaison(look: Look, id: string): Promise<LiaisonRequest> {
  getGroupRule(look)
  const [found] = isId(id) ? await listLiaison(look, { id, limit: 1 }) : []
  if (!found) throw new NotFound('line of the log', id)
  return found
}

/** RO-25. Logs what was asked, through whom. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function logLiaison(work: Work, asked: LiaisonAsked): Promise<string> {
  const rule = getGroupRule(work)
  requireThat(await mayLogLiaison(work), work, 'log what was asked')
  const [group, isThrough] = [await findGroup(work), await wentThrough(work, asked.throughId, asked.askedOn)]
  const { title, says } = asked
  refuseIf(work, [
    ...whyCannotBeLogged(rule, asked, { isThrough, formedOn: group?.formedOn, today: work.today }),
    ...(await askAboutNamesIn(work, THE_SERVICE, [
      { where: 'what was asked', field: 'title', text: title },
      ...(says ? [{ where: 'what was said', field: 'says', text: says }] : []),
    ])),
  ])
  const id = await addLiaison(work, asked)
  const changes = { title: { after: title }, on: { after: asked.askedOn } }
  await logEvent(work, groupEvent(work, 'asked', changes, { own: { kind: 'liaison', id } }))
  return id
}

/** RO-25. Logs the answer, through whom. Throws NotFound, NotAllowed, Refused. */
export async function logLiaisonAnswer(work: Work, id: string, answer: LiaisonAnswer): Promise<void> {
  const rule = getGroupRule(work)
  await getLiaison(work, id)
  requireThat(await mayLogLiaison(work), work, `log the answer to ${id}`)
  await holdLiaison(work, id)
  const asked = await getLiaison(work, id)
  const isThrough = await wentThrough(work, answer.throughId, answer.answeredOn)
  refuseIf(work, [
    ...whyCannotBeAnswered(rule, asked, answer, { isThrough, today: work.today }),
    ...(await askAboutNamesIn(work, THE_SERVICE, [{ where: 'the answer', field: 'answer', text: answer.answer }])),
  ])
  await answerLiaison(work, id, answer)
  const changes = { title: { after: asked.title }, on: { after: answer.answeredOn } }
  await logEvent(work, groupEvent(work, 'answered', changes, { own: { kind: 'liaison', id } }))
}

const wentThrough = async (look: Look, personId: string, on: PlainDate): Promise<boolean> =>
  (await listThrough(look, getGroupRule(look).liaison.through, on)).some(({ id }) => id === personId)
