import { type Calendar } from '#calendar/index.ts'
import { capital, clockFor, word, type ServiceModel } from '#model/index.ts'
import { londonDateOf, type PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { visitName } from '#visits/index.ts'
import type { Due } from '#work/due.ts'
import { whereToChange } from '../next-steps.ts'
import type { Mark } from '../reply.ts'
import { issueDueOn, replyDueOn } from '../reply-clock.ts'
import type { OnTheWay } from './on-the-way-store.ts'

/** How those are called who settle, for whom nobody in particular is named. */
type Settler = { id: string | undefined; name: string }

/**
 * XX-10. What is due of records on their way: the school's reply, the author's answers, what was put to the head of service, the lines
 * that are still to be changed, and the issue, each by the model's clocks.
 */
export function onTheWayDueFrom(
  records: readonly OnTheWay[],
  modelOf: (versionId: string) => ServiceModel,
  calendar: Calendar,
  today: PlainDate,
  settler: Settler,
  leftToChange: ReadonlyMap<string, readonly Pick<Mark, 'section'>[]> = new Map(),
): Due[] {
  return records.flatMap((record): Due[] => {
    const model = modelOf(record.modelVersionId)
    const type = model.visitTypes.find(({ id }) => id === record.visitType)
    if (!type) return []
    const name = `${visitName(model, type)}, ${record.schoolName}`
    const called = word(model, 'record')
    const at = `/visits/${record.visitId}`
    const ofSchool = { page: at, schoolId: record.schoolId, schoolName: record.schoolName }
    const ofAuthor = { ...ofSchool, ownerId: record.adviserId, ownerName: record.adviserName }
    const replyBy = replyDueOn(model, record.sentAt, calendar)
    if (record.status === 'with-school' && (replyBy === undefined || today <= replyBy))
      return ownersOf(record, model).map(({ id, name: ownerName }) => ({
        ...ofSchool,
        kind: 'reply',
        plainly: `Whether ${called} is accurate`,
        what: `Say whether the ${called} is accurate: ${name}`,
        because:
          `Sent on ${showDate(londonDateOf(record.sentAt))}. ${clockFor(model, 'reply-to-record')?.says ?? ''}`.trim(),
        href: `${at}/record/reply`,
        ownerId: id,
        ownerName,
        dueOn: replyBy ?? londonDateOf(record.sentAt),
      }))
    const from = record.answeredAt ? londonDateOf(record.answeredAt) : (replyBy ?? londonDateOf(record.sentAt))
    const clock = clockFor(model, 'issue-record')?.says ?? ''
    const replied = record.answeredAt
      ? `The school replied on ${showDate(from)}.`
      : 'The school has not replied in time.'
    const because = `${replied} ${clock}`.trim()
    const dueOn = issueDueOn(model, from, calendar)
    const put: Due[] = record.putSince
      ? [
          {
            ...ofSchool,
            kind: 'settle',
            plainly: `Something in ${called} to settle`,
            what: `Settle what could not be agreed: ${name}`,
            because: `Put to you on ${showDate(londonDateOf(record.putSince))}.`,
            href: `${at}/record/settle`,
            ownerId: settler.id,
            ownerName: settler.name,
            dueOn: issueDueOn(model, londonDateOf(record.putSince), calendar),
          },
        ]
      : []
    if (record.toAnswer > 0)
      return [
        ...put,
        {
          ...ofAuthor,
          kind: 'answer',
          plainly: `A reply to ${called} to answer`,
          what: `Answer what the school says is wrong: ${name}`,
          because,
          href: `${at}/record/answer`,
          dueOn,
        },
      ]
    if (put.length > 0) return put
    const left = leftToChange.get(record.visitId) ?? []
    if (left[0])
      return [
        {
          ...ofAuthor,
          kind: 'change',
          plainly: `Something in ${called} to change`,
          what: `Change ${left.length === 1 ? 'a line' : `${left.length} lines`} of the ${called}: ${name}`,
          because: `${replied} What was to be changed still stands as it was sent. ${clock}`.trim(),
          href: whereToChange(left[0], record.visitId),
          dueOn,
        },
      ]
    return [
      {
        ...ofAuthor,
        kind: 'issue',
        plainly: `${capital(called)} to issue`,
        what: `Issue the ${called}: ${name}`,
        because,
        href: `${at}/record`,
        dueOn,
      },
    ]
  })
}

/** Each who replies for the school; where nobody does, the lack has no owner, and is seen all the same. */
function ownersOf({ repliers }: OnTheWay, model: ServiceModel): { id: string | undefined; name: string }[] {
  return repliers.length > 0 ? repliers : [{ id: undefined, name: `No ${word(model, 'headteacher')} is named` }]
}
