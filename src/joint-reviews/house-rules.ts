import type { HouseRules } from '#handbook/index.ts'
import { capital, word } from '#model/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of reviews in every service that has them. */
export const REVIEW_RULES: HouseRules = {
  anchor: 'section.reviews-in-every-service',
  title: (model) => `${capital(word(model, 'review', { form: 'many' }))}, in every service`,
  rules: [
    rule(
      'looked-into-while-open',
      'XX-13',
      'Nothing is begun at a school that has closed, and nothing is entered of a day after it closed.',
    ),
    rule('agreed-on-a-day', 'WI-69', 'It was agreed on a day that has come.'),
    rule('one-of-a-kind-at-a-time', 'SH-32', 'A school has one of a kind under way at a time.'),
    rule(
      'named-by-who-keeps-people',
      'SH-33',
      'Whoever is named for a school and does not hold the role there is given it by somebody who keeps people.',
    ),
    rule('worked-on-while-open', 'XX-05', 'What is issued or struck out is not changed.'),
    rule('entered-once-it-was', 'SH-39', 'What is entered has happened: no day of it lies ahead.'),
    rule('one-step-after-another', 'SH-38', 'Each step comes after the one before it.'),
    rule(
      'questions-before-they-are-explored',
      'SH-38',
      'Questions are drafted before they are explored with the school.',
    ),
    rule('questions-give-a-focus', 'SH-38', 'At least one of them gives the focus.'),
    {
      ...rule(
        'missing-is-named',
        'SH-37',
        'What is missing of what is gathered is named; it goes on without it for a reason.',
      ),
      weight: 'soft',
    },
    rule('review-evidence-of-a-kind', 'SH-39', 'Evidence is of a kind that the model names.'),
    rule('evidence-of-a-question', 'SH-39', 'Evidence is tied to a question.'),
    rule(
      'evidence-before-it-is-evaluated',
      'SH-41',
      'What is entered after evidence was evaluated with leaders was seen before that.',
    ),
    rule('evidence-before-it-is-judged', 'SH-41', 'Nothing is evaluated before there is evidence.'),
    rule('work-shows-a-standard', 'SH-36', 'Scrutiny of pupils’ work says the subject and the standard found.'),
    rule('seen-together-or-not', 'SH-40', 'Of a lesson it is said whether it was seen with a leader of the school.'),
    rule('seen-together-with-whom', 'SH-40', 'A lesson that was seen together says with whom.'),
    rule('no-lesson-is-graded', 'SH-40', 'A lesson bears no grade.'),
    rule(
      'class-stays-with-the-team',
      'SH-40',
      'Of which class a lesson was stands in a field of its own, which only the team and the school’s leaders read.',
    ),
  ],
}
