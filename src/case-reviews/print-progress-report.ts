import { keepingFor } from '#model/index.ts'
import { blocksOfText, type Block, type PrintedDocument } from '#print/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'
import { nameOfTerm, type Monitored } from './get-monitored.ts'
import type { TermOfCase } from './progress-report.ts'
import type { ReportWritten } from './report-store.ts'

type Told = Pick<Monitored, 'of' | 'model' | 'pathway'> & {
  rule: NonNullable<Monitored['reports']>
  term: TermOfCase
  written: ReportWritten
  to: readonly { name: string }[]
  isIssued: boolean
}

/** SH-65, SH-66. A report to governors as a document: what is celebrated first, then the other parts in the model's order. */
export function printProgressReport(
  { actor, today }: Pick<Look, 'actor' | 'today'>,
  { of, model, pathway, rule, term, written, to, isIssued }: Told,
): PrintedDocument {
  const title = 'Progress report to governors'
  const name = nameOfTerm(model, term)
  const marking = [keepingFor(model, 'record')?.marking, isIssued ? undefined : 'Not issued']
    .filter(Boolean)
    .join(' · ')
  const { celebration } = pathway
  return {
    title,
    subtitle: of.schoolName,
    organisation: actor.authorityName,
    facts: [
      { name: 'School', value: of.schoolName },
      { name: 'Term', value: name },
      { name: 'To', value: to.map((each) => each.name).join(', ') || 'The governors' },
      isIssued
        ? { name: 'Issued', value: `${showDate(today)}, by ${actor.name}` }
        : { name: 'State', value: `Not issued; printed on ${showDate(today)}` },
    ],
    ...(marking && { marking }),
    foot: `${title}: ${of.schoolName}, ${name} · ${isIssued ? 'issued' : 'not issued'} ${showShortDate(today)}`,
    dated: today,
    blocks: [
      ...(celebration
        ? [heading(celebration.title), ...wordsOf(written.celebration ?? written.celebrationNote ?? '')]
        : []),
      ...rule.parts.flatMap(({ id, title: part }) => [heading(part), ...wordsOf(written.parts[id] ?? '')]),
    ],
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const wordsOf = (text: string): Block[] =>
  text.trim() === ''
    ? [{ kind: 'paragraph', text: 'Nothing was written under this part.', tone: 'quiet' }]
    : blocksOfText(text)
