import { describe, expect, test } from 'vitest'
import { aService } from '../../test/support/a-service.ts'
import { addTerms, addTraining } from '../../test/support/a-year.ts'
import { hasBought } from '../../test/support/bought.ts'
import { browse } from '../../test/support/browse.ts'

async function aSchoolToVisit() {
  const service = await aService({ model: 'norfolk' })
  const school = await service.addSchool({ name: 'Hollin Bank Primary School' })
  await hasBought(service, school)
  const adviser = await service.addPerson({ role: 'link-adviser', school, name: 'Ruth Adeyemi' })
  await addTerms(service)
  await addTraining(service, adviser, 'sip-accreditation')
  return { service, school, adviser, browser: await browse(service, adviser) }
}

const A_DATE = { 'on-day': '5', 'on-month': '11', 'on-year': '2026' }

describe('what nobody may know of', () => {
  test('NF-86: a visit of the forbidden kind has no page for a record, for its adviser or the administrator', async () => {
    const { service, school, adviser, browser } = await aSchoolToVisit()
    await addTraining(service, adviser, 'headteacher-performance-management')
    await service.addPerson({ role: 'nominated-governor', school })
    await browser.submit(`/schools/${school}/visits/book/data-analysis`, A_DATE)
    const booked = await browser.submit(`/schools/${school}/visits/book/performance-management`, {
      ...A_DATE,
      'on-day': '10',
    })
    const visit = booked.goesTo?.split('?')[0] ?? ''
    await browser.submit(`${visit}/held`, { formLeft: 'yes' })
    const administrator = await browse(service, service.administratorId)
    for (const one of [browser, administrator])
      for (const page of ['record', 'record/write', 'record/correct'])
        expect((await one.visit(`${visit}/${page}`)).status).toBe(404)
    expect(
      (await administrator.post(`${visit}/record/write`, { revision: '0', 'body.evaluation': 'Met' })).status,
    ).toBe(404)
    const shown = await browser.visit(visit)
    expect(shown.page.querySelector('main textarea')).toBeNull()
  })

  test("a head sees the school's own record when it is sent to be read, not the draft, and no other school's; the chair when it is issued", async () => {
    const { service, school, browser } = await aSchoolToVisit()
    const head = await browse(service, await service.addPerson({ role: 'headteacher', school }))
    const chair = await browse(service, await service.addPerson({ role: 'chair-of-governors', school }))
    const stranger = await browse(
      service,
      await service.addPerson({ role: 'headteacher', school: await service.addSchool() }),
    )
    const booked = await browser.submit(`/schools/${school}/visits/book/data-analysis`, A_DATE)
    const visit = booked.goesTo?.split('?')[0] ?? ''
    await browser.submit(`${visit}/held`)
    const sections = service.model.recordForms.find(({ id }) => id === 'data-analysis-record')!.sections
    const words = Object.fromEntries(sections.map(({ id }) => [`body.${id}`, 'Reading is strong.']))
    await browser.submit(`${visit}/record/write`, words)
    expect((await head.visit(`${visit}/record`)).status).toBe(404)
    const checker = await browse(service, await service.addPerson({ role: 'quality-assurer' }))
    await browser.submit(`${visit}/record/hand-in`)
    const met = service.model.visitTypes[0]!.qualityChecks.map(({ id }) => id)
    await checker.submit(`${visit}/record/check`, { outcome: 'passed', met })
    const sent = await browser.submit(`${visit}/record/send`)
    expect(sent.goesTo).toBe(`${visit}/record?done=sent`)
    expect((await chair.visit(`${visit}/record`)).status).toBe(404)
    await head.submit(`${visit}/record/reply`, { answer: 'accurate' })
    expect((await chair.visit(`${visit}/record`)).status).toBe(200)
    expect((await head.visit(`${visit}/record`)).texts('main p')).toContain('Reading is strong.')
    expect((await head.visit('/')).texts('#records ~ ul a')[0]).toContain('Hollin Bank Primary School')
    for (const url of [visit, `${visit}/record`]) expect((await stranger.visit(url)).status).toBe(404)
  })
})

describe('what is due', () => {
  test('XX-10: a record is due by the model’s clock from the day of the visit, and late the day after', async () => {
    const { service, school, adviser, browser } = await aSchoolToVisit()
    const booked = await browser.submit(`/schools/${school}/visits/book/data-analysis`, A_DATE)
    await browser.submit(`${booked.goesTo?.split('?')[0]}/held`)
    // Ten working days from Thursday 5 November 2026 end on Thursday 19 November.
    const onTheDay = await browse(service, adviser, { now: '2026-11-19T12:00:00Z' })
    // The time of that week is confirmed, so that only the record is due.
    await onTheDay.submit('/time', {}, 'form[action$="/confirm"]')
    expect((await onTheDay.visit('/')).texts('.wm-rows__when')[0]).toBe('due Thursday 19 November 2026 today')
    const after = await browse(service, adviser, { now: '2026-11-20T12:00:00Z' })
    const late = await after.visit('/')
    expect(late.texts('.wm-late')).toEqual(['1 day late'])
    expect(late.heading).toContain('One thing is late')
  })
})
