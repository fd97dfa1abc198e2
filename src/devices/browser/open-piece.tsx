import { newId } from '#shared/id.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import type { Finding } from '#shared/finding.ts'
import { boxesOf } from './piece-rules.ts'
import { PieceView } from './piece-view.tsx'
import { numberOfPiece, type KeptPiece, type SealedStore } from './sealed-store.ts'
import { show } from './show.ts'
import type { Opened } from './store-pages.tsx'
import { takeAlone } from './while-alone.ts'
import { writeEvidence } from './write-evidence.ts'

type ToOpen = { reviewId: string; /** Its number, or 'new'. */ piece: string; back: () => void }

/** Opens a piece of evidence, to be written; undefined where there is no such review here. */
export async function openPiece(
  place: HTMLElement,
  store: SealedStore,
  { reviewId, piece: asked, back }: ToOpen,
): Promise<Opened | 'elsewhere' | undefined> {
  const review = await store.reviews.find(reviewId)
  if (!review) return undefined
  const pieceId = asked === 'new' ? newId() : asked
  const taken = await takeAlone(pieceId)
  if (!taken) return 'elsewhere'
  // Its number is in the address, so that loading the page again goes on with the same piece.
  history.replaceState(null, '', `#${numberOfPiece({ reviewId, pieceId })}`)
  const kept = (await store.pieces.find(numberOfPiece({ reviewId, pieceId }))) ?? newPiece(reviewId, pieceId)
  let last: Opened
  const lay = (piece: KeptPiece, findings: readonly Finding[], isNewPage: boolean) => {
    show(place, <PieceView {...{ review, piece, findings }} seenOn={seenOnOf(piece)} />, isNewPage)
    last = writeEvidence(place, {
      ...{ store, review, piece, finished: back, thrownAway: back },
      wanting(written, wanted) {
        lay(written, wanted, false)
        const summary = place.querySelector<HTMLElement>('.govuk-error-summary')
        if (summary) summary.tabIndex = -1
        summary?.focus()
      },
    })
  }
  lay(kept, kept.refused?.findings ?? [], true)
  return { leave: () => last.leave().finally(taken.letGo) }
}

const newPiece = (reviewId: string, pieceId: string): KeptPiece => ({
  ...{ reviewId, pieceId, answers: {}, asked: '', isFinished: false, isOnItsWay: false, refused: null },
})

/** As it was typed; of a new one today by this device, which its writer sees and may change. */
function seenOnOf({ answers }: KeptPiece) {
  if ('seenOn-year' in answers)
    return {
      day: answers['seenOn-day'] ?? '',
      month: answers['seenOn-month'] ?? '',
      year: answers['seenOn-year'] ?? '',
    }
  const today = new Date()
  const of = (part: number) => String(part).padStart(2, '0')
  const day = toPlainDate(`${today.getFullYear()}-${of(today.getMonth() + 1)}-${of(today.getDate())}`)
  return day ? boxesOf(day) : {}
}
