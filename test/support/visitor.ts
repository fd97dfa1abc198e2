import { parse } from 'node-html-parser'
import type { TestService } from './a-service.ts'
import { testApp } from './browse.ts'

/** Somebody at an address, with their cookies and what a form of theirs would carry: told only how they are answered. */
export type Visitor = {
  ask: (method: string, url: string, how?: { withoutToken: boolean }) => Promise<number>
  /** Whether a page to read stands at an address: not a file to keep. */
  isShown: (url: string) => Promise<boolean>
}

/** A person of a test's service who has signed in, or nobody. */
export async function aVisitor(service: TestService, personId?: string): Promise<Visitor> {
  const app = await testApp(service.now)
  const session = personId ? await service.signIn(personId) : ''
  const shown = await app.inject({ method: 'GET', url: personId ? '/me' : '/sign-in', headers: { cookie: session } })
  const token = parse(shown.body).querySelector('input[name=_csrf]')?.getAttribute('value') ?? ''
  const cookie = [session, ...shown.cookies.map(({ name, value }) => `${name}=${value}`)].filter(Boolean).join('; ')
  return {
    async isShown(url) {
      const { statusCode, headers } = await app.inject({ method: 'GET', url, headers: { cookie } })
      return statusCode === 200 && String(headers['content-type']).startsWith('text/html')
    },
    async ask(method, url, how) {
      const body = how?.withoutToken ? {} : { _csrf: token }
      const answer = await app.inject({
        method: method === 'POST' ? 'POST' : 'GET',
        url,
        headers: { cookie, ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }) },
        ...(method === 'POST' && { payload: new URLSearchParams(body as Record<string, string>).toString() }),
      })
      return answer.statusCode
    },
  }
}
