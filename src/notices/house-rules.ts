import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of notices in every service that has them. */
export const NOTICE_RULES: HouseRules = {
  anchor: 'section.notices-in-every-service',
  title: () => 'Notices, in every service',
  rules: [
    rule('notice-at-an-open-school', 'XX-13', 'Nothing is begun at a school that has closed.'),
    rule('notice-in-a-case', 'SH-67', 'What rests on judgements of a case is written while the case goes on.'),
    rule('notice-one-at-a-time', 'SH-67', 'A school has one of a kind at a time.'),
    rule('notice-letter-where-not-open', 'SH-67', 'A letter is written only where the kind itself is not open.'),
    rule('notice-names-its-grounds', 'SH-67', 'It names on what it rests.'),
    rule('notice-part-empty', 'SH-67', 'It says something under each of its parts.'),
    rule('notice-says-what-by-when', 'SH-67', 'It says what has to be done, and by when.'),
    rule('notice-day-has-come', 'SH-67', 'What has to be done has a day that lies ahead.'),
    rule('notice-shows-both-judgements', 'SH-68', 'It shows what each judges of the capacity for improvement.'),
    rule('notice-status', 'XX-05', 'What was issued is fixed, and what came of it is said once.'),
    rule('notice-day-since-issue', 'XX-05', 'What is entered has happened, since it was issued.'),
    rule('notice-nothing-to-answer', 'XX-05', 'What a school says is answered once.'),
    rule('notice-follows-one-of-the-kind', 'SH-67', 'What follows is something that the kind names.'),
    rule('notice-follows-later', 'SH-67', 'What follows does not begin before it was found.'),
    rule('capacity-on-the-scale', 'SH-43', 'A judgement is a point of the scale.'),
    rule('capacity-judged-apart', 'SH-68', 'The judgements are those of different people.'),
    rule('capacity-of-a-live-case', 'SH-68', 'The capacity for improvement is judged while the case goes on.'),
  ],
}
