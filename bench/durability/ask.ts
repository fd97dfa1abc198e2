import { setTimeout as wait } from 'node:timers/promises'

/** An answer that counts: somebody read what was asked, and said what became of it. */
export type Answer = { status: number; goesTo: string | undefined; body: string }

/** What was asked of the service, and how often nobody can know what became of it. */
export type Tally = {
  sent: number
  acknowledged: number
  unknown: number
  /** Asked again on purpose after it had been acknowledged. */
  repeated: number
  /** Promises that were broken, each in a sentence. */
  broken: string[]
}

/** Where the service is, and what those who ask it share. */
export type Place = {
  url: string
  tally: Tally
  chance: () => number
  /** How many of those who send hang up before they are answered. */
  hangUp: number
}

export type Asker = {
  get: (url: string) => Promise<Answer>
  /** Goes again, the same to the letter, until it is answered. */
  post: (url: string, body: string | URLSearchParams, headers?: Record<string, string>) => Promise<Answer>
}

/** How long an answer is waited for while a server or a database is being started again. */
const PATIENCE = 180_000
const ONE_TRY = 15_000

/** Somebody at a browser that does not give up: whatever is not answered is asked again. */
export function anAsker(place: Place, sessionCookie: string): Asker {
  const { tally, chance } = place
  const cookies = new Map<string, string>()
  const keep = (text: string) => {
    const [name = '', value = ''] = (text.split(';')[0] ?? '').split(/=(.*)/s)
    cookies.set(name, value)
  }
  if (sessionCookie) keep(sessionCookie)

  async function once(url: string, init: RequestInit, giveUpAfter: number): Promise<Answer> {
    const headers = { ...init.headers, cookie: [...cookies].map((each) => each.join('=')).join('; ') }
    const signal = AbortSignal.timeout(giveUpAfter)
    const answer = await fetch(`${place.url}${url}`, { ...init, headers, signal, redirect: 'manual' })
    const body = await answer.text()
    for (const cookie of answer.headers.getSetCookie()) keep(cookie)
    return { status: answer.status, goesTo: answer.headers.get('location') ?? undefined, body }
  }

  async function untilAnswered(url: string, init: RequestInit, count: boolean): Promise<Answer> {
    const end = performance.now() + PATIENCE
    for (;;) {
      const hangsUp = count && chance() < place.hangUp
      if (count) tally.sent += 1
      try {
        const answer = await once(url, init, hangsUp ? 1 + chance() * 30 : ONE_TRY)
        if (answer.status === 500) tally.broken.push(`${init.method ?? 'GET'} ${url}: a mistake of the service's own`)
        if (answer.status < 500) {
          if (count) tally.acknowledged += 1
          return answer
        }
      } catch {
        // Nobody answered, or nobody waited for it.
      }
      if (count) tally.unknown += 1
      if (performance.now() > end) throw new Error(`${url} was not answered in ${PATIENCE / 1000} seconds`)
      await wait(30 + chance() * 100)
    }
  }

  return {
    get: (url) => untilAnswered(url, {}, false),
    post: (url, body, headers = {}) => untilAnswered(url, { method: 'POST', body, headers }, true),
  }
}
