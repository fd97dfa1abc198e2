import { hashOf } from '#web/session.ts'
import { requireThat, type Look } from '#work/work.ts'
import { findOwnDevice } from './device-store.ts'

/** A device that was shut out, or is another's, gets nothing and brings nothing. Throws NotAllowed. */
export async function requireOwnDevice(look: Look, key: string): Promise<void> {
  requireThat(
    (await findOwnDevice(look, hashOf(key))) !== undefined,
    look,
    'write from a device that is not switched on',
  )
}
