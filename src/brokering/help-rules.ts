import type { BrokeringRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import { inDays, type Giver } from './fit.ts'
import type { HelpNeed, NeedFrom, NeedSaid } from './help.ts'

/** A rule of the house. */
export const own = ownRule('help')

type Limit = { id: string; firm: boolean; says: string; source: string }

/** A rule of the model, with what it comes to here. */
export const ofModel = ({ id, firm, says, source }: Limit, more: string, field?: string): Finding => ({
  ...{ kind: 'help', id, source, weight: firm ? 'firm' : 'soft', says: more ? `${says} ${more}` : says },
  ...(field && { field }),
})

/** What the model says of a kind of help; undefined where it no longer has it. */
export const kindOf = ({ kinds }: BrokeringRule, id: string) => kinds.find((each) => each.id === id)

/** RO-47, RO-87, RO-94. What stands against a need as it is said. */
export function whyNeedCannotBeSaid(
  rule: BrokeringRule,
  said: NeedSaid,
  about: {
    school: { name: string; isOpen: boolean }
    aspects: readonly { id: string }[]
    from: NeedFrom
    mayDirect: boolean
  },
): Finding[] {
  const kind = kindOf(rule, said.kind)
  const { school, aspects, from, mayDirect } = about
  return [
    ...when(!school.isOpen, own('help-school-open', 'XX-13', `${school.name} has closed: it needs help no longer`)),
    ...when(!kind, own('help-kind', 'RO-94', 'Choose the kind of help', 'kind')),
    ...when(!aspects.some(({ id }) => id === said.aspect), own('help-aspect', 'RO-57', 'Choose the aspect', 'aspect')),
    ...(said.isDirect
      ? [
          ...when(
            !rule.direct || !kind?.direct,
            own(
              'help-direct-kind',
              'RO-87',
              `${kind?.name ?? 'This'} is brokered: schools do not agree it between themselves`,
              'isDirect',
            ),
          ),
          ...when(
            from.strengthId === null,
            own(
              'help-direct-from',
              'RO-87',
              'Find the school that you want to ask first, and ask for what it offers',
              'isDirect',
            ),
          ),
          ...when(
            !mayDirect,
            own('help-direct-by', 'RO-87', 'Only the head of the school asks another school directly', 'isDirect'),
          ),
        ]
      : []),
  ]
}

/** XX-05. A need for which nobody is chosen yet, and which was not taken back. */
export const whyNeedIsNotOpen = ({ status }: Pick<HelpNeed, 'status'>): Finding[] =>
  when(
    status !== 'open',
    own(
      'help-need-open',
      'XX-05',
      status === 'matched'
        ? 'Somebody is chosen for it already'
        : `This need is ${status === 'met' ? 'met' : 'taken back'}; nothing more is done with it`,
    ),
  )

/** Who is chosen, as the rules ask about it. */
export type Choosing = {
  giver: Pick<Giver, 'schoolId' | 'schoolName' | 'isNotNow' | 'asksToo' | 'left' | 'risk'> | undefined
  halfDays: number
  personId: string | undefined
  /** Those of the school that gives who may give it in person. */
  people: readonly { personId: string }[]
  brokersOutside: boolean
}

/** RO-50, RO-76, RO-87, RO-89, XX-09. What stands against somebody who is chosen to help. */
export function whyCannotBeChosen(
  rule: BrokeringRule,
  need: Pick<HelpNeed, 'schoolId' | 'kind' | 'isPriority' | 'isDirect'>,
  { giver, halfDays, personId, people, brokersOutside }: Choosing,
): Finding[] {
  const kind = kindOf(rule, need.kind)
  const asksPerson = (kind?.given ?? []).length > 0
  const { outside, capacity, risk } = rule
  const outsider = outside && !need.isPriority && !need.isDirect && !brokersOutside
  if (!giver) return [own('help-giver', 'RO-76', 'Choose who is to help, of those who offer it', 'strengthId')]
  return [
    ...(outsider ? [ofModel(outside, 'This need lies outside them.')] : []),
    ...when(
      giver.schoolId === need.schoolId,
      own('help-giver-own', 'RO-50', 'A school is helped by another school, not by itself', 'strengthId'),
    ),
    ...when(
      giver.isNotNow,
      own('help-giver-not-now', 'RO-76', `${giver.schoolName} gives no help just now`, 'strengthId'),
    ),
    ...when(
      giver.asksToo,
      own('help-giver-asks-too', 'RO-76', `${giver.schoolName} asks for help with the same itself`, 'strengthId'),
    ),
    ...(halfDays > giver.left
      ? [
          ofModel(
            capacity,
            `${giver.schoolName} has ${giver.left > 0 ? `${inDays(giver.left)} left` : 'nothing left'}, and ${inDays(halfDays)} are asked for.`,
            'days',
          ),
        ]
      : []),
    ...when(
      asksPerson && !people.some((each) => each.personId === personId),
      own('help-giver-person', 'RO-50', `Choose who gives it: ${kind?.name ?? 'it'} is given in person`, 'personId'),
    ),
    ...(risk && giver.risk && !need.isDirect ? [ofModel(risk, `${giver.schoolName} is ‘${giver.risk}’.`)] : []),
  ]
}
