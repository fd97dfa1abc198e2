import { expect, test } from 'vitest'
import { aService } from '../../test/support/a-service.ts'
import { addTerms, addTraining } from '../../test/support/a-year.ts'
import { browse } from '../../test/support/browse.ts'

test('XX-16: a reason for going ahead of a soft rule is counted in a report, with who and when', async () => {
  const service = await aService({ model: 'norfolk' })
  const school = await service.addSchool()
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
  expect(report.texts('tbody td').slice(0, 2)).toEqual(['NF-34', '2'])
  expect(report.texts('.wm-rows__what')).toEqual(['The school asked for it (5)', 'The school asked for it (4)'])
  expect(report.texts('.wm-rows__when')[0]).toContain('Ruth Adeyemi')
  expect((await director.visit('/reports/reasons.csv')).body).toContain('The school asked for it (4)')
  expect((await browser.visit('/reports/reasons')).status).toBe(404)
})
