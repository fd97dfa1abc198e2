import type { HouseRules } from '#handbook/index.ts'

/** What holds of courses in every service that has them. */
export const COURSE_RULES: HouseRules = {
  anchor: 'section.courses-in-every-service',
  title: () => 'Courses, in every service',
  rules: [
    rule('course-status', 'XX-05', 'A draft is not booked; what was cancelled or held is not changed.'),
    rule('course-kind', 'SH-24', 'A course is of a kind that the model names.'),
    rule('course-strand', 'SH-11', 'Where support has strands, a course is of one of them.'),
    rule('course-strategy', 'SH-25', 'A course is of strategies that the model names, or of none.'),
    rule('course-phase', 'SH-104', 'A course is for phases that the model names, or for all.'),
    rule('course-given-by', 'SH-24', 'A course is given by somebody who holds a role that may.'),
    rule('course-days', 'SH-24', 'A course has days that lie ahead, each with its times, none over another.'),
    rule('course-booked-before', 'SH-24', 'Places are booked until a day that is not after the first.'),
    rule('course-places-taken', 'SH-24', 'A course has no fewer places than are taken.'),
    rule('course-deadline', 'SH-24', 'After the last day for booking nothing is booked.'),
    rule('course-school-open', 'XX-13', 'Nothing is booked for a school that has closed.'),
    rule('course-booked-once', 'SH-24', 'A school books a course once; it gives its places back to book it otherwise.'),
    rule('course-somebody-comes', 'SH-24', 'Places are booked for somebody.'),
    rule('course-most-places', 'SH-24', 'A booking is of no more places than the course has, and of at most 50.'),
    rule('course-jobs', 'SH-24', 'Places are booked by the jobs that the model names, without the name of anybody.'),
    {
      ...rule('course-for-a-phase', 'SH-104', 'A school of another phase than the course is for says why it books.'),
      weight: 'soft',
    },
    rule('course-begun', 'SH-24', 'Places are given back until the first day.'),
    rule('course-not-over', 'SH-24', 'Who came is recorded from the last day on.'),
    rule('course-more-than-booked', 'SH-24', 'No more came than had places.'),
    rule('course-evaluation-answer', 'SH-24', 'A course is evaluated by the answers that the model names.'),
    rule('course-evaluation-job', 'SH-24', 'Who evaluates a course says by which job they came.'),
    rule(
      'course-nobody-apart',
      'SH-24',
      'A course is limited to some schools only where the model speaks of universal ones.',
    ),
    rule('course-for-those-invited', 'RO-38', 'A course that is limited to some schools is booked by these alone.'),
    rule(
      'course-invited-have-places',
      'RO-38',
      'A school that has places on a course is not left out of those invited.',
    ),
    rule('course-stays-universal', 'RO-38', 'What was offered to every school stays universal.'),
    rule('course-is-a-repeat', 'RO-39', 'A course of the kind and name of one that was held is put up as its repeat.'),
    rule('course-repeated-once-held', 'RO-39', 'A course is repeated once it was held.'),
    rule('course-repeated-once', 'RO-39', 'A course is repeated once; then its repeat is what is repeated.'),
    rule('course-judged-once-held', 'RO-39', 'A programme is evaluated once it was held.'),
    rule('course-judged-once', 'RO-39', 'Each person evaluates a programme once.'),
    rule(
      'course-commission-status',
      'RO-44',
      'What was answered or withdrawn is not joined, answered or withdrawn again.',
    ),
    rule('course-commission-kind', 'RO-44', 'Heads commission what the model says may be commissioned.'),
    rule('course-commission-group', 'RO-44', 'A head commissions across groups that the school is in, or more widely.'),
    rule('course-commission-once', 'RO-44', 'A school joins a commission once.'),
    rule('course-evaluated-by-those-who-came', 'SH-24', 'As many evaluate a course as came to it.'),
  ],
}

function rule(id: string, source: string, says: string) {
  return { id, source, weight: 'firm' as const, says: () => says }
}
