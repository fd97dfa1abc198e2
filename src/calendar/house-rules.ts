import { aWord, capital, word, type ServiceModel } from '#model/index.ts'

/** A rule that every service keeps, whatever its model: its anchor in the handbook, and what it says there. */
export type HouseRule = { id: string; source: string; weight: 'firm' | 'soft'; says: (model: ServiceModel) => string }

const rule = (id: string, weight: HouseRule['weight'], says: HouseRule['says']): HouseRule => ({
  id,
  source: 'XX-07',
  weight,
  says,
})

/** What the calendar asks of every date, in the order in which the handbook lists it. */
export const DATE_RULES: readonly HouseRule[] = [
  rule('date-in-term', 'soft', (model) => `A date with a school lies in ${aWord(model, 'term')}.`),
  rule('date-not-in-half-term', 'soft', () => 'A date with a school does not lie in half-term.'),
  rule('date-not-at-weekend', 'soft', () => 'A date with a school is a weekday.'),
  rule('date-not-bank-holiday', 'soft', () => 'A date with a school is no bank holiday of England.'),
  rule('date-with-pupils', 'soft', () => 'On a date with a school its pupils are there.'),
  rule('terms-have-dates', 'firm', (model) => `A school year has the dates of at least one ${word(model, 'term')}.`),
  rule('every-term-has-dates', 'soft', (model) => `Every ${word(model, 'term')} of a school year has dates.`),
  rule('terms-in-their-school-year', 'firm', (model) => {
    const terms = capital(word(model, 'term', { form: 'many' }))
    return `${terms} lie in their school year, from 1 September to 31 August.`
  }),
  rule('terms-end-after-they-begin', 'firm', (model) => `${each(model)} ends after it begins.`),
  rule('terms-follow-each-other', 'firm', (model) => `${each(model)} begins after the one before it has ended.`),
  rule('terms-begin-and-end-in-the-week', 'soft', (model) => `${each(model)} begins and ends on a weekday.`),
  rule('half-term-inside', 'firm', (model) => `A half-term lies inside its ${word(model, 'term')}.`),
  rule('half-term-ends-after-it-begins', 'firm', () => 'A half-term ends no earlier than it begins.'),
  rule('day-in-its-school-year', 'firm', () => 'A day on which pupils stay at home lies in its school year.'),
  rule('day-only-once', 'firm', () => 'A day on which pupils stay at home is entered once.'),
  rule('day-not-at-weekend', 'soft', () => 'A day on which pupils stay at home is a weekday.'),
  rule('day-not-bank-holiday', 'soft', () => 'A day on which pupils stay at home is no bank holiday.'),
  rule('day-in-term', 'soft', (model) => `A day on which pupils stay at home lies in ${aWord(model, 'term')}.`),
]

function each(model: ServiceModel): string {
  return `Each ${word(model, 'term')}`
}
