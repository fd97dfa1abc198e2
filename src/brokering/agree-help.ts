import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { drawOnOffer, giveBackToOffer } from '#strengths/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getMatch, getMatchToDo } from './get-help.ts'
import { helpEvent } from './help-events.ts'
import { getBrokeringRule, sidesOf } from './help-policy.ts'
import { ofModel, own } from './help-rules.ts'
import { whyCannotBeAgreed, whyIsOver, whyTermsDoNotStand } from './match-rules.ts'
import type { Terms } from './help.ts'
import { writeAgreed, writeOver, writeTermsOf } from './match-store.ts'
import { moveNeed } from './need-store.ts'

/**
 * RO-32, RO-87. What both are to agree is written: aims, objectives, dated actions, days, who gives it, what it costs. Whoever agreed to other words has not agreed to these. More days
 * are drawn from the offer, fewer given back. Throws NotFound, NotAllowed, Refused.
 */
export async function writeTerms(
  work: Work,
  id: string,
  { revision, ...terms }: Terms & { revision: number },
): Promise<void> {
  const rule = getBrokeringRule(work)
  const seen = await getMatch(work, id)
  const sides = sidesOf(work, seen.need, seen.match)
  requireThat(sides.broker || sides.receiver || sides.giver, work, `write what is agreed in ${id}`)
  const { need, match } = await getMatchToDo(work, id, revision)
  const texts = [terms.aims, terms.who, ...terms.objectives, ...terms.actions.map(({ what }) => what)].join('\n')
  refuseIf(work, [
    ...(match.status === 'chosen'
      ? []
      : [own('help-terms-status', 'XX-05', 'Both heads have agreed: what they agreed is not changed')]),
    ...whyTermsDoNotStand(rule, need, terms),
    ...(await askAboutNamesIn(work, need.schoolId, [{ where: 'what is agreed', field: 'aims', text: texts }])),
  ])
  const more = terms.halfDays - match.halfDays
  if (more < 0) await giveBackToOffer(work, match.strengthId, -more)
  if (more > 0 && !(await drawOnOffer(work, match.strengthId, more)))
    refuseIf(work, [ofModel(rule.capacity, 'There are not so many left.', 'days')])
  await writeTermsOf(work, id, terms)
  await logEvent(work, helpEvent('terms-written', need))
}

/** RO-87. A head agrees for their school; the second to agree begins it. The head of the school that gives releases its staff. Throws NotFound, NotAllowed, Refused. */
export async function agreeHelp(
  work: Work,
  id: string,
  { revision, released }: { revision: number; released: boolean },
): Promise<void> {
  const rule = getBrokeringRule(work)
  const seen = await getMatch(work, id)
  const sides = sidesOf(work, seen.need, seen.match)
  requireThat(sides.receiver || sides.giver, work, `agree ${id}`)
  const { need, match } = await getMatchToDo(work, id, revision)
  const as = { receiver: sides.receiver, giver: sides.giver, isReleased: released }
  refuseIf(work, whyCannotBeAgreed(rule, match, as))
  const isBegun = (as.receiver || match.receiverOn !== null) && (as.giver || match.giverOn !== null)
  await writeAgreed(work, id, { ...as, status: isBegun ? 'agreed' : 'chosen' })
  const name = sides.giver ? (match.giverName ?? 'The service') : need.schoolName
  await logEvent(work, helpEvent(isBegun ? 'begun' : 'agreed-to', need, { by: { after: `The head of ${name}` } }))
}

/**
 * RO-87. Somebody who was chosen does not help, or the school does not want it: its days are given back, and the need is open again. Once both have agreed it is ended instead, and
 * only the days that were not worked are given back; what was logged stays. Throws NotFound, NotAllowed, Refused.
 */
export async function giveUpHelp(
  work: Work,
  id: string,
  { revision, because }: { revision: number; because: string },
): Promise<void> {
  const seen = await getMatch(work, id)
  const sides = sidesOf(work, seen.need, seen.match)
  requireThat(sides.receiver || sides.giver || sides.broker, work, `give up ${id}`)
  const { need, match } = await getMatchToDo(work, id, revision)
  refuseIf(work, [
    ...whyIsOver(match),
    ...(await askAboutNamesIn(work, need.schoolId, [{ where: 'why', field: 'because', text: because }])),
  ])
  const status = match.status === 'agreed' ? 'ended' : 'declined'
  await giveBackToOffer(work, match.strengthId, Math.max(0, match.halfDays - match.worked))
  await writeOver(work, id, status, { because })
  await moveNeed(work, need.id, 'open')
  const by = sides.giver ? (match.giverName ?? 'The service') : sides.receiver ? need.schoolName : work.actor.name
  await logEvent(work, helpEvent(status, need, { by: { after: by } }))
}
