import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of queries and occasions in every service that has a first port of call. */
export const FIRST_CONTACT_RULES: HouseRules = {
  anchor: 'section.first-contact-in-every-service',
  title: () => 'Queries and what a school is supported in, in every service',
  rules: [
    rule('contact-school-open', 'XX-13', 'Nothing more is asked or opened for a school that has closed.'),
    rule(
      'query-was-asked',
      'WI-31',
      'A query that came elsewhere is entered with the day on which it was asked, which has come.',
    ),
    rule('query-is-answered-once', 'XX-05', 'A query is answered once; its answer stays as it was given.'),
    rule('query-answer-says-something', 'WI-31', 'An answer says something in words, or where the school finds it.'),
    rule('query-document-is-read-by-schools', 'WI-31', 'A school is sent only to what it can read.'),
    rule('occasion-kind', 'WI-33', 'What a school is supported in is of a kind that the model names.'),
    rule('occasion-dates', 'WI-33', 'It has two dates, one not before the other.'),
    rule('occasion-support', 'WI-33', 'Whoever supports it is named, and is a contact of the school.'),
    rule('occasion-once', 'XX-05', 'Of a kind one is open at a school at a time.'),
    rule('occasion-step', 'WI-34', 'Its steps are those of the model; nobody who applies for a post is named.'),
    rule('occasion-step-once', 'XX-05', 'A step is done once.'),
    rule('occasion-step-day', 'WI-34', 'A step is done on a day that has come.'),
    rule('occasion-open', 'XX-05', 'What is closed stays as it is.'),
  ],
}
