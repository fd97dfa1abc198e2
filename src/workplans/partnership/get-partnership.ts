import {
  dayIn,
  dueOfGroups,
  listAllocations,
  mayAllocateToGroup,
  mayReadStatement,
  maySeeDaysOfGroup,
  sumDue,
  type Allocation,
} from '#days/index.ts'
import type { NonNegotiable, ServiceModel, WorkplansRule } from '#model/index.ts'
import { getGroup, listMembers, type Group } from '#schools/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import { isWithin, type Reach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { listSchoolsOf } from './partnership-store.ts'
import { isOpenToSchools } from '../year/send-year.ts'
import { workplansRuleOf } from '../workplan-policy.ts'
import { sumDays } from '../workplan.ts'

/** A partnership in a year, for somebody who may know of what it agrees. */
export type Partnership = {
  group: Group
  schoolYear: SchoolYear
  model: ServiceModel
  rule: WorkplansRule['partnerships']
  items: readonly NonNegotiable[]
  /** Its schools on the day by which the year is looked at: they know of each other; and of which of them somebody has the page. */
  members: readonly { schoolId: string; schoolName: string }[]
  memberIds: readonly string[]
  known: ReadonlySet<string>
  /** By its size, and what was allocated; in half-days. */
  due: number
  allocated: number
  allocations: readonly Allocation[]
  /** ES-69. Whether schools may know of its days. */
  isOpen: boolean
  may: {
    /** Sees days as the team does, also before they are sent. */
    seeDays: boolean
    /** Works with its schools, and says what was done there. */
    team: boolean
    /** Writes what the days are used for, and that it was agreed: the team and its headteachers. */
    plan: boolean
    /** Allocates days, and decides when the size changes. */
    allocate: boolean
  }
}

/**
 * ES-18, ES-69. A partnership with its days of a year. The team sees it, and its schools: as long as the year was not sent these see no days
 * of it. Throws NotFound for others, and for groups of other kinds.
 */
export async function getPartnership(look: Look, groupId: string, schoolYear: SchoolYear): Promise<Partnership> {
  const group = await getGroup(look, groupId)
  const on = dayIn(look, schoolYear)
  const { model } = await look.modelOn(on)
  const { partnerships: rule } = workplansRuleOf(model)
  if (group.kind !== rule.group) throw new NotFound('partnership', groupId)
  const [dues, allocations, isOpen, known, members] = await Promise.all([
    dueOfGroups(look, { schoolYear, ids: [group.id] }),
    listAllocations(look, { schoolYear, groupIds: [group.id] }),
    isOpenToSchools(look, schoolYear),
    listMembers(look, group.id),
    listSchoolsOf(look, group.id, on),
  ])
  const memberIds = members.map(({ schoolId }) => schoolId)
  const isLed = leadsOneOf(look, rule.agreedBy, group.id, memberIds)
  const seeDays = maySeeDaysOfGroup(look, memberIds)
  const worksThere = (reach: Reach) => memberIds.some((id) => isWithin(reach, id))
  const team = seeDays && (worksThere(look.reach('book')) || worksThere(look.reach('designate')))
  const isItsSchool = isLed || memberIds.some((id) => mayReadStatement(look, id))
  if (!seeDays && !isItsSchool) throw new NotFound('partnership', groupId)
  const its = allocations.filter(({ kind }) => rule.kinds.includes(kind))
  return {
    ...{ group, schoolYear, model, rule, items: rule.nonNegotiable, members, memberIds },
    known: new Set(known.map(({ schoolId }) => schoolId)),
    ...{ due: sumDue(dues[0]?.lines ?? []), allocated: sumDays(its), allocations: its, isOpen },
    may: { seeDays, team, plan: isLed || team, allocate: mayAllocateToGroup(look, memberIds) },
  }
}

/** Whether somebody leads a school of a partnership, or speaks for its headteachers, today. */
function leadsOneOf({ actor }: Look, roles: readonly string[], groupId: string, memberIds: readonly string[]): boolean {
  return actor.roles.some(
    (held) =>
      roles.includes(held.role) &&
      (held.groupId === groupId || (held.schoolId !== null && memberIds.includes(held.schoolId))),
  )
}
