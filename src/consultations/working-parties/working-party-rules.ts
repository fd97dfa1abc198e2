import { andList, type ServiceModel } from '#model/index.ts'
import { phaseOfSchool } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { PartyMember, Recommendation, RecommendationOutcome, WorkingParty } from './working-party.ts'

const found = (weight: Finding['weight'], id: string, source: string, says: string, field?: string): Finding => ({
  ...{ kind: 'working-party', id, source, says, weight },
  ...(field && { field }),
})

type Placed = Omit<PartyMember, 'personId' | 'name' | 'schoolId' | 'schoolName'>

/** RO-10. The phases with which the service works and of which no member leads a school. */
export function phasesMissing(model: ServiceModel, members: readonly Placed[]): string[] {
  const there = new Set(members.map((member) => phaseOfSchool(model, member)?.id))
  return model.phases.filter(({ id, served }) => served && !there.has(id)).map(({ name }) => name)
}

/** RO-10. What stands against forming a working party: a day ahead, a school without a head, fewer than two; a phase that is missing asks for a reason. */
export function whyPartyCannotForm(
  model: ServiceModel,
  {
    formedOn,
    withoutHead,
    members,
  }: { formedOn: PlainDate; withoutHead: readonly string[]; members: readonly Placed[] },
  today: PlainDate,
): Finding[] {
  const missing = phasesMissing(model, members)
  const few = members.length < 2
  return [
    ...when(
      formedOn > today,
      found('firm', 'working-party-formed', 'RO-10', 'The day lies ahead: enter when it was formed.', 'formedOn'),
    ),
    ...withoutHead.map((name) =>
      found(
        'firm',
        'working-party-has-heads',
        'RO-10',
        `Nobody is named as the head of ${name}: name them first, or leave the school out.`,
        'schools',
      ),
    ),
    ...when(
      few && withoutHead.length === 0,
      found('firm', 'working-party-has-heads', 'RO-10', 'Enter the schools of two headteachers or more.', 'schools'),
    ),
    ...when(
      !few && missing.length > 0,
      found(
        'soft',
        'working-party-of-all-phases',
        'RO-10',
        `No head of these phases is in it: ${andList(missing)}.`,
        'schools',
      ),
    ),
  ]
}

const whyOver = ({ endedOn }: Pick<WorkingParty, 'endedOn'>): Finding[] =>
  when(
    endedOn !== null,
    found(
      'firm',
      'working-party-runs',
      'RO-10',
      `It ended${endedOn ? ` on ${showDate(endedOn)}` : ''}: nothing more is added.`,
    ),
  )

/** RO-10. What stands against a recommendation: a party that has ended, a day ahead or before it was formed. */
export const whyCannotRecommend = (
  party: Pick<WorkingParty, 'formedOn' | 'endedOn'>,
  madeOn: PlainDate,
  today: PlainDate,
): Finding[] => [
  ...whyOver(party),
  ...when(
    madeOn > today || madeOn < party.formedOn,
    found(
      'firm',
      'recommendation-was-made',
      'RO-10',
      `Enter a day from ${showDate(party.formedOn)}, when it was formed, up to today.`,
      'madeOn',
    ),
  ),
]

/** RO-10. What stands against an outcome: one that was given, and one that says no without a reason. */
export const whyCannotSettle = (
  { outcome: before, settledOn, settledByName }: Recommendation,
  { outcome, because }: { outcome: RecommendationOutcome; because: string | null },
): Finding[] => [
  ...when(
    before !== null,
    found(
      'firm',
      'recommendation-settled-once',
      'XX-05',
      `${settledByName ?? 'Somebody'} entered its outcome${settledOn ? ` on ${showDate(settledOn)}` : ''}: it stays as it is.`,
    ),
  ),
  ...when(
    outcome === 'not-taken-up' && because === null,
    found('firm', 'not-taken-up-has-a-reason', 'RO-10', 'Enter why it is not taken up.', 'because'),
  ),
]

/** RO-10. What stands against the end of a working party: that it has ended, or a recommendation without an outcome. */
export function whyPartyCannotEnd(
  party: Pick<WorkingParty, 'endedOn'>,
  recommendations: readonly Pick<Recommendation, 'outcome'>[],
): Finding[] {
  const open = recommendations.filter(({ outcome }) => outcome === null).length
  return [
    ...whyOver(party),
    ...when(
      open > 0,
      found(
        'firm',
        'working-party-ends-settled',
        'RO-10',
        `${open === 1 ? 'One recommendation has' : `${open} recommendations have`} no outcome yet.`,
        'outcome',
      ),
    ),
  ]
}
