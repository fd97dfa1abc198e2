import { after, subjectOf, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { NoticeKind } from '#model/index.ts'
import type { Notice } from './notice.ts'

type Changes = NonNullable<NewEvent['changes']>
type Of = Pick<Notice, 'id' | 'schoolId'> & { caseId?: string | null }

/** SH-103. What happened to a notice: of a draft only those read who may issue it, of what was issued whoever knows of the school's need. */
export function noticeEvent(
  name: string,
  { id, schoolId, caseId }: Of,
  { name: called }: Pick<NoticeKind, 'name'>,
  changes: Changes = {},
  isDraft = false,
): NewEvent {
  return {
    name: `notice.${name}`,
    subjects: [
      { kind: 'notice', id },
      { kind: 'school', id: schoolId },
      ...(caseId ? [{ kind: 'case' as const, id: caseId }] : []),
    ],
    audience: isDraft ? 'issue-notice' : 'see-need',
    changes: { kind: { after: called }, ...changes },
  }
}

const linked = (says: string, event: PastEvent) => {
  const id = subjectOf(event, 'notice')
  return { says, isKey: true, ...(id && { link: { text: 'Open it', href: `/notices/${id}` } }) }
}
const dayOf = (value: unknown) => {
  const date = toPlainDate(String(value))
  return date ? showDate(date) : String(value)
}
const kindOf = (event: PastEvent) => after(event, 'kind')

/** How a school's story tells of notices, of letters in their place, and of judgements of its capacity for improvement. */
export const noticeSentences: EventSentences = {
  kinds: { notice: () => 'Notices' },
  sentences: {
    'notice.drafted': (event) => linked(`${kindOf(event)}: a draft was begun.`, event),
    'notice.changed': (event) => linked(`${kindOf(event)}: the draft was changed.`, event),
    'notice.issued': (event) => linked(`${kindOf(event)} issued.`, event),
    'notice.written': (event) =>
      linked(`A concern was written to ${after(event, 'to')}: ${kindOf(event)} is not open here.`, event),
    'notice.served': (event) =>
      linked(`${kindOf(event)} served on ${after(event, 'to')}, ${dayOf(after(event, 'on'))}.`, event),
    'notice.represented': (event) => linked(`${kindOf(event)}: the school said what it thinks of it.`, event),
    'notice.answered': (event) => linked(`${kindOf(event)}: what the school said was answered.`, event),
    'notice.complied': (event) => linked(`${kindOf(event)} complied with, ${dayOf(after(event, 'on'))}.`, event),
    'notice.not-complied': (event) =>
      linked(`${kindOf(event)} not complied with, ${dayOf(after(event, 'on'))}: ${after(event, 'follows')}.`, event),
    'notice.withdrawn': (event) => linked(`${kindOf(event)} withdrawn.`, event),
    'capacity.judged': (event) =>
      `The capacity for improvement was judged by the ${after(event, 'role')}: ${after(event, 'judged')}.`,
  },
  news: ['notice.issued', 'notice.represented', 'notice.answered', 'notice.not-complied', 'notice.withdrawn'],
  recorded: [
    'notice.issued',
    'notice.written',
    'notice.served',
    'notice.answered',
    'notice.complied',
    'notice.not-complied',
    'notice.withdrawn',
    'capacity.judged',
  ],
  fields: {
    kind: { label: 'What' },
    on: { label: 'Date', show: dayOf },
    to: { label: 'To' },
    follows: { label: 'What follows' },
    role: { label: 'Judged as' },
    judged: { label: 'Judgement' },
  },
}
