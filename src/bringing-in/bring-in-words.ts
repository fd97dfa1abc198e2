import { after, type EventSentences, type PastEvent } from '#history/index.ts'
import { capital, word, type ServiceModel } from '#model/index.ts'
import type { OwnKind } from './bringing-in.ts'

/** What each kind of spreadsheet is, in the authority's words. */
export function kindWords(kind: OwnKind, model: ServiceModel): { title: string; says: string; has: string } {
  const visit = word(model, 'visit')
  const actions = word(model, 'action', { form: 'many' })
  return {
    people: {
      title: 'People and their roles',
      says: 'One row for each role of each person: name, email, role, the URN of the school. Somebody in several rows is one person.',
      has: 'a name and a role',
    },
    advisers: {
      title: `Who is the ${word(model, 'linkAdviser')} of which school`,
      says: 'One row for each school: who, the URN, from which day. Bring the people in first. Whoever was named before makes way on the day before.',
      has: 'a person and a URN',
    },
    tracker: {
      title: 'The old tracker',
      says: `Of each school the last ${visit}, the next one, and open ${actions}; as many rows as it needs. What was is kept as it was; what is to come is booked by the rules.`,
      has: 'a URN',
    },
  }[kind]
}

/** What a preview calls each thing that a row says, in the order in which it says them. */
export function rowLabels(model: ServiceModel): Readonly<Record<string, string>> {
  return {
    role: 'Role',
    place: 'Where',
    period: 'When',
    email: 'Email',
    telephone: 'Telephone',
    madeWay: 'Makes way',
    last: `Last ${word(model, 'visit')}`,
    next: `Next ${word(model, 'visit')}`,
    action: `Open ${word(model, 'action')}`,
  }
}

/** How the history tells of what was brought in. */
export const bringInSentences: EventSentences = {
  kinds: {
    people: () => 'people brought in',
    advisers: () => 'advisers brought in',
    tracker: () => 'the old tracker',
  },
  sentences: Object.assign(
    {},
    ...(['people', 'advisers', 'tracker'] as const).map((kind) => ({
      [`${kind}.uploaded`]: () => 'Chose a spreadsheet to bring in.',
      [`${kind}.previewed`]: () => 'Matched the columns of a spreadsheet and previewed it.',
      [`${kind}.import-discarded`]: () => 'Threw away a spreadsheet that was not brought in.',
      [`${kind}.brought-in`]: (event: PastEvent, model: ServiceModel) =>
        `${whatCame(kind, model)} brought in from a spreadsheet.`,
      [`${kind}.taken-back`]: (event: PastEvent, model: ServiceModel) =>
        `${whatCame(kind, model)} of a spreadsheet taken back${leftOf(event)}.`,
    })),
  ) as EventSentences['sentences'],
}

function whatCame(kind: OwnKind, model: ServiceModel): string {
  const many = (key: 'visit' | 'action' | 'linkAdviser') => word(model, key, { form: 'many' })
  return {
    people: 'People and roles',
    advisers: capital(many('linkAdviser')),
    tracker: `${capital(many('visit'))} and ${many('action')}`,
  }[kind]
}

function leftOf(event: PastEvent): string {
  const left = Number(after(event, 'left') || 0)
  return left > 0 ? `, but for ${left} changed since` : ''
}
