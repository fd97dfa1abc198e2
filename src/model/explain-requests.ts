import { duty, heading, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf, orList } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** What schools may ask for: who asks, what it says, with whom it is talked over, and who answers; none where nobody asks. */
export function explainRequests({ requests, roles, visitTypes, calendar, library }: ServiceModel): HandbookPart[] {
  if (!requests) return []
  const { id, name, says, source, askedBy, tried, discussion, agreements, reasons, guidance, opportunities } = requests
  const { answered, lead } = requests
  return [
    heading('requests', id, name, source),
    duty(id, says, source, `Asked by: ${orList(namesOf(roles, askedBy))}, on any day of the year.`),
    ...rule(tried),
    ...rule(
      discussion,
      `With: ${orList(namesOf(roles, discussion.with))}; on the record of: ${orList(namesOf(visitTypes, discussion.recordOf))}.`,
    ),
    ...list('Who agrees that it is needed', agreements.map(sourced)),
    ...list(
      'For what reason',
      reasons.map(({ name: text, examples, note, source: of }) => ({
        text: [examples.length > 0 ? `${text}: ${andList(examples)}` : text, ...(note ? [note] : [])].join('. '),
        source: of,
      })),
    ),
    ...list(
      'When it is mostly asked',
      opportunities.map(({ term, says: text, source: of }) => ({
        text: `${namesOf(calendar.terms, [term]).join()}: ${text}`,
        source: of,
      })),
    ),
    ...paragraph(
      guidance && `When to ask stands in: ${library.find(({ id: of }) => of === guidance.document)?.title}.`,
      guidance?.source,
    ),
    ...rule(answered, `By: ${orList(namesOf(roles, answered.by))}; late after ${answered.withinDays} days.`),
    ...rule(
      lead,
      lead && `As ${namesOf(roles, [lead.role]).join()} is named a holder of: ${orList(namesOf(roles, lead.kinds))}.`,
    ),
  ]
}

const sourced = ({ name: text, source }: { name: string; source: string }) => ({ text, source })
