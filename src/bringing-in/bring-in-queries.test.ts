import { expect, test } from 'vitest'
import { doWork, type Look } from '#work/work.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { listening, type Asked } from '../../test/support/query-plans.ts'
import { applyFile } from './apply-file.ts'
import { anOwnPreview, csvOf } from './bring-in-examples.ts'
import type { OwnKind } from './bringing-in.ts'

const SCHOOLS = 20
const urnOf = (at: number) => String(760_000 + (at % SCHOOLS))

async function aPlace() {
  const service = await aService({ model: 'st-helens' })
  for (let at = 0; at < SCHOOLS; at += 1) {
    const school = await service.addSchool({ urn: urnOf(at) })
    await service.addPerson({ role: 'governor', name: `Known ${at}`, email: `known-${at}@example.test`, school })
    await service.addPerson({ role: 'link-adviser', name: `Adviser ${at}`, school })
  }
  return service
}

/** Somebody new, somebody known with another telephone number and a role that ends, and a row that is faulty. */
function people(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => [
    [`New Person${at}`, `new-${at}@example.test`, '', 'Headteacher', urnOf(at), ''],
    [`Known ${at % SCHOOLS}`, `known-${at % SCHOOLS}@example.test`, `0${at}`, 'Governor', urnOf(at), '1/12/2026'],
    [`Nobody ${at}`, '', '', 'Headteacher', '999999', ''],
  ])
  return csvOf(['Name', 'E-mail', 'Telephone', 'Role', 'URN', 'Until'], ...rows.flat())
}

/** Somebody who takes over, and somebody who is not there. */
function advisers(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => [
    [
      `Adviser ${(at + 1 + Math.floor(at / SCHOOLS)) % SCHOOLS}`,
      urnOf(at),
      `${1 + (at % 28)}/${1 + Math.floor(at / 28)}/2027`,
    ],
    [`Nobody ${at}`, urnOf(at), ''],
  ])
  return csvOf(['Who', 'URN', 'From'], ...rows.flat())
}

/** A visit that was and one that is to be, with what was agreed; one with nothing but an action; and one that contradicts itself. */
function tracker(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const adviser = `Adviser ${at % SCHOOLS}`
    const day = `${1 + (at % 28)}/${1 + (Math.floor(at / 28) % 3)}`
    return [
      [urnOf(at), `${day}/2026`, adviser, `${day}/2027`, '', `Action ${at}`, 'Headteacher', '1/12/2026'],
      [urnOf(at), '', '', '', '', `Another ${at}`, adviser, ''],
      [urnOf(at), `${day}/2026`, `Adviser ${(at + 1) % SCHOOLS}`, '', '', '', '', ''],
    ]
  })
  return csvOf(['URN', 'Last', 'Last by', 'Next', 'Next by', 'Agreed', 'Owner', 'Due'], ...rows.flat())
}

const KINDS = [
  {
    kind: 'people',
    file: people,
    columns: { name: 'Name', email: 'E-mail', telephone: 'Telephone', role: 'Role', urn: 'URN', finishedOn: 'Until' },
  },
  {
    kind: 'tracker',
    file: tracker,
    columns: {
      ...{ urn: 'URN', lastOn: 'Last', lastBy: 'Last by', nextOn: 'Next', nextBy: 'Next by' },
      ...{ action: 'Agreed', owner: 'Owner', dueOn: 'Due' },
    },
  },
  { kind: 'advisers', file: advisers, columns: { adviser: 'Who', urn: 'URN', startedOn: 'From' } },
] as const

test.each(KINDS)('$kind are previewed and brought in with as many queries for 100 rows as for 10', async (each) => {
  const few = await countQueries(await aPlace(), each, 10)
  const many = await countQueries(await aPlace(), each, 100)
  expect(many.touched).toBeGreaterThan(few.touched * 5)
  for (const [at, queries] of many.queries.entries()) expect(queries).toBeLessThanOrEqual(few.queries[at]!)
  expect(Math.max(...few.queries)).toBeLessThan(60)
})

type Kind = { kind: OwnKind; file: (count: number) => string; columns: Readonly<Record<string, string>> }

/** How many queries a preview takes, and how many it takes to bring the same file in. */
async function countQueries(service: TestService, { kind, file, columns }: Kind, count: number) {
  const counted = async <T>(job: (look: Look) => Promise<T>) => {
    const asked: Asked[] = []
    const result = await service.act(service.administratorId, (look) => job({ ...look, db: listening(look.db, asked) }))
    return { result, queries: asked.length }
  }
  const preview = await counted((look) => anOwnPreview(look, kind, file(count), columns))
  const applied = await counted((look) => doWork(look, (work) => applyFile(work, preview.result)))
  const { rows } = await service.db.owner.query<{ touched: number }>(
    'select count(*)::integer as touched from brought_in where import_id = $1',
    [preview.result],
  )
  return { queries: [preview.queries, applied.queries], touched: rows[0]?.touched ?? 0 }
}
