import type { JsonFailure } from '#web/json-failure.ts'
import type { DeviceStanding } from '../device.ts'

const LONGEST = 20_000

/** What became of asking the service: what it said, or why not. */
export type Asked<T> = { answer: T } | { failure: JsonFailure }

const AWAY: JsonFailure = { why: 'away', says: 'The service cannot be reached just now.' }

/** Reads from the service. */
export function ask<T>(url: string, headers: Record<string, string> = {}): Promise<Asked<T>> {
  return send<T>(url, { headers })
}

/** Sends to the service what a page of ours would. */
export function tell<T>(url: string, token: string, body: object): Promise<Asked<T>> {
  const headers = { 'content-type': 'application/json', 'x-csrf-token': token }
  return send<T>(url, { method: 'POST', headers, body: JSON.stringify(body) })
}

async function send<T>(url: string, how: RequestInit): Promise<Asked<T>> {
  try {
    const answer = await fetch(url, {
      ...how,
      credentials: 'same-origin',
      headers: { ...how.headers, accept: 'application/json' },
      signal: AbortSignal.timeout(LONGEST),
    })
    if (answer.ok) return { answer: (await answer.json()) as T }
    const failure = (await answer.json().catch(() => undefined)) as JsonFailure | undefined
    return { failure: answer.status >= 500 || !failure?.why ? AWAY : failure }
  } catch {
    return { failure: AWAY }
  }
}

/** Whether this device is still switched on, as far as can be told now. */
export async function askStanding(deviceKey: string): Promise<DeviceStanding['standing'] | 'away'> {
  const asked = await ask<DeviceStanding>('/offline/standing', { 'x-waymark-device': deviceKey })
  return 'answer' in asked ? asked.answer.standing : 'away'
}
