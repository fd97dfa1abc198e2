import { beforeAll, expect, test } from 'vitest'
import { aDesignation, aDesignationWork, aLicence } from '../../test/support/a-designation.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'

let service: TestService
let school: string

beforeAll(async () => {
  service = await aService({ model: 'rotherham' })
  school = await service.addSchool({ name: 'Oak School' })
  const designation = await aDesignation(service, school)
  const [work, licence] = [await aDesignationWork(service, designation), await aLicence(service, school)]
  await service.db.owner.query(
    `update designation_works set started_on = '2016-09-05', finished_on = '2017-03-31' where authority_id = $1 and id = $2`,
    [service.authorityId, work],
  )
  await service.db.owner.query(
    `update innovation_licences set started_on = '2016-09-05', finished_on = '2017-07-20', ended_on = '2017-07-20', outcome = 'Two schools keep it.'
     where authority_id = $1 and id = $2`,
    [service.authorityId, licence],
  )
  // What goes on is not past.
  await aDesignationWork(service, designation)
})

test('XX-06: what was written of the work of designated schools and of licences goes six years after its school year, and who was designated stays', async () => {
  const keeper = await browse(service, service.administratorId)
  const page = await keeper.visit('/past-their-date')
  const titles = page.texts('label').join()
  expect(titles).toContain('Work as a designated school')
  expect(titles).toContain('A licence to innovate')
  const papers = page.page.querySelectorAll('input[name=papers]').map((each) => each.getAttribute('value')!)
  expect(papers).toHaveLength(2)
  const gone = await keeper.submit('/past-their-date', { papers, because: 'Past its date.' })
  expect(gone.status).toBe(303)
  const { rows } = await service.db.owner.query<{ title: string; scope: string; outcome: string }>(
    `select w.title, l.scope, l.outcome from designation_works w, innovation_licences l
     where w.authority_id = $1 and l.authority_id = $1 and w.disposed_at is not null and l.disposed_at is not null`,
    [service.authorityId],
  )
  const GONE = 'Disposed of, past its date.'
  expect(rows).toEqual([{ title: GONE, scope: GONE, outcome: GONE }])
  expect((await keeper.visit('/designations')).body).toContain('Oak School')
  expect((await keeper.visit('/past-their-date')).body).not.toContain('Work as a designated school')
})
