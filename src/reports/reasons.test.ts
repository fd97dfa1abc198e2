import { expect, test } from 'vitest'
import { aService } from '../../test/support/a-service.ts'
import { addTerms, addTraining } from '../../test/support/a-year.ts'
import { browse } from '../../test/support/browse.ts'

const RULE = "Visit 1 is made in the autumn term, unless the school's programme has been tailored."

test('XX-16: a reason for going ahead of a soft rule is counted in a report, with who and when', async () => {
  const service = await aService({ model: 'norfolk' })
  const school = await service.addSchool({ name: 'Hollin Bank School' })
  const adviser = await service.addPerson({ role: 'link-adviser', school, name: 'Ruth Adeyemi' })
  await addTerms(service)
  await addTraining(service, adviser, 'sip-accreditation')
  const director = await browse(service, service.administratorId)
  expect((await director.visit('/reports/reasons')).heading).toBe('No rule was set aside in 2026/27')

  const browser = await browse(service, adviser)
  for (const day of ['4', '5'])
    await browser.submit(`/schools/${school}/visits/book/data-analysis`, {
      'on-day': day,
      'on-month': '2',
      'on-year': '2027',
      'reason.data-analysis-in-autumn': `The school asked for it (${day})`,
    })

  const report = await director.visit('/reports/reasons')
  expect(report.heading).toBe('Rules were set aside twice in 2026/27')
  // The rule's own sentence, which no case adds to; each case has its school, and what the rule said of it.
  expect(report.texts('tbody th a')).toEqual([RULE])
  expect(report.texts('.wm-rows li').every((line) => line.includes('Hollin Bank School'))).toBe(true)
  expect(report.texts('.wm-rows a')).toEqual(['Hollin Bank School', 'Hollin Bank School'])
  expect(report.texts('tbody td').slice(0, 2)).toEqual(['NF-34', '2'])
  expect(report.texts('.wm-rows__what')).toEqual(['The school asked for it (5)', 'The school asked for it (4)'])
  expect(report.texts('.wm-rows__when')[0]).toContain('Ruth Adeyemi')
  expect((await director.visit('/reports/reasons.csv')).body).toContain('The school asked for it (4)')
  expect((await browser.visit('/reports/reasons')).status).toBe(404)

  const ofOne = await director.visit('/reports/reasons?rule=data-analysis-in-autumn')
  expect(ofOne.texts('main strong')).toEqual([RULE])
  expect(ofOne.page.querySelector('main strong + a')?.getAttribute('href')).toBe('/handbook#data-analysis-in-autumn')
})

test('what is said of a case is not taken for the rule, whichever case came last', async () => {
  const service = await aService({ model: 'norfolk' })
  const school = await service.addSchool()
  const adviser = await service.addPerson({ role: 'link-adviser', school })
  await addTerms(service)
  await addTraining(service, adviser, 'sip-accreditation')
  const browser = await browse(service, adviser)
  // A Saturday in the autumn term.
  await browser.submit(`/schools/${school}/visits/book/data-analysis`, {
    'on-day': '21',
    'on-month': '11',
    'on-year': '2026',
    'reason.date-not-at-weekend': 'Governors came',
  })
  const report = await (await browse(service, service.administratorId)).visit('/reports/reasons')
  expect(report.texts('tbody th a')).toEqual(['A date with a school is a weekday.'])
  expect(report.texts('.wm-rows li').join()).toContain('21 November 2026')
})

test.each([
  ['norfolk', true],
  ['wiltshire', false],
] as const)('the report on training is offered in %s: %s', async (model, isOffered) => {
  const service = await aService({ model })
  const { page } = await (await browse(service, service.administratorId)).visit('/reports')
  expect(page.querySelector('a[href="/reports/training"]') !== null).toBe(isOffered)
})
