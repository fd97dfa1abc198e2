import { openDB, type IDBPDatabase } from 'idb'
import type { WrappedKey } from './passphrase.ts'

/** Whose store it is, and how its key is kept: all of it that can be read without the passphrase. */
export type StoreOwner = {
  /** The service and the person, by their numbers. */
  owner: string
  name: string
  deviceId: string
  /** By what the service knows the device; it opens nothing. */
  deviceKey: string
  /** For how many days ahead visits are kept ready, and for how long anything is. */
  days: number
  kept: WrappedKey
  /** When the service was last reached, by this device's own clock, which is compared with itself only. */
  joinedAt: number
}

/** What is kept ready, what is written of it (a visit's record, a review's evidence), and what tells of the store as a whole. */
export const READY_KINDS = ['visit', 'review'] as const
export const WRITTEN_KINDS = ['words', 'piece'] as const
export type SealedKind = (typeof READY_KINDS)[number] | (typeof WRITTEN_KINDS)[number] | 'facts'

/** Something sealed: by its number whose it is and of what kind, and nothing else. */
export type SealedRow = {
  id: string
  owner: string
  kind: SealedKind
  iv: Uint8Array<ArrayBuffer>
  sealed: ArrayBuffer
}

/** Where a device keeps what is sealed. */
export type DeviceRows = {
  listOwners: () => Promise<StoreOwner[]>
  putOwner: (owner: StoreOwner) => Promise<void>
  /** Takes an owner's whole store off this device. */
  clear: (owner: string) => Promise<void>
  listSealed: (owner: string) => Promise<SealedRow[]>
  findSealed: (id: string) => Promise<SealedRow | undefined>
  putSealed: (row: SealedRow) => Promise<void>
  dropSealed: (ids: readonly string[]) => Promise<void>
}

const NAME = 'waymark-offline'
/** The stores of this browser. Throws where it keeps nothing for pages. */
export async function openDeviceRows(): Promise<DeviceRows> {
  const db = await openDB(NAME, 1, {
    upgrade(made) {
      made.createObjectStore('owners', { keyPath: 'owner' })
      made.createObjectStore('sealed', { keyPath: 'id' }).createIndex('owner', 'owner')
    },
  })
  return rowsOver(db)
}

function rowsOver(db: IDBPDatabase): DeviceRows {
  return {
    listOwners: async () => (await db.getAll('owners')) as StoreOwner[],
    putOwner: async (owner) => void (await db.put('owners', owner)),
    async clear(owner) {
      const work = db.transaction(['owners', 'sealed'], 'readwrite')
      const ids = await work.objectStore('sealed').index('owner').getAllKeys(owner)
      await Promise.all(ids.map((id) => work.objectStore('sealed').delete(id)))
      await work.objectStore('owners').delete(owner)
      await work.done
    },
    listSealed: async (owner) => (await db.getAllFromIndex('sealed', 'owner', owner)) as SealedRow[],
    findSealed: async (id) => (await db.get('sealed', id)) as SealedRow | undefined,
    putSealed: async (row) => void (await db.put('sealed', row)),
    async dropSealed(ids) {
      const work = db.transaction('sealed', 'readwrite')
      await Promise.all(ids.map((id) => work.store.delete(id)))
      await work.done
    },
  }
}
