import type { Unsent } from '#records/browser/index.ts'
import type { Ready, ReadyVisit } from '../ready/ready-visit.ts'
import type { DeviceRows, SealedKind, StoreOwner } from './device-rows.ts'
import { hasPlaceFor, visitsToDrop } from './store-rules.ts'

/** What was written here of a visit and the service does not have. */
export type KeptWords = {
  visitId: string
  unsent: Unsent
  /** The day on which it was said here that the visit took place. */
  heldOn: string | null
  /** Why the service did not take it, in its own sentence; null where it has not said so. */
  refused: string | null
}

/** What one reads of the store as a whole. */
export type StoreFacts = Pick<Ready, 'at' | 'words'>

/** One person's store, open: its key is in the memory of this page and nowhere else. */
export type SealedStore = {
  owner: StoreOwner
  findFacts: () => Promise<StoreFacts | undefined>
  listVisits: () => Promise<ReadyVisit[]>
  findVisit: (visitId: string) => Promise<ReadyVisit | undefined>
  keepVisit: (visit: ReadyVisit) => Promise<void>
  /** Everything that the service gives anew; what is no more to come goes, unless something was written of it. */
  keepReady: (ready: Ready, now: number) => Promise<void>
  listWords: () => Promise<KeptWords[]>
  findWords: (visitId: string) => Promise<KeptWords | undefined>
  keepWords: (words: KeptWords) => Promise<void>
  dropWords: (visitId: string) => Promise<void>
}

/** Opens a person's store over the rows of this device, with the key that their passphrase gave. */
export function openSealedStore(rows: DeviceRows, owner: StoreOwner, key: CryptoKey): SealedStore {
  const own = { ...owner }
  const idOf = (kind: SealedKind, of: string) => `${own.owner}/${kind}/${of}`
  // One after the other: what was written down late must not come back after it was dropped.
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const next = last.then(job, job)
    last = next.catch(() => undefined)
    return next
  }

  async function put(kind: SealedKind, of: string, content: unknown): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const text = new TextEncoder().encode(JSON.stringify(content))
    const id = idOf(kind, of)
    // The number is sealed in with it, so that no row can be laid in another's place.
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytes(id) }, key, text)
    await rows.putSealed({ id, owner: own.owner, kind, iv, sealed })
  }

  async function open<T>(row: Awaited<ReturnType<DeviceRows['findSealed']>>): Promise<T | undefined> {
    if (!row) return undefined
    try {
      const how = { name: 'AES-GCM', iv: row.iv, additionalData: bytes(row.id) }
      return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, row.sealed))) as T
    } catch {
      return undefined
    }
  }

  const find = <T>(kind: SealedKind, of: string) => inTurn(async () => open<T>(await rows.findSealed(idOf(kind, of))))
  const list = <T>(kind: SealedKind) =>
    inTurn(async () => {
      const those = (await rows.listSealed(own.owner)).filter((row) => row.kind === kind)
      return (await Promise.all(those.map((row) => open<T>(row)))).flatMap((each) => each ?? [])
    })

  return {
    owner: own,
    findFacts: () => find<StoreFacts>('facts', 'all'),
    listVisits: async () => (await list<ReadyVisit>('visit')).sort((one, other) => one.on.localeCompare(other.on)),
    findVisit: (visitId) => find<ReadyVisit>('visit', visitId),
    keepVisit: (visit) => inTurn(async () => (hasPlaceFor(visit) ? put('visit', visit.visitId, visit) : undefined)),
    keepReady: (ready, now) =>
      inTurn(async () => {
        // Taken off this device meanwhile, as by signing out in another tab: it stays off.
        if (!(await rows.listOwners()).some(({ owner: each }) => each === own.owner)) return
        const coming = ready.visits.filter(hasPlaceFor)
        const held = await rows.listSealed(own.owner)
        const numbers = (kind: SealedKind) =>
          held.filter((row) => row.kind === kind).map(({ id }) => id.slice(idOf(kind, '').length))
        const ids = coming.map(({ visitId }) => visitId)
        const gone = visitsToDrop(numbers('visit'), ids, numbers('words'))
        for (const visit of coming) await put('visit', visit.visitId, visit)
        await put('facts', 'all', { at: ready.at, words: ready.words } satisfies StoreFacts)
        await rows.dropSealed(gone.map((visitId) => idOf('visit', visitId)))
        Object.assign(own, { days: ready.days, joinedAt: now })
        await rows.putOwner(own)
      }),
    listWords: () => list<KeptWords>('words'),
    findWords: (visitId) => find<KeptWords>('words', visitId),
    keepWords: (words) =>
      inTurn(async () => {
        // NF-86. Nothing is written here but of a visit that has its place here.
        if (!(await rows.findSealed(idOf('visit', words.visitId))))
          throw new Error('there is no such visit in this store')
        await put('words', words.visitId, words)
      }),
    dropWords: (visitId) => inTurn(() => rows.dropSealed([idOf('words', visitId)])),
  }
}

const bytes = (text: string) => new TextEncoder().encode(text)
