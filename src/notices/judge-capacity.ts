import { findCase, type Case } from '#cases/index.ts'
import { logEvent } from '#history/index.ts'
import type { NoticeKind } from '#model/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { addJudgement, latestByRole, listJudgements, type CapacityJudgement } from './capacity-store.ts'
import { holdSchool } from '#visits/index.ts'
import { rolesToJudgeIn } from './notice-policy.ts'
import { labelOf, whyCannotJudge } from './capacity-rules.ts'

/** What the model says of judging a school's capacity for improvement; undefined where it says nothing. */
export const capacityRuleOf = ({ model }: Pick<Look, 'model'>): NoticeKind['capacity'] =>
  model.notices.find(({ capacity }) => capacity)?.capacity

/**
 * SH-68. Somebody who leads a case, or supports it, judges the school's capacity for improvement in their own role; a later judgement stands
 * beside it. It creates nothing else (SH-69). Throws NotFound, NotAllowed, Refused.
 */
export async function judgeCapacity(
  work: Work,
  { caseId, role, value, why }: { caseId: string; role: string; value: number; why: string },
): Promise<void> {
  const { of, capacity } = await getCapacityOf(work, caseId)
  requireThat(
    rolesToJudgeIn(work, capacity, of.schoolId).includes(role),
    work,
    `judge the capacity of ${of.schoolId} as ${role}`,
  )
  await holdSchool(work, of.schoolId)
  const latest = latestByRole(await listJudgements(work, [caseId]))
  refuseIf(work, [
    ...whyCannotJudge(capacity, { role, value, personId: work.actor.personId }, latest, work.model),
    ...(of.endedOn ? [{ ...OVER, says: `The case of ${of.schoolName} is over.` }] : []),
    ...(await askAboutNamesIn(work, of.schoolId, [{ where: 'why', field: 'why', text: why }])),
  ])
  await addJudgement(work, { caseId, role, value, why })
  await logEvent(work, {
    name: 'capacity.judged',
    subjects: [
      { kind: 'case', id: caseId },
      { kind: 'school', id: of.schoolId },
    ],
    audience: 'see-need',
    changes: {
      role: { after: work.model.roles.find(({ id }) => id === role)?.name ?? role },
      judged: { after: `${value}, ${labelOf(work.model, capacity.scale, value).toLowerCase()}` },
    },
  })
}

const OVER = {
  kind: 'capacity-of-a-live-case',
  id: 'capacity-of-a-live-case',
  source: 'SH-68',
  weight: 'firm' as const,
}

/** A case, and how its school's capacity for improvement is judged. Throws NotFound for those who may not know of it, and where the model says nothing. */
export async function getCapacityOf(look: Look, caseId: string) {
  const of: Case = await findCase(look, caseId)
  const capacity = capacityRuleOf(look)
  if (!capacity) throw new NotFound('judgement of capacity', caseId)
  return { of, capacity }
}

/** SH-68. Every judgement of the capacity for improvement in a case, the latest first, for those who know of the case; nothing for others. */
export async function capacityJudgementsOf(look: Look, caseId: string): Promise<readonly CapacityJudgement[]> {
  await findCase(look, caseId)
  return listJudgements(look, [caseId])
}
