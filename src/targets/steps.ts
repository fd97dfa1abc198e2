import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { listHoldersAt } from '#replies/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { staleFindings } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { whyNotTogether } from './together-rules.ts'
import { getTargetsToChange, type TargetsOfYear } from './get-targets.ts'
import { keyOf, type Target, type TargetSet, type TargetStep } from './target.ts'
import type { TypedTargets } from './target-form.ts'
import { mayBringIn, mayRecord, mayTake, rolesOfStep } from './target-policy.ts'
import {
  readDiscussed,
  readProposed,
  rolesMissing,
  whyNotEarlier,
  whyNotOn,
  whyNotThisYear,
  whyNotTwice,
  whyStepIsNotOpen,
} from './target-rules.ts'
import { writeOfStep } from './write-of-step.ts'
import { addStep, addTargetSet, changeTargetSet, writeDiscussed, writeProposed } from './target-store.ts'
import { shortNameOf } from './target-value.ts'

/**
 * NF-40 to NF-43, NF-53. The school proposes its targets, all on one form; again as long as nobody has discussed them. Throws
 * NotFound, NotAllowed, and Refused for another year than the model's.
 */
export async function proposeTargets(work: Work, schoolId: string, year: string, typed: TypedTargets): Promise<void> {
  const found = await getTargetsToChange(work, schoolId, year)
  const { school, targetYear, rule, model, modelVersionId, wanted, set } = found
  requireThat(mayTake(work, rule, 'proposed', school.id), work, `propose the targets of ${schoolId}`)
  const read = readProposed(wanted, typed.values)
  refuseIf(work, [
    ...(set ? [] : whyNotThisYear(rule, targetYear, work.today)),
    ...whyStepIsNotOpen(rule, set, 'proposed', model),
    ...staleFindings(typed.revision, set?.revision ?? 0),
    ...read.findings,
    ...whyNotTogether(wanted, asTyped(read.targets)),
  ])
  const id = set?.id ?? (await addTargetSet(work, { schoolId: school.id, targetYear, modelVersionId }))
  if (!id) return refuseIf(work, staleFindings(0, 1))
  await writeProposed(work, id, read.targets)
  await addStep(work, id, {
    step: 'proposed',
    round: set?.round ?? 1,
    on: work.today,
    ...actor(work, found, 'proposed'),
  })
  if (set) await changeTargetSet(work, id, {})
  await writeOfStep(work, found, 'proposed')
  await logStep(work, found, 'proposed')
}

/** NF-55, NF-56. The adviser says of each target what it is after the discussion and how effective and suitable it is. Throws NotFound, NotAllowed, Refused. */
export async function discussTargets(work: Work, schoolId: string, year: string, typed: TypedTargets): Promise<void> {
  const found = await getTargetsToChange(work, schoolId, year)
  const { school, rule, model, wanted, set } = found
  requireThat(mayTake(work, rule, 'discussed', school.id), work, `discuss the targets of ${schoolId}`)
  const closed = whyStepIsNotOpen(rule, set, 'discussed', model)
  if (!set || closed.length > 0) return refuseIf(work, closed)
  const { discussed, findings } = readDiscussed(set, wanted, typed)
  const names = new Map(wanted.map((each) => [each.key, shortNameOf(each)]))
  const texts = discussed.map((each) => ({
    ...{ where: names.get(keyOf(each)) ?? each.measure, field: `comment.${keyOf(each)}`, text: each.comment },
  }))
  const asked = await askAboutNamesIn(work, school.id, texts)
  refuseIf(work, [
    ...staleFindings(typed.revision, set.revision),
    ...findings,
    ...whyNotTogether(wanted, discussed),
    ...asked,
  ])
  const round = set.status === 'proposed' ? set.round : set.round + 1
  await writeDiscussed(work, set.id, discussed)
  await addStep(work, set.id, { step: 'discussed', round, on: work.today, ...actor(work, found, 'discussed') })
  await changeTargetSet(work, set.id, { status: 'discussed', round })
  await writeOfStep(work, found, 'discussed')
  await logStep(work, found, 'discussed')
}

/** NF-43, NF-51. One of those who have to agree, or the governors, take a step themselves. Throws NotFound, NotAllowed, Refused. */
export async function takeStep(
  work: Work,
  schoolId: string,
  year: string,
  { step, revision, on }: { step: 'agreed' | 'sanctioned'; revision: number; on: PlainDate },
): Promise<void> {
  const found = await getTargetsToChange(work, schoolId, year)
  const { school, rule, model, set } = found
  requireThat(mayTake(work, rule, step, school.id), work, `take the step ${step} of the targets of ${schoolId}`)
  const closed = whyStepIsNotOpen(rule, set, step, model)
  if (!set || closed.length > 0) return refuseIf(work, closed)
  const missing = rolesMissing(rule, set, step)
  const role = rolesOfStep(work, rule, step, school.id).find((each) => missing.includes(each))
  const twice = whyNotTwice(set, step, work.actor.personId, role)
  refuseIf(work, [...staleFindings(revision, set.revision), ...twice, ...whyNotOn(set, on, work.today)])
  await addStep(work, set.id, { step, round: set.round, role: role ?? '', personId: work.actor.personId, on })
  await settle(work, found, set, step, [role ?? ''], on)
}

/** NF-43. The adviser writes down what was agreed at the visit: with whom, and when. Throws NotFound, NotAllowed, Refused. */
export async function recordAgreed(
  work: Work,
  schoolId: string,
  year: string,
  { revision, on, roles }: { revision: number; on: PlainDate; roles: readonly string[] },
): Promise<void> {
  const found = await getTargetsToChange(work, schoolId, year)
  const { school, rule, model, set } = found
  requireThat(mayRecord(work, rule, 'agreed', school.id), work, `write down who agreed the targets of ${schoolId}`)
  const closed = whyStepIsNotOpen(rule, set, 'agreed', model)
  if (!set || closed.length > 0) return refuseIf(work, closed)
  const missing = rolesMissing(rule, set, 'agreed')
  const known = roles.filter((role) => missing.includes(role))
  const nobody = { kind: 'target-who', id: 'target-who', source: 'NF-43', field: 'roles', weight: 'firm' } as const
  refuseIf(work, [
    ...staleFindings(revision, set.revision),
    ...(known.length === roles.length && known.length > 0
      ? []
      : [{ ...nobody, says: 'Choose who agreed, of those who have not yet' }]),
    ...whyNotOn(set, on, work.today),
  ])
  const holders = await listHoldersAt(work, school.id, known)
  for (const role of known) {
    const personId = holders.find((holder) => holder.role === role)?.personId ?? null
    await addStep(work, set.id, { step: 'agreed', round: set.round, role, personId, on })
  }
  await settle(work, found, set, 'agreed', known, on)
}

/** NF-38. Targets that were set before the service began, written down so that results stand beside them. Throws NotFound, NotAllowed, Refused. */
export async function bringInTargets(work: Work, schoolId: string, year: string, typed: TypedTargets): Promise<void> {
  const found = await getTargetsToChange(work, schoolId, year)
  const { school, targetYear, rule, modelVersionId, wanted, set } = found
  requireThat(mayBringIn(work, rule, school.id), work, `write down earlier targets of ${schoolId}`)
  const read = readProposed(
    wanted.map((each) => ({ ...each, required: false })),
    typed.values,
  )
  const step = rule.steps.at(-1)?.id ?? 'agreed'
  refuseIf(work, [
    ...whyNotEarlier(rule, set, targetYear, work.today),
    ...read.findings,
    ...whyNotTogether(wanted, asTyped(read.targets)),
  ])
  const id = await addTargetSet(work, {
    ...{ schoolId: school.id, targetYear, modelVersionId, status: step, setBefore: true, finalOn: work.today },
  })
  if (!id) return refuseIf(work, staleFindings(0, 1))
  await writeProposed(
    work,
    id,
    read.targets.map((each) => ({ ...each, value: each.proposed })),
  )
  await logEvent(work, eventOf(found, 'targets.brought-in'))
}

/** The status follows once nobody's step is missing; the model's last step makes them final. */
async function settle(
  work: Work,
  found: TargetsOfYear,
  set: TargetSet,
  step: TargetStep,
  roles: readonly string[],
  on: PlainDate,
): Promise<void> {
  const { rule } = found
  const taken = roles.map((role) => ({ ...NOBODY, step, role, round: set.round, takenOn: on }))
  const isDone = rolesMissing(rule, { ...set, steps: [...set.steps, ...taken] }, step).length === 0
  const isLast = rule.steps.at(-1)?.id === step
  await changeTargetSet(work, set.id, { ...(isDone && { status: step }), ...(isDone && isLast && { final_on: on }) })
  if (isDone) await writeOfStep(work, found, step)
  await logStep(work, found, step, { roles: { after: roles.join(' ') }, isDone: { after: isDone } })
}

const asTyped = (targets: readonly Pick<Target, 'measure' | 'pupils' | 'proposed'>[]) =>
  targets.map(({ proposed, ...of }) => ({ ...of, value: proposed }))

const NOBODY = { personId: null, personName: null, recordedById: '', recordedByName: '', notBecause: null }

/** In which role of a step somebody acts. */
function actor(work: Work, { rule, school }: TargetsOfYear, step: TargetStep) {
  return { role: rolesOfStep(work, rule, step, school.id)[0] ?? '', personId: work.actor.personId }
}

const eventOf = ({ school, targetYear }: TargetsOfYear, name: string, more = {}) => ({
  name,
  subjects: [{ kind: 'school' as const, id: school.id }],
  audience: 'read-records' as const,
  changes: { year: { after: targetYear }, ...more },
})

async function logStep(work: Work, found: TargetsOfYear, step: TargetStep, more = {}): Promise<void> {
  await logEvent(work, eventOf(found, `targets.${step}`, more))
}
