import { logEvent } from '#history/index.ts'
import { listHoldersAt } from '#people/index.ts'
import { NotFound } from '#work/failures.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { partnershipEvent } from '../workplan-events.ts'
import { sumDays } from '../workplan.ts'
import { getPartnership, type Partnership } from './get-partnership.ts'
import { whyItStays, whyNotAgreed, whyTooMuch } from './partnership-rules.ts'
import { listUses } from './partnership-store.ts'
import { addAgreement, addUseRow, holdPartnership, removeUseRow } from './partnership-writes-store.ts'
import type { AgreedUse, AgreeingHead } from './partnership.ts'

/** A partnership whose plan somebody may write: the team at any time, its headteachers once its days were sent. Throws NotFound, NotAllowed. */
export async function getToPlan(look: Look, groupId: string, year: SchoolYear): Promise<Partnership> {
  const found = await getPartnership(look, groupId, year)
  requireThat(found.may.plan && (found.isOpen || found.may.seeDays), look, `plan the days of ${groupId}`)
  return found
}

/** ES-32. Adds what some days are used for. Throws NotFound, NotAllowed, and Refused where there are not so many days. */
export async function addUse(work: Work, groupId: string, year: SchoolYear, use: AgreedUse): Promise<void> {
  const { group, allocated, isOpen } = await getToPlan(work, groupId, year)
  await holdPartnership(work, group.id)
  const uses = await listUses(work, { groupIds: [group.id], schoolYear: year })
  refuseIf(work, whyTooMuch(group.name, allocated, sumDays(uses) + use.halfDays))
  await addUseRow(work, { ...use, groupId: group.id, schoolYear: year })
  await logEvent(
    work,
    partnershipEvent(
      'use-added',
      { groupId: group.id, year, isOpen },
      {
        halfDays: { after: use.halfDays },
        usedFor: { after: use.usedFor },
      },
    ),
  )
}

/** ES-26. Takes something out of a partnership's plan. Throws NotFound, NotAllowed, and Refused for what is not negotiable. */
export async function removeItem(work: Work, groupId: string, year: SchoolYear, item: string): Promise<void> {
  const { group, model, isOpen } = await getToPlan(work, groupId, year)
  refuseIf(work, whyItStays(model, item))
  await holdPartnership(work, group.id)
  const use = (await listUses(work, { groupIds: [group.id], schoolYear: year })).find(({ id }) => id === item)
  if (!use) throw new NotFound('use of days', item)
  await removeUseRow(work, use.id)
  await logEvent(
    work,
    partnershipEvent(
      'use-removed',
      { groupId: group.id, year, isOpen },
      {
        halfDays: { after: use.halfDays },
        usedFor: { after: use.usedFor },
      },
    ),
  )
}

/** Those who lead schools of a partnership on a day, once for each school. */
export async function headsOf(
  look: Look,
  { rule, memberIds, members }: Partnership,
  on: PlainDate,
): Promise<AgreeingHead[]> {
  const held = await listHoldersAt(look, memberIds, rule.newHead.roles, { on })
  const named = new Map(members.map(({ schoolId, schoolName }) => [schoolId, schoolName]))
  return held
    .filter(({ actsFor }) => actsFor === null)
    .map(({ personId, name, schoolId }) => ({ personId, name, schoolId, schoolName: named.get(schoolId) ?? '' }))
}

type Agreeing = { agreedOn: PlainDate; heads: readonly string[] }

/**
 * ES-32. Keeps that headteachers agreed, on a day, on what most of the days are used for: the uses as they stand. Throws NotFound, NotAllowed,
 * and Refused where it is no majority, more than there is, or nobody agreed.
 */
export async function agreeUses(
  work: Work,
  groupId: string,
  year: SchoolYear,
  { agreedOn, heads }: Agreeing,
): Promise<void> {
  const found = await getToPlan(work, groupId, year)
  const { group, rule, allocated, isOpen } = found
  await holdPartnership(work, group.id)
  const uses = await listUses(work, { groupIds: [group.id], schoolYear: year })
  const agreeing = (await headsOf(work, found, agreedOn)).filter(({ personId }) => heads.includes(personId))
  refuseIf(
    work,
    whyNotAgreed(rule, {
      ...{ name: group.name, schoolYear: year, allocated, uses, isSent: isOpen },
      ...{ agreedOn, today: work.today, heads: agreeing },
    }),
  )
  const agreed = sumDays(uses)
  await addAgreement(work, { groupId: group.id, schoolYear: year, agreedOn, agreed, allocated, uses, heads: agreeing })
  await logEvent(
    work,
    partnershipEvent(
      'agreed',
      { groupId: group.id, year, isOpen },
      {
        ...{ agreed: { after: agreed }, allocated: { after: allocated }, agreedOn: { after: agreedOn } },
        heads: { after: agreeing.map(({ name }) => name).join(', ') },
      },
    ),
  )
}
