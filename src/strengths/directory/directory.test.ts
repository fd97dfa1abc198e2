import { expect, test } from 'vitest'
import { aService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'

test('RO-64: of so many communities that nobody would choose from a list, a search offers one’s own and that looked from, and another is begun at its directory', async () => {
  const service = await aService({ model: 'rotherham' })
  const group = (name: string, schools: string[] = []) =>
    service.addGroup({ kind: 'learning-community', name, schools })
  const school = await service.addSchool({ name: 'Zeal Primary School' })
  const home = await group('LC Zeal', [school])
  for (let n = 10; n < 69; n += 1) await group(`LC ${n}`)
  const head = await browse(service, await service.addPerson({ role: 'headteacher', school }))
  const offered = async (address = '/strengths') => (await head.visit(address)).texts('#home option')
  expect(await offered()).toHaveLength(60)
  const far = await group('LC Far')
  expect(await offered()).toEqual(['LC Zeal (your own)'])

  const directory = await head.visit(`/strengths/communities/${far}`)
  expect(directory.texts(`a[href="/strengths?home=${far}"]`)).toEqual(['Look for help from here'])
  expect(await offered(`/strengths?home=${far}`)).toEqual(['LC Far', 'LC Zeal (your own)'])
  expect(await offered(`/strengths?home=${home}`)).toEqual(['LC Zeal (your own)'])
})
