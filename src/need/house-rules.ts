import type { HouseRules } from '#handbook/index.ts'
import { capital, word } from '#model/index.ts'

/** What holds of need in every service that has categories of it. */
export const NEED_RULES: HouseRules = {
  anchor: 'section.need-in-every-service',
  title: (model) => `${capital(word(model, 'needCategory', { form: 'many' }))}, in every service`,
  rules: [
    rule('need-category-known', 'SH-16', 'A school is in one category of the model.'),
    rule('need-begins-after-the-one-before', 'SH-16', 'Exactly one decision is current on each day.'),
    rule('need-within-a-year', 'SH-16', 'A decision begins within a year from today.'),
    rule('need-looked-at-later', 'SH-16', 'One looks again after the first day of a decision.'),
    rule('need-of-an-open-school', 'XX-13', 'Nothing is decided of a school that has closed.'),
    rule('need-has-no-levels', 'SH-17', 'A level is given only where the model has levels.'),
    rule('need-level-given', 'SH-17', 'A level is given where the model has levels for a category.'),
    rule('need-reason-known', 'SH-30', 'A reason is one of the model.'),
    rule('need-reason-in-words', 'SH-30', 'What is no reason of the list is said in words.'),
    rule('need-reason-made-by', 'SH-31', 'It is kept who designated a school.'),
    rule('need-reason-made-on', 'SH-31', 'It is kept on which day a school was designated.'),
    rule('need-made-ahead', 'SH-31', 'A school was designated on a day that has come.'),
    rule('need-purpose-known', 'SH-26', 'A purpose is one of the model.'),
    rule('need-purpose-of-a-phase', 'SH-28', 'A purpose is for schools of its phase.'),
    rule('need-purpose-how-much', 'SH-27', 'Each purpose says how much.'),
    rule('need-purpose-who-saw-it', 'SH-27', 'Each purpose says who saw the need.'),
    rule('need-evidence-is-held', 'SH-71', 'Evidence is something that is held of the school.'),
    rule('need-lowers-to', 'SH-71', 'What would lower the need says to what.'),
    rule('need-lowered-by', 'SH-71', 'To what it would be lowered says what would do so.'),
    rule('need-lowers-to-less', 'SH-71', 'Need is lowered only to what stands for less of it.'),
    rule('need-struck-out-once', 'XX-05', 'What is struck out stays so.'),
    rule('need-answered-once', 'XX-05', 'A letter is answered once.'),
    rule('need-reconsidered-once', 'XX-05', 'A decision is asked to be looked at again once.'),
    rule('need-letter-stands', 'XX-05', 'Only a decision that stands is answered.'),
    rule('need-nothing-to-answer', 'XX-05', 'What was asked is answered once.'),
    rule('need-round-days-ahead', 'SH-16', 'The days of a round lie ahead when it is opened.'),
    rule('need-round-once-a-year', 'SH-16', 'A year has one round, but for those that were withdrawn.'),
    rule('need-round-starts-in-its-year', 'SH-16', 'What a round decides is in force from a day of its year.'),
    rule('need-round-is-over', 'XX-05', 'A round whose letters were sent, or that was withdrawn, takes nothing more.'),
    rule('need-round-met-on', 'XX-05', 'A meeting is minuted once it was held.'),
    rule('need-round-minuted', 'XX-05', 'Letters go after the meeting was minuted.'),
    rule('need-round-has-decisions', 'XX-05', 'Letters go where something was decided.'),
    rule('need-proposed-meanwhile', 'XX-05', 'Of two proposals at once the second is told of the first.'),
    rule('need-team-known', 'SH-16', 'A line is one of a team of the model.'),
  ],
}

function rule(id: string, source: string, says: string) {
  return { id, source, weight: 'firm' as const, says: () => says }
}
