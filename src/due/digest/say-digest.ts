import { word, type ServiceModel } from '#model/index.ts'
import { pageLink } from '#messages/index.ts'
import { showDate } from '#shared/show-date.ts'
import type { Due } from '#work/due.ts'
import type { Digest } from './digest.ts'
import { NAMED } from './gather-digest.ts'

/** One thing that is due, as a message may say it: its kind and its school, never its own text, which can hold what was found. */
export function sayDue({ plainly, schoolName }: Due): string {
  return `${plainly}, ${schoolName}`
}

/** A digest as its reader gets it: a subject, and sections with a line each. */
export function sayDigest(digest: Digest, name: string, model: ServiceModel): { subject: string; body: string } {
  const { late, due, visits, visitCount, records, lateInService } = digest
  const visitsWord = word(model, 'visit', { count: visitCount })
  const sections = [
    section(
      'Late',
      late.map((each) => `${sayDue(each)}: was due on ${showDate(each.dueOn)}`),
    ),
    section(
      'Due this week',
      due.map((each) => `${sayDue(each)}: by ${showDate(each.dueOn)}`),
    ),
    visits.length === 0 && visitCount > 0
      ? `This week and next: ${visitCount} ${visitsWord} in the service.`
      : section(
          'This week and next',
          visits.map((visit) => `${visit.on}: ${visit.name}, ${visit.schoolName}`),
          visitCount,
        ),
    section(
      `New ${word(model, 'record', { form: 'many' })}`,
      records.map((record) => `${record.name}, ${record.schoolName}`),
    ),
    lateInService ? `Late in the whole service: ${lateInService}. ${pageLink('/due')}` : undefined,
  ]
  const body = [
    `Dear ${name},`,
    ...sections.flatMap((each) => each ?? []),
    `Your week: ${pageLink('/')}`,
    `This comes once a week in term time. You can do without it: ${pageLink('/me/messages')}`,
  ]
  return { subject: subjectOf(digest, model), body: body.join('\n\n') }
}

function section(heading: string, lines: readonly string[], count = lines.length): string | undefined {
  if (lines.length === 0) return undefined
  const more = count - Math.min(lines.length, NAMED)
  return [
    heading,
    ...lines.slice(0, NAMED).map((line) => `- ${line}`),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ].join('\n')
}

function subjectOf({ late, due, visitCount }: Digest, model: ServiceModel): string {
  const parts = [
    late.length > 0 && `${late.length} late`,
    due.length > 0 && `${due.length} due`,
    visitCount > 0 && `${visitCount} ${word(model, 'visit', { count: visitCount })}`,
  ].filter(Boolean)
  return parts.length > 0 ? `Your week: ${parts.join(', ')}` : 'Your week'
}
