import type { StrengthsRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import { isOpenSort, type Point } from '../strength.ts'
import { showDays, type Offer } from './offer.ts'

const own = ownRule('strength-offer')

/** RO-76, RO-77. What stands against an offer. `groups` are those in whose name the school may offer, `matched` the half-days that are promised. */
export function whyCannotBeOffered(
  rule: StrengthsRule,
  point: Pick<Point, 'sort'>,
  { forGroup, halfDays, taken }: Offer,
  groups: readonly { id: string }[],
  matched = 0,
): Finding[] {
  const { offered } = rule
  return [
    ...(isOpenSort(point.sort)
      ? []
      : [{ ...own(offered.id, offered.source, `${offered.says} An area to develop is offered to nobody.`) }]),
    ...(forGroup === null || groups.some(({ id }) => id === forGroup)
      ? []
      : [own('strength-offer-group', 'RO-77', 'Choose the school itself, or a group that it is in', 'forGroup')]),
    ...(halfDays > 0 ? [] : [own('strength-offer-days', 'RO-76', 'Enter half a day or more', 'days')]),
    ...(taken <= halfDays
      ? []
      : [own('strength-offer-taken', 'RO-76', 'No more days can be taken than are offered', 'taken')]),
    ...(taken > halfDays || taken + matched <= halfDays
      ? []
      : [
          own(
            'strength-offer-matched',
            'XX-09',
            `${showDays(matched)} of it are promised to schools: offer those and what else is taken at least`,
            'days',
          ),
        ]),
  ]
}
