import type { HouseRules } from '#handbook/index.ts'
import { capital, word } from '#model/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of self-evaluation in every service, whatever its model. */
export const SELF_EVALUATION_RULES: HouseRules = {
  anchor: 'section.self-evaluation-in-every-service',
  title: (model) => `${capital(word(model, 'selfEvaluation', { form: 'many' }))}, in every service`,
  rules: [
    rule('one-at-a-time', 'SH-03', 'A school writes one at a time.'),
    rule(
      'evaluating-tool-offered',
      'SH-04',
      'A school writes by one of the tools that the service offers on the day on which it begins.',
    ),
    rule('evaluating-own-tool', 'NF-72', 'A tool of a school’s own is used where the model knows of such.'),
    rule('evaluating-file-of-own-tool', 'NF-72', 'A document belongs to a tool of the school’s own.'),
    rule('evaluating-not-open-to-write', 'XX-06', 'What is in force stays as it is.'),
    rule('evaluating-not-open-to-share', 'XX-06', 'Only a draft is shared.'),
    rule(
      'evaluating-not-open-to-comment',
      'SH-07',
      'What is shared or in force is commented on; a draft is the school’s alone.',
    ),
    rule('evaluating-not-open-to-put-in-force', 'SH-07', 'What is shared can be put in force.'),
    rule('evaluating-not-open-to-mark', 'WI-13', 'Keys are marked under what is written or in force.'),
    rule('evaluating-says-something', 'SH-07', 'What is shared says something.'),
    rule('evaluating-graded', 'NF-62', 'Each area has a grade before it is shared, or a reason why not.', 'soft'),
    rule('evaluating-grade-on-scale', 'NF-62', 'A grade is a point of the scale.'),
    rule(
      'agreed-at-a-visit',
      'NF-62',
      (model) => `Grades are agreed at ${word(model, 'visit', { form: 'many' })} that took place.`,
    ),
    rule(
      'agreed-before-the-record-goes',
      'XX-06',
      (model) => `What was agreed stays as it is once the ${word(model, 'record')} has left its author.`,
    ),
    rule('discussed-what-is-shared', 'NF-62', 'Only what the school has shared is discussed.'),
    rule(
      'agreed-grade-rests-on-evidence',
      'NF-62',
      'A grade that differs from the school’s own says on what evidence.',
    ),
    rule('established-on-a-day', 'NF-61', 'What is asked with its day is said with one that has been.'),
    rule('evidence-of-an-area', 'NF-19', 'Evidence is of one area.'),
    rule('evidence-of-a-kind', 'NF-19', 'Evidence is of a kind that the model names.'),
    rule('evidence-has-been-seen', 'NF-19', 'Evidence was seen on a day that has been.'),
    rule('evidence-names-no-class', 'NF-19', 'Evidence names no class and no teacher.'),
    rule('judged-where-it-is-own', 'NF-72', 'Only a tool of the school’s own is judged.'),
    rule(
      'points-rest-on-what-is-shared',
      'WI-06',
      'Strengths, areas for improvement and priorities are named from what is shared or in force.',
    ),
    rule(
      'points-agreed-once-each',
      'NF-39',
      'What is named at a visit is agreed once with each, and by nobody for another.',
    ),
    rule('points-agreed-on-a-day-that-was', 'NF-39', 'It is agreed on the day on which it was named, or later.'),
    rule('priorities-are-for-a-year', 'WI-06', 'A priority is for a school year.'),
    rule('key-named-once', 'WI-12', 'The service has each key once.'),
    rule('cycle-step-is-known', 'SH-02', 'A school stands at one of the steps of the cycle.'),
    rule('cycle-step-has-begun', 'SH-02', 'A step is said once it has begun.'),
    rule('challenged-is-known', 'SH-06', 'A challenge is of what the model names.'),
    rule('challenged-on-a-day-that-was', 'SH-06', 'A challenge was given on a day that has been.'),
    rule('listed-once-a-year', 'ES-29', 'A school is on the list of a year once.'),
    rule('readiness-outcome-is-known', 'ES-29', 'Readiness is found to be one of what the model names.'),
    rule('readiness-evaluated-on-a-day-that-was', 'ES-29', 'Readiness was evaluated on a day that has been.'),
    rule('readiness-of-a-listed-school', 'ES-29', 'Readiness is evaluated while the school is on the list.'),
  ],
}
