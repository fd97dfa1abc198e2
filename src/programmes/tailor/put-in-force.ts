import { andList, type Programme, type ServiceModel } from '#model/index.ts'
import { logEvent } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { closedReasonFindings } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayTailor } from '../programme-policy.ts'
import { getToAnswer } from './answer-tailoring.ts'
import { changeSays } from './change-says.ts'
import { whyTailoringActionCannotBeTaken } from './tailor-rules.ts'
import { decideTailoring } from './tailoring-store.ts'
import { rolesStillToAgree, TAILORING_ACTIONS, type Tailoring } from './tailoring.ts'

/** Whether a change of a programme may go ahead of somebody's agreement: only where the model says "normally". */
export const isAheadOfAllAllowed = ({ tailoredBy }: Programme): boolean => tailoredBy !== undefined && !tailoredBy.firm

/** NF-11. What stands against a change while not everyone whom the model names has agreed: firm, or asking for a reason, as the model has it. */
export function whyNotYetInForce(
  model: ServiceModel,
  programme: Programme,
  tailoring: Pick<Tailoring, 'answers'>,
): Finding[] {
  const { tailoredBy } = programme
  const still = tailoredBy ? rolesStillToAgree(tailoredBy.roles, tailoring) : []
  if (!tailoredBy || still.length === 0) return []
  const names = still.map((role) => model.roles.find(({ id }) => id === role)?.name ?? role)
  const { id, source, says, firm } = tailoredBy
  return [
    {
      ...{ kind: 'tailored-before-all-agreed', id, source, weight: firm ? 'firm' : 'soft' },
      says: `${says} Not agreed yet: ${andList(names)}.`,
    },
  ]
}

/**
 * Puts a change in force before everyone has agreed, where the model's rule is not firm, for a reason that is kept and counted.
 * Throws NotFound, NotAllowed, Refused. Gives its school year.
 */
export async function putInForce(work: Work, schoolId: string, tailoringId: string): Promise<SchoolYear> {
  const { tailoring, programme, model } = await getToAnswer(work, schoolId, tailoringId)
  requireThat(mayTailor(work, schoolId, programme.tailoredBy?.roles ?? []), work, `put ${tailoringId} in force`)
  if (!isAheadOfAllAllowed(programme)) throw new NotFound('change that goes ahead of those who agree', tailoringId)
  const type = model.visitTypes.find(({ id }) => id === tailoring.visitType)
  refuseIf(work, [
    ...whyTailoringActionCannotBeTaken(tailoring, 'put-in-force'),
    ...whyNotYetInForce(model, programme, tailoring),
    ...(type ? closedReasonFindings(work, type) : []),
  ])
  await decideTailoring(work, tailoringId, TAILORING_ACTIONS['put-in-force'].to, work.today)
  await logEvent(work, {
    name: 'programme.tailored-ahead',
    subjects: [{ kind: 'school', id: schoolId }],
    audience: 'see-school',
    changes: { programme: { after: programme.name }, change: { after: changeSays(model, tailoring) } },
  })
  return tailoring.schoolYear
}
