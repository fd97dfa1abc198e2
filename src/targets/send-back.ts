import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { staleFindings } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getTargetsToChange } from './get-targets.ts'
import { mayTake, rolesOfStep } from './target-policy.ts'
import { whyNotOn, whyStepIsNotOpen } from './target-rules.ts'
import { addStep, changeTargetSet } from './target-store.ts'
import { writeOfStep } from './write-of-step.ts'

/**
 * NF-51. The governors do not sanction the targets and say what they ask for: they go back to be discussed anew, and what was agreed counts no
 * longer. Throws NotFound, NotAllowed, Refused.
 */
export async function sendTargetsBack(
  work: Work,
  schoolId: string,
  year: string,
  { revision, on, because }: { revision: number; on: PlainDate; because: string },
): Promise<void> {
  const found = await getTargetsToChange(work, schoolId, year)
  const { school, targetYear, rule, model, set } = found
  requireThat(mayTake(work, rule, 'sanctioned', school.id), work, `send the targets of ${schoolId} back`)
  const closed = whyStepIsNotOpen(rule, set, 'sanctioned', model)
  if (!set || closed.length > 0) return refuseIf(work, closed)
  const asked = await askAboutNamesIn(work, school.id, [
    { where: 'What they ask for', field: 'because', text: because },
  ])
  refuseIf(work, [...staleFindings(revision, set.revision), ...whyNotOn(set, on, work.today), ...asked])
  const role = rolesOfStep(work, rule, 'sanctioned', school.id)[0] ?? ''
  const taken = { step: 'sanctioned', round: set.round, role, personId: work.actor.personId, on } as const
  await addStep(work, set.id, { ...taken, notBecause: because })
  await changeTargetSet(work, set.id, { status: 'proposed', round: set.round + 1 })
  await writeOfStep(work, found, 'sanctioned', 'Not sanctioned by the governors')
  await logEvent(work, {
    name: 'targets.sent-back',
    subjects: [{ kind: 'school', id: school.id }],
    audience: 'read-records',
    changes: { year: { after: targetYear } },
  })
}
