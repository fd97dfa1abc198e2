import { after, subjectOf, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'
import { capital, GROUND_SAYS, INTERVENTION_GROUNDS, word, type InterventionKind } from '#model/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'

type Changes = NonNullable<NewEvent['changes']>

/** What happened to an intervention; whoever knows of the school's work reads of it. */
export function interventionEvent(
  name: string,
  { id, schoolId }: { id: string; schoolId: string },
  kind: InterventionKind,
  changes: Changes = {},
): NewEvent {
  return {
    name: `intervention.${name}`,
    subjects: [
      { kind: 'intervention', id },
      { kind: 'school', id: schoolId },
    ],
    audience: 'see-school',
    changes: { kind: { after: kind.name }, ...changes },
  }
}

const linked = (says: string, event: PastEvent) => {
  const id = subjectOf(event, 'intervention')
  return { says, isKey: true, ...(id && { link: { text: 'Open it', href: `/interventions/${id}` } }) }
}
const dayOf = (value: unknown) => {
  const date = toPlainDate(String(value))
  return date ? showDate(date) : String(value)
}
const kindOf = (event: PastEvent) => after(event, 'kind')

/** How a school's story tells of interventions, and of the letters in their place. */
export const interventionSentences: EventSentences = {
  kinds: { intervention: (model) => capital(word(model, 'notice', { form: 'many' })) },
  sentences: {
    'intervention.begun': (event) => linked(`${kindOf(event)}, from ${dayOf(after(event, 'on'))}.`, event),
    'intervention.written': (event) =>
      linked(`A concern was written to ${after(event, 'to')}: ${kindOf(event)} is not open here.`, event),
    'intervention.ended': (event) => linked(`${kindOf(event)} ended on ${dayOf(after(event, 'on'))}.`, event),
    'intervention.struck-out': (event) =>
      `${kindOf(event)} struck out as entered in error (${after(event, 'because')}).`,
    'intervention.restored': (event) => linked(`${kindOf(event)}: taken back, it stands again.`, event),
  },
  recorded: [
    'intervention.begun',
    'intervention.written',
    'intervention.ended',
    'intervention.struck-out',
    'intervention.restored',
  ],
  fields: {
    kind: { label: 'What' },
    on: { label: 'Date', show: dayOf },
    to: { label: 'Written to' },
    because: { label: 'Why' },
    ...Object.fromEntries(INTERVENTION_GROUNDS.map((ground) => [ground, { label: GROUND_SAYS[ground], show: dayOf }])),
  },
}
