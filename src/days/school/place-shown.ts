import { maySeeNeed, needsOn } from '#need/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { getPlace, type Place } from '../allocation/allocate-days.ts'
import { dayIn } from '../allocation/allocation-events.ts'
import { listAllocations } from '../allocation/allocation-store.ts'
import { mayRaise, maySeeYearOf } from '../days-policy.ts'
import { dueOfGroups, dueOfSchools } from '../due/reckon.ts'
import { listRaisesOf, sumVisitsOfSchools } from '../due/reckoning-store.ts'
import { placeOfStatement } from '../statement/statement.ts'
import { termsOf } from '../year-terms.ts'
import type { PlaceShown } from './place-page.tsx'
import { dueShown, sumsOf } from './school-year.ts'

/** What a page of a school or a group shows of its days in a year. Throws NotFound. */
export async function shownOf(look: Look, at: Place, year: SchoolYear): Promise<Omit<PlaceShown, 'frame' | 'done'>> {
  const place = await getPlace(look, at)
  const { model } = await look.modelOn(dayIn(look, year))
  const ids = [place.id]
  const isSchool = at.schoolId !== undefined
  const [terms, dues, allocations, visits, raises, needs] = await Promise.all([
    termsOf(look, year),
    isSchool ? dueOfSchools(look, { schoolYear: year, ids }) : dueOfGroups(look, { schoolYear: year, ids }),
    listAllocations(look, { schoolYear: year, ...(isSchool ? { schoolIds: ids } : { groupIds: ids }) }),
    isSchool ? sumVisitsOfSchools(look, { schoolYear: year, ids }) : [],
    isSchool ? listRaisesOf(look, place.id, year) : [],
    isSchool && model.need && maySeeNeed(look, place.id) ? needsOn(look, ids, dayIn(look, year)) : undefined,
  ])
  const lines = dues[0]?.lines ?? []
  return {
    ...{ model, year, terms, allocations, raises, need: needs?.get(place.id) },
    place: { id: place.id, name: place.name, href: isSchool ? `/schools/${place.id}` : `/groups/${place.id}` },
    lines: dueShown(model, lines, allocations, visits),
    sums: sumsOf(lines, allocations, visits),
    mayAllocate: place.may,
    mayOpenYearOf: (personId) => maySeeYearOf(look, personId),
    mayRaise: isSchool && lines.some(({ due }) => mayRaise(look, due, place.id)),
    statementHref:
      isSchool && model.days?.statement ? placeOfStatement({ schoolId: place.id, schoolYear: year }) : undefined,
  }
}
