import { expect, test } from 'vitest'
import { aFourthVisit, aHeldVisit } from '../../test/support/a-visit.ts'
import { browse } from '../../test/support/browse.ts'
import { readPdf } from '../../test/support/read-pdf.ts'

const bare = (text: string) => text.replace(/\s+/g, '')

test('NF-84: the form prompts for SMART objectives, and for how appointed governors will monitor and support them', async () => {
  const { service, adviser, visitId } = await aFourthVisit()
  const { text } = readPdf((await (await browse(service, adviser)).visit(`/visits/${visitId}/feedback-form/pdf`)).bytes)
  expect(text).toContain('SMARTobjectives')
  expect(text).toContain(bare('How appointed governors will monitor the objectives'))
  expect(text).toContain(bare('How appointed governors will support them'))
})

test('NF-85: the blank form is offered on the page of its visit, and marked as left, with its date', async () => {
  const { service, adviser, visitId } = await aFourthVisit()
  const browser = await browse(service, adviser)
  const links = (await browser.visit(`/visits/${visitId}`)).page.querySelectorAll('#feedback-form a')
  for (const link of links) expect((await browser.visit(link.getAttribute('href') ?? '')).status).toBe(200)
  expect(links).toHaveLength(2)
  await browser.submit(`/visits/${visitId}/held`, { formLeft: 'yes' })
  const page = await browser.visit(`/visits/${visitId}`)
  expect(page.texts('main').join(' ')).toContain('Left on Thursday 5 November 2026')
})

test('nothing is kept of a form that was printed', async () => {
  const { service, adviser, visitId } = await aFourthVisit()
  const count = async () => {
    const tables = ['issued_documents', 'stored_files', 'events']
    const { rows } = await service.db.owner.query<{ count: number }>(
      `select ${tables.map((table) => `(select count(*) from ${table} where authority_id = $1)`).join(' + ')} as count`,
      [service.authorityId],
    )
    return Number(rows[0]?.count)
  }
  const before = await count()
  for (const kind of ['word', 'pdf'])
    expect((await (await browse(service, adviser)).visit(`/visits/${visitId}/feedback-form/${kind}`)).status).toBe(200)
  expect(await count()).toBe(before)
})

test('a visit with a record has no such form, and a stranger finds none', async () => {
  const { service, adviser, visitId } = await aHeldVisit()
  expect((await (await browse(service, adviser)).visit(`/visits/${visitId}/feedback-form/pdf`)).status).toBe(404)
  const fourth = await aFourthVisit()
  const stranger = await fourth.service.addPerson({ role: 'headteacher', school: await fourth.service.addSchool() })
  const browser = await browse(fourth.service, stranger)
  expect((await browser.visit(`/visits/${fourth.visitId}/feedback-form/word`)).status).toBe(404)
})
