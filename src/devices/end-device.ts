import { logEvent } from '#history/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { mayForget, maySeeDevicesOf, mayShutOut } from './device-policy.ts'
import { whyAlreadyEnded } from './device-rules.ts'
import { endDevice, getDevice } from './device-store.ts'
import type { Device } from './device.ts'

/** A device, for somebody who may know of it. Throws NotFound. */
export async function getDeviceSeen(look: Look, id: string): Promise<Device> {
  const device = isId(id) ? await getDevice(look, id) : undefined
  if (!device || !maySeeDevicesOf(look, device.personId)) throw new NotFound('device', id)
  return device
}

/** Shuts a device out, from another one or for somebody else: it gets nothing more, and clears itself as soon as it asks. */
export async function shutOut(work: Work, deviceId: string): Promise<void> {
  const device = await getDeviceSeen(work, deviceId)
  requireThat(mayShutOut(work, device), work, `shut out the device ${deviceId}`)
  refuseIf(work, whyAlreadyEnded(device))
  await endDevice(work, deviceId, 'shut-out')
  await log(work, 'device.shut-out', device)
}

/** Its owner has taken the store off a device, on the device itself. */
export async function forget(work: Work, deviceId: string): Promise<void> {
  const device = await getDeviceSeen(work, deviceId)
  requireThat(mayForget(work, device), work, `forget the device ${deviceId}`)
  refuseIf(work, whyAlreadyEnded(device))
  await endDevice(work, deviceId, 'forgotten')
  await log(work, 'device.forgotten', device)
}

async function log(work: Work, name: string, device: Device): Promise<void> {
  await logEvent(work, {
    name,
    subjects: [{ kind: 'person', id: device.personId }],
    audience: 'keep-people',
    changes: { name: { before: device.name } },
  })
}
