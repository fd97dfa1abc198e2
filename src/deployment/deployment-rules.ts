import type { Limit } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import { firstDayOf, lastDayOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Deployment, DeploymentLine } from './deployment.ts'
import { sumOf } from './problem.ts'

const own = ownRule()

/** ES-68. Why nothing is proposed: the year is over, the role gives nothing, or nothing is left to propose. */
export function whyNotProposed(year: SchoolYear, today: PlainDate, places: number, isRunning: boolean): Finding[] {
  if (lastDayOf(year) < today)
    return [own('deployment-of-a-year-to-come', 'ES-68', `The school year ${showSchoolYear(year)} is over.`, 'year')]
  if (isRunning)
    return [own('deployment-one-at-a-time', 'ES-68', 'A search is going on: wait until it has ended.', 'role')]
  if (places === 0)
    return [
      own(
        'deployment-has-places',
        'ES-68',
        'Nothing that is due by that role waits for somebody in that year.',
        'role',
      ),
    ]
  return []
}

/** What is left to somebody in a year, half-days term by term; nothing where nobody said what they have. */
export type Left = readonly number[]

/** ES-68, XX-09. Why somebody is not chosen for a place: a firm rule of the role, or more days in a term than they have left. */
export function whyNotChosen(
  line: Pick<DeploymentLine, 'dueByTerm' | 'placeName'>,
  name: string,
  fits: readonly Finding[],
  left: Left,
): Finding[] {
  const firm = fits.filter(({ weight }) => weight === 'firm')
  const short = line.dueByTerm.findIndex((due, term) => due > (left[term] ?? 0))
  return [
    ...firm.map((finding) => ({ ...finding, field: 'person' })),
    ...(short === -1
      ? []
      : [
          own(
            'chosen-has-the-days',
            'XX-09',
            `${line.placeName} is due ${sumOf(line.dueByTerm) / 2} days. ${name} has not so many left in each term.`,
            'person',
          ),
        ]),
  ]
}

/** XX-05. Why a proposal is not changed or adopted: it is not found yet, or was adopted. */
export function whyNotOpen({ status }: Pick<Deployment, 'status'>): Finding[] {
  if (status === 'found') return []
  const says =
    status === 'asked' || status === 'searching'
      ? 'The search has not ended yet.'
      : status === 'failed'
        ? 'The search found nothing. Search again.'
        : 'This proposal was adopted, and stays as it is.'
  return [own('deployment-as-it-stands', 'XX-05', says)]
}

/**
 * ES-68, XX-16, RO-29. What stands against adopting a proposal: that it serves nobody, and that no reason is given where somebody does not quite fit, or where
 * the model asks for the reasons of each match of its role with a school (`matched`).
 */
export function whyNotAdopted(
  lines: readonly DeploymentLine[],
  because: string | null,
  matched?: Pick<Limit, 'id' | 'says' | 'source'>,
): Finding[] {
  const served = lines.filter(({ personId }) => personId !== null)
  const against = [...new Set(served.flatMap((line) => line.against.map(({ says }) => says)))]
  return [
    ...(served.length === 0
      ? [
          own(
            'adopted-serves-somebody',
            'ES-68',
            'Nobody is proposed for any school or group: there is nothing to adopt.',
          ),
        ]
      : []),
    ...(against.length > 0 && !because
      ? [
          own(
            'adopted-with-a-reason',
            'XX-16',
            `Give a reason for those who do not quite fit. ${against.join(' ')}`,
            'because',
          ),
        ]
      : []),
    ...(matched &&
    !because &&
    served.some(({ schoolId, servedById, personId }) => schoolId !== null && servedById !== personId)
      ? [own(matched.id, matched.source, `${matched.says} Say why these people and these schools.`, 'because')]
      : []),
  ]
}

/** From when on somebody serves a place of a year: its first day, or today where the year has begun. */
export const beginsOn = (year: SchoolYear, today: PlainDate): PlainDate =>
  today > firstDayOf(year) ? today : firstDayOf(year)
