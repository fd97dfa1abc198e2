import type { DeviceRows } from './device-rows.ts'
import { dropShell } from './keep-shell.ts'

const CHANNEL = 'waymark-offline'

/** Takes somebody's store off this device; every tab that has it open hears of it. */
export async function takeOff(rows: DeviceRows, owner: string): Promise<void> {
  await clearStore(rows, owner)
  if ((await rows.listOwners()).length === 0) await dropShell()
}

/** The same by the worker, which cannot take itself off. */
export async function clearStore(rows: DeviceRows, owner: string): Promise<void> {
  await rows.clear(owner)
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(owner)
  channel.close()
}

/** Hears of stores that were taken off in another tab. */
export function hearTakenOff(hear: (owner: string) => void): void {
  new BroadcastChannel(CHANNEL).addEventListener('message', (event: MessageEvent<string>) => hear(event.data))
}
