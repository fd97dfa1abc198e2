import type { JsonFailure } from '#web/json-failure.ts'
import type { Standing, TypedSave, TypedSaved } from '../save-wire.ts'
import type { Sent } from './save-queue.ts'

const LONGEST = 20_000
/** What a browser still sends while its page is being closed, in characters. */
const MOST_ON_THE_WAY_OUT = 50_000

/** What goes with each save, where it does not come from a page of the record; and where such a one asks for its token. */
type More = { device: string; tokenAt: string }

/** Sends saves to the service; asks for a new token where the one of the page has gone out of date. */
export function sender(
  url: string,
  pageToken: string,
  more?: More,
): (save: TypedSave, isLast: boolean) => Promise<Sent> {
  let token = pageToken
  return async function send(save, isLast): Promise<Sent> {
    const whole = more ? { ...save, device: more.device } : save
    try {
      const first = await post(url, token, whole, isLast)
      if (first !== 'token') return first
      const standing = await ask(more?.tokenAt ?? url)
      if ('how' in standing) return standing
      token = standing.token
      const second = await post(url, token, whole, isLast)
      return second === 'token' ? { how: 'away' } : second
    } catch {
      return { how: 'away' }
    }
  }
}

async function post(url: string, token: string, save: TypedSave, isLast: boolean): Promise<Sent | 'token'> {
  const body = JSON.stringify(save)
  const answer = await fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': token },
    body,
    keepalive: isLast && body.length < MOST_ON_THE_WAY_OUT,
    signal: AbortSignal.timeout(LONGEST),
  })
  if (answer.ok) return { how: 'saved', saved: (await answer.json()) as TypedSaved }
  return failed(answer)
}

async function ask(url: string): Promise<Pick<Standing, 'token'> | Exclude<Sent, { how: 'saved' }>> {
  const answer = await fetch(url, {
    credentials: 'same-origin',
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(LONGEST),
  })
  if (answer.ok) return (await answer.json()) as Standing
  const why = await failed(answer)
  return why === 'token' ? { how: 'away' } : why
}

async function failed(answer: Response): Promise<Exclude<Sent, { how: 'saved' }> | 'token'> {
  const wait = Number(answer.headers.get('retry-after'))
  const away = { how: 'away', retryAfterMs: Number.isFinite(wait) ? wait * 1000 : undefined } as const
  if (answer.status >= 500 || answer.status === 429) return away
  const failure = (await answer.json().catch(() => undefined)) as JsonFailure | undefined
  // Something between here and the service answered in its place.
  if (!failure?.why) return away
  if (failure.why === 'token') return 'token'
  if (failure.why === 'sign-in') return { how: 'signed-out' }
  if (failure.why === 'somebody-else') return { how: 'somebody-else' }
  return failure.why === 'away' ? away : { how: 'refused', says: failure.says }
}
