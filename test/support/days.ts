import { allocateDays, halfDaysLeft, setCapacity, type Place } from '#days/index.ts'
import { day } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, schoolYearOf } from '#shared/school-year.ts'
import { doWork, type Look, type Work } from '#work/work.ts'
import type { TestService } from './a-service.ts'

type Wanted = Parameters<typeof allocateDays>[3]

/** The school year in which a test's service stands. */
export const yearOf = (service: TestService) => schoolYearOf(service.today)

/** Says what somebody has to give in the whole year of a test, in half-days. */
export const hasDays = (service: TestService, personId: string, halfDays: number, percent = 100) =>
  service.act(service.administratorId, (look) =>
    doWork(look, (work) =>
      setCapacity(work, personId, yearOf(service), {
        ...{ startedOn: firstDayOf(yearOf(service)), finishedOn: lastDayOf(yearOf(service)), halfDays, percent },
      }),
    ),
  )

/** What is wanted, of days of nobody named yet unless it says of whom. */
export const wanted = (differs: Partial<Wanted> & Pick<Wanted, 'role' | 'kind' | 'halfDays'>): Wanted => ({
  ...{ personId: null, term: null, function: null, fund: null, need: null, needSeenById: null },
  ...differs,
})

/** Allocates days as somebody, with reasons for going ahead where they give some. */
export const allocate = (service: TestService, by: string, place: Place, what: Wanted, reasons: Work['reasons'] = {}) =>
  service.act(by, (look) => doWork(look, (work) => allocateDays(work, place, yearOf(service), what), reasons))

/** The half-days that somebody has left in the year of a test. */
export const daysLeft = (service: TestService, personId: string) =>
  service.look(service.administratorId, (look: Look) => halfDaysLeft(look, personId, yearOf(service)))

/** What a refusal says, each finding as its row, its weight and its sentence. */
export const A_DAY = day('2026-11-19')
