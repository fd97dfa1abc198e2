import { logEvent } from '#history/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { holdSchool } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { mayRecordRecruitment } from '../order-policy.ts'
import { getSchoolToOrder } from '../school-to-order.ts'
import { addRecruitment, listRecruitments } from './recruitment-store.ts'
import { whyRecruitmentCannotBegin } from './recruitment-rules.ts'

/** Throws NotFound where nothing of a model is free for a recruitment. */
export function requireFreeDays({ model }: Pick<Look, 'model'>): void {
  if (!model.offers.some(({ free }) => free)) throw new NotFound('page', 'recruitments')
}

/** ES-63. A school recruits a headteacher: each recruitment has its own free day. Throws NotFound, NotAllowed, Refused. Gives its id. */
export async function recordRecruitment(work: Work, schoolId: string, beganOn: PlainDate): Promise<string> {
  requireFreeDays(work)
  const school = await getSchoolToOrder(work, schoolId)
  requireThat(mayRecordRecruitment(work, schoolId), work, `record a recruitment at ${schoolId}`)
  await holdSchool(work, schoolId)
  refuseIf(work, whyRecruitmentCannotBegin(beganOn, await listRecruitments(work, schoolId), work.today))
  const id = await addRecruitment(work, school.id, beganOn)
  await logEvent(work, {
    name: 'recruitment.recorded',
    subjects: [{ kind: 'school', id: school.id }],
    audience: 'see-charges',
    changes: { on: { after: beganOn } },
  })
  return id
}
