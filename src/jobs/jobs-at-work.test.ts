import { beforeEach, expect, test } from 'vitest'
import { logEvent } from '#history/index.ts'
import { THE_SERVICE } from '#work/actor.ts'
import { doWork, requireThat, type Work } from '#work/work.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { clearQueue, jobsAtWork, until } from '../../test/support/jobs-at-work.ts'
import { aJob, doneBy, NotNow, sendJob, sendServiceJob, type DoneBy } from './index.ts'

const PAINT = aJob<{ personId: string }>('paint', { tries: 3, firstWait: 1, longestWait: 1 })

let service: TestService

beforeEach(async () => {
  service = await aService()
  await clearQueue(service)
})

/** A deed that does nothing but ask for a job. */
const asking = (by: string, personId: string, then?: () => void) =>
  service.act(by, (look) =>
    doWork(look, async (work) => {
      requireThat(true, work, 'ask for a job')
      await sendJob(work, PAINT, { personId })
      await logEvent(work, { name: 'authority.asked', subjects: [], audience: 'see-register' })
      then?.()
    }),
  )

async function doing(run: DoneBy<{ personId: string }>['run'], is: () => boolean): Promise<string[]> {
  const work = await jobsAtWork(service, [doneBy({ job: PAINT, run })])
  await until(is, Boolean).finally(work.stop)
  return work.said
}

test('a job is done as the person who asked, with the roles of today, and dated by the service’s clock', async () => {
  const school = await service.addSchool()
  const head = await service.addPerson({ role: 'headteacher', name: 'Hana Head', school })
  await asking(head, head)
  const found: unknown[] = []
  await doing(
    async (errand) => {
      await errand.asAsked.read((look) => {
        const { name, personId, authorityId } = look.actor
        const reach = [...look.reach('see-school').schoolIds]
        found.push(errand.ids, name, personId, authorityId, look.now.toISOString(), reach)
        return Promise.resolve()
      })
    },
    () => found.length > 0,
  )
  const now = service.now.toISOString()
  expect(found).toEqual([{ personId: head }, 'Hana Head', head, service.authorityId, now, [school]])
})

test('a job that is done as the service reaches everything, and its deeds have no person in the history', async () => {
  await asking(service.administratorId, service.administratorId)
  let isDone = false
  await doing(
    async (errand) => {
      await errand.asService.deed(async (work: Work) => {
        requireThat(work.reach('keep-people').everything, work, 'act as the service')
        expect(work.actor.personId).toBe(THE_SERVICE)
        await logEvent(work, { name: 'authority.tended', subjects: [], audience: 'see-register' })
      })
      isDone = true
    },
    () => isDone,
  )
  const { rows } = await service.db.owner.query(
    `select actor_id, at from events where authority_id = $1 and name = 'authority.tended'`,
    [service.authorityId],
  )
  expect(rows).toEqual([{ actor_id: null, at: service.now }])
})

test('a deed that is not kept leaves no job behind', async () => {
  const fails = () => {
    throw new Error('after all')
  }
  await expect(asking(service.administratorId, service.administratorId, fails)).rejects.toThrow('after all')
  const { rows } = await service.db.owner.query('select from jobs.job')
  expect(rows).toHaveLength(0)
})

test('a job that fails is tried again, as often as its kind says, and what went wrong is said without a name', async () => {
  await asking(service.administratorId, service.administratorId)
  let tries = 0
  const said = await doing(
    () => {
      tries += 1
      return Promise.reject(new Error('no paint for hana@example.test'))
    },
    () => tries === 3,
  )
  expect(said.join()).toMatch(/The job paint failed: Error/)
  expect(said.join()).not.toMatch(/hana/)
})

test('a job that cannot be done just now is tried again without a word', async () => {
  await asking(service.administratorId, service.administratorId)
  let tries = 0
  const said = await doing(
    () => {
      tries += 1
      return tries < 3 ? Promise.reject(new NotNow()) : Promise.resolve()
    },
    () => tries === 3,
  )
  expect(said).toEqual([])
})

test('what may not be done is not tried again, and a job of somebody who is gone is over', async () => {
  const clerk = await service.addPerson({ role: 'headteacher', school: await service.addSchool() })
  await asking(clerk, clerk)
  await service.act(clerk, (look) => sendServiceJob(look, PAINT, { personId: THE_SERVICE }))
  let tries = 0
  const state = () => service.db.owner.query<{ state: string }>('select state from jobs.job').then(({ rows }) => rows)
  const work = await jobsAtWork(service, [
    doneBy({
      job: PAINT,
      async run(errand) {
        tries += 1
        if (errand.ids.personId === THE_SERVICE) await errand.as(THE_SERVICE).read(() => Promise.resolve())
        else
          await errand.asAsked.deed((deed) => {
            requireThat(deed.reach('keep-people').everything, deed, 'keep people')
            return Promise.resolve()
          })
      },
    }),
  ])
  const ended = await until(state, (rows) => rows.every(({ state: each }) => !['created', 'active'].includes(each)))
  await work.stop()
  expect(ended.map(({ state: each }) => each).sort()).toEqual(['completed', 'failed'])
  expect(tries).toBe(2)
  expect(work.said).toEqual([])
})

test('two copies of the server do each job once', async () => {
  const count = 60
  for (let at = 0; at < count; at += 1) await asking(service.administratorId, service.administratorId)
  const done: string[] = []
  const copy = (name: string) =>
    jobsAtWork(service, [
      doneBy({
        job: PAINT,
        run: () => {
          done.push(name)
          return new Promise((resolve) => setTimeout(resolve, 20))
        },
      }),
    ])
  const copies = [await copy('one'), await copy('other')]
  await until(
    () => done.length,
    (found) => found >= count,
  )
  await new Promise((resolve) => setTimeout(resolve, 700))
  for (const each of copies) await each.stop()
  expect(done).toHaveLength(count)
  expect(new Set(done).size).toBe(2)
})

test('what was broken off by the end of the server is begun again by the next', async () => {
  await asking(service.administratorId, service.administratorId)
  // As after a kill: taken by somebody who gives no sign of life any more.
  await service.db.owner.query(
    `update jobs.job set state = 'active', started_on = now() - interval '1 minute', heartbeat_on = now() - interval '1 minute'`,
  )
  let isDone = false
  await doing(
    () => {
      isDone = true
      return Promise.resolve()
    },
    () => isDone,
  )
})

test('the queue outlives connections that break', async () => {
  let tries = 0
  const work = await jobsAtWork(service, [
    doneBy({
      job: PAINT,
      run: () => {
        tries += 1
        return Promise.resolve()
      },
    }),
  ])
  await service.db.app.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'waymark queue' and datname = current_database()`,
  )
  await asking(service.administratorId, service.administratorId)
  await until(
    () => tries,
    (found) => found === 1,
  )
  await work.stop()
  expect(work.said).toEqual([])
})

test('a job that returns by the calendar is done in each service, once however often it is called', async () => {
  const other = await aService()
  const TEND = aJob<Record<string, never>>('tend', { lane: 'rounds' })
  const done: string[] = []
  const tend = doneBy({
    job: TEND,
    every: '* * * * *',
    async run(errand) {
      done.push(await errand.asService.read((look) => Promise.resolve(look.actor.authorityId)))
    },
  })
  const work = await jobsAtWork(service, [tend])
  await until(
    () => done,
    (found) => found.includes(service.authorityId) && found.includes(other.authorityId),
    60,
  ).finally(work.stop)
  expect(done.filter((each) => each === service.authorityId)).toHaveLength(1)
  const { rows } = await service.db.owner.query('select name, key, cron, timezone from jobs.schedule')
  expect(rows).toEqual([{ name: 'rounds', key: 'tend', cron: '* * * * *', timezone: 'Europe/London' }])
  const next = await jobsAtWork(service, [])
  await next.stop()
  expect((await service.db.owner.query('select from jobs.schedule')).rows).toHaveLength(0)
}, 90_000)
