import { takeUpProgramme } from '#programmes/index.ts'
import { firstDayOf } from '#shared/school-year.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadeSchool, type Making } from './making.ts'

/** Which schools follow a programme that not all do: most take up one that is subscribed to, a few one that is asked for. */
export function followProgrammes(making: Making, schools: readonly MadeSchool[]): Entry[] {
  const { model, year, administrator: who } = making
  const served = schools.filter(({ isServed, row }) => isServed && row.statusName === 'Open')
  return model.programmes.flatMap(({ id, takeUp, bought }) => {
    if (takeUp === 'all' || bought) return []
    const followers = served.filter((_, at) => (takeUp === 'subscription' ? at % 7 !== 3 : at % 5 === 2))
    return [year - 1, year].map((schoolYear): Entry => {
      const startedOn = firstDayOf(schoolYear)
      const schoolIds = followers.map((school) => school.id)
      const on = startedOn < making.foundedOn ? making.foundedOn : startedOn
      return {
        at: momentOn(making, on, '09:40'),
        who,
        does: (work) => takeUpProgramme(work, id, { schoolIds, schoolYear, startedOn }),
      }
    })
  })
}
