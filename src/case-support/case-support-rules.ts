import type { CaseAccessRule, CaseTeamRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import { addMonths, type PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { CaseMeeting, TeamMember } from './case-team.ts'
import type { SpecialistRequest } from './specialist-request.ts'

const own = ownRule()

type Dated = Pick<CaseMeeting, 'id' | 'meetsOn' | 'heldOn' | 'closedOn' | 'takenOffOn'>

/** SH-59. Why a meeting cannot be planned for a day: it lies behind, too far ahead, or the team meets then already. */
export function whyCannotMeetOn(
  on: PlainDate,
  { meetings, from, field }: { meetings: readonly Dated[]; from: PlainDate; field: string },
): Finding[] {
  if (on < from) return [own('team-meeting-ahead', 'SH-60', `A meeting is planned from ${showDate(from)} on.`, field)]
  if (on > addMonths(from, 12))
    return [own('team-meeting-within-a-year', 'SH-60', 'A meeting is planned within a year.', field)]
  return meetings.some(({ meetsOn, heldOn }) => (heldOn ?? meetsOn) === on)
    ? [own('team-meeting-once-a-day', 'SH-60', `The team meets on ${showDate(on)} already.`, field)]
    : []
}

/** XX-05. A meeting that was closed stays as it was written, and one that was taken off is off. */
export function whyMeetingIsOver({ closedOn, takenOffOn }: Pick<Dated, 'closedOn' | 'takenOffOn'>): Finding[] {
  if (closedOn) return [own('team-meeting-closes-once', 'XX-05', `This meeting was closed on ${showDate(closedOn)}.`)]
  if (!takenOffOn) return []
  return [own('team-meeting-is-off', 'XX-05', `This meeting was taken off on ${showDate(takenOffOn)}.`)]
}

/** What is written of a meeting when it is closed. */
export type Closing = { heldOn: PlainDate; further: readonly PlainDate[] }

/** SH-59, SH-60. Why a meeting cannot be closed: it was not held yet, was closed before, or, the first, sets no further dates. */
export function whyMeetingCannotClose(
  { furtherDates }: CaseTeamRule,
  { heldOn, further }: Closing,
  at: { meeting: Dated; meetings: readonly Dated[]; beganOn: PlainDate; today: PlainDate },
): Finding[] {
  const { meeting, meetings, beganOn, today } = at
  const over = whyMeetingIsOver(meeting)
  if (over.length > 0) return over
  const others = meetings.filter(({ id }) => id !== meeting.id)
  const isFirst = !others.some(({ closedOn }) => closedOn)
  const hasLater = others.some(({ meetsOn, closedOn }) => !closedOn && meetsOn > heldOn)
  const field = 'heldOn-day'
  return [
    ...(heldOn > today ? [own('team-meeting-was-held', 'SH-59', 'A meeting is closed once it was held.', field)] : []),
    ...(heldOn < beganOn
      ? [own('team-meets-in-its-stage', 'SH-32', `The team works from ${showDate(beganOn)} on.`, field)]
      : []),
    ...(others.some((each) => (each.heldOn ?? each.meetsOn) === heldOn)
      ? [own('team-meeting-once-a-day', 'SH-60', `There is another meeting of ${showDate(heldOn)}.`, field)]
      : []),
    ...(isFirst && !hasLater && further.length === 0
      ? [
          {
            ...own(furtherDates.id, furtherDates.source, furtherDates.says, 'further1-day'),
            kind: 'team-further-dates',
          },
        ]
      : []),
    ...further.flatMap((on, place) => {
      const name = `further${place + 1}-day`
      if (on <= heldOn) return [own('team-meeting-ahead', 'SH-60', 'A further meeting comes after this one.', name)]
      if (further.indexOf(on) < place)
        return [own('team-meeting-once-a-day', 'SH-60', `${showDate(on)} is there twice.`, name)]
      return whyCannotMeetOn(on, { meetings: others, from: heldOn, field: name })
    }),
  ]
}

/** SH-58. Nobody is of the team twice at a time. */
export function whyCannotJoin(members: readonly TeamMember[], name: string): Finding[] {
  const isThere = members.some((each) => !each.finishedOn && each.name.toLowerCase() === name.toLowerCase())
  return isThere ? [own('case-team-member-once', 'SH-58', `${name} is of the team already.`, 'name')] : []
}

/** XX-13. Nothing more is planned with a school that has closed in the middle of its case; what was held before is still written. */
export function whySchoolHasClosed({ name, isOpen }: { name: string; isOpen: boolean }): Finding[] {
  return isOpen ? [] : [own('case-at-an-open-school', 'XX-13', `${name} has closed: nothing more is planned with it.`)]
}

type Named = { personId: string; name: string }

/** SH-61. Why somebody cannot be asked: specialists come through whoever the model names, to whom this points. */
export function whyCannotAsk(
  access: CaseAccessRule,
  { toId, through, roleName }: { toId: string; through: readonly Named[]; roleName: string },
): Finding[] {
  const rule = { kind: 'asked-through', id: access.id, source: access.source, field: 'asks', weight: 'firm' as const }
  if (through.length === 0) return [{ ...rule, says: `${access.says} The school has no ${roleName} at present.` }]
  if (through.some(({ personId }) => personId === toId)) return []
  return [{ ...rule, says: `${access.says} Ask ${through.map(({ name }) => name).join(' or ')}, ${roleName}.` }]
}

/** XX-05. A request is answered once. */
export function whyRequestIsOver({ status, answeredByName }: SpecialistRequest): Finding[] {
  if (status === 'asked') return []
  return [
    own('specialist-request-answered-once', 'XX-05', `${answeredByName ?? 'Somebody'} has answered this already.`),
  ]
}

/** SH-61. Who comes is one of those whom the model lets come, from a day that is not behind. */
export function whyCannotSetAside(
  access: CaseAccessRule,
  { role, comesOn }: { role: string; comesOn: PlainDate },
  today: PlainDate,
): Finding[] {
  return [
    ...(access.to.includes(role)
      ? []
      : [own('specialist-of-the-model', 'SH-61', 'Choose who comes from the list.', 'who')]),
    ...(comesOn < today ? [own('specialist-comes-ahead', 'SH-61', 'They come today or later.', 'comesOn-day')] : []),
  ]
}
