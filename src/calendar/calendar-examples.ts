import { day } from '#shared/plain-date.ts'
import type { Calendar, TermDates } from './calendar.ts'

/** A term from '2026-09-03/2026-12-18', with its half-term if it has one. */
export function aTerm(term: string, dates: string, halfTerm?: string, schoolYear = 2026): TermDates {
  return { schoolYear, term, ...periodOf(dates), halfTerm: halfTerm ? periodOf(halfTerm) : undefined, isOwn: false }
}

/** 2026/27 in three terms, with a day before them on which pupils stay at home. */
export function aCalendar(): Calendar {
  return {
    terms: [
      aTerm('autumn', '2026-09-02/2026-12-18', '2026-10-26/2026-10-30'),
      aTerm('spring', '2027-01-04/2027-03-25', '2027-02-15/2027-02-19'),
      aTerm('summer', '2027-04-12/2027-07-21', '2027-05-31/2027-06-04'),
    ],
    nonPupilDays: [{ id: 'first-day', heldOn: day('2026-09-02'), name: 'Training for all staff', isOwn: false }],
  }
}

function periodOf(text: string) {
  const [startedOn = '', finishedOn = ''] = text.split('/')
  return { startedOn: day(startedOn), finishedOn: day(finishedOn) }
}
