import { isOnATeam } from '#joint-reviews/index.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { mayWriteOffline } from './device-policy.ts'
import { hasDeviceOn } from './device-store.ts'

/** The way to what is kept on this device, for whoever has switched one on; else to where that is done; none for who writes nothing. */
export async function wayToOffline(look: Look): Promise<{ text: string; href: string } | undefined> {
  if (!mayWriteOffline(look)) return undefined
  if (await hasDeviceOn(look)) return { text: 'Write without a connection', href: '/offline' }
  // Who looks after the whole service makes no visits, though they may write of any.
  const writes = look.reach('write')
  if (writes.everything || (!isAnywhere(writes) && !(await isOnATeam(look)))) return undefined
  return { text: 'Make this device ready to write without a connection', href: '/me/devices' }
}
