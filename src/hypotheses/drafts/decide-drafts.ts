import { logEvent } from '#history/index.ts'
import {
  listQuestions,
  mayPrepare,
  ofVisit,
  placeQuestion,
  whyNoLongerPrepared,
  whyQuestionCannotBeAdded,
} from '#preparation/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getWithHypothesesNow } from '../get-with-hypotheses.ts'
import type { DraftChoice } from './draft.ts'
import { whyDraftIsGone, whyNothingIsDecided } from './draft-rules.ts'
import { insertDropped } from './draft-store.ts'
import { readDrafts } from './list-drafts.ts'

/**
 * NF-54, XX-12. The adviser keeps drafts, worded as they like, and drops others: what is kept is one of the visit's questions from then on; what is neither
 * stays a draft, and no draft is seen by the school. Throws NotFound, NotAllowed, Refused.
 */
export async function decideDrafts(work: Work, visitId: string, choices: readonly DraftChoice[]): Promise<void> {
  const found = await getWithHypothesesNow(work, visitId)
  const { visit } = found
  requireThat(mayPrepare(work, visit), work, `decide on drafts for the visit ${visitId}`)
  const { open, byHand, dropped: before } = await readDrafts(work, found)
  // What was dropped can be kept after all.
  const drafts = [...open, ...byHand, ...before]
  const kept = choices.filter(({ does }) => does === 'keep')
  const already = (await listQuestions(work, visitId)).length
  const texts = kept.map(({ key, asks }) => ({ where: 'a draft', field: `asks.${key}`, text: asks }))
  refuseIf(work, [
    ...whyNoLongerPrepared(visit),
    ...whyNothingIsDecided(choices),
    ...whyDraftIsGone(drafts, choices),
    ...(kept.length > 0 ? whyQuestionCannotBeAdded(already + kept.length - 1) : []),
    ...(await askAboutNamesIn(work, visit.schoolId, texts)),
  ])
  for (const { key, asks } of kept) {
    const because = drafts.find((each) => each.key === key)?.because ?? ''
    await placeQuestion(work, found, { asks, isShared: true, drawn: { from: key, because } })
  }
  const dropped = choices.filter(({ does }) => does === 'drop').map(({ key }) => key)
  await insertDropped(work, visitId, dropped)
  await logEvent(work, {
    name: 'hypotheses.drafts-decided',
    ...ofVisit(visit),
    audience: 'write',
    changes: { kept: { after: kept.length }, dropped: { after: dropped.length } },
  })
}
