import { setSchoolTerms } from '#calendar/index.ts'
import { addDays } from '#shared/plain-date.ts'
import type { Entry } from './diary.ts'
import { madeUpTerms } from './made-up-year.ts'
import { momentOn, type MadeSchool, type Making } from './making.ts'

/** One school keeps a longer half-term in the last term that has one, or goes home two days sooner. */
export function ownDatesOf(making: Making, schools: readonly MadeSchool[]): Entry[] {
  const { model, year, administrator: who, foundedOn: on } = making
  const school = schools.find(({ isServed, movedOn }) => isServed && movedOn === null)
  const everyones = madeUpTerms(model, year)
  const last = everyones.at(-1)
  if (!school || !last) return []
  const { halfTerm } = last
  const own = halfTerm
    ? { ...last, halfTerm: { ...halfTerm, finishedOn: addDays(halfTerm.finishedOn, 7) } }
    : { ...last, finishedOn: addDays(last.finishedOn, -2) }
  school.ownHoliday = halfTerm
    ? { startedOn: addDays(halfTerm.finishedOn, 1), finishedOn: own.halfTerm?.finishedOn ?? last.finishedOn }
    : { startedOn: addDays(own.finishedOn, 1), finishedOn: last.finishedOn }
  const at = momentOn(making, addDays(on, 200), '10:20')
  return [
    {
      at,
      who,
      does: (work) =>
        setSchoolTerms(work, school.id, { schoolYear: year, terms: [...everyones.slice(0, -1), own], revision: 0 }),
    },
  ]
}
