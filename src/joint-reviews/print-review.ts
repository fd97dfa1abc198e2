import { andList, capital, keepingFor, word } from '#model/index.ts'
import { titleOf, type HolderAt } from '#people/index.ts'
import { blocksOfText, type Block, type PrintedDocument } from '#print/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { ReviewFound } from './get-review.ts'

type Printing = { organisation: string; on: PlainDate; leads: readonly HolderAt[] }

/** SH-42. The report as a document: its parts, what was judged, the questions that gave the focus, and what it rests on; no lesson and no class. */
export function printReview(
  { review, kind, model, scale, whole }: ReviewFound,
  { organisation, on, leads }: Printing,
): PrintedDocument {
  const marking = keepingFor(model, 'record')?.marking
  const named = (role: string) =>
    andList(
      leads
        .filter((each) => each.role === role)
        .map(({ name, actsFor }) => (actsFor ? `${name} for ${actsFor}` : name)),
    )
  const standing = whole.evidence.filter(({ struckOutBecause }) => struckOutBecause === null)
  return {
    title: kind.report.name,
    subtitle: review.schoolName,
    organisation,
    facts: [
      { name: 'What', value: kind.name },
      ...[kind.lead, ...kind.supportedBy].map((role) => ({ name: titleOf(model, role), value: named(role) || '–' })),
      { name: 'Opened', value: showDate(review.openedOn) },
      ...(review.exploredOn ? [{ name: 'Explored with the school', value: showDate(review.exploredOn) }] : []),
      ...(review.metOn ? [{ name: 'Evaluated with its leaders', value: showDate(review.metOn) }] : []),
      { name: 'Issued', value: showDate(on) },
    ],
    ...(marking && { marking }),
    foot: `${kind.report.name}, ${review.schoolName} · issued ${showShortDate(on)}`,
    dated: on,
    blocks: [
      ...kind.report.parts.flatMap(({ id, title }): Block[] => [
        { kind: 'heading', level: 1, text: title },
        ...blocksOfText(whole.parts.get(id) ?? ''),
      ]),
      { kind: 'heading', level: 1, text: 'Judgements' },
      {
        kind: 'facts',
        facts: kind.judged.of.map(({ id, name }) => {
          const value = whole.judgements.get(id)
          const label = scale.points.find((point) => point.value === value)?.label
          return { name, value: value === undefined ? '–' : `${value}, ${label?.toLowerCase() ?? ''}` }
        }),
      },
      { kind: 'heading', level: 1, text: capital(word(model, 'keyQuestion', { form: 'many' })) },
      {
        kind: 'list',
        items: whole.questions.filter(({ isFocus }) => isFocus).map(({ asks }) => asks),
        isNumbered: true,
      },
      { kind: 'heading', level: 1, text: 'What it rests on' },
      {
        kind: 'list',
        items: kind.evidence.flatMap(({ kind: id }) => {
          const count = standing.filter((each) => each.kind === id).length
          const name = model.evidenceKinds.find((each) => each.id === id)?.name ?? id
          return count === 0 ? [] : [`${name}: ${count}`]
        }),
      },
    ],
  }
}
