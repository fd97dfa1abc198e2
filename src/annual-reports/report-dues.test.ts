import { expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { addTerms } from '../../test/support/a-year.ts'
import { browse } from '../../test/support/browse.ts'

test('NF-80: a report of an earlier year waits where its checker and its author look, as one of this year does', async () => {
  const service = await aService({ model: 'norfolk' })
  await addTerms(service)
  const school = await service.addSchool({ name: 'Kestrel Cross Primary School' })
  const adviser = await service.addPerson({ role: 'link-adviser', school, name: 'Carys Writes' })
  const checkerId = await service.addPerson({ role: 'quality-assurer', name: 'Imran Checks' })
  const [author, checker] = [await browse(service, adviser), await browse(service, checkerId)]
  const place = `/schools/${school}/annual-reports/2025`
  const dues = async (who: typeof author) => (await who.visit('/')).texts('ul.wm-rows li').join('\n')

  expect((await checker.visit('/checks')).heading).toBe('No records of visit wait for your check')
  const report = await addReport(service, { school, adviser })
  const checks = await checker.visit('/checks')
  expect(checks.heading).toBe('One annual report to governors waits for your check')
  expect(checks.texts('ul.wm-rows li').join()).toMatch(/2025\/26, Kestrel Cross Primary School *By Carys Writes.*due/s)
  expect(checks.page.querySelector(`main a[href="${place}/check"]`)).not.toBeNull()
  expect(checks.page.querySelector('main a[href="/annual-reports"]')).not.toBeNull()
  expect(await dues(checker)).toContain('Check the annual report to governors: 2025/26, Kestrel Cross')
  expect(await dues(author)).not.toContain('annual report')

  await service.db.owner.query(
    `update annual_reports set status = 'checked', outcome = 'passed', checker_id = author_id, checked_at = handed_in_at where id = $1`,
    [report],
  )
  expect(await dues(author)).toMatch(/Issue the annual report to governors: 2025\/26, Kestrel Cross.*late/s)
  expect(await dues(checker)).not.toContain('annual report')

  const desk = await browse(service, service.administratorId)
  const kinds = (await desk.visit('/due')).texts('select[name="kind"] option')
  expect(kinds).toContain('Annual report to governors to write')
})

async function addReport(service: TestService, { school, adviser }: { school: string; adviser: string }) {
  const id = newId()
  await service.db.owner.query(
    `insert into annual_reports (authority_id, id, school_id, school_year, version, model_version_id, author_id, begun_at, status, handed_in_at)
     values ($1, $2, $3, 2025, 1, $4, $5, $6, 'with-checker', $6)`,
    [service.authorityId, id, school, service.modelVersionId, adviser, service.now],
  )
  return id
}
