import type { FirstContactRule, OccasionKind } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { Answered, AskedQuery, OpenedOccasion, Query } from './first-contact.ts'

const firm = ownRule('first-contact')

type School = { name: string; isOpen: boolean }
const whyClosed = ({ name, isOpen }: School): Finding[] =>
  when(!isOpen, firm('contact-school-open', 'XX-13', `${name} has closed: nothing more is asked or opened for it.`))

/** WI-31. What stands against a query as it is entered: a school that has closed, a day that lies ahead. */
export const whyCannotBeAsked = ({ askedOn }: AskedQuery, school: School, today: PlainDate): Finding[] => [
  ...whyClosed(school),
  ...when(
    askedOn > today,
    firm('query-was-asked', 'WI-31', 'The day lies ahead: enter the day on which it was asked.', 'askedOn'),
  ),
]

/** WI-31. What stands against an answer: one that was given already, one that says nothing, a document that schools do not read. */
export const whyCannotBeAnswered = (
  query: Pick<Query, 'answeredOn' | 'answeredByName' | 'askedOn'>,
  { answer, documentId, signpostedTo }: Answered,
  documents: readonly { id: string }[],
): Finding[] => [
  ...when(
    query.answeredOn !== null,
    firm(
      'query-is-answered-once',
      'XX-05',
      `${query.answeredByName ?? 'Somebody'} answered it already${query.answeredOn ? ` on ${showDate(query.answeredOn)}` : ''}: load the page again.`,
    ),
  ),
  ...when(
    answer === null && documentId === null && signpostedTo === null,
    firm('query-answer-says-something', 'WI-31', 'Write an answer, or say where the school finds one.', 'answer'),
  ),
  ...when(
    documentId !== null && !documents.some(({ id }) => id === documentId),
    firm(
      'query-document-is-read-by-schools',
      'WI-31',
      'Choose a document that schools can read in the library.',
      'documentId',
    ),
  ),
]

/** WI-33, WI-34. What stands against opening an occasion: its kind, its dates, who supports it, and one of its kind that is open. */
export const whyCannotBeOpened = (
  { kind, startsOn, endsOn, supportedBy }: OpenedOccasion,
  rule: FirstContactRule,
  facts: { school: School; contacts: readonly { personId: string }[]; open: readonly { kind: string }[] },
): Finding[] => {
  const found = rule.occasions.find(({ id }) => id === kind)
  return [
    ...whyClosed(facts.school),
    ...when(!found, firm('occasion-kind', 'WI-33', 'Choose what it is.', 'kind')),
    ...when(
      endsOn < startsOn,
      firm('occasion-dates', 'WI-33', 'It must end on or after the day on which it begins.', 'endsOn'),
    ),
    ...when(
      !facts.contacts.some(({ personId }) => personId === supportedBy),
      firm('occasion-support', 'WI-33', 'Choose who supports it: a contact of this school.', 'supportedBy'),
    ),
    ...when(
      facts.open.some((each) => each.kind === kind),
      firm(
        'occasion-once',
        'XX-05',
        `${found?.name ?? 'It'} is open already at ${facts.school.name}: close it first.`,
        'kind',
      ),
    ),
  ]
}

/** WI-33, WI-34. What stands against a step: an occasion that is closed, a step that it does not have, or that is done, a day that lies ahead. */
export const whyNotDone = (
  { step, doneOn }: { step: string; doneOn: PlainDate },
  occasion: { closedOn: PlainDate | null },
  kind: Pick<OccasionKind, 'steps'> | undefined,
  facts: { done: readonly { step: string }[]; today: PlainDate },
): Finding[] => [
  ...whyOccasionClosed(occasion),
  ...when(!kind?.steps.some(({ id }) => id === step), firm('occasion-step', 'WI-34', 'Choose a step.', 'step')),
  ...when(
    facts.done.some((each) => each.step === step),
    firm('occasion-step-once', 'XX-05', 'This step is done already: load the page again.', 'step'),
  ),
  ...when(
    doneOn > facts.today,
    firm('occasion-step-day', 'WI-34', 'The day lies ahead: enter when it was done.', 'doneOn'),
  ),
]

/** XX-05. What is closed stays as it is. */
export const whyOccasionClosed = ({ closedOn }: { closedOn: PlainDate | null }): Finding[] =>
  when(
    closedOn !== null,
    firm(
      'occasion-open',
      'XX-05',
      `It was closed${closedOn ? ` on ${showDate(closedOn)}` : ''}: nothing more is done in it.`,
    ),
  )
