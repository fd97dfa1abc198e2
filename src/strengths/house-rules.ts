import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of audits of strengths in every service that has them. */
export const STRENGTH_RULES: HouseRules = {
  anchor: 'section.strengths-in-every-service',
  title: () => 'Strengths and areas to develop, in every service',
  rules: [
    rule('strength-status', 'XX-05', 'Of a point that was withdrawn nothing more is done.'),
    rule('strength-school-open', 'XX-13', 'Nothing more is said in the audit of a school that has closed.'),
    rule('strength-sort', 'RO-56', 'A point is of performance, of expertise, a strength or an area to develop.'),
    rule('strength-aspect', 'RO-57', 'A point is of an aspect that the model names.'),
    rule('strength-mark', 'RO-40', 'A point bears only marks that the model names.'),
    rule('strength-partner', 'RO-96', 'Of a partner from outside something is said and offered once it is accepted.'),
    rule('strength-offer-group', 'RO-77', 'A school offers for itself, or for a group that it is in.'),
    rule('strength-offer-days', 'RO-76', 'An offer is of half a day or more.'),
    rule('strength-offer-taken', 'RO-76', 'No more days are taken than are offered.'),
    rule('strength-offer-matched', 'XX-09', 'An offer holds at least what of it is promised to schools.'),
    rule('strength-pause-until', 'RO-76', 'A school gives no help until a day to come, or until it says so.'),
    rule('strength-pause-none', 'RO-76', 'Only what was said is taken back.'),
    rule('strength-points', 'RO-58', 'What is verified is named point by point.'),
  ],
}
