import { capital, word, type ServiceModel } from '#model/index.ts'
import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

const many = (model: ServiceModel, key: 'visit') => capital(word(model, key, { form: 'many' }))

/** What holds of visits in every service, whatever its model. */
export const VISIT_RULES: HouseRules = {
  anchor: 'section.visits-in-every-service',
  title: (model) => `${many(model, 'visit')}, in every service`,
  rules: [
    rule('visit-to-a-closed-school', 'XX-13', () => 'A school that has closed is not visited.'),
    rule(
      'visit-to-a-phase-not-served',
      'NF-01',
      () => 'Only schools of the phases that the service works with are visited.',
    ),
    rule(
      'visit-by-its-role',
      'XX-03',
      (model) =>
        `${many(model, 'visit')} are made by people who hold one of the roles for them over the school on that day.`,
    ),
    rule(
      'held-in-the-future',
      'NF-25',
      (model) =>
        `What is said to have taken place lies on a day that has come: ${word(model, 'visit', { form: 'many' })} are not held in advance.`,
    ),
    rule(
      'visit-left-out-of-the-programme',
      'NF-11',
      (model) =>
        `${many(model, 'visit')} that were left out of a school’s year by agreement are booked for a reason only.`,
      'soft',
    ),
    rule(
      'adviser-on-leave',
      'XX-09',
      (model) => `${many(model, 'visit')} are not booked for people who are on leave.`,
      'soft',
    ),
    rule(
      'adviser-not-working',
      'XX-09',
      (model) => `${many(model, 'visit')} are booked for days and half-days on which people work.`,
      'soft',
    ),
    rule('adviser-elsewhere', 'XX-09', () => 'Nobody is in two places in one half-day.', 'soft'),
    rule('adviser-in-meeting', 'XX-09', () => 'Nobody is elsewhere on the day of a meeting that is theirs.', 'soft'),
    rule(
      'reason-from-list',
      'NF-87',
      (model) => `Of a ${word(model, 'visit')} of which nothing may be written, a reason is chosen from a list.`,
    ),
    rule('offered-times-lie-ahead', 'WI-18', () => 'Times that are offered to schools lie ahead.'),
    rule('offered-times-differ', 'WI-18', () => 'One time is offered once.'),
    rule('offered-times-are-not-too-many', 'WI-18', () => 'An offer has sixty times at most.'),
    rule('offer-closes-in-time', 'WI-18', () => 'Schools choose until a day before the last of the times.'),
    rule(
      'offer-closed',
      'WI-18',
      () => 'Once an offer is closed, nobody chooses any more, and what was chosen stands.',
    ),
    rule('offer-taken-once', 'WI-18', () => 'A school takes one of the times that it is offered.'),
    rule('offered-time-taken', 'WI-18', () => 'Of several schools that want one time, the first has it.'),
    rule('offered-time-gone', 'WI-18', () => 'A time in which something else has come up is not taken any more.'),
    rule(
      'form-left-at-a-visit-that-was-held',
      'NF-85',
      (model) => `That a form was left is said once, of a ${word(model, 'visit')} that was held, from its day on.`,
    ),
    rule('struck-out-already', 'XX-05', () => 'What was entered in error is struck out once, and can be taken back.'),
    rule(
      'record-struck-out-first',
      'XX-05',
      (model) => `What is written of a ${word(model, 'visit')} is struck out before it.`,
    ),
    rule('not-struck-out', 'XX-05', () => 'Only what is struck out is taken back.'),
    rule('changed-meanwhile', 'XX-05', () => 'A change is not made over another that was made meanwhile.'),
  ],
}
