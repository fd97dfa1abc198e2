import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { giveBackToOffer } from '#strengths/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getMatch, getMatchToDo, type MatchSeen } from './get-help.ts'
import { helpEvent } from './help-events.ts'
import { getBrokeringRule, sidesOf } from './help-policy.ts'
import { findingsOfContact, whyCannotBeDone, whyCannotBeReviewed, whyNotUnderWay } from './match-rules.ts'
import type { Impact } from './help.ts'
import { addEntry, listEntriesOf, writeOver } from './match-store.ts'
import { moveNeed } from './need-store.ts'

/** A match for a deed of either school or of whoever brokers. Throws NotFound, NotAllowed, Refused. */
async function toFollow(work: Work, id: string, revision: number, deed: string): Promise<MatchSeen> {
  const seen = await getMatch(work, id)
  const sides = sidesOf(work, seen.need, seen.match)
  requireThat(sides.receiver || sides.giver || sides.broker, work, `${deed} ${id}`)
  const found = await getMatchToDo(work, id, revision)
  refuseIf(work, whyNotUnderWay(found.match))
  return found
}

const namesIn = (work: Work, schoolId: string, text: string) =>
  askAboutNamesIn(work, schoolId, [{ where: 'what is said', field: 'says', text }])

/** RO-87. A contact is logged, with its half-days; beyond the days agreed it is logged all the same, and marked. Throws NotFound, NotAllowed, Refused. */
export async function logContact(
  work: Work,
  id: string,
  { revision, ...contact }: { heldOn: PlainDate; halfDays: number; says: string; revision: number },
): Promise<void> {
  const { need, match } = await toFollow(work, id, revision, 'log a contact of')
  refuseIf(work, [
    ...findingsOfContact(getBrokeringRule(work), match, contact, work.today),
    ...(await namesIn(work, need.schoolId, contact.says)),
  ])
  await addEntry(work, id, { sort: 'contact', ...contact, nextOn: null })
  await logEvent(work, helpEvent('contact-logged', need, { on: { after: contact.heldOn } }))
}

/** RO-99. What is given is reviewed with both schools, and by when it is reviewed again. Throws NotFound, NotAllowed, Refused. */
export async function reviewHelp(
  work: Work,
  id: string,
  { revision, heldOn, nextOn, says }: { heldOn: PlainDate; nextOn: PlainDate | null; says: string; revision: number },
): Promise<void> {
  const { need } = await toFollow(work, id, revision, 'review')
  refuseIf(work, [...whyCannotBeReviewed(heldOn, nextOn, work.today), ...(await namesIn(work, need.schoolId, says))])
  await addEntry(work, id, { sort: 'review', heldOn, nextOn, says, halfDays: 0 })
  await logEvent(work, helpEvent('reviewed', need, { on: { after: heldOn } }))
}

/** RO-99. It is done: what changed, by when, and what stays. The need is met; days that were not worked are given back. Throws NotFound, NotAllowed, Refused. */
export async function finishHelp(
  work: Work,
  id: string,
  { revision, ...impact }: Impact & { revision: number },
): Promise<void> {
  const { need, match } = await toFollow(work, id, revision, 'finish')
  const reviews = (await listEntriesOf(work, id)).filter(({ sort }) => sort === 'review').length
  refuseIf(work, [
    ...whyCannotBeDone(getBrokeringRule(work), reviews, impact, match),
    ...(await namesIn(work, need.schoolId, `${impact.changed}\n${impact.stays}`)),
  ])
  await giveBackToOffer(work, match.strengthId, Math.max(0, match.halfDays - match.worked))
  await writeOver(work, id, 'done', { impact })
  await moveNeed(work, need.id, 'met')
  await logEvent(work, helpEvent('done', need))
}
