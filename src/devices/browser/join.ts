import { newId } from '#shared/id.ts'
import { isAllSent, openSaveQueue, type Around, type SaveState } from '#records/browser/index.ts'
import type { Ready, WhoIsThere } from '../ready/ready.ts'
import { ask, askStanding, tell } from './ask-service.ts'
import type { KeptWords, SealedStore } from './sealed-store.ts'
import { sendPiece } from './send-piece.ts'
import { sayHeld, visitSender } from './visit-sender.ts'
import { whileAlone } from './while-alone.ts'

/** How joining the service ended, for the line at the top of the list. */
export type Joined =
  | { how: 'joined'; at: string }
  | { how: 'away' | 'signed-out' | 'somebody-else' | 'shut-out' | 'unknown' }

/** Sends everything that was written here, one visit and one piece of evidence after the other, then takes what is to come anew. */
export async function join(
  store: SealedStore,
  now: () => number,
  progress: (done: number, of: number) => void,
): Promise<Joined> {
  const standing = await askStanding(store.owner.deviceKey)
  if (standing === 'away') return { how: 'away' }
  if (standing !== 'on') return { how: standing }
  const who = await ask<WhoIsThere>('/offline/who')
  if ('failure' in who) return { how: who.failure.why === 'sign-in' ? 'signed-out' : 'away' }
  if (who.answer.owner !== store.owner.owner) return { how: 'somebody-else' }
  const { token } = who.answer
  const [words, pieces] = [await store.words.list(), (await store.pieces.list()).filter(({ isFinished }) => isFinished)]
  const toSend = [
    ...words.map((each) => () => sendWords(store, each)),
    ...pieces.map((each) => () => sendPiece(store, each, token)),
  ]
  for (const [done, send] of toSend.entries()) {
    progress(done, toSend.length)
    const ended = await send()
    if (ended === 'away' || ended === 'signed-out' || ended === 'somebody-else') return { how: ended }
  }
  progress(toSend.length, toSend.length)
  const ready = await tell<Ready>('/offline/ready', token, { device: store.owner.deviceKey })
  if ('failure' in ready) return { how: ready.failure.why === 'sign-in' ? 'signed-out' : 'away' }
  await store.keepReady(ready.answer, now())
  return { how: 'joined', at: ready.answer.at }
}

/** Sends what was written of one visit; a tab in which it is open sends its own. What is refused stays, with the reason. */
async function sendWords(store: SealedStore, words: KeptWords): Promise<SaveState['how'] | 'open'> {
  const { visitId } = words
  const ended = await whileAlone(visitId, async () => {
    let state: SaveState = { how: 'typed' }
    const queue = openSaveQueue(words.unsent, '', {
      ...aroundStore(store, visitId, (told) => (state = told)),
      // One attempt: whoever joins comes again.
      after: () => () => undefined,
    })
    if (isAllSent(words.unsent)) {
      if ((await sayHeld(store, visitId)) !== false) await store.words.drop(visitId)
      return 'saved' as const
    }
    await queue.flush()
    const told = state as SaveState
    const kept = await store.words.find(visitId)
    if (told.how === 'refused' && kept) await store.words.keep({ ...kept, refused: told.says })
    return told.how
  })
  return ended ?? 'open'
}

/** What was sent goes; that the visit took place stays until it is said, though no word was written. */
async function forgetSent(store: SealedStore, visitId: string): Promise<void> {
  const [kept, visit] = await Promise.all([store.words.find(visitId), store.visits.find(visitId)])
  if (!kept?.heldOn || !visit || visit.isHeld) return store.words.drop(visitId)
  await store.words.keep({ ...kept, unsent: { ...kept.unsent, sent: null, typed: { sections: {}, entries: {} } } })
}

/** What the queue of a record's saves needs, over the store of this device. */
export function aroundStore(store: SealedStore, visitId: string, tellState: (state: SaveState) => void): Around {
  return {
    send: visitSender(store, visitId),
    async keep(unsent) {
      const before = await store.words.find(visitId)
      await store.words.keep({ visitId, unsent, heldOn: before?.heldOn ?? null, refused: null })
      return true
    },
    forget: () => forgetSent(store, visitId),
    after(ms, job) {
      const timer = setTimeout(job, ms)
      return () => clearTimeout(timer)
    },
    now: () => performance.now(),
    newId,
    tell: tellState,
    hear: () => undefined,
  }
}
