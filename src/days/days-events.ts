import { after, before, subjectOf, type EventSentences, type PastEvent } from '#history/index.ts'
import { capital, namesOf, word, type ServiceModel } from '#model/index.ts'
import { showHalfDays, titleOf } from '#people/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'

const year = (event: PastEvent) => showSchoolYear(Number(after(event, 'year')))
const days = (event: PastEvent) => showHalfDays(Number(after(event, 'halfDays') || before(event, 'halfDays')))
const kind = (event: PastEvent, model: ServiceModel) => namesOf(model.days?.kinds ?? [], [after(event, 'kind')]).join()

/** How a school's, a group's and a person's story tell of days. */
export const daysEventSentences: EventSentences = {
  kinds: {
    days: () => 'days',
    capacity: () => 'what people have to give',
    statement: (model) => word(model, 'annualStatement', { form: 'many' }),
  },
  sentences: {
    'days.allocated': (event, model) =>
      `${capital(days(event))} allocated for ${year(event)}: ${kind(event, model)}, ${titleOf(model, after(event, 'role'))}.`,
    'days.changed': (event, model) =>
      `Days allocated for ${year(event)} changed: ${days(event)}, ${kind(event, model)}.`,
    'days.withdrawn': (event) => `${capital(days(event))} allocated for ${year(event)} taken back.`,
    'days.raised': (event) => `What the school is due in ${year(event)} raised by ${days(event)}.`,
    'capacity.set': (event) => `Said to have ${days(event)} to give in a whole year.`,
    'capacity.changed': (event) => `What there is to give changed: ${days(event)} in a whole year.`,
    'statement.issued': (event, model) => {
      const school = subjectOf(event, 'school')
      const version = Number(after(event, 'version'))
      return {
        says: `${capital(word(model, 'annualStatement'))} of ${year(event)} issued${version > 1 ? `: version ${version}` : ''}.`,
        ...(school && { link: { text: 'Read it', href: `/schools/${school}/statements/${after(event, 'year')}` } }),
      }
    },
    'statement.asked-for-all': (event, model) =>
      `${capital(word(model, 'annualStatement', { form: 'many' }))} of ${year(event)} asked for, to every school.`,
  },
  recorded: ['statement.issued'],
  fields: {
    year: { label: 'School year' },
    halfDays: { label: 'Days', show: (value) => showHalfDays(Number(value)) },
    percent: { label: 'Per cent of full time' },
    because: { label: 'Why' },
    need: { label: 'The need' },
  },
}
