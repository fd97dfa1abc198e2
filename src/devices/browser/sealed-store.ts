import type { ReadyReview } from '#joint-reviews/both-sides/index.ts'
import type { Unsent } from '#records/browser/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Ready, ReadyVisit } from '../ready/ready.ts'
import type { DeviceRows, SealedKind, StoreOwner } from './device-rows.ts'
import { hasPlaceFor, rowsToDrop } from './store-rules.ts'

/** What was written here of a visit and the service does not have. */
export type KeptWords = {
  visitId: string
  unsent: Unsent
  /** The day on which it was said here that the visit took place. */
  heldOn: string | null
  /** Why the service did not take it, in its own sentence; null where it has not said so. */
  refused: string | null
}

/** A piece of evidence that was written here of a review, and that the service does not have for all that is known here. */
export type KeptPiece = {
  reviewId: string
  /** The number that it got here, and bears on the service. */
  pieceId: string
  answers: Readonly<Record<string, string>>
  /** The question of which it tells, as it was asked when that was chosen. */
  asked: string
  /** Whether its writer has said that it is all: only then it goes. */
  isFinished: boolean
  /** It went, and nobody knows whether it arrived: it goes again as it is, and is not changed until that is known. */
  isOnItsWay: boolean
  /** Why the service did not take it; null where it has not said so. */
  refused: { says: string; findings: readonly Finding[] } | null
}

/** By what a piece is found in a store: its review's number and its own. */
export const numberOfPiece = ({ reviewId, pieceId }: Pick<KeptPiece, 'reviewId' | 'pieceId'>) =>
  `${reviewId}/${pieceId}`

/** What one reads of the store as a whole. */
export type StoreFacts = Pick<Ready, 'at' | 'words'>

/** Things of one kind in a store, each by its number. */
export type Shelf<T> = {
  list: () => Promise<T[]>
  find: (number: string) => Promise<T | undefined>
  keep: (thing: T) => Promise<void>
  drop: (number: string) => Promise<void>
}

/** One person's store, open: its key is in the memory of this page and nowhere else. */
export type SealedStore = {
  owner: StoreOwner
  findFacts: () => Promise<StoreFacts | undefined>
  /** What is ready to be written of, as the service gave it. */
  visits: Shelf<ReadyVisit>
  reviews: Shelf<ReadyReview>
  /** What was written of it. Throws of something that has no place here. */
  words: Shelf<KeptWords>
  pieces: Shelf<KeptPiece>
  /** Everything that the service gives anew; what is no more to come goes, unless something was written of it. */
  keepReady: (ready: Ready, now: number) => Promise<void>
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

  /** `isPlaced` says whether there is a place for a thing; what has none is not kept. */
  function shelf<T>(
    kind: SealedKind,
    numberOf: (thing: T) => string,
    isPlaced: (thing: T) => Promise<boolean> | boolean,
  ) {
    return {
      list: () =>
        inTurn(async () => {
          const those = (await rows.listSealed(own.owner)).filter((row) => row.kind === kind)
          return (await Promise.all(those.map((row) => open<T>(row)))).flatMap((each) => each ?? [])
        }),
      find: (number: string) => find<T>(kind, number),
      keep: (thing: T) => inTurn(async () => ((await isPlaced(thing)) ? put(kind, numberOf(thing), thing) : undefined)),
      drop: (number: string) => inTurn(() => rows.dropSealed([idOf(kind, number)])),
    }
  }

  /** NF-86. Nothing is written here but of what has its place here. */
  async function isReady(kind: 'visit' | 'review', of: string): Promise<true> {
    if (!(await rows.findSealed(idOf(kind, of)))) throw new Error(`there is no such ${kind} in this store`)
    return true
  }

  const visits = shelf<ReadyVisit>('visit', ({ visitId }) => visitId, hasPlaceFor)
  return {
    owner: own,
    findFacts: () => find<StoreFacts>('facts', 'all'),
    visits: {
      ...visits,
      list: async () => (await visits.list()).sort((one, other) => one.on.localeCompare(other.on)),
    },
    reviews: shelf<ReadyReview>(
      'review',
      ({ reviewId }) => reviewId,
      () => true,
    ),
    words: shelf<KeptWords>(
      'words',
      ({ visitId }) => visitId,
      ({ visitId }) => isReady('visit', visitId),
    ),
    pieces: shelf<KeptPiece>('piece', numberOfPiece, ({ reviewId }) => isReady('review', reviewId)),
    keepReady: (ready, now) =>
      inTurn(async () => {
        // Taken off this device meanwhile, as by signing out in another tab: it stays off.
        if (!(await rows.listOwners()).some(({ owner: each }) => each === own.owner)) return
        const coming = ready.visits.filter(hasPlaceFor)
        const ids = [...coming.map(({ visitId }) => visitId), ...ready.reviews.map(({ reviewId }) => reviewId)]
        const gone = rowsToDrop(await rows.listSealed(own.owner), ids)
        for (const visit of coming) await put('visit', visit.visitId, visit)
        for (const review of ready.reviews) await put('review', review.reviewId, review)
        await put('facts', 'all', { at: ready.at, words: ready.words } satisfies StoreFacts)
        await rows.dropSealed(gone)
        Object.assign(own, { days: ready.days, joinedAt: now })
        await rows.putOwner(own)
      }),
  }
}

const bytes = (text: string) => new TextEncoder().encode(text)
