import { openDB, type IDBPDatabase } from 'idb'
import type { Unsent } from './unsent.ts'

/** What is unsent on this computer, sealed so that only the person who wrote it can open it again, once signed in. */
type Sealed = { sitting: string; writer: string; visitId: string; iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer }

export type UnsentStore = {
  keep: (unsent: Unsent) => Promise<boolean>
  forget: (sitting: string) => Promise<void>
  /** What other pages of this person left behind, of one visit. */
  list: (writer: string, visitId: string) => Promise<Unsent[]>
}

const NAME = 'waymark-unsent'
const TABLE = 'pages'

/**
 * The store of this browser. `key` comes with the page, from the service, for this person alone: without signing in as them
 * nothing of it can be read. Where a browser has no such store, nothing is kept and the page says so.
 */
export async function openUnsentStore(key: string): Promise<UnsentStore> {
  try {
    const bytes = Uint8Array.from(atob(key), (each) => each.charCodeAt(0))
    const sealing = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
    const db = await openDB(NAME, 1, {
      upgrade(made) {
        made.createObjectStore(TABLE, { keyPath: 'sitting' })
      },
    })
    return storeOver(db, sealing)
  } catch {
    return { keep: async () => false, forget: async () => undefined, list: async () => [] }
  }
}

function storeOver(db: IDBPDatabase, sealing: CryptoKey): UnsentStore {
  // One after the other: what was written down late must not come back after it was forgotten.
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const next = last.then(job, job)
    last = next.catch(() => undefined)
    return next
  }
  return {
    keep: (unsent) =>
      inTurn(async () => {
        const iv = crypto.getRandomValues(new Uint8Array(12))
        const text = new TextEncoder().encode(JSON.stringify(unsent))
        const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, sealing, text)
        const { sitting, writer, visitId } = unsent
        await db.put(TABLE, { sitting, writer, visitId, iv, sealed } satisfies Sealed)
        return true
      }),
    forget: (sitting) => inTurn(() => db.delete(TABLE, sitting)),
    list: (writer, visitId) =>
      inTurn(async () => {
        const all = (await db.getAll(TABLE)) as Sealed[]
        const own = all.filter((each) => each.writer === writer && each.visitId === visitId)
        const opened = await Promise.all(own.map((each) => unseal(each, sealing)))
        return opened.flatMap((unsent) => unsent ?? [])
      }),
  }
}

/** Undefined where the service has another secret now, or somebody tampered with it. */
async function unseal({ iv, sealed }: Sealed, sealing: CryptoKey): Promise<Unsent | undefined> {
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, sealing, sealed)
    return JSON.parse(new TextDecoder().decode(text)) as Unsent
  } catch {
    return undefined
  }
}
