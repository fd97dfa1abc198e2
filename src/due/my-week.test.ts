import { expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { giveRole } from '#people/index.ts'
import { addPresence } from '#schools/index.ts'
import { doWork } from '#work/work.ts'
import { aService } from '../../test/support/a-service.ts'
import { aServiceToVisit } from '../../test/support/a-visit.ts'
import { anIssuedRecord } from '../../test/support/an-issued-record.ts'
import { browse } from '../../test/support/browse.ts'

test('the first page of a clerk, who may see no visit, says what there is for them', async () => {
  const service = await aService({ model: 'norfolk' })
  const role = service.model.roles.find(({ kind }) => kind === 'clerk')!.id
  const clerk = await service.addPerson({ role, school: await service.addSchool(), name: 'Cleo Clerk' })
  const page = await (await browse(service, clerk)).visit('/')
  expect(page.heading).toContain('Good to see you, Cleo Clerk')
  expect(page.texts('main .wm-rows a')).toContain('Schools')
})

test('whoever looks after a new service reads first what is left to do, and what is late in it', async () => {
  const service = await aService({ model: 'norfolk' })
  const page = await (await browse(service, service.administratorId)).visit('/')
  expect(page.heading).toContain('4 first steps are left')
  expect(page.texts('.wm-stats li')).toContain('0late in the service')
})

test('the first page of a head and of a governor leads with the record that came, and counts it', async () => {
  const { service, head, school } = await anIssuedRecord()
  const governor = await service.addPerson({ role: 'governor', school })
  for (const person of [head, governor]) {
    const page = await (await browse(service, person)).visit('/')
    expect(page.heading).toContain('1 new record')
    expect(page.texts('main h2')[0]).toContain('Latest')
  }
})

test('what is new to a head goes by whether they have opened it, however long ago it was issued', async () => {
  const { service, head, school, visitId } = await anIssuedRecord()
  const governor = await service.addPerson({ role: 'governor', school })
  const later = { now: '2026-12-14T09:00:00Z' }
  const desk = await browse(service, head, later)
  const before = await desk.visit('/')
  expect(before.heading).toContain('1 record of visit to read')
  expect(before.heading).not.toContain('new')
  expect(before.texts('#records ~ ul .govuk-tag')).toEqual(['Not opened'])
  expect((await (await browse(service, head)).visit('/')).texts('#records ~ ul .govuk-tag')).toEqual(['New'])
  // To a governor, who was not sent it, it is news for two weeks.
  expect((await (await browse(service, governor, later)).visit('/')).heading).not.toContain('new record')
  await desk.visit(`/visits/${visitId}/record`)
  const after = await desk.visit('/')
  expect(after.heading).not.toContain('record')
  expect(after.texts('#records ~ ul .govuk-tag')).toEqual([])
  expect((await (await browse(service, governor)).visit('/')).heading).toContain('1 new record')
})

test('whoever was sent nothing is not led to what they were sent', async () => {
  const { service, head } = await anIssuedRecord()
  const checker = await service.addPerson({ role: 'quality-assurer' })
  const links = async (who: string) => (await (await browse(service, who)).visit('/')).texts('main a')
  expect(await links(checker)).not.toContain('All that you were sent')
  expect(await links(head)).toContain('All that you were sent')
})

test('what waits for a governor without a date leads their first page, beside what there is to read', async () => {
  const { service, school } = await anIssuedRecord()
  const chair = await service.addPerson({ role: 'chair-of-governors', school })
  await service.db.owner.query(
    `insert into target_sets (authority_id, id, school_id, target_year, model_version_id, status) values ($1, $2, $3, 2028, $4, 'agreed')`,
    [service.authorityId, newId(), school, service.modelVersionId],
  )
  const page = await (await browse(service, chair)).visit('/')
  expect(page.heading).toContain('One thing waits for you, and 1 new record of visit to read')
  const [due] = page.texts('#late + ul li')
  expect(due).toContain('Sanction the targets for 2028')
  expect(due).toContain('They were agreed with the headteacher and the Chair of Governors.')
  expect(due).not.toContain('Sanctioned')
})

test('an adviser reads what changed lately in their own schools, and in no other', async () => {
  const { service, adviser, school } = await aServiceToVisit()
  const elsewhere = await service.addSchool({ name: 'Far Away School' })
  const chair = service.model.roles.find(({ kind }) => kind === 'chair-of-governors')!.id
  for (const placeId of [school, elsewhere]) {
    const person = await service.addPerson({ role: 'governor', school: placeId, name: `Chair of ${placeId}` })
    await service.act(service.administratorId, (look) =>
      doWork(look, (work) =>
        giveRole(work, person, {
          ...{ role: chair, scope: 'school', placeId, standing: 'substantive', note: '' },
          ...{ startedOn: look.today, finishedOn: null, replaces: false },
        }),
      ),
    )
  }
  // Of a presence anybody reads who may see the register: what keeps it off the page is that the school is not the adviser's own.
  await service.act(service.administratorId, (look) =>
    doWork(look, (work) =>
      addPresence(work, elsewhere, { who: 'Fell Trust', purpose: 'Reading', startedOn: look.today }),
    ),
  )
  const page = await (await browse(service, adviser)).visit('/')
  const [says] = page.texts('h2#changed + ul li')
  expect(page.texts('h2#changed + ul li')).toHaveLength(1)
  expect(says).toContain('Hollin Bank Primary School')
  expect(says).toContain(`Chair of ${school}`)
})
