import { takeFile } from '#files/index.ts'
import { logEvent } from '#history/index.ts'
import type { ReviewKind } from '#model/index.ts'
import type { ReceivedFile } from '#web/receive-upload.ts'
import { NotFound } from '#work/failures.ts'
import type { Work } from '#work/work.ts'
import { reviewEvent } from './review-event.ts'
import { mayLook } from './review-policy.ts'
import { addPieces, removePieces, type NewPiece } from './review-writes.ts'
import { listHeldPapers } from './whole-store.ts'
import { getReviewToWorkOn } from './work-on-review.ts'

/** What is linked of what is held, what is not to be had and why, by item; and what is taken off. */
export type Gathered = {
  links: ReadonlyMap<string, string>
  without: ReadonlyMap<string, string>
  off: readonly string[]
}

/** SH-37. Links what is held already, says what is not to be had, and takes off what was linked in error. Throws NotFound, NotAllowed, Refused. */
export async function gatherPieces(work: Work, id: string, { links, without, off }: Gathered): Promise<void> {
  const { review, kind, whole } = await getReviewToWorkOn(work, { id, may: mayLook, deed: 'gather what is known' })
  const held = await listHeldPapers(work, review.schoolId)
  const linked = [...links].map(([item, place]): NewPiece => {
    const paper = held.find((each) => each.place === place)
    if (!paper) throw new NotFound('paper', place)
    return { item: itemOf(kind, item), standing: 'held', says: paper.says, place }
  })
  const given = [...without].map(([item, says]): NewPiece => ({
    item: itemOf(kind, item),
    standing: 'not-to-be-had',
    says,
  }))
  const isNew = ({ item, place }: NewPiece) =>
    !whole.pieces.some((piece) => piece.item === item && piece.place === place && place !== undefined)
  await removePieces(work, id, off)
  await addPieces(work, id, [...linked.filter(isNew), ...given])
  await logEvent(
    work,
    reviewEvent('gathered', review, kind, {
      what: {
        before: whole.pieces
          .filter((piece) => off.includes(piece.id))
          .map(({ says }) => says)
          .join('; '),
        after: [...linked, ...given].map(({ says }) => says).join('; '),
      },
    }),
  )
}

/** SH-37. Attaches a file to what is gathered. Throws NotFound, NotAllowed, Refused. */
export async function attachPiece(
  work: Work,
  id: string,
  { item, says, file }: { item: string; says: string; file: Pick<ReceivedFile, 'name' | 'stream'> },
): Promise<void> {
  const { review, kind } = await getReviewToWorkOn(work, { id, may: mayLook, deed: 'gather what is known' })
  const of = itemOf(kind, item)
  const { stored } = await takeFile(work, file, 'file')
  const what = says || stored.name
  await addPieces(work, id, [
    { item: of, standing: 'attached', says: what, file: { id: stored.id, name: stored.name } },
  ])
  await logEvent(work, reviewEvent('gathered', review, kind, { what: { after: what } }))
}

function itemOf({ gathers }: ReviewKind, id: string): string {
  if (!gathers.some((each) => each.id === id)) throw new NotFound('item', id)
  return id
}
