import type { Finding } from '#shared/finding.ts'
import type { Device } from './device.ts'

/** On how many devices one person may write without a connection. */
export const MOST_DEVICES = 5

/** Why another device cannot be switched on: each is one more that can be lost. */
export function whyNoMoreDevices(devices: readonly Pick<Device, 'endedAt'>[]): Finding[] {
  if (devices.filter(({ endedAt }) => endedAt === null).length < MOST_DEVICES) return []
  return [
    {
      kind: 'most-devices',
      id: 'most-devices',
      source: 'XX-03',
      says: `You write without a connection on ${MOST_DEVICES} devices already. Shut one out first that you no longer use.`,
      weight: 'firm',
    },
  ]
}

/** Why a device cannot be ended: it was already. */
export function whyAlreadyEnded({ endedAt, name }: Pick<Device, 'endedAt' | 'name'>): Finding[] {
  if (endedAt === null) return []
  return [
    {
      kind: 'device-ended',
      id: 'device-ended',
      source: 'XX-05',
      says: `“${name}” is shut out already.`,
      weight: 'firm',
    },
  ]
}
