/** Does something of a visit while no other tab has it open; undefined where one has. */
export async function whileAlone<T>(visitId: string, job: () => Promise<T>): Promise<T | undefined> {
  return navigator.locks.request(nameOf(visitId), { ifAvailable: true }, (lock) => (lock ? job() : undefined))
}

/**
 * Takes a visit for this tab until `letGo` is called or the tab is gone. Undefined where another tab has it: two tabs never
 * write down one record.
 */
export function takeVisit(visitId: string): Promise<{ letGo: () => void } | undefined> {
  return new Promise((resolve) => {
    void navigator.locks.request(nameOf(visitId), { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(undefined)
      return new Promise<void>((letGo) => resolve({ letGo }))
    })
  })
}

const nameOf = (visitId: string) => `waymark-offline-${visitId}`
