import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { openEmbeddedServer } from '#db/embedded-server.ts'
import { migrate } from '#db/migrate.ts'
import { markInstallation } from '#installation/mark.ts'
import { aMailServer, type Mail } from '../../test/support/mail-server.ts'
import type { Place, Tally } from './ask.ts'
import { compare, type Found } from './compare.ts'
import { fillService, type VisitToWrite } from './fill-service.ts'
import { liveThrough } from './live-through.ts'
import { nothingPromised, type Promised } from './promises.ts'
import { aServer, killDatabase } from './under-fire.ts'

export type Asked = {
  /** How often each is killed, and in what order: all of one, then all of the other, in one life of the service. */
  kills: { server: number; database: number }
  clients: number
  /** How many visits there are to write of; a run that has written of all fails. */
  visits: number
  /** The longest that a server or a database is let live, in milliseconds. */
  longestLife: number
  say: (line: string) => void
}

export type Outcome = Found & {
  tally: Tally
  kills: number
  /** The comparison once more, after something was changed by hand: what cannot fail proves nothing. */
  compareAfter: (change: string) => Promise<string[]>
  close: () => Promise<void>
}

/** How many schools an adviser has. */
const SCHOOLS_EACH = 20

/** How many answers there are at the least between two kills. */
const ANSWERS_BETWEEN = 40

/** What waits for its time is due now: nobody waits for hours in a bench, and what was broken off counts as that. */
const HURRY = `update jobs.job set start_after = now() where state = 'retry';
  update jobs.job set heartbeat_on = now() - interval '1 hour' where state = 'active' and heartbeat_on < now() - interval '2 seconds';
  update messages set held_until = now() - interval '1 second' where held_until > now() and sent_at is null`

/** A load of drafts, checks, replies and issues while the server, and then its database, is killed again and again. */
export async function runDurability({ kills, clients, visits, longestLife, say }: Asked): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-durable-'))
  const cluster = await openEmbeddedServer(folder, { durable: true })
  const asOwner = async <T>(job: (owner: pg.Client) => Promise<T>): Promise<T> => {
    const owner = new pg.Client(cluster.owner)
    owner.on('error', () => undefined)
    await owner.connect()
    return job(owner).finally(() => owner.end().catch(() => undefined))
  }
  await migrate(cluster.owner, 'waymark_app')
  const service = await asOwner(async (owner) => {
    await markInstallation(owner, false, null)
    return fillService(owner, { advisers: Math.max(clients, Math.ceil(visits / SCHOOLS_EACH)), visits })
  })
  // A kill often falls between the receiver's keeping a letter and the sender's hearing of it.
  const mail = await aMailServer({ answersAfter: () => Math.random() * 250 })
  const server = await aServer(folder, { WAYMARK_SMTP_URL: mail.url, WAYMARK_MAIL_FROM: 'service@example.test' })
  await server.start()

  const tally: Tally = { sent: 0, acknowledged: 0, unknown: 0, repeated: 0, broken: [] }
  const place: Place = { url: server.url, tally, chance: Math.random, hangUp: 0.03 }
  const promises = new Map<string, Promised>()
  let isOver = false
  const waiting = [...service.visits]
  const client = async () => {
    while (!isOver) {
      const visit = waiting.shift()
      if (!visit) throw new Error('there was nothing left to write of: the run needs more visits')
      const promised = nothingPromised()
      promises.set(visit.id, promised)
      await liveThrough({
        place,
        visit,
        promised,
        linkFor: (of) => linkIn(mail.mails, server.url, of),
        isOver: () => isOver,
      })
    }
  }
  let failure: unknown
  const load = Promise.all(Array.from({ length: clients }, client)).catch((error: unknown) => {
    failure = error
    isOver = true
  })
  /** Until there were answers again, whatever the machine's speed, and then a while of any length. */
  const live = async () => {
    const before = tally.acknowledged
    while (tally.acknowledged < before + ANSWERS_BETWEEN && !failure) await wait(10)
    await wait(Math.random() * longestLife)
  }
  let done = 0
  for (; done < kills.server && !failure; done += 1) {
    await live()
    await server.kill()
    await server.start()
    await asOwner((owner) => owner.query(HURRY)).catch(() => undefined)
    if (done % 10 === 9) say(`the server was killed ${done + 1} times; ${tally.acknowledged} answers`)
  }
  for (let at = 0; at < kills.database && !failure; at += 1, done += 1) {
    await live()
    killDatabase(folder, at % 2 === 0 ? 'first' : 'all')
    if (at % 10 === 9) say(`the database was killed ${at + 1} times; ${tally.acknowledged} answers`)
  }
  await live()
  isOver = true
  await load
  if (failure) {
    say(server.printed().slice(-3000))
    await server.kill()
    throw failure
  }

  // What was acknowledged last of all is to outlive everything, too.
  await server.kill()
  killDatabase(folder, 'all')
  await server.start()
  const sent = await untilSent(() =>
    asOwner(async (owner) => {
      await owner.query(HURRY)
      const { rows } = await owner.query<{ waits: number }>(
        'select count(*) as waits from messages where sent_at is null',
      )
      return rows[0]?.waits ?? 0
    }),
  )
  if (!sent) tally.broken.push('letters still waited a minute after everything was well')
  await server.stop()
  const lookAgain = () => openEmbeddedServer(folder).then(() => undefined)
  await lookAgain()
  const found = await asOwner((owner) => compare(owner, service, promises, mail.mails))
  return {
    ...found,
    broken: [...tally.broken, ...found.broken],
    tally,
    kills: done,
    compareAfter: (change) =>
      asOwner(async (owner) => {
        await owner.query('begin')
        await owner.query(change)
        const { broken } = await compare(owner, service, promises, mail.mails)
        await owner.query('rollback')
        return broken
      }),
    async close() {
      await (await openEmbeddedServer(folder)).close()
      await mail.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The way to reply that somebody's letter holds, once it has come; half of them sign in instead. */
function linkIn(mails: readonly Mail[], url: string, { headEmail }: VisitToWrite): string | undefined {
  const letter = Math.random() < 0.5 ? mails.find(({ to }) => to === headEmail) : undefined
  const [, link] = new RegExp(`${url}(/reply/[\\w-]+)`).exec(letter ? letter.text.replace(/=\r\n/g, '') : '') ?? []
  return link
}

async function untilSent(countWaiting: () => Promise<number>): Promise<boolean> {
  for (let tries = 0; tries < 120; tries += 1) {
    if ((await countWaiting().catch(() => 1)) === 0) return true
    await wait(500)
  }
  return false
}
