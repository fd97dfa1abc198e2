import type { HouseRules } from '#handbook/index.ts'
import { capital, word } from '#model/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of teams that act at a school in every service that has them. */
export const SUPPORT_TEAM_RULES: HouseRules = {
  anchor: 'section.support-teams-in-every-service',
  title: (model) => `${capital(word(model, 'supportTeam', { form: 'many' }))}, in every service`,
  rules: [
    rule('team-at-an-open-school', 'XX-13', () => 'Nothing is set up at a school that has closed.'),
    rule('team-kind', 'NF-20', () => 'What is set up is of a kind that the model names.'),
    rule('team-reason', 'NF-20', () => 'What comes of no order says who recommends it and why.'),
    rule('team-of-an-accepted-order', 'NF-20', () => 'What comes of an order comes of one that was accepted.'),
    rule('team-one-of-an-order', 'NF-20', () => 'From an order one is set up.'),
    rule('team-day-ahead', 'NF-20', () => 'What is entered has happened: no day of it lies ahead.'),
    rule('team-day-before', 'NF-20', () => 'Nothing is entered of a day before the first.'),
    rule('team-evaluated-later', 'NF-20', () => 'The day of the evaluation comes after the first.'),
    rule('team-one-chair', 'NF-20', () => 'There is one chair at a time.'),
    rule('team-member-once', 'NF-20', () => 'Nobody is a member twice at a time.'),
    rule('team-meeting-once', 'NF-20', () => 'A meeting is written up once.'),
    rule('team-next-meeting-ahead', 'NF-20', () => 'The next meeting is today or later.'),
    rule('evaluation-on-the-scale', 'NF-20', () => 'What was done is judged on the scale that the model names.'),
    rule('evaluation-rests-on-figures', 'NF-20', () => 'An evaluation rests on figures, or says why there are none.'),
    rule('team-closes-on-a-day-of-its-own', 'NF-20', () => 'The last day is from the first to today.'),
    rule(
      'team-status',
      'XX-05',
      (model) => `With ${word(model, 'supportTeam', { form: 'many' })} that are closed nothing more is done.`,
    ),
  ],
}
