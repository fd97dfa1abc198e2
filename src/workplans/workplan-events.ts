import { after, subjectOf, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'
import { capital, namesOf, word, type ServiceModel } from '#model/index.ts'
import { showHalfDays } from '#people/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Work } from '#work/work.ts'

type Changes = NonNullable<NewEvent['changes']>

/** What happened to the plan of a year: the team alone reads of it (ES-69). */
export const workplanEvent = (
  { actor }: Work,
  name: string,
  year: SchoolYear,
  workplan: string,
  changes: Changes = {},
): NewEvent => ({
  name: `workplan.${name}`,
  subjects: [{ kind: 'authority', id: actor.authorityId }],
  audience: 'see-days',
  changes: { year: { after: year }, ...(workplan && { workplan: { after: workplan } }), ...changes },
})

/** What happened to what a partnership agrees: whoever sees its schools reads of it once it was sent; the team before. */
export const partnershipEvent = (
  name: string,
  { groupId, year, isOpen }: { groupId: string; year: SchoolYear; isOpen: boolean },
  changes: Changes,
): NewEvent => ({
  name: `partnership-days.${name}`,
  subjects: [{ kind: 'group', id: groupId }],
  audience: isOpen ? 'see-school' : 'see-days',
  changes: { year: { after: year }, ...changes },
})

const year = (event: PastEvent) => showSchoolYear(Number(after(event, 'year')))
const days = (event: PastEvent, field = 'halfDays') => showHalfDays(Number(after(event, field)))
const dayOf = (value: unknown) => {
  const date = toPlainDate(String(value))
  return date ? showDate(date) : String(value)
}
const told = (says: (event: PastEvent) => string) => (event: PastEvent) => {
  const group = subjectOf(event, 'group')
  const link = { text: 'The plan', href: `/groups/${group}/plan?year=${String(after(event, 'year'))}` }
  return { says: says(event), ...(group && { link }) }
}

/** How the story of the service and of a partnership tells of workplans. */
export const workplanSentences: EventSentences = {
  kinds: {
    workplan: () => 'workplans',
    'partnership-days': (model) => word(model, 'plan', { form: 'many' }),
  },
  sentences: {
    'workplan.set': (event) => `${String(after(event, 'workplan'))} of ${year(event)}: funded for ${days(event)}.`,
    'workplan.published': (event) =>
      `${String(after(event, 'workplan'))} of ${year(event)} published in the team: ${days(event, 'partnerships')} of ${days(event)} go to partnerships.`,
    'workplan.sent': (event) => `The allocation of ${year(event)} was sent to all schools.`,
    'workplan.before-said': (event) => `${capital(days(event))} went to partnerships in ${year(event)}.`,
    'partnership-days.use-added': told(
      (event) => `${capital(days(event))} of ${year(event)} for: ${String(after(event, 'usedFor'))}.`,
    ),
    'partnership-days.use-removed': told(
      (event) => `Taken out for ${year(event)}: ${String(after(event, 'usedFor'))}.`,
    ),
    'partnership-days.agreed': told(
      (event) => `Headteachers agreed on ${days(event, 'agreed')} of ${days(event, 'allocated')} of ${year(event)}.`,
    ),
    'partnership-days.done': (event, model) => ({
      ...told(() => `Done on ${dayOf(after(event, 'doneOn'))}: ${itemName(event, model)}.`)(event),
    }),
    'partnership-days.size-decided': told((event) =>
      after(event, 'decision') === 'kept'
        ? `Days of ${year(event)} kept at ${days(event, 'allocated')} though the size gives ${days(event, 'due')}.`
        : `Days of ${year(event)} reckoned anew: ${days(event, 'due')}.`,
    ),
  },
  fields: {
    workplan: { label: 'Workplan' },
    partnerships: { label: 'To partnerships', show: (value) => showHalfDays(Number(value)) },
    agreed: { label: 'Agreed', show: (value) => showHalfDays(Number(value)) },
    allocated: { label: 'Allocated', show: (value) => showHalfDays(Number(value)) },
    due: { label: 'By its size', show: (value) => showHalfDays(Number(value)) },
    heads: { label: 'Headteachers' },
    usedFor: { label: 'For what' },
    agreedOn: { label: 'Agreed on', show: dayOf },
    doneOn: { label: 'Done on', show: dayOf },
  },
}

const itemName = (event: PastEvent, model: ServiceModel) =>
  namesOf(model.workplans?.partnerships.nonNegotiable ?? [], [String(after(event, 'item'))]).join()
