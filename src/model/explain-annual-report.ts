import { duty, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** What is written of each school once a year: from what it is gathered, who reads it first, to whom it goes and by when. */
export function explainAnnualReport(model: ServiceModel): HandbookPart[] {
  const { annualReport } = model
  if (!annualReport) return []
  const { id, says, source, restsOn, sections, criteria, checkedBy, goesTo, due } = annualReport
  return [
    duty(id, says, source, `It goes to: ${andList(namesOf(model.roles, goesTo))}.`),
    ...list(
      'Its sections',
      sections.map(({ title, hint, required, source: of }) => ({
        text: `${title}${required ? ' (required)' : ''}: ${hint}`,
        source: of,
      })),
    ),
    ...(sections.some(({ gathers }) => gathers.length > 0)
      ? paragraph('What was issued of the visits of the year is gathered under its sections; an empty one is shown.')
      : []),
    ...rule(restsOn, restsOn && 'Not issued before that visit was held.'),
    ...list(
      'What it meets before it is issued',
      criteria.map(({ text, source: of }) => ({ text, source: of })),
    ),
    ...rule(checkedBy, checkedBy && 'Checked by somebody else than who wrote it.'),
    ...(due ? [duty(due.id, due.says, due.source, `Due by ${due.by}.`)] : []),
  ]
}
