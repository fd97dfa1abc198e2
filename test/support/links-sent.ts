import type { TestService } from './a-service.ts'

/** The path of the last link to reply by that somebody was sent; empty where they were sent none. */
export async function linkSentTo(service: TestService, personId: string): Promise<string> {
  return /\/reply\/[\w-]+/.exec((await lettersTo(service, personId)).find(isWithLink)?.body ?? '')?.[0] ?? ''
}

const isWithLink = ({ body }: { body: string }) => body.includes('/reply/')

/** What somebody was written, the newest first. */
export async function lettersTo({ db }: TestService, personId: string): Promise<{ subject: string; body: string }[]> {
  const { rows } = await db.owner.query<{ subject: string; body: string }>(
    'select subject, body from messages where to_person = $1 order by created_at desc, id desc',
    [personId],
  )
  return rows
}
