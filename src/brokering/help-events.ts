import { after, subjectOf, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'
import { showDate } from '#shared/show-date.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import type { HelpNeed } from './help.ts'

/** What happened to a need, or to help with it: it stands with the school that is helped. Of why, and of figures, the history says nothing. */
export function helpEvent(
  name: string,
  { id, schoolId, title }: Pick<HelpNeed, 'id' | 'schoolId' | 'title'>,
  changes: NonNullable<NewEvent['changes']> = {},
  audience: NewEvent['audience'] = 'see-need',
): NewEvent {
  return {
    name: `help.${name}`,
    subjects: [
      { kind: 'help', id },
      { kind: 'school', id: schoolId },
    ],
    audience,
    changes: { need: { after: title }, ...changes },
  }
}

/** That a proposal for all open needs was asked for: it is of the whole service, for those who broker. */
export const proposalEvent = (authorityId: string, needs: number): NewEvent => ({
  ...{ name: 'help.proposal-asked-for', subjects: [{ kind: 'authority', id: authorityId }], audience: 'propose-need' },
  changes: { needs: { after: needs } },
})

const told = (says: (event: PastEvent) => string) => (event: PastEvent) => {
  const id = subjectOf(event, 'help')
  const need = after(event, 'need')
  return {
    says: `${need ? `${need}: ` : ''}${says(event)}.`,
    ...(id && { link: { text: 'Open it', href: `/brokering/needs/${id}` } }),
  }
}

const by = (event: PastEvent) => String(after(event, 'by') ?? 'somebody')
const dayOf = (value: unknown) => {
  const date = toPlainDate(String(value))
  return date ? showDate(date) : String(value)
}

/** How a school's story tells of help from others. */
export const helpEventSentences: EventSentences = {
  kinds: { help: () => 'Help from other schools' },
  sentences: {
    'help.asked-for': told(() => 'help of another school is needed'),
    'help.proposal-asked-for': (event) => ({
      says: `A proposal was asked for of who helps with all ${String(after(event, 'needs'))} open needs.`,
      link: { text: 'Open it', href: '/brokering/proposals' },
    }),
    'help.taken-back': told(() => 'help of another school is needed no longer'),
    'help.chosen': told((event) => `${by(event)} was chosen to help`),
    'help.terms-written': told(() => 'what both schools are to agree was written'),
    'help.agreed-to': told((event) => `${by(event)} agreed`),
    'help.begun': told((event) => `both heads have agreed; ${by(event)} was the second`),
    'help.declined': told((event) => `${by(event)} declined`),
    'help.contact-logged': told((event) => `a contact of ${dayOf(after(event, 'on'))} was logged`),
    'help.reviewed': told((event) => `it was reviewed on ${dayOf(after(event, 'on'))}`),
    'help.done': told(() => 'it is done, with what changed'),
    'help.ended': told(() => 'it was ended before it was done'),
  },
  recorded: [
    ...['help.asked-for', 'help.chosen', 'help.terms-written', 'help.begun', 'help.declined'],
    ...['help.contact-logged', 'help.reviewed', 'help.done', 'help.ended'],
  ],
  fields: {
    need: { label: 'Need' },
    by: { label: 'Who' },
    on: { label: 'On', show: dayOf },
    days: { label: 'Days' },
    needs: { label: 'Needs' },
    because: { label: 'Why' },
  },
}
