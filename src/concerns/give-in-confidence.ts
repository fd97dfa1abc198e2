import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import type { ConcernsRule, ServiceModel } from '#model/index.ts'
import { listHoldersOver, rolesWith, SCHOOL_SIDE_KINDS, type Holder } from '#people/index.ts'
import { getSchool, isOpen } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { schoolAndAfter } from './ask-concerns.ts'
import { confidenceOpened } from './concern-events.ts'
import { concernsRuleOf, mayRecordConcerns, maySeeConcerns, RECORDING } from './concern-policy.ts'
import { whyNotAtAClosedSchool } from './concern-rules.ts'
import type { Confidence } from './confidence.ts'
import { whyCannotBeGiven, whyOpenAlready } from './confidence-rules.ts'
import { addConfidence, findConfidence, findConfidenceToChange, openFrom } from './confidence-store.ts'

/** What the model says of what is given in confidence. Throws NotFound where it says nothing. */
export function inConfidenceRuleOf(look: Look): NonNullable<ConcernsRule['inConfidence']> {
  const { inConfidence } = concernsRuleOf(look)
  if (!inConfidence) throw new NotFound('page', 'what is given in confidence')
  return inConfidence
}

/** Who can be named to read what is given in confidence at a school: people of the service who work with it, and nobody who is of the school. */
export async function readersFor(look: Look, schoolId: string): Promise<Holder[]> {
  const [service, school] = rolesOfService(look.model)
  const holders = await listHoldersOver(look, schoolId, service, { isOfService: true })
  const atSchool = await listHoldersOver(look, schoolId, school, { isOfService: false })
  return holders.filter(
    ({ personId }) => personId !== look.actor.personId && !atSchool.some((each) => each.personId === personId),
  )
}

function rolesOfService(model: ServiceModel): [string[], string[]] {
  const isOfSchool = (id: string) => {
    const kind = model.roles.find((role) => role.id === id)?.kind
    return kind === 'headteacher' || (kind !== undefined && SCHOOL_SIDE_KINDS.includes(kind))
  }
  const recording = [...new Set(RECORDING.flatMap((power) => rolesWith(model, power)))]
  return [recording.filter((id) => !isOfSchool(id)), model.roles.map(({ id }) => id).filter(isOfSchool)]
}

/** What was given in confidence, for somebody who knows of it. Throws NotFound. */
export async function getConfidence(look: Look, id: string): Promise<Confidence> {
  concernsRuleOf(look)
  const found = isId(id) ? await findConfidence(look, id) : undefined
  if (found && (await schoolAndAfter(look, found)).some((each) => maySeeConcerns(look, each))) return found
  throw new NotFound('what was given in confidence', id)
}

/**
 * WI-09. Something is given in confidence: until its day only who writes it and whom they name know that it exists, so that it leaves no trace
 * but itself. Throws NotFound, NotAllowed, Refused. Gives its id.
 */
export async function giveInConfidence(
  work: Work,
  schoolId: string,
  given: { says: string; opensOn: PlainDate; readers: readonly string[] },
): Promise<string> {
  const rule = inConfidenceRuleOf(work)
  if (!maySeeConcerns(work, schoolId)) throw new NotFound('school', schoolId)
  const school = await getSchool(work, schoolId)
  requireThat(mayRecordConcerns(work, schoolId), work, `give something in confidence at ${schoolId}`)
  const known = await readersFor(work, schoolId)
  refuseIf(work, [
    ...whyNotAtAClosedSchool(school.name, isOpen(school)),
    ...whyCannotBeGiven(rule, given, known, work.today),
  ])
  return addConfidence(work, { schoolId, ...given })
}

/** WI-09. Who wrote it opens it before its day: from now on the school's head reads it. Throws NotFound, NotAllowed, Refused. */
export async function openConfidence(work: Work, id: string, shown: { revision: number }): Promise<void> {
  const found = await getConfidence(work, id)
  requireThat(mayOpen(work, found), work, `open ${id}`)
  const { revision, opensOn, schoolId } = (await findConfidenceToChange(work, id)) ?? found
  const open = whyOpenAlready({ opensOn }, work.today)
  const stale = await whyChangedMeanwhile(work, { kind: 'concern', id, revision, shown: shown.revision })
  refuseIf(work, open.length > 0 ? open : stale)
  await openFrom(work, id)
  await logEvent(work, confidenceOpened(schoolId))
}

/** Only who wrote it opens it before its day. */
export const mayOpen = ({ actor }: Look, { writtenById }: Pick<Confidence, 'writtenById'>) =>
  writtenById === actor.personId
