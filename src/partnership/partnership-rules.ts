import type { Limit, PartnershipRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { isOpenFor, type Proposed, type SupportAction, type SupportItem } from './support-item.ts'
import type { PeriodOfYear, Reviewed } from './term-review.ts'

/** A rule of this room itself, which no model says otherwise: it refuses. */
export const own = ownRule()

type Line = { id: string; says: string }
type Named = { personId: string; name: string }

/** WI-42. What stands against asking for support: it is for an area of the plan in force, by somebody who can give it, on a day to come. */
export function whyCannotPropose(
  proposed: Proposed,
  {
    areas,
    givers,
    today,
  }: { areas: readonly Line[]; givers: readonly { personId: string; role: string }[]; today: PlainDate },
): Finding[] {
  const isGiver = givers.some(({ personId, role }) => personId === proposed.personId && role === proposed.role)
  return [
    ...(areas.some(({ id }) => id === proposed.areaId)
      ? []
      : [own('support-for-an-area', 'WI-42', 'Choose the area of the plan for which it is.', 'areaId')]),
    ...(isGiver ? [] : [own('support-given-by-somebody', 'WI-42', 'Choose who gives it from the list.', 'who')]),
    ...(proposed.byOn < today
      ? [own('support-ahead', 'WI-42', 'The day by which it is given lies ahead.', 'byOn-day')]
      : []),
  ]
}

/** WI-42. Only the gatekeeper lets support through, wholly or for fewer days than were asked. */
export function whyCannotApprove(item: Pick<SupportItem, 'halfDays'>, halfDays: number): Finding[] {
  return halfDays <= item.halfDays
    ? []
    : [own('approved-as-far-as-proposed', 'WI-42', 'Approve as many days as were proposed, or fewer.', 'days')]
}

/** WI-42. That support is decided by its gatekeeper: said to whoever else would decide it. */
export const whyNotTheGatekeeper = (gate: PartnershipRule['gate'], leads: readonly Named[]): Finding =>
  fromLimit(gate, leads.length > 0 ? `That is ${leads.map(({ name }) => name).join(' or ')}.` : 'Nobody is named yet.')

/** WI-42. What stands against booking a visit by which support is given: more than was approved for whoever makes it. */
export function whyBookedBeyond(
  gate: PartnershipRule['gate'],
  { approved, booked, wanted, name }: { approved: number; booked: number; wanted: number; name: string },
): Finding[] {
  if (booked + wanted <= approved) return []
  const left = approved - booked
  const says =
    approved === 0
      ? `Nothing is approved for whoever makes this visit to ${name}.`
      : `${inDays(approved)} approved for whoever makes this visit to ${name}, ${left > 0 ? `${inDays(left)} of it left` : 'and booked already'}.`
  return [fromLimit(gate, says)]
}

const inDays = (halves: number) => `${halves / 2} ${halves === 2 ? 'day' : 'days'}`

/** WI-43. What stands against judging support: the day on which it was done has come, and the judgement is one of the model's. */
export function whyCannotJudge(
  quality: PartnershipRule['quality'],
  { doneOn, standing }: { doneOn: PlainDate; standing: string },
  today: PlainDate,
): Finding[] {
  return [
    ...(doneOn > today ? [own('support-was-given', 'WI-43', 'Judge it once it was given.', 'doneOn-day')] : []),
    ...(quality.standings.some(({ id }) => id === standing)
      ? []
      : [fromLimit(quality, 'Choose what it was worth.', 'standing')]),
  ]
}

/** XX-05. Why its status does not let something be done with a piece of support. */
export function whyNotOpenFor(item: SupportItem, action: SupportAction): Finding[] {
  if (isOpenFor(item, action)) return []
  const says: Record<SupportItem['status'], string> = {
    proposed: 'It is proposed, and the lead has not answered yet.',
    approved: `It was approved on ${on(item.approvedOn)}.`,
    declined: `It was declined on ${on(item.endedOn)}.`,
    withdrawn: `It was withdrawn on ${on(item.endedOn)}.`,
    judged: `It was given and judged on ${on(item.judgedOn)}: that stays.`,
  }
  return [own('support-as-far-as-its-state', 'XX-05', says[item.status])]
}

const on = (date: PlainDate | null) => (date ? showDate(date) : '')

/** XX-13. That a school is open no longer: nothing is proposed, approved or reviewed there. */
export const whySchoolIsClosed = ({ name, isOpen }: { name: string; isOpen: boolean }): Finding[] =>
  isOpen
    ? []
    : [own('partnership-at-an-open-school', 'XX-13', `${name} has closed: its partnership can only be closed.`)]

/** WI-64, WI-65, WI-67. Everything that stands against a review as it was written. */
export function whyReviewCannotStand(
  rule: PartnershipRule['reviews'],
  written: Reviewed,
  facts: {
    period: PeriodOfYear
    inForceFrom: PlainDate
    areas: readonly Line[]
    school: readonly Named[]
    leads: readonly Named[]
    today: PlainDate
  },
): Finding[] {
  const { period, inForceFrom, areas, school, leads, today } = facts
  const earliest = period.startedOn > inForceFrom ? period.startedOn : inForceFrom
  const silent = areas.filter(({ id }) => !written.impact.some((each) => each.id === id && each.says !== ''))
  const isKnown = rule.progress.some(({ id }) => id === written.progress)
  return [
    ...(written.heldOn > today
      ? [own('term-review-was-held', 'WI-63', 'That day lies ahead: write it once it was held.', 'heldOn-day')]
      : []),
    ...(written.heldOn < earliest
      ? [
          own(
            'term-review-in-its-period',
            'WI-63',
            `It is held from ${showDate(earliest)} on: before that nothing of this period was under way.`,
            'heldOn-day',
          ),
        ]
      : []),
    ...(school.some(({ personId }) => personId === written.ledById)
      ? []
      : [fromLimit(rule.ledBy, 'Choose who of the school led it on that day.', 'ledBy')]),
    ...(leads.some(({ personId }) => personId === written.ledWithId)
      ? []
      : [fromLimit(rule.ledBy, 'Choose with whom it was done on that day.', 'ledWith')]),
    ...silent.map(({ id, says }) =>
      fromLimit(rule.impact, `Say what the actions for “${says}” came to.`, `impact.${id}`),
    ),
    ...(written.evidence.some(({ says }) => says !== '')
      ? []
      : [
          fromLimit(
            rule.evidence,
            'Actions that were done are not enough: say what shows the progress of children.',
            `evidence.${rule.evidence.kinds[0]?.id}`,
          ),
        ]),
    ...(isKnown ? [] : [own('term-review-judges-progress', 'WI-67', 'Choose how children’s progress is.', 'progress')]),
  ]
}

/** WI-63. That a period was reviewed already. */
export const whyReviewedAlready = (heldOn: PlainDate): Finding =>
  own('term-reviewed-once', 'WI-63', `This period was reviewed on ${showDate(heldOn)}: each is reviewed once.`)

/** WI-66. What stands against adding a view: each side has one. */
export const whyViewIsThere = (name: string): Finding =>
  own('view-once-of-a-side', 'WI-66', `${name} has added a view already.`, 'view')

/** What stands against closing a partnership on a day: it has not come, or lies before its beginning; or nobody of the school closes it too. */
export function whyCannotClose(
  { endedOn, withId }: { endedOn: PlainDate; withId: string | undefined },
  {
    openedOn,
    heads,
    today,
    isOpen,
  }: { openedOn: PlainDate; heads: readonly Named[]; today: PlainDate; isOpen: boolean },
): Finding[] {
  return [
    ...(endedOn > today
      ? [own('closed-on-a-day-that-has-come', 'XX-05', 'Close it on a day that has come.', 'endedOn-day')]
      : []),
    ...(endedOn < openedOn
      ? [own('closed-after-it-began', 'XX-05', `It began on ${showDate(openedOn)}.`, 'endedOn-day')]
      : []),
    ...(!isOpen || heads.some(({ personId }) => personId === withId)
      ? []
      : [own('closed-with-the-school', 'WI-07', 'Choose with whom of the school it was agreed.', 'withId')]),
  ]
}

function fromLimit({ id, source, says }: Limit, missing: string, field?: string): Finding {
  return { kind: id, id, source, says: `${says} ${missing}`, weight: 'firm', ...(field && { field }) }
}
