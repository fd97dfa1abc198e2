import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parse } from 'node-html-parser'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openEmbeddedServer } from '#db/embedded-server.ts'
import { start, startInVain, type Started } from './a-start.ts'

// One installation lives through this file, in its order, on a database that waits for the disk.
const folder = mkdtempSync(join(tmpdir(), 'waymark-start-'))
let running: Started
let firstStart: string
let cookie: string

beforeAll(async () => {
  running = await start({ folder })
  firstStart = running.printed()
}, 180_000)

afterAll(async () => {
  running.kill('SIGKILL')
  await running.ended
  await (await openEmbeddedServer(folder)).close()
  for (const made of [folder, `${folder}-other`]) rmSync(made, { recursive: true, force: true })
}, 60_000)

async function asOwner<T>(job: (owner: pg.Client) => Promise<T>): Promise<T> {
  const { owner } = await openEmbeddedServer(folder)
  const client = new pg.Client(owner)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await job(client)
  } finally {
    await client.end()
  }
}

const postmaster = () => Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

/** Signs in as the first person of the demonstration, through its form. */
async function signIn(): Promise<string> {
  const page = await fetch(`${running.url}/demonstration`)
  const form = parse(await page.text())
  const posted = await fetch(`${running.url}/demonstration`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: page.headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; '),
    },
    body: new URLSearchParams({
      _csrf: form.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '',
      who: form.querySelector('button[name=who]')?.getAttribute('value') ?? '',
    }),
  })
  expect(posted.status).toBe(303)
  return (
    posted.headers
      .getSetCookie()
      .find((each) => each.startsWith('waymark='))
      ?.split(';')[0] ?? ''
  )
}

const whoAmI = async () => (await fetch(`${running.url}/me`, { headers: { cookie }, redirect: 'manual' })).status

/** Nobody is said to be at home until the page has answered again. */
async function untilItAnswers(): Promise<number[]> {
  const seen: number[] = []
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`${running.url}/demonstration`)
    seen.push(answer.status)
    if (answer.status === 200) return seen
    expect(answer.headers.get('retry-after')).toBe('10')
    await wait(100)
  }
  return seen
}

test('from nothing to a page that answers, with people to sign in as', async () => {
  expect(firstStart).toMatch(/Filling the demonstration/)
  expect(firstStart).toMatch(/Look as anyone at http:\/\/localhost:\d+\/demonstration\n {2}.+: .+ \(.+\)/)
  expect((await fetch(`${running.url}/demonstration`)).status).toBe(200)
  expect(firstStart).not.toMatch(/^\s+at /m)
})

test('what was saved is there after kill -9 of the service and of its database, and nothing is filled again', async () => {
  cookie = await signIn()
  expect(await whoAmI()).toBe(200)
  running.kill('SIGKILL')
  process.kill(postmaster(), 'SIGKILL')
  await running.ended
  running = await start({ folder })
  expect(running.printed()).not.toContain('Filling')
  expect(await whoAmI()).toBe(200)
})

test('while its database is away it answers 503 and when to come back, and starts it again', async () => {
  process.kill(postmaster(), 'SIGKILL')
  const seen = await untilItAnswers()
  expect(seen.at(-1)).toBe(200)
  expect(seen).toContain(503)
  expect(await whoAmI()).toBe(200)
  await vi.waitFor(() => expect(running.printed()).toContain('The database is back.'), { timeout: 5_000 })
})

test('beside a copy on the same port it says which setting to change', async () => {
  const port = new URL(running.url).port
  const { code, printed } = await startInVain({ folder: `${folder}-other`, env: { PORT: port } })
  expect(code).toBe(1)
  expect(printed).toBe(`Port ${port} is taken. Set PORT to another one, such as PORT=${Number(port) + 1}.\n`)
})

test('an installation that is a demonstration is not turned into a service of one’s own', async () => {
  const { code, printed } = await startInVain({ folder, words: ['--empty'] })
  expect(code).toBe(1)
  expect(printed).toMatch(/holds a demonstration\. Begin your own service elsewhere/)
  expect((await fetch(`${running.url}/demonstration`)).status).toBe(200)
})

test('asked to stop, it finishes the request that has begun and closes the database', async () => {
  const answer = await asOwner(async (owner) => {
    await owner.query('begin')
    await owner.query('lock table authorities in access exclusive mode')
    const begun = fetch(`${running.url}/demonstration`)
    await wait(300)
    running.kill('SIGTERM')
    await wait(300)
    await owner.query('rollback')
    return begun
  })
  expect(answer.status).toBe(200)
  expect(await running.ended).toBe(0)
  expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false)
})
