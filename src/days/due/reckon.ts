import type { ServiceModel } from '#model/index.ts'
import { schoolFactsOf, openGroupKinds } from '#visits/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { categoriesBetween } from '../need-source.ts'
import { termsOf, type TermOfYear } from '../year-terms.ts'
import type { Asked, CategoryPeriod, DueLine } from './due.ts'
import { whatGroupIsDue, whatSchoolIsDue } from './due-rules.ts'
import { listGroupsToReckon, listRaised, listSchoolsToReckon } from './reckoning-store.ts'

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
export async function dueOfSchools(look: Look, { schoolYear, ids }: Asked): Promise<DueOfSchool[]> {
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
  const groupKinds = kinds(model, dayOf(look, schoolYear))
  return schools.map((school) => {
    const facts = schoolFactsOf(model, school, groupKinds.get(school.id) ?? new Set())
    const asked = { facts, categories: needs.get(school.id) ?? [], raised: raised.get(school.id) ?? [] }
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
