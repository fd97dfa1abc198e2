import { Tag } from '#govuk/tag.tsx'
import type { Task } from '#govuk/task-list.tsx'
import { word } from '#model/index.ts'
import { listRecords, mayReadRecord, whyNotCheckedYet } from '#records/index.ts'
import { londonDateOf, type PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { VisitInModel, VisitPanel, VisitPart } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import { isAccuracyAsked } from './asking/asking-rules.ts'
import { findOnItsWay } from './find-on-its-way.ts'
import { nextSteps, type OnItsWay, type Step } from './next-steps.ts'
import { findIssueBy } from './reply-by.ts'
import { whoseTurn, type Mark } from './reply.ts'
import { whenDue } from './when-due.ts'

/** What a visit's page says of the way of its record to the school: accuracy, the answer, the issue, each with its date. */
export const replyVisitPanel: VisitPanel = {
  place: 'after-the-visit',
  async show(look, found) {
    if (!found.visit.mayHaveRecord) return undefined
    const [newest] = (await listRecords(look, found.visit.id)).filter((each) => mayReadRecord(look, found.visit, each))
    if (!newest) return partBefore(found)
    const way = await findOnItsWay(look, found, newest)
    const issueBy = await findDateToIssue(look, way)
    const steps = nextSteps(way).filter(({ href }) => !href.endsWith('/write') && !href.endsWith('/again'))
    const isWriting = newest.status === 'draft'
    const read = { href: `/visits/${newest.visitId}/record`, text: `Read the ${word(found.model, 'record')}` }
    return {
      tasks: tasksOf(way, issueBy, steps),
      closing: [issueTask(way, issueBy, steps)],
      next: isWriting ? undefined : (steps[0] ?? read),
    }
  },
}

/** By when it is to be answered and issued, once the school has replied or its time has passed. */
async function findDateToIssue(
  look: Look,
  { record, reply, replyBy, model }: OnItsWay,
): Promise<PlainDate | undefined> {
  if (record.status === 'answered' && reply?.sentAt) return findIssueBy(look, model, londonDateOf(reply.sentAt))
  return record.status === 'with-school' && replyBy ? findIssueBy(look, model, replyBy) : undefined
}

function partBefore({ model, type }: VisitInModel): VisitPart {
  const later = { status: 'Cannot start yet', cannotStartYet: true }
  const accuracy = isAccuracyAsked(model, type, 1) ? [{ title: accuracyTitle(model), ...later }] : []
  return { tasks: accuracy, closing: [{ title: 'Issue it', ...later }] }
}

const accuracyTitle = (model: VisitInModel['model']) => `Have the ${word(model, 'headteacher')} read it for accuracy`

/** Where the first of some steps leads that ends so. */
function to(steps: readonly Step[], end: string): { href?: string } {
  const href = steps.find((step) => step.href.endsWith(end))?.href
  return href ? { href } : {}
}

function tasksOf(way: OnItsWay, issueBy: PlainDate | undefined, steps: readonly Step[]): Task[] {
  const { record, model, type, reply } = way
  const facts = reply && !reply.isLate ? reply.marks.filter(({ kind }) => kind === 'fact-wrong') : []
  const isSent = record.sentAt !== null
  const isAsked = isSent || isAccuracyAsked(model, type, record.version)
  const accuracy: Task = {
    title: way.is.replier ? 'Say whether it is accurate' : accuracyTitle(model),
    ...to(steps, isSent ? '/reply' : '/send'),
    status: accuracyStatus(way),
    cannotStartYet: !isSent && !isReadyToGo(way),
  }
  const answer: Task = {
    title: 'Answer what the school says is wrong',
    ...to(steps, way.is.settler ? '/settle' : '/answer'),
    status: answerStatus(way, facts, issueBy),
  }
  return [...(isAsked ? [accuracy] : []), ...(facts.length > 0 ? [answer] : [])]
}

function issueTask(way: OnItsWay, issueBy: PlainDate | undefined, steps: readonly Step[]): Task {
  const { record } = way
  const place = record.issuedAt ? { href: `/visits/${record.visitId}/record` } : to(steps, '/issue')
  return {
    title: 'Issue it',
    ...place,
    status: issueStatus(way, issueBy),
    cannotStartYet: !record.issuedAt && place.href === undefined,
  }
}

/** Whether nothing that comes before the school is still open: it is checked, where the model asks for that. */
const isReadyToGo = ({ record, type }: OnItsWay) =>
  (record.status === 'draft' || record.status === 'checked') && whyNotCheckedYet(record, type).length === 0

function accuracyStatus(way: OnItsWay) {
  const { record, reply, replyBy, today } = way
  if (reply?.sentAt) return `Replied on ${showDate(londonDateOf(reply.sentAt))}`
  if (record.issuedAt) return 'No reply'
  if (record.sentAt) return replyBy ? whenDue(replyBy, today) : 'Sent'
  return isReadyToGo(way) ? <Tag colour="blue">To do</Tag> : 'Cannot start yet'
}

function answerStatus({ today }: OnItsWay, facts: readonly Mark[], by: PlainDate | undefined) {
  const left = facts.filter((mark) => whoseTurn(mark) !== 'nobody').length
  if (left === 0) return facts.some(({ isStillToChange }) => isStillToChange) ? 'To be changed' : 'Done'
  return by ? whenDue(by, today) : <Tag colour="blue">To do</Tag>
}

function issueStatus(way: OnItsWay, by: PlainDate | undefined) {
  const { record, model, type, today } = way
  if (record.issuedAt) return `Issued on ${showDate(londonDateOf(record.issuedAt))}`
  if (record.status === 'with-school') return 'After the reply'
  if (by) return whenDue(by, today)
  if (!isReadyToGo(way)) return 'Cannot start yet'
  if (!isAccuracyAsked(model, type, record.version)) return <Tag colour="blue">To do</Tag>
  return type.record.reply.before ? 'After the reply, or at once' : 'Cannot start yet'
}
