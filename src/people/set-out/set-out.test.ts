import { expect, test } from 'vitest'
import { aService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'
import { postcodeIn, whereIs } from './set-out-rules.ts'
import { listSetOut } from './set-out-store.ts'

const at = (postcode: string, easting: number, northing: number) => ({ postcode, easting, northing })

test('a postcode is known however it is typed, and nothing else is taken for one', () => {
  expect([postcodeIn('ls1 4ap'), postcodeIn('SO237AB'), postcodeIn('LS14')]).toEqual(['LS1 4AP', 'SO23 7AB', undefined])
})

test('ES-13: a postcode lies where its schools do, else those of its sector, else those of its district', () => {
  const places = [at('LS1 4AP', 100, 100), at('LS1 4ZZ', 300, 100), at('LS1 9AA', 1100, 400)]
  expect(whereIs('LS1 4AP', places)).toEqual({ says: 'LS1 4AP', easting: 100, northing: 100 })
  expect(whereIs('LS1 4BB', places)).toEqual({ says: 'LS1 4BB', easting: 200, northing: 100 })
  expect(whereIs('LS1 2BB', places)).toEqual({ says: 'LS1 2BB', easting: 500, northing: 200 })
  // LS11 is another district than LS1.
  expect(whereIs('LS11 2BB', places)).toBeUndefined()
})

test('ES-13: from where somebody sets out is a postcode or a school, seen by them and by who keeps people', async () => {
  const service = await aService({ model: 'essex' })
  const school = await service.addSchool({ name: 'Hollin Bank' })
  await service.addSchool({ name: 'Nowhere Primary' })
  const place = 'update schools set postcode = $2, easting = $3, northing = $4 where id = $1'
  await service.db.owner.query(place, [school, 'CM1 1AA', 570000, 207000])
  const partner = await service.addPerson({ role: 'school-performance-partner', school, name: 'Pia Partner' })
  const other = await service.addPerson({ role: 'school-performance-partner', school, name: 'Olu Other' })
  const keeper = await browse(service, service.administratorId)
  const url = `/people/${partner}/set-out`
  const kept = () =>
    service.look(service.administratorId, async (look) => (await listSetOut(look, [partner])).get(partner))

  expect((await keeper.submit(url, { place: 'Nowhere Primary' })).errors).toEqual([
    'The register does not say where Nowhere Primary lies. Enter its postcode, or another school near it.',
  ])
  expect((await keeper.submit(url, { place: 'ZE1 0AA' })).errors).toEqual([
    'The register has no school in the postcode area of ZE1 0AA. Enter a school near it instead.',
  ])
  expect((await keeper.submit(url, { place: 'hollin bank' })).goesTo).toBe(`/people/${partner}`)
  expect(await kept()).toEqual({ says: 'Hollin Bank', easting: 570000, northing: 207000 })
  expect((await keeper.submit(url, { place: 'cm1 1zz' })).goesTo).toBe(`/people/${partner}`)
  expect(await kept()).toMatchObject({ says: 'CM1 1ZZ', easting: 570000 })

  const says = 'Sets out to schools from CM1 1ZZ.'
  expect((await (await browse(service, partner)).visit(`/people/${partner}`)).body).toContain(says)
  const seen = await (await browse(service, other)).visit(`/people/${partner}`)
  expect([seen.status, seen.body.includes('CM1 1ZZ')]).toEqual([200, false])
  expect((await (await browse(service, other)).visit(url)).status).toBe(403)
  // The history says that it was said, and not where somebody lives.
  const { rows } = await service.db.owner.query(
    `select name, changes from events where authority_id = $1 and name like 'person.set-out%'`,
    [service.authorityId],
  )
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toContain('CM1')
  expect((await keeper.submit(url, { place: '' })).goesTo).toBe(`/people/${partner}`)
  expect(await kept()).toBeUndefined()
})
