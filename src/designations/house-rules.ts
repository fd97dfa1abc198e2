import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of designated schools, bids and licences in every service that has them. */
export const DESIGNATION_RULES: HouseRules = {
  anchor: 'section.designations-in-every-service',
  title: ({ designations }) => `${designations?.many ?? 'Designated schools'}, in every service`,
  rules: [
    rule(
      'designation-once',
      'RO-69',
      'A school is designated once at a time, and again only from the day on which it was no more.',
    ),
    rule('designation-one-school', 'RO-69', 'A designation and a licence name one school.'),
    rule('designation-school-open', 'XX-13', 'A school that has closed is not designated.'),
    rule('designation-phase', 'RO-16', 'A school is designated in a phase that is to have such schools.'),
    rule('designation-day', 'XX-05', 'A designation is recorded once it is so.'),
    rule(
      'designation-end-day',
      'XX-05',
      'A designation ends on the day on which it began or later, and not ahead of the day.',
    ),
    rule('designation-since', 'RO-69', 'A designation began before the work under it, and before its end.'),
    rule('designation-ended-once', 'XX-05', 'A designation ends once.'),
    rule('designation-standing', 'XX-05', 'Under a designation that ended nothing new is recorded.'),
    rule('designation-bid-group', 'RO-69', 'A bid is of a group of schools of the kind that bids together.'),
    rule('designation-bid-once', 'RO-69', 'A group bids once at a time.'),
    rule('designation-bid-phases', 'RO-69', 'A bid that is not across all phases names the phases for which it is.'),
    rule('designation-bid-of-a-phase-once', 'RO-69', 'For a phase there is one undecided bid at a time.'),
    rule('designation-bid-decided', 'RO-69', 'A bid is decided once.'),
    rule(
      'designation-bid-status',
      'XX-05',
      'A bid is discussed, submitted, then decided; until then it may be withdrawn.',
    ),
    rule('designation-bid-day', 'XX-05', 'The steps of a bid follow one another in time, and none lies ahead.'),
    rule('designation-bid-expected', 'XX-05', 'What is expected of a bid is expected after what was done.'),
    rule('designation-bid-successful', 'RO-69', 'Schools are designated by a bid once it has succeeded.'),
    rule('designation-bid-of-the-school', 'RO-69', 'Of a bid the schools are designated that bid together.'),
    rule('designation-element', 'RO-71', 'Work is recorded under one of the elements.'),
    rule('designation-work-day', 'RO-71', 'Work lies within the designation, and ends after it begins.'),
    rule('designation-work-school', 'XX-15', 'A school for which work is done is named by its URN or its whole name.'),
    rule('designation-specialist-once', 'RO-72', 'Somebody is designated by one school at a time.'),
    rule(
      'designation-specialist-day',
      'RO-72',
      'A school designates others while it is designated itself, and not ahead of the day.',
    ),
    rule('designation-person', 'XX-15', 'Somebody is named by their whole name or email address.'),
    rule('licence-school-open', 'XX-13', 'Nobody is licensed at a school that has closed.'),
    rule('licence-leader', 'RO-43', 'Who is licensed leads at the school in one of the roles that may be licensed.'),
    rule('licence-of-another', 'RO-43', 'Nobody licenses themselves.'),
    rule('licence-for-others', 'RO-43', 'A licence is on behalf of at least one other school.'),
    rule('licence-is-over', 'XX-05', 'Of a licence that ended nothing more is written.'),
    rule('licence-end-day', 'XX-05', 'A licence ends once it has begun, and not ahead of the day.'),
  ],
}
