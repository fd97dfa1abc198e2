import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { asGiasCsv } from '#demonstration/gias-csv.ts'
import { madeUpRegister } from '#demonstration/made-up-register.ts'
import { aService } from '../../../test/support/a-service.ts'
import { anImport, aPreview } from '../import-examples.ts'

const made = madeUpRegister({ laCode: '984', laName: 'Westmarch', schools: 60, seed: 'imports' })
const text = [...asGiasCsv(made.schools)].join('')

test('a register is previewed and brought in', async () => {
  const service = await aService()
  const preview = await service.act(service.administratorId, (look) => aPreview(look, text))
  expect(preview).toMatchObject({ status: 'previewed', counts: { new: made.schools.length, others: 0, faulty: 0 } })
  const done = await service.act(service.administratorId, (look) => anImport(look, text))
  expect(done.status).toBe('applied')
  const [count] = await service.look(service.administratorId, async ({ db }) => {
    return (await sql<{ count: number }>`select count(*) from schools`.execute(db)).rows
  })
  expect(count).toEqual({ count: made.schools.length })
})
