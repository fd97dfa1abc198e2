import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { jointEvent } from './collaboration-events.ts'
import { getCollaborationsRule, mayKeep, mayLog } from './collaboration-policy.ts'
import { limited, whatOutcomeLacks, whyDaysAreWrong, whyIsOver } from './collaboration-rules.ts'
import { addEntryRow, endCollaborationRow, setOutcome } from './collaboration-writes-store.ts'
import { schoolsNow, type EntrySort, type JointOutcome, type WholeCollaboration } from './collaboration.ts'
import { getCollaboration, getToDo, rulesOf } from './get-collaboration.ts'

/** RO-48, RO-49. A meeting or another contact of joint work, and what it was about. Throws NotFound, NotAllowed, Refused. */
export async function addEntry(
  work: Work,
  id: string,
  entry: { sort: EntrySort; heldOn: PlainDate; about: string },
): Promise<void> {
  const joint = await getCollaboration(work, id)
  requireThat(mayLog(work, joint), work, `write of ${id}`)
  refuseIf(work, [
    ...whyIsOver(joint),
    ...whyDaysAreWrong(joint, { on: entry.heldOn, field: 'heldOn', what: 'A meeting' }, work.today),
    ...(await namesIn(work, joint, [{ where: 'what it was about', field: 'about', text: entry.about }])),
  ])
  await addEntryRow(work, id, entry)
  await logEvent(work, jointEvent('met', ofAll(joint), { sort: { after: entry.sort } }))
}

/** RO-42, RO-53. What came of it so far, in place of what was said before. Throws NotFound, NotAllowed, Refused. */
export async function sayOutcome(
  work: Work,
  id: string,
  { revision, ...given }: JointOutcome & { revision: number },
): Promise<void> {
  const before = await getCollaboration(work, id)
  requireThat(mayKeep(work, before), work, `say what came of ${id}`)
  const joint = await getToDo(work, id, revision)
  const { kind } = await rulesOf(work, joint)
  const asks = (what: 'baseline' | 'saving') => kind.asks.some((ask) => ask.what === what)
  const outcome: JointOutcome = {
    outcome: given.outcome,
    reached: asks('baseline') ? given.reached : null,
    savingPence: asks('saving') ? given.savingPence : null,
    released: asks('saving') ? given.released : null,
  }
  refuseIf(work, [
    ...whatOutcomeLacks(kind, outcome),
    ...(await namesIn(work, joint, [
      { where: 'what came of it', field: 'outcome', text: outcome.outcome },
      { where: 'what it released', field: 'released', text: outcome.released ?? '' },
    ])),
  ])
  await setOutcome(work, id, outcome)
  await logEvent(
    work,
    jointEvent('outcome-said', ofAll(joint), { outcome: { before: joint.outcome, after: outcome.outcome } }),
  )
}

/** RO-53. It has had its last day, once it is said what came of it. Throws NotFound, NotAllowed, Refused. */
export async function endCollaboration(
  work: Work,
  id: string,
  { revision, endedOn }: { revision: number; endedOn: PlainDate },
): Promise<void> {
  const before = await getCollaboration(work, id)
  requireThat(mayKeep(work, before), work, `end ${id}`)
  const joint = await getToDo(work, id, revision)
  const { outcome } = getCollaborationsRule(work)
  refuseIf(work, [
    ...whyDaysAreWrong(
      { startedOn: joint.startedOn },
      { on: endedOn, field: 'endedOn', what: 'The last day' },
      work.today,
    ),
    ...(joint.outcome === null ? [limited(outcome, 'endedOn', 'Say it first.')] : []),
  ])
  await endCollaborationRow(work, id, endedOn)
  await logEvent(work, jointEvent('ended', ofAll(joint)))
}

const ofAll = (joint: WholeCollaboration) => ({
  ...{ id: joint.id, title: joint.title },
  schoolIds: schoolsNow(joint).map(({ schoolId }) => schoolId),
})

/** XX-12. Nobody of a classroom is named in joint work: it is asked about. */
const namesIn = (work: Work, joint: WholeCollaboration, texts: Parameters<typeof askAboutNamesIn>[2]) => {
  const [school] = schoolsNow(joint)
  return school ? askAboutNamesIn(work, school.schoolId, texts) : []
}
