import { tell } from './ask-service.ts'
import { numberOfPiece, type KeptPiece, type SealedStore } from './sealed-store.ts'
import { whileAlone } from './while-alone.ts'

/** What came of sending a piece; 'open' where it is being written in a tab just now, or is not finished any more. */
export type PieceSent = 'entered' | 'refused' | 'away' | 'signed-out' | 'somebody-else' | 'open'

/**
 * Sends a finished piece under the number that it got here. Once the service has it, it goes from this device; what is refused
 * stays with the reason; where no answer came, it goes again as it is.
 */
export async function sendPiece(store: SealedStore, piece: KeptPiece, token: string): Promise<PieceSent> {
  const number = numberOfPiece(piece)
  const ended = await whileAlone(piece.pieceId, async () => {
    const kept = await store.pieces.find(number)
    if (!kept?.isFinished) return 'open'
    await store.pieces.keep({ ...kept, isOnItsWay: true })
    const { reviewId, pieceId: id, answers } = kept
    const body = { device: store.owner.deviceKey, id, answers }
    const told = await tell(`/offline/reviews/${reviewId}/evidence`, token, body)
    if ('answer' in told) {
      await store.pieces.drop(number)
      return 'entered'
    }
    const { why, says, findings = [] } = told.failure
    if (why === 'away') return 'away'
    const isRefused = why === 'refused' || why === 'not-there' || why === 'not-allowed'
    const refused = isRefused ? { says: why === 'refused' ? says : await notThere(store), findings } : kept.refused
    await store.pieces.keep({ ...kept, isOnItsWay: false, refused })
    return isRefused ? 'refused' : why === 'somebody-else' ? 'somebody-else' : 'signed-out'
  })
  return ended ?? 'open'
}

/** The service does not say to somebody who may not know of a review why that is so: here they know that they did. */
async function notThere(store: SealedStore): Promise<string> {
  const review = (await store.findFacts())?.words.review ?? ''
  return `You are not on the team of this ${review} any more, or it is gone. Copy your words and pass them on to whoever leads it.`
}
