import type { DesignationsRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { ofModel, own } from '../designation-rules.ts'
import type { Licence } from './licence.ts'

type LicencesRule = NonNullable<DesignationsRule['licences']>
type Period = Pick<Licence, 'startedOn' | 'finishedOn'>

/** RO-43. A licence is for a period: it ends after it begins. */
export const whyPeriodIsWrong = (rule: LicencesRule, { startedOn, finishedOn }: Period): Finding[] =>
  when(finishedOn <= startedOn, {
    ...ofModel(rule, 'finishedOn'),
    says: `${rule.says} It ends after ${showDate(startedOn)}, when it begins.`,
  })

/** What is known of the leader, of the school from which they lead, and of the schools on whose behalf. */
export type LeaderFacts = {
  name: string
  schoolName: string
  /** Whether one of the roles that may be licensed is held over the school today. */
  isLeader: boolean
  isOneself: boolean
  isOpen: boolean
  /** What the roles that may be licensed are called. */
  roles: string
}

/** RO-43. What stands against licensing a leader: who it is, from which school, on whose behalf. */
export function whyNotLicensed(
  asked: { schoolId: string; forSchoolIds: readonly string[] },
  { name, schoolName, isLeader, isOneself, isOpen, roles }: LeaderFacts,
): Finding[] {
  const others = asked.forSchoolIds.filter((id) => id !== asked.schoolId)
  return [
    ...when(!isOpen, own('licence-school-open', 'XX-13', `${schoolName} has closed`, 'school')),
    ...when(!isLeader, own('licence-leader', 'RO-43', `${name} is none of these at ${schoolName}: ${roles}`, 'person')),
    ...when(isOneself, own('licence-of-another', 'RO-43', 'Somebody else licenses you', 'person')),
    ...when(
      others.length === 0,
      own(
        'licence-for-others',
        'RO-43',
        `Enter a school beside ${schoolName}: it is on behalf of others`,
        'forSchools',
      ),
    ),
  ]
}

/** XX-05. Of a licence that ended nothing more is written; it ends once it has begun, and not ahead of the day. */
export function whyLicenceCannotEnd(
  licence: Pick<Licence, 'endedOn' | 'startedOn' | 'personName'>,
  endedOn: PlainDate,
  today: PlainDate,
): Finding[] {
  return [
    ...whyLicenceIsOver(licence),
    ...when(
      endedOn < licence.startedOn || endedOn > today,
      own(
        'licence-end-day',
        'XX-05',
        `Enter a day from ${showDate(licence.startedOn)}, when it began, to today`,
        'endedOn',
      ),
    ),
  ]
}

/** XX-05. Of a licence that ended nothing more is written. */
export const whyLicenceIsOver = ({ endedOn, personName }: Pick<Licence, 'endedOn' | 'personName'>): Finding[] =>
  when(
    endedOn !== null,
    own('licence-is-over', 'XX-05', `The licence of ${personName} ended on ${endedOn ? showDate(endedOn) : 'a day'}`),
  )
