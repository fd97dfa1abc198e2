import { openSaveQueue, type Around, type SaveState } from './save-queue.ts'
import type { UnsentStore } from './unsent-store.ts'
import type { Unsent } from './unsent.ts'

/** A page says by a lock that it is open; the browser lets go of it when the page is gone, however it went. */
export function sayIsOpen(sitting: string): void {
  void navigator.locks?.request(lockOf(sitting), () => new Promise(() => undefined))
}

const lockOf = (sitting: string) => `waymark-page-${sitting}`

type Left = {
  store: UnsentStore
  around: Around
  writer: string
  visitId: string
  at: string
  /** What was left behind has come to the service. */
  arrived: () => void
  /** What the service will not have any more: it stays here, to be read and copied. */
  stays: (unsent: Unsent, says: string, throwAway: () => void) => void
}

/** Sends what pages that are gone had not sent: a tab that was closed, a browser that crashed, a session that ended. */
export async function sendLeftBehind({ store, around, writer, visitId, at, arrived, stays }: Left): Promise<void> {
  for (const unsent of await store.list(writer, visitId)) {
    const send = async () => {
      const tell = (state: SaveState) => {
        if (state.how === 'refused') stays(unsent, state.says, () => void store.forget(unsent.sitting))
        else if (state.how !== 'saved') around.tell(state)
      }
      const queue = openSaveQueue(unsent, at, { ...around, tell })
      while (!(await queue.flush())) {
        if (!isWaiting(unsent)) return
        await new Promise<void>((resolve) => void around.after(5000, resolve))
      }
      arrived()
    }
    // A page that is still open sends its own.
    if (navigator.locks)
      await navigator.locks.request(lockOf(unsent.sitting), { ifAvailable: true }, (lock) =>
        lock ? send() : undefined,
      )
    else await send()
  }
}

/** Whether another attempt may help: what was refused was put back, and waits for a person. */
function isWaiting({ sent }: Unsent): boolean {
  return sent !== null
}
