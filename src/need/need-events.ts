import { after, before, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'
import { capital, word } from '#model/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { NeedPeriod, Wanted } from './need.ts'
import { needName, whySays } from './need-words.ts'
import type { SchoolOfNeed } from './school-of-need.ts'

type Changes = NonNullable<NewEvent['changes']>
type About = Pick<SchoolOfNeed, 'need'> & { school: { id: string } }

/** SH-103. What happened to a school's need: only who may know of it reads of it. */
export function needEvent(
  name: string,
  { school, need }: About,
  wanted: Pick<Wanted, 'category' | 'level' | 'startsOn'> & Partial<Wanted>,
  from?: NeedPeriod,
  more: Changes = {},
): NewEvent {
  const why = whySays(need, { reason: null, madeBy: null, madeOn: null, says: null, ...wanted })
  return {
    ...eventOfNeed(name, school.id),
    changes: {
      category: { ...(from && { before: needName(need, from) }), after: needName(need, wanted) },
      startsOn: { after: wanted.startsOn },
      ...(why && { why: { after: why } }),
      ...more,
    },
  }
}

/** The same where nothing but its name is said. */
export const eventOfNeed = (name: string, schoolId: string, changes: Changes = {}): NewEvent => ({
  name: `need.${name}`,
  subjects: [
    { kind: 'need', id: schoolId },
    { kind: 'school', id: schoolId },
  ],
  audience: 'see-need',
  changes,
})

const dayOf = (value: unknown) => {
  const date = toPlainDate(String(value))
  return date ? showDate(date) : String(value)
}
const linked = (says: string, event: PastEvent) => {
  const id = event.subjects.find(({ kind }) => kind === 'school')?.id
  return {
    says,
    isKey: true,
    ...(id && { link: { text: 'Why, and what would lower it', href: `/schools/${id}/need` } }),
  }
}

/** How a school's story tells of its need. */
export const needEventSentences: EventSentences = {
  kinds: { need: (model) => capital(word(model, 'needCategory')) },
  sentences: {
    'need.decided': (event) =>
      linked(`${after(event, 'category')} from ${dayOf(after(event, 'startsOn'))}${sayWhy(event)}.`, event),
    'need.struck-out': (event) =>
      `${after(event, 'category')} struck out as entered in error (${after(event, 'because')}).`,
    'need.declined': (event) =>
      linked(`Put forward as ${after(event, 'reason')}, and declined: ${after(event, 'because')}.`, event),
    'need.replied': (event) => linked('The school answered the letter on its need.', event),
    'need.reconsideration-asked': (event) => linked('The school asked that its need be looked at again.', event),
    'need.reconsidered': (event) => linked(`Its need was looked at again: ${after(event, 'outcome')}.`, event),
  },
  news: ['need.decided', 'need.replied', 'need.reconsideration-asked', 'need.reconsidered'],
  recorded: ['need.decided', 'need.struck-out', 'need.declined', 'need.reconsidered'],
  fields: {
    category: { label: 'Need' },
    startsOn: { label: 'From', show: dayOf },
    why: { label: 'Why' },
    because: { label: 'Why' },
    outcome: { label: 'What came of it' },
    reason: { label: 'Put forward as' },
  },
}

const sayWhy = (event: PastEvent) => {
  const was = before(event, 'category')
  return was ? `, before that ${was}` : ''
}
