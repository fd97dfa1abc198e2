import { namesOf, orList, type ConcernsRule, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { isOpen, type Concern, type Counterpart, type TalkGiven } from './concern.ts'

/** A rule of the product's own. */
export const own = ownRule()

const byModel = ({ id, source, says }: ConcernsRule, more: string, field?: string): Finding => ({
  ...{ kind: 'concern-talked-about-first', id, source, says: `${says} ${more}`, weight: 'firm' },
  ...(field && { field }),
})

/** The roles with which a concern is talked about: the head's, or where it concerns the head the chair's. */
export const rolesToTalkWith = (rule: Pick<ConcernsRule, 'talkedWith' | 'aboutTheHead'>, isAboutTheHead: boolean) =>
  isAboutTheHead ? rule.aboutTheHead : rule.talkedWith

/** Who counts as one of some roles on a day: whoever holds it, or acts for whoever does. */
export const countingOn = (people: readonly Counterpart[], roles: readonly string[], on: PlainDate): Counterpart[] =>
  people.filter(
    ({ role, startedOn, finishedOn }) =>
      roles.includes(role) && startedOn <= on && (finishedOn === null || on <= finishedOn),
  )

/** Whom a conversation names, as far as they count on its day. */
export const counterpartOf = (given: TalkGiven, people: readonly Counterpart[], roles: readonly string[]) =>
  given.talkedOn && given.withPerson
    ? countingOn(people, roles, given.talkedOn).find(({ personId }) => personId === given.withPerson)
    : undefined

/**
 * WI-08. Nothing of a concern is kept before it was talked about: on a day that has come, with the head, whoever acts as head on that day,
 * or the chair where it concerns the head. Who is not known here may be named only where nobody who is known counts on that day.
 */
export function whyNotTalkedAbout(
  model: Pick<ServiceModel, 'roles'>,
  rule: ConcernsRule,
  given: TalkGiven & { aboutTheHead: boolean },
  people: readonly Counterpart[],
  today: PlainDate,
): Finding[] {
  const roles = rolesToTalkWith(rule, given.aboutTheHead)
  const whom = orList(namesOf(model.roles, roles))
  if (!given.talkedOn)
    return [byModel(rule, `Enter the day on which this was talked about with: ${whom}.`, 'talkedOn-day')]
  if (given.talkedOn > today)
    return [own('concern-talked-ahead', 'WI-08', 'That day lies ahead: enter it once it has come.', 'talkedOn-day')]
  const counting = countingOn(people, roles, given.talkedOn)
  const named = counting.map(({ name }) => name)
  const on = showDate(given.talkedOn)
  if (given.withPerson)
    return counterpartOf(given, people, roles)
      ? []
      : [
          byModel(
            rule,
            `On ${on} whom you chose was not ${whom}, nor acted for whoever was.${named.length > 0 ? ` That was: ${orList(named)}.` : ''}`,
            'withPerson',
          ),
        ]
  if (!given.withName) return [byModel(rule, `Choose with whom it was talked about: ${whom}.`, 'withPerson')]
  return named.length === 0
    ? []
    : [byModel(rule, `On ${on} it is talked about with ${orList(named)}, who is known here.`, 'withName')]
}

/** WI-08. What waits for a conversation: a concern of the school that goes on must have been talked about on that day or before. */
export function whyNothingFormalYet(
  rule: ConcernsRule,
  concerns: readonly Pick<Concern, 'firstTalkedOn' | 'closedOn' | 'struckOutAt'>[],
  on: PlainDate,
  field?: string,
): Finding[] {
  const open = concerns.filter(isOpen)
  if (open.some(({ firstTalkedOn }) => firstTalkedOn <= on)) return []
  const when = open.length > 0 ? ` by ${showDate(on)}` : ''
  return [
    byModel(
      rule,
      `No conversation about a concern is recorded at this school${when}: record first on which day it was talked about, and with whom.`,
      field,
    ),
  ]
}

/** XX-13. At a school that has closed nothing is begun. */
export const whyNotAtAClosedSchool = (name: string, isOpenSchool: boolean): Finding[] =>
  isOpenSchool ? [] : [own('concern-at-an-open-school', 'XX-13', `${name} has closed: nothing is begun there.`)]

/** XX-05. A concern has one name while it goes on: who comes second adds to it. */
export const whyNamedAlready = (title: string, concerns: readonly Pick<Concern, 'title'>[]): Finding[] =>
  concerns.some((each) => each.title.trim().toLowerCase() === title.trim().toLowerCase())
    ? [
        own(
          'concern-named-once',
          'XX-05',
          'A concern of this name goes on at the school: add what was said to it.',
          'title',
        ),
      ]
    : []

/** A concern is recorded as one of the model's kinds. */
export const whyKindIsUnknown = ({ kinds }: Pick<ConcernsRule, 'kinds'>, kind: string | null): Finding[] =>
  kind === null || kinds.some(({ id }) => id === kind)
    ? []
    : [own('concern-of-a-known-kind', 'WI-08', 'Choose as what it is recorded.', 'kind')]

type Over = Pick<Concern, 'closedOn' | 'struckOutAt'>
const over = (says: string) => [own('concern-is-over', 'XX-05', says)]

/** XX-05. What is struck out is only taken back. */
export const whyStruckOut = ({ struckOutAt }: Over): Finding[] =>
  struckOutAt ? over('This was struck out: nothing is done with it but to take it back.') : []

/** XX-05. With a concern that is closed nothing more is done but to strike it out. */
export function whyNotOpen(concern: Over): Finding[] {
  if (concern.struckOutAt || !concern.closedOn) return whyStruckOut(concern)
  return over('This concern is closed: raise a new one if it has come back.')
}

/** Only what was struck out is taken back. */
export const whyNotStruckOut = ({ struckOutAt }: Over): Finding[] =>
  struckOutAt ? [] : over('This is not struck out: there is nothing to take back.')
