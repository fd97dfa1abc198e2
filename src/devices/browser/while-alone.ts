/** Does something of a record or a piece of evidence while no other tab has it open; undefined where one has. */
export async function whileAlone<T>(number: string, job: () => Promise<T>): Promise<T | undefined> {
  return navigator.locks.request(nameOf(number), { ifAvailable: true }, (lock) => (lock ? job() : undefined))
}

/**
 * Takes one for this tab until `letGo` is called or the tab is gone. Undefined where another tab has it: two tabs never
 * write down the same.
 */
export function takeAlone(number: string): Promise<{ letGo: () => Promise<unknown> } | undefined> {
  return new Promise((resolve) => {
    const released: Promise<unknown> = navigator.locks.request(nameOf(number), { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(undefined)
      return new Promise<void>((free) => {
        // Over once it can be taken anew: what is sent next waits for that.
        const letGo = () => {
          free()
          return released
        }
        resolve({ letGo })
      })
    })
  })
}

const nameOf = (number: string) => `waymark-offline-${number}`
