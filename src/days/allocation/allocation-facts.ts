import { whyFundCannotGive } from '#funds/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { listRolesOf } from '#people/index.ts'
import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { standingsOf } from '../standings.ts'
import type { Allocation, Wanted } from './allocation.ts'
import type { AllocationFacts } from './allocation-rules.ts'

type Asked = {
  model: ServiceModel
  schoolYear: SchoolYear
  place: AllocationFacts['place'] & { id?: string; schoolId?: string | null }
  /** The allocation that is being changed: its days do not stand in their own way. */
  before?: Allocation | undefined
}

/** Everything that the rules on an allocation ask of people and of what was allocated before. */
export async function findAllocationFacts(look: Look, wanted: Wanted, asked: Asked): Promise<AllocationFacts> {
  const { model, schoolYear, place, before } = asked
  const hasTeam = model.days?.capacity.bounds.some(({ of }) => of === 'team') ?? false
  const people = [wanted.personId, wanted.needSeenById].filter((id) => id !== null)
  const fund = {
    source: wanted.fund,
    placeId: place.schoolId ?? place.id,
    dayKind: wanted.kind,
    on: firstDayOf(schoolYear),
  }
  const [roles, standings, fundSays] = await Promise.all([
    listRolesOf(look, people),
    standingsOf(look, { schoolYear, ...(!hasTeam && { personIds: people }) }),
    whyFundCannotGive(look, model, fund),
  ])
  const rolesOf = (personId: string | null) =>
    roles.filter(
      (held) =>
        held.personId === personId &&
        held.startedOn <= lastDayOf(schoolYear) &&
        (held.finishedOn === null || held.finishedOn >= firstDayOf(schoolYear)),
    )
  const own = wanted.personId ? standings.get(wanted.personId) : undefined
  const itsOwn = before && before.personId === wanted.personId ? before.halfDays : 0
  const held = rolesOf(wanted.personId)
  return {
    ...{ model, schoolYear, place, fundSays },
    person: wanted.personId
      ? { name: held[0]?.personName ?? 'This person', roles: held.map(({ role }) => role) }
      : undefined,
    capacity: own?.capacity,
    allocated: (own?.allocated ?? 0) - itsOwn,
    team: await teamOf(look, schoolYear, standings, before),
    seenByRoles: rolesOf(wanted.needSeenById).map(({ role }) => role),
  }
}

/** Everyone together, with what was allocated to roles of which nobody is named yet. */
async function teamOf(
  look: Look,
  schoolYear: SchoolYear,
  standings: Awaited<ReturnType<typeof standingsOf>>,
  before: Allocation | undefined,
) {
  const all = [...standings.values()]
  const { unnamed } = await look.db
    .selectFrom('allocations')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<string>('half_days'), eb.val('0')).as('unnamed'))
    .where('school_year', '=', schoolYear)
    .where('person_id', 'is', null)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirstOrThrow()
  const allocated = all.reduce((sum, each) => sum + each.allocated, Number(unnamed))
  return {
    capacity: all.reduce((sum, { capacity = 0 }) => sum + capacity, 0),
    allocated: allocated - (before?.halfDays ?? 0),
  }
}
