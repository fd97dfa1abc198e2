import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { listening, type Asked } from '../../test/support/query-plans.ts'
import { askIfAny, type IfAny } from './if-any.ts'
import { doWork, requireThat } from './work.ts'

let service: TestService

beforeAll(async () => {
  service = await aService({ model: 'norfolk' })
  await service.addSchool({ name: 'Fen Primary School' })
})

/** What is asked of the database while a job asks whether there is any. */
const heardOf = async (job: (ifAny: IfAny) => Promise<unknown>): Promise<{ asked: Asked[]; came: unknown }> => {
  const asked: Asked[] = []
  const came = await service.look(service.administratorId, (look) => job(askIfAny(listening(look.db, asked))))
  return { asked, came }
}

const there = sql`from schools s where s.name = 'Fen Primary School'`
const nowhere = sql`from schools s where s.name = 'No such school'`

test('what is asked in one turn is asked for in one query, and only lists of which there is any are read', async () => {
  const read: string[] = []
  const list = (name: string) => () => {
    read.push(name)
    return Promise.resolve([name])
  }
  const { asked, came } = await heardOf((ifAny) =>
    Promise.all([ifAny(there, list('one')), ifAny(nowhere, list('none')), ifAny(there, list('two'))]),
  )
  expect(came).toEqual([['one'], [], ['two']])
  expect(read).toEqual(['one', 'two'])
  expect(asked).toHaveLength(1)
})

test('one alone is read at once, without asking first whether there is any', async () => {
  const { asked, came } = await heardOf((ifAny) => ifAny(nowhere, () => Promise.resolve(['read'])))
  expect(came).toEqual(['read'])
  expect(asked).toEqual([])
})

test('what comes in a later turn is asked by itself, and knows nothing of the first', async () => {
  const { asked, came } = await heardOf(async (ifAny) => {
    const pair = () =>
      Promise.all([ifAny(there, () => Promise.resolve(['a'])), ifAny(nowhere, () => Promise.resolve(['b']))])
    return [await pair(), await pair()]
  })
  expect(came).toEqual([
    [['a'], []],
    [['a'], []],
  ])
  expect(asked).toHaveLength(2)
})

test('a question that the database refuses fails for all who asked with it', async () => {
  const wrong = sql`from schools s where s.no_such_column`
  const both = service.look(service.administratorId, (look) =>
    Promise.allSettled([
      look.ifAny(wrong, () => Promise.resolve([])),
      look.ifAny(there, () => Promise.resolve([])),
    ]).then((settled) => settled.map(({ status }) => status)),
  )
  // The transaction is lost with the question: nothing that was asked in it stands.
  await expect(both.catch(() => ['rejected', 'rejected'])).resolves.toEqual(['rejected', 'rejected'])
})

test('a deed, which changes what it reads, asks each time for the list itself', async () => {
  const came = await service.act(service.administratorId, (look) =>
    doWork(look, async (work) => {
      requireThat(true, work, 'look')
      work.progress.leftTrace = true
      return Promise.all([
        work.ifAny(nowhere, () => Promise.resolve(['read'])),
        work.ifAny(nowhere, () => Promise.resolve(['too'])),
      ])
    }),
  )
  expect(came).toEqual([['read'], ['too']])
})
