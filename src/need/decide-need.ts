import { categoryWaits, formalFindings } from '#concerns/index.ts'
import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import { holdSchool } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { keyOfEvidence, listHeldEvidence } from './evidence-store.ts'
import { issueNeedLetter } from './issue-letter.ts'
import { categoryOf, usualLevel, usualNextLook, type Wanted } from './need.ts'
import { needEvent } from './need-events.ts'
import { mayDecideNeed } from './need-policy.ts'
import { own, whyCannotDecide } from './need-rules.ts'
import { addDecision, revisionOfNeed } from './need-store.ts'
import { needsOn } from './need-of.ts'
import { atSchool, getSchoolOfNeed, type SchoolOfNeed } from './school-of-need.ts'
import { needWasTaken } from './takes-effect.ts'

/**
 * SH-16 to SH-31, SH-71. Somebody who may decides in which category a school is from a day; the school has it in a letter, its head and chair
 * are told. Of two people at once the second is told. Throws NotFound, NotAllowed, Refused. Gives the decision's id.
 */
export async function decideNeed(
  work: Work,
  schoolId: string,
  { revision: shown, ...typed }: Wanted & { revision: number },
): Promise<string> {
  await getSchoolOfNeed(work, schoolId)
  requireThat(mayDecideNeed(work, schoolId), work, `decide on the need of ${schoolId}`)
  await holdSchool(work, schoolId)
  const found = await getSchoolOfNeed(work, schoolId)
  const wanted = withUsual(found, typed)
  const revision = await revisionOfNeed(work, schoolId)
  const stale = await whyChangedMeanwhile(work, { kind: 'need', id: schoolId, revision, shown })
  refuseIf(work, stale.length > 0 ? stale : await whyCannotBeDecided(work, found, wanted))
  const { modelVersionId } = work
  const id = await addDecision(work, { ...wanted, schoolId, modelVersionId, standing: 'in-force' })
  const before = found.periods.findLast(({ startedOn }) => startedOn === undefined || startedOn < wanted.startsOn)
  await logEvent(work, needEvent('decided', found, wanted, before))
  await issueNeedLetter(work, found, { ...wanted, id })
  const after = (await needsOn(work, [schoolId], wanted.startsOn)).get(schoolId)
  if (after) await needWasTaken(work, { schoolId, before, after })
  return id
}

/** What the model fills in where nothing was said: the only level of a category, and the day of the next look. */
export function withUsual({ need }: SchoolOfNeed, typed: Wanted): Wanted {
  const category = categoryOf(need, typed.category)
  const reason = need.reasons.find(({ id }) => id === typed.reason)
  const takesMaker = (reason?.madeBy.length ?? 0) > 0
  return {
    ...typed,
    level: typed.level ?? (need.levels && category ? usualLevel(category) : null),
    madeBy: takesMaker ? typed.madeBy : null,
    madeOn: takesMaker ? typed.madeOn : null,
    nextLookOn: typed.nextLookOn ?? usualNextLook(need, typed.startsOn),
  }
}

/** Everything that stands against a decision: the model's rules, evidence that is not held, and what looks like somebody's name. */
export async function whyCannotBeDecided(work: Work, found: SchoolOfNeed, wanted: Wanted): Promise<Finding[]> {
  const { school, need } = found
  return [
    ...whyCannotDecide(need, wanted, atSchool(work, found, wanted.startsOn), work.today),
    ...(await whyEvidenceIsNotHeld(work, school.id, wanted)),
    ...(await whyASurprise(work, school.id, wanted)),
    ...(await askAboutNamesIn(work, school.id, [
      { where: 'why', field: 'says', text: wanted.says ?? '' },
      { where: 'what would lower it', field: 'loweredBy', text: wanted.loweredBy ?? '' },
    ])),
  ]
}

/** WI-08. Into a category of which the model says so a school comes only after a conversation about a concern. */
const whyASurprise = async (work: Work, schoolId: string, { category, startsOn }: Wanted): Promise<Finding[]> =>
  categoryWaits(work.model, category) ? formalFindings(work, schoolId, startsOn) : []

async function whyEvidenceIsNotHeld(work: Work, schoolId: string, { evidence }: Wanted): Promise<Finding[]> {
  if (evidence.length === 0) return []
  const held = new Set((await listHeldEvidence(work, schoolId)).map(keyOfEvidence))
  return evidence.every((each) => held.has(keyOfEvidence(each)))
    ? []
    : [own('need-evidence-is-held', 'SH-71', 'Choose evidence that is held of this school.', 'evidence')]
}
