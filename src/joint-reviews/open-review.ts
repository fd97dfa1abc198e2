import { logEvent } from '#history/index.ts'
import type { ReviewKind } from '#model/index.ts'
import { seriousConcernsOf } from '#concerns/index.ts'
import { needsOn } from '#need/index.ts'
import { isOpen } from '#schools/index.ts'
import { holdSchool } from '#visits/index.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { getSchoolToReview, kindIn } from './get-review.ts'
import { nameLeads } from './name-leads.ts'
import { reviewEvent } from './review-event.ts'
import { mayOpenReview } from './review-policy.ts'
import { whyNobodyLeads, whyNotCommissioned, whyNotOpened, type Commissioning, type Named } from './review-rules.ts'
import { findOpenOne } from './review-store.ts'
import { joinLiveCase } from './review-of-case.ts'
import { addPieces, addReview, type NewPiece } from './review-writes.ts'
import { tellNamed } from './tell-of-review.ts'
import { listHeldPapers } from './whole-store.ts'

/**
 * SH-08, SH-33, SH-34, WI-69, WI-71. Opens a review of a school, with who leads and who supports it, and draws in what is held already. Throws
 * NotFound, NotAllowed, Refused. Gives its id.
 */
export async function openReview(
  work: Work,
  schoolId: string,
  kindId: string,
  named: Named,
  how: Commissioning = { agreedOn: null, agreedWith: null, concernId: null },
): Promise<string> {
  const kind = kindIn(work.model, kindId)
  const school = await getSchoolToReview(work, schoolId)
  requireThat(mayOpenReview(work, kind, schoolId), work, `open a review of ${schoolId}`)
  await holdSchool(work, schoolId)
  refuseIf(work, [
    ...whyNotOpened(kind, {
      ...{ name: school.name, isOpen: isOpen(school) },
      category: await categoryOf(work, schoolId),
      hasOneOpen: (await findOpenOne(work, schoolId, kind.id)) !== undefined,
    }),
    ...whyNobodyLeads(kind, named),
    ...whyNotCommissioned(kind, how, await seriousConcernsOf(work, schoolId), work.today),
  ])
  const { agreedOn, agreedWith, concernId } = how
  const agreed = agreedOn && agreedWith ? { on: agreedOn, with: agreedWith } : null
  const id = await addReview(work, { schoolId, kind: kind.id, agreed, concernId: agreed ? null : concernId })
  await logEvent(work, reviewEvent('opened', { id, schoolId }, kind))
  await nameLeads(work, { kind, schoolId, schoolName: school.name }, named)
  await joinLiveCase(work, { id, schoolId })
  await addPieces(work, id, await drawnIn(work, kind, schoolId))
  await tellNamed(work, { id, schoolId, schoolName: school.name, name: kind.name }, named)
  return id
}

/** The category of a school today, where the model has any. */
export async function categoryOf(look: Look, schoolId: string): Promise<string | undefined> {
  return (await needsOn(look, [schoolId], look.today)).get(schoolId)?.category
}

/** SH-37. What the service holds already of what is gathered. */
async function drawnIn(look: Look, { gathers }: ReviewKind, schoolId: string): Promise<NewPiece[]> {
  const held = await listHeldPapers(look, schoolId)
  return gathers.flatMap(({ id: item, from }) =>
    held
      .filter((paper) => paper.from === from && from !== 'papers')
      .map(({ says, place }) => ({ item, standing: 'held' as const, says, place })),
  )
}
