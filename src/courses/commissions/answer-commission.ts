import type { CoursesRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { when } from '#shared/own-rule.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import { own } from '../course-rules.ts'
import type { Commission } from './commission.ts'
import { holdCommission, listCommissions } from './commission-store.ts'

/** One commission. Throws NotFound. */
export async function getCommission(look: Look, id: string): Promise<Commission> {
  const [found] = isId(id) ? await listCommissions(look, { id }) : []
  if (!look.model.courses?.commissioned || !found) throw new NotFound('commission', id)
  return found
}

/** RO-44. What is done only while a commission is asked. */
export const whyNotAsked = ({ status, title }: Pick<Commission, 'status' | 'title'>): Finding[] =>
  when(
    status !== 'asked',
    own('course-commission-status', 'RO-44', `${title} was ${status}: nothing more is done with the commission`),
  )

/** RO-44. What stands against a commission as it is said. */
export function whyCannotBeCommissioned(
  rule: CoursesRule,
  said: Pick<Commission, 'kind' | 'groupIds'>,
  groupsOfSchool: readonly string[],
): Finding[] {
  const kind = rule.kinds.find(({ id }) => id === said.kind)
  return [
    ...when(!kind?.commissioned, own('course-commission-kind', 'RO-44', 'Choose what heads may commission', 'kind')),
    ...when(
      said.groupIds.some((id) => !groupsOfSchool.includes(id)),
      own('course-commission-group', 'RO-44', 'Choose groups that the school is in, or none for all schools', 'groups'),
    ),
  ]
}

/** RO-44. The commission that a course answers, held; with what stands against it. Throws NotFound. */
export async function readCommission(work: Work, id: string | null, kind: string): Promise<Finding[]> {
  if (id === null) return []
  await getCommission(work, id)
  await holdCommission(work, id)
  const found = await getCommission(work, id)
  return [
    ...whyNotAsked(found),
    ...when(
      found.kind !== kind,
      own('course-commission-kind', 'RO-44', 'Choose the kind of course that was commissioned', 'kind'),
    ),
  ]
}
