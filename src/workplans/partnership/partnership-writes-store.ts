import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Work } from '#work/work.ts'
import type { LedBy } from '../workplan.ts'
import type { AgreeingHead, SizeDecision, Use } from './partnership.ts'

const byNow = (work: Work) => ({ authority_id: work.actor.authorityId, id: newId() })

export async function addUseRow(
  work: Work,
  {
    groupId,
    schoolYear,
    halfDays,
    usedFor,
    ledBy,
  }: Pick<Use, 'groupId' | 'halfDays' | 'usedFor' | 'ledBy'> & { schoolYear: SchoolYear },
): Promise<void> {
  await work.db
    .insertInto('partnership_uses')
    .values({
      ...byNow(work),
      ...{ group_id: groupId, school_year: schoolYear, half_days: halfDays, used_for: usedFor, led_by: ledBy },
      ...{ added_by: work.actor.personId, added_on: work.today, removed_by: null, removed_on: null },
    })
    .execute()
}

export async function removeUseRow(work: Work, id: string): Promise<void> {
  await work.db
    .updateTable('partnership_uses')
    .set({ removed_by: work.actor.personId, removed_on: work.today })
    .where('id', '=', id)
    .execute()
}

/** ES-32. Writes what headteachers agreed: it is not changed afterwards. */
export async function addAgreement(
  work: Work,
  added: { groupId: string; schoolYear: SchoolYear; agreedOn: PlainDate; agreed: number; allocated: number } & {
    uses: readonly Use[]
    heads: readonly AgreeingHead[]
  },
): Promise<void> {
  const uses = added.uses.map(({ halfDays, usedFor, ledBy }) => ({ halfDays, usedFor, ledBy }))
  await work.db
    .insertInto('partnership_agreements')
    .values({
      ...byNow(work),
      ...{ group_id: added.groupId, school_year: added.schoolYear, agreed_on: added.agreedOn },
      ...{ agreed: added.agreed, allocated: added.allocated },
      ...{ uses: JSON.stringify(uses), heads: JSON.stringify(added.heads) },
      ...{ entered_by: work.actor.personId, entered_on: work.today },
    })
    .execute()
}

export async function addDoing(
  work: Work,
  added: {
    groupId: string
    schoolYear: SchoolYear
    item: string
    schoolId: string | null
    doneOn: PlainDate
    ledBy: LedBy
    heads: number
  },
): Promise<void> {
  await work.db
    .insertInto('partnership_doings')
    .values({
      ...byNow(work),
      ...{ group_id: added.groupId, school_year: added.schoolYear, item: added.item, school_id: added.schoolId },
      ...{ done_on: added.doneOn, led_by: added.ledBy, heads: added.heads },
      ...{ entered_by: work.actor.personId, entered_on: work.today },
    })
    .execute()
}

export async function addSize(
  work: Work,
  added: {
    groupId: string
    schoolYear: SchoolYear
    schools: number
    due: number
    allocated: number
    decision: SizeDecision
    because: string
  },
): Promise<void> {
  const { groupId, schoolYear, ...decided } = added
  await work.db
    .insertInto('partnership_sizes')
    .values({
      ...byNow(work),
      ...{ group_id: groupId, school_year: schoolYear, ...decided },
      ...{ decided_by: work.actor.personId, decided_on: work.today },
    })
    .execute()
}

/** Holds a partnership until the deed ends: of two who use its last days at once, the second finds what the first took. */
export async function holdPartnership(work: Work, groupId: string): Promise<void> {
  await work.db.selectFrom('groups').select('id').where('id', '=', groupId).forUpdate().execute()
}
