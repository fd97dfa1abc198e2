import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { isOverseenBy } from './overseen-store.ts'

let service: TestService
let own: string

beforeAll(async () => {
  service = await aService({ model: 'norfolk' })
  own = await service.addSchool({ name: 'Ash School' })
  await service.addSchool({ name: 'Birch School' })
})

const overseenBy = (person: string) =>
  service.look(person, async (look) => {
    const rows = await look.db.selectFrom('schools as s').select('s.name').where(isOverseenBy(look)).execute()
    return rows.map(({ name }) => name).sort()
  })

test.each([
  ['link-adviser', ['Ash School']],
  ['quality-assurer', ['Ash School', 'Birch School']],
  ['head-of-advisory-services', ['Ash School', 'Birch School']],
  ['headteacher', []],
  ['governor', []],
])('XX-03: the lists of where schools stand show a %s only the schools that they oversee', async (role, names) => {
  const tied = service.model.roles.find(({ id }) => id === role)!.tiedTo.includes('school')
  expect(await overseenBy(await service.addPerson({ role, ...(tied && { school: own }) }))).toEqual(names)
})
