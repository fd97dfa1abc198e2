import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of the mission in every service that has one. */
export const MISSION_RULES: HouseRules = {
  anchor: 'section.mission-in-every-service',
  title: () => 'The mission, in every service',
  rules: [
    rule('mission-measure-given', 'RO-05', 'Figures are given of the measures that are counted school by school.'),
    rule('mission-figure-of-some', 'RO-01', 'A figure is of one or more.'),
    rule('mission-figure-within', 'RO-01', 'No more are counted than there are.'),
    rule('mission-figure-year', 'RO-05', 'A figure is of a school year that has begun.'),
    rule('mission-starts-once-begun', 'RO-05', 'A mission has begun on a day that has been.'),
    rule('mission-lines', 'RO-01', 'Figures of many schools are a school a line: URN, how many, of how many.'),
    rule('mission-lines-once', 'RO-01', 'Each school stands once among figures of many.'),
    rule('mission-line-school', 'RO-01', 'Figures are given of open schools of the service.'),
    rule('mission-evaluation-level', 'RO-99', 'What is evaluated is one of the levels that the model names.'),
    rule('mission-evaluation-activity', 'RO-99', 'An evaluation of an activity names it, and no other does.'),
    rule('mission-evaluation-open-once', 'RO-99', 'One evaluation of a level or an activity is open at a time.'),
    rule('mission-evaluation-of-begun-work', 'RO-101', 'The work of a commission is evaluated once it has begun.'),
    rule('mission-evaluation-concluded', 'XX-05', 'An evaluation that is concluded stays as it is.'),
    rule('mission-judged-once', 'RO-99', 'Each judges once in an evaluation.'),
    rule('mission-judged-on-the-scale', 'RO-99', 'A judgement is a point of the scale that the model names.'),
    rule('mission-followed-once-concluded', 'RO-101', 'What followed is said of an evaluation that is concluded.'),
    rule('mission-followed-afterwards', 'RO-101', 'What followed lies after the evaluation and not ahead.'),
    rule('mission-case-study-kind', 'RO-21', 'A case study is of a kind that the model names.'),
    rule('mission-case-study-withdrawn', 'XX-05', 'A case study is withdrawn once.'),
    rule('mission-presented-to', 'RO-100', 'Progress is presented to a body that the model names.'),
    rule('mission-presented-once-held', 'RO-100', 'A presentation is recorded once it was held.'),
    rule(
      'mission-presented-as-written',
      'RO-100',
      'A report is presented on the day on which it was written, or later.',
    ),
    rule('mission-presented-once', 'RO-100', 'The same presentation is recorded once.'),
  ],
}
