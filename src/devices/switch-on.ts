import { randomBytes } from 'node:crypto'
import { logEvent } from '#history/index.ts'
import { newId } from '#shared/id.ts'
import { hashOf } from '#web/session.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayWriteOffline } from './device-policy.ts'
import { whyNoMoreDevices } from './device-rules.ts'
import { addDevice, listDevices } from './device-store.ts'

/**
 * A person begins to write without a connection on a device. The key that is given back stays on the device and says only
 * which one it is; the passphrase never leaves it. Throws NotAllowed, and Refused where there are too many.
 */
export async function switchOn(work: Work, { name }: { name: string }): Promise<{ deviceId: string; key: string }> {
  requireThat(mayWriteOffline(work), work, 'write without a connection')
  refuseIf(work, whyNoMoreDevices(await listDevices(work, work.actor.personId)))
  const deviceId = newId()
  const key = randomBytes(32).toString('base64url')
  await addDevice(work, { id: deviceId, name, keyHash: hashOf(key) })
  await logEvent(work, {
    name: 'device.switched-on',
    subjects: [{ kind: 'person', id: work.actor.personId }],
    audience: 'keep-people',
    changes: { name: { after: name } },
  })
  return { deviceId, key }
}
