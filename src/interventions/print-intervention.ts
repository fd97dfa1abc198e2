import { keepingFor } from '#model/index.ts'
import { blocksOfText, type PrintedDocument } from '#print/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'

type Letter = {
  schoolName: string
  to: string
  says: string
  on: PlainDate
  people: readonly string[]
  /** To whom else it goes. */
  alsoTo?: readonly string[] | undefined
}

/** NF-24. A concern as the letter that goes to the body that is responsible for a school. */
export function printLetter(
  { actor, model }: Look,
  { schoolName, to, says, on, people, alsoTo = [] }: Letter,
): PrintedDocument {
  const marking = keepingFor(model, 'record')?.marking
  return {
    title: `A concern about ${schoolName}`,
    subtitle: to,
    organisation: actor.authorityName,
    facts: [
      { name: 'School', value: schoolName },
      { name: 'To', value: [to, ...people].join(', ') },
      { name: 'From', value: `${actor.name}, ${actor.authorityName}` },
      ...(alsoTo.length > 0 ? [{ name: 'Copy to', value: alsoTo.join(', ') }] : []),
      { name: 'Date', value: showDate(on) },
    ],
    ...(marking && { marking }),
    foot: `A concern about ${schoolName} · ${showShortDate(on)}`,
    dated: on,
    blocks: blocksOfText(says),
  }
}
