import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { newId } from '#shared/id.ts'
import { aService } from '../../test/support/a-service.ts'
import { adoptionInForce } from './model-in-force.ts'
import { listAdoptions, type Adoption } from './model-store.ts'

const adopted = (schoolYear: number, modelVersionId: string, minute: number): Adoption => ({
  schoolYear,
  modelVersionId,
  adoptedAt: new Date(Date.UTC(2026, 0, 1, 0, minute)),
})

test('XX-02: the last model adopted for a year runs in it and on, until another is adopted', () => {
  const adoptions = [adopted(2024, 'a', 1), adopted(2026, 'b', 2), adopted(2026, 'c', 3), adopted(2025, 'd', 4)]
  const runs = [2020, 2024, 2025, 2026, 2030].map((year) => adoptionInForce(adoptions, year)?.modelVersionId)
  expect(runs).toEqual(['a', 'a', 'd', 'c', 'c'])
  expect(adoptionInForce([], 2026)).toBeUndefined()
})

test('the list and the look agree on what runs when', async () => {
  const service = await aService()
  const { authorityId, administratorId, modelVersionId, db } = service
  const other = newId()
  await db.owner.query(
    `insert into model_versions select authority_id, $2, format, title, written_for_school_year, body, checksum, created_at
     from model_versions where authority_id = $1`,
    [authorityId, other],
  )
  const rounds = fc.sample(fc.tuple(fc.integer({ min: 2020, max: 2030 }), fc.boolean()), 12)
  for (const [at, [schoolYear, isOther]] of rounds.entries())
    await db.owner.query('insert into model_adoptions values ($1, $2, $3, $4, $5)', [
      authorityId,
      newId(),
      schoolYear,
      isOther ? other : modelVersionId,
      new Date(Date.UTC(2027, 0, 1, 0, at)),
    ])
  await service.look(administratorId, async (look) => {
    const adoptions = await listAdoptions(look)
    for (let year = 2018; year <= 2032; year += 1)
      expect((await look.modelOn(day(`${year}-10-01`))).modelVersionId).toBe(
        adoptionInForce(adoptions, year)?.modelVersionId,
      )
  })
})
