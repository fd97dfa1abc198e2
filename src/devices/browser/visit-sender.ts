import { sender, type Sent, type TypedSave } from '#records/browser/index.ts'
import type { WhoIsThere } from '../ready/ready.ts'
import { ask, tell } from './ask-service.ts'
import { withSaved } from './overlay.ts'
import type { SealedStore } from './sealed-store.ts'

/** What a record waits for before it can go: nobody has said yet that the visit took place. */
export const SAY_HELD_FIRST = 'Say above that it took place; then it goes to the service.'

/**
 * Sends what was written here of one visit: first, where it was said here, that the visit took place, then each save over the
 * revision that it began from. What the service has taken stands in the store as it stands there.
 */
export function visitSender(store: SealedStore, visitId: string): (save: TypedSave, isLast: boolean) => Promise<Sent> {
  const more = { device: store.owner.deviceKey, tokenAt: '/offline/who' }
  const post = sender(`/offline/visits/${visitId}/saves`, '', more)
  return async function send(save, isLast) {
    const visit = await store.visits.find(visitId)
    const isSaid = visit?.isHeld === true || (await sayHeld(store, visitId))
    if (isSaid === undefined) return { how: 'refused', says: SAY_HELD_FIRST }
    const sent = await post(save, isLast)
    if (sent.how === 'saved' && visit)
      await store.visits.keep({ ...visit, isHeld: true, writing: withSaved(visit.writing, save, sent.saved) })
    return sent
  }
}

/** Says that the visit took place where it was said here; undefined where it was not. Refused or not, the save tells how it is. */
export async function sayHeld(store: SealedStore, visitId: string): Promise<boolean | undefined> {
  const heldOn = (await store.words.find(visitId))?.heldOn
  if (!heldOn) return undefined
  const who = await ask<WhoIsThere>('/offline/who')
  if ('failure' in who) return false
  const body = { device: store.owner.deviceKey, heldOn }
  const said = await tell(`/offline/visits/${visitId}/held`, who.answer.token, body)
  const visit = await store.visits.find(visitId)
  if ('answer' in said && visit) await store.visits.keep({ ...visit, isHeld: true })
  return 'answer' in said
}
