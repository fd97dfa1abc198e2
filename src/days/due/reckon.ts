import { listAdoptions } from '#calendar/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { schoolFactsOf, openGroupKinds } from '#visits/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { categoriesBetween } from '../need-source.ts'
import { termsOf, type TermOfYear } from '../year-terms.ts'
import { dueShown } from '../school/school-year.ts'
import type { Asked, CategoryPeriod, DueLine, Raised } from './due.ts'
import { whatGroupIsDue, whatSchoolIsDue } from './due-rules.ts'
import { listGroupsToReckon, listRaised, listSchoolsToReckon, sumVisitsOfSchools } from './reckoning-store.ts'

/** What one school is due in a year. */
export type DueOfSchool = {
  schoolId: string
  schoolName: string
  /** Whether the school is open, and of a phase with which the service works. */
  isServed: boolean
  /** In which category of need it stands, and since when, on the day by which it is reckoned. */
  need: { category: string; since: PlainDate | null } | undefined
  lines: readonly DueLine[]
}
/** What one group is due in a year, and the schools that it has. */
export type DueOfGroup = { groupId: string; groupName: string; schoolIds: readonly string[]; lines: readonly DueLine[] }

/** Groups stand as they are today; of a year that is over as at its end, of one to come as at its beginning. */
const dayOf = ({ today }: Look, year: SchoolYear): PlainDate =>
  today < firstDayOf(year) ? firstDayOf(year) : today > lastDayOf(year) ? lastDayOf(year) : today

/**
 * What schools are due in a year by the model in force in it, each by its name; reckoned anew on each call from model, need and
 * facts. A bounded number of queries whatever the number of schools. Where schools are named, whoever asks sees to it that they may.
 */
export async function dueOfSchools(look: Look, asked: Asked): Promise<DueOfSchool[]> {
  return reckonSchools(look, asked, await carriedInto(look, asked))
}

/**
 * What schools did not use of what they were due in the year before, where the model of that year carries it: known once that year is
 * over. What was carried into that year itself is not carried on.
 */
export async function carriedInto(look: Look, { schoolYear, ids }: Asked): Promise<ReadonlyMap<string, Raised[]>> {
  const before = schoolYear - 1
  const { model } = await look.modelOn(dayOf(look, before))
  if (model.days?.unused?.are !== 'carry' || look.today <= lastDayOf(before)) return new Map()
  // Of a year before the service began, nobody knows what was used.
  if ((await listAdoptions(look)).every((adoption) => adoption.schoolYear > before)) return new Map()
  const dues = await reckonSchools(look, { schoolYear: before, ids }, new Map())
  const visits = await sumVisitsOfSchools(look, { schoolYear: before, ids: dues.map(({ schoolId }) => schoolId) })
  return new Map(
    dues.map(({ schoolId, lines }) => {
      const made = visits.filter((each) => each.schoolId === schoolId)
      const unused = dueShown(model, lines, [], made).map(({ due, halfDays, held }) => ({
        due: due.id,
        halfDays: Math.max(0, halfDays - held),
      }))
      return [schoolId, unused]
    }),
  )
}

async function reckonSchools(
  look: Look,
  { schoolYear, ids }: Asked,
  carried: ReadonlyMap<string, Raised[]>,
): Promise<DueOfSchool[]> {
  const { model } = await look.modelOn(dayOf(look, schoolYear))
  if (!model.days || ids?.length === 0) return []
  const [schools, terms, raised] = await Promise.all([
    listSchoolsToReckon(look, ids),
    termsOf(look, schoolYear),
    listRaised(look, { schoolYear, ids }),
  ])
  const all = schools.map(({ id }) => id)
  const [kinds, needs] = await Promise.all([
    openGroupKinds(look, all),
    categoriesBetween(look, all, firstDayOf(schoolYear), lastDayOf(schoolYear)),
  ])
  const groupKinds = kinds(dayOf(look, schoolYear))
  return schools.map((school) => {
    const facts = schoolFactsOf(model, school, groupKinds.get(school.id) ?? new Set())
    const [categories, more] = [needs.get(school.id) ?? [], raised.get(school.id) ?? []]
    const asked = { facts, categories, raised: more, carried: carried.get(school.id) ?? [] }
    const { id: schoolId, name: schoolName } = school
    return {
      ...{ schoolId, schoolName, isServed: facts.isOpen && facts.isServed },
      need: needOn(model, asked.categories, dayOf(look, schoolYear)),
      lines: whatSchoolIsDue(model, asked, terms),
    }
  })
}

function needOn({ need }: ServiceModel, periods: readonly CategoryPeriod[], on: PlainDate): DueOfSchool['need'] {
  if (!need) return undefined
  const now = periods.findLast(({ startedOn }) => startedOn === undefined || startedOn <= on)
  const since = now?.startedOn && now.startedOn > firstDayOf(schoolYearOf(on)) ? now.startedOn : null
  return { category: now?.category ?? need.start, since }
}

/** ES-23. The same of groups, by their kinds and sizes. */
export async function dueOfGroups(look: Look, { schoolYear, ids }: Asked): Promise<DueOfGroup[]> {
  const on = dayOf(look, schoolYear)
  const { model } = await look.modelOn(on)
  const kinds = [...new Set((model.days?.due ?? []).flatMap(({ group }) => group ?? []))]
  if (kinds.length === 0) return []
  const terms: readonly TermOfYear[] = await termsOf(look, schoolYear)
  const groups = await listGroupsToReckon(look, kinds, on, ids)
  return groups.map(({ id, name, schoolIds, ...group }) => ({
    ...{ groupId: id, groupName: name, schoolIds },
    lines: whatGroupIsDue(model, group, terms),
  }))
}
