import { after, subjectOf, type EventSentences, type PastEvent } from '#history/index.ts'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'

const named = (event: PastEvent, model: ServiceModel) =>
  `${capital(word(model, 'annualReport'))} of ${showSchoolYear(Number(after(event, 'year')))}`

const linked = (event: PastEvent) => {
  const school = subjectOf(event, 'school')
  return school ? { link: { text: 'Read it', href: `/schools/${school}/annual-reports/${after(event, 'year')}` } } : {}
}

/** How a school's story tells of its annual reports. */
export const annualReportSentences: EventSentences = {
  kinds: { 'annual-report': (model) => word(model, 'annualReport', { form: 'many' }) },
  sentences: {
    'annual-report.begun': (event, model) => ({ says: `${named(event, model)} begun.`, ...linked(event) }),
    'annual-report.handed-in': (event, model) => ({ says: `${named(event, model)} handed in.`, ...linked(event) }),
    'annual-report.check-passed': (event, model) => `${named(event, model)} checked: it passed.`,
    'annual-report.check-returned': (event, model) => `${named(event, model)} checked: it went back to its author.`,
    'annual-report.issued': (event, model) => ({ says: `${named(event, model)} issued.`, ...linked(event) }),
    'annual-report.correction-begun': (event, model) => `A correction of the ${named(event, model)} was begun.`,
    'annual-report.corrected': (event, model) => ({
      says: `${named(event, model)} corrected: version ${after(event, 'version')}.`,
      ...linked(event),
    }),
  },
  recorded: ['annual-report.issued', 'annual-report.corrected'],
  fields: { year: { label: 'School year' } },
}
