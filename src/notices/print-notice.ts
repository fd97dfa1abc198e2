import { keepingFor, type NoticeKind, type ServiceModel } from '#model/index.ts'
import { blocksOfText, type Block, type PrintedDocument } from '#print/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'
import type { Judged, Written } from './notice.ts'
import { labelOf } from './capacity-rules.ts'

type Printing = {
  schoolName: string
  kind: NoticeKind
  model: ServiceModel
  written: Written
  capacity: readonly Judged[]
  to: readonly string[]
  on: PlainDate
  heardUntil: PlainDate | null
}

/** A notice as the document that is served: on what it rests, what it says, what has to be done by when, what can follow, and how it is answered. */
export function printNotice(
  { actor }: Pick<Look, 'actor'>,
  { schoolName, kind, model, written, capacity, to, on, heardUntil }: Printing,
): PrintedDocument {
  const marking = keepingFor(model, 'record')?.marking
  const grounds = kind.grounds.filter(({ id }) => written.grounds.includes(id))
  return {
    title: `${kind.name}: ${schoolName}`,
    subtitle: kind.servedOn,
    organisation: actor.authorityName,
    facts: [
      { name: 'School', value: schoolName },
      { name: 'To', value: [kind.servedOn, ...to].join(', ') },
      { name: 'From', value: `${actor.name}, ${actor.authorityName}` },
      { name: 'Date', value: showDate(on) },
    ],
    ...(marking && { marking }),
    foot: `${kind.name}: ${schoolName} · ${showShortDate(on)}`,
    dated: on,
    blocks: [
      heading('On what it rests'),
      { kind: 'list', items: grounds.map(({ name, source }) => (kind.own ? `${name} (${source})` : name)) },
      ...kind.parts.flatMap(({ id, title }) => [heading(title), ...blocksOfText(written.parts[id] ?? '')]),
      ...(kind.capacity && capacity.length > 0
        ? [
            heading('The capacity for improvement, as each judges it'),
            { kind: 'list' as const, items: capacity.map((each) => judgedSays(model, kind, each)) },
          ]
        : []),
      heading('What has to be done, and by when'),
      { kind: 'list', items: written.required.map(({ what, by }) => `By ${showDate(by)}: ${what}`) },
      ...(kind.consequences.length > 0
        ? [
            heading('What can follow if it is not done'),
            { kind: 'list' as const, items: kind.consequences.map(({ name }) => name) },
          ]
        : []),
      heading('If you see it differently'),
      paragraph(
        `Say so on the page of this notice${heardUntil ? ` by ${showDate(heardUntil)}` : ''}. The service answers in writing.`,
      ),
    ],
  }
}

/** 'School Improvement Adviser, Brian Hale: 5, unsatisfactory (14 October 2026)'. */
export function judgedSays(model: ServiceModel, kind: NoticeKind, { role, byName, value, on }: Judged): string {
  const title = model.roles.find(({ id }) => id === role)?.name ?? role
  return `${title}, ${byName}: ${value}, ${labelOf(model, kind.capacity?.scale ?? '', value).toLowerCase()} (${showDate(on)})`
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
