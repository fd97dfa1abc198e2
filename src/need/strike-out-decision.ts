import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { strikingSays } from '#shared/struck-out.ts'
import { holdSchool } from '#visits/index.ts'
import type { StrikeOut } from '#web/strike-out.tsx'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getDecision } from './get-decision.ts'
import { eventOfNeed } from './need-events.ts'
import { needsOn } from './need-of.ts'
import { mayDecideNeed } from './need-policy.ts'
import { own } from './need-rules.ts'
import { markStruckOut } from './need-store.ts'
import { needName } from './need-words.ts'
import { needWasTaken } from './takes-effect.ts'

/** A decision that was entered in error is struck out: it stays to be read, and the one before it is current again. Throws NotFound, NotAllowed, Refused. */
export async function strikeOutDecision(work: Work, id: string, struck: StrikeOut): Promise<void> {
  const { school } = await getDecision(work, id)
  requireThat(mayDecideNeed(work, school.id), work, `strike out the decision ${id}`)
  await holdSchool(work, school.id)
  const { decision, need } = await getDecision(work, id)
  const { revision, standing } = decision
  const stale = await whyChangedMeanwhile(work, { kind: 'need', id: school.id, revision, shown: struck.revision })
  refuseIf(
    work,
    standing === 'struck-out' ? [own('need-struck-out-once', 'XX-05', 'This is struck out already.')] : stale,
  )
  const before = (await needsOn(work, [school.id], work.today)).get(school.id)
  const because = strikingSays(struck)
  await markStruckOut(work, id, because)
  await logEvent(
    work,
    eventOfNeed('struck-out', school.id, {
      category: { after: needName(need, decision) },
      because: { after: because },
    }),
  )
  const after = (await needsOn(work, [school.id], work.today)).get(school.id)
  if (after) await needWasTaken(work, { schoolId: school.id, before, after })
}
