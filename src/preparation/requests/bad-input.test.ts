import { describe, expect, test } from 'vitest'
import { MOST_BYTES } from '#files/index.ts'
import { browse } from '../../../test/support/browse.ts'
import { aVisitToPrepare, FILES, handIn } from '../preparation-examples.ts'

const ASK: [string, Record<string, string>, RegExp][] = [
  ['nothing', { says: '', daysBefore: '7' }, /Enter what you ask the school for/],
  ['nothing that can be seen', { says: ' \u0000\u0007 ', daysBefore: '7' }, /Enter what you ask the school for/],
  ['too much', { says: 'x'.repeat(501), daysBefore: '7' }, /in 500 characters or fewer/],
  ['no number of days', { says: 'Books', daysBefore: 'a week' }, /as a whole number/],
  ['half a day', { says: 'Books', daysBefore: '1.5' }, /as a whole number/],
  ['days after', { says: 'Books', daysBefore: '-1' }, /as a whole number/],
  ['an empty number', { says: 'Books', daysBefore: '' }, /as a whole number/],
  ['more days than there are', { says: 'Books', daysBefore: '300' }, /ask for it 77 days before, or fewer/],
]

const ARRIVED: [string, Record<string, string>, RegExp][] = [
  ['nothing chosen', {}, /Choose how it came/],
  ['another way', { how: 'by-owl' }, /Choose how it came/],
  ['no day', { how: 'before' }, /Enter the day on which it came/],
  [
    'no real day',
    { how: 'before', 'cameOn-day': '31', 'cameOn-month': '2', 'cameOn-year': '2026' },
    /as a day, a month/,
  ],
  ['a day to come', { how: 'before', 'cameOn-day': '13', 'cameOn-month': '11', 'cameOn-year': '2026' }, /day to come/],
]

const DOCUMENTS: [string, string, Buffer | string, RegExp][] = [
  ['a program', 'sef.exe', FILES.program, /is a program, which cannot be kept/],
  ['a program that calls itself a PDF', 'sef.pdf', FILES.program, /is a program, which cannot be kept/],
  ['a Word file with macros', 'sef.docx', FILES.wordWithMacros, /with macros in it/],
  ['a PDF that calls itself a workbook', 'sef.xlsx', FILES.pdf, /is not what its name says: it is a PDF/],
  ['a page that would run', 'sef.html', FILES.page, /a web page or a drawing, which cannot be kept/],
  ['an empty file', 'sef.txt', '', /Choose the file|is empty/],
  ['a file that is too large', 'sef.txt', Buffer.alloc(MOST_BYTES + 1, 'a'), /larger than 25 MB/],
]

describe('bad input is answered in one sentence', () => {
  test.each(ASK)('when an adviser asks for %s', async (_what, answers, says) => {
    const { service, adviser, page } = await aVisitToPrepare()
    const refused = await (await browse(service, adviser)).submit(`${page}/requests/ask`, answers)
    expect(refused.status).toBe(422)
    expect(refused.errors).toEqual([expect.stringMatching(says)])
    const { rows } = await service.db.owner.query('select 1 from preparation_requests where authority_id = $1', [
      service.authorityId,
    ])
    expect(rows).toEqual([])
  })

  test.each(ARRIVED)('when what came is noted with %s', async (_what, answers, says) => {
    const { service, adviser, page } = await aVisitToPrepare()
    const url = `${page}/requests/sef-supplied`
    const refused = await (await browse(service, adviser)).submit(url, answers, 'form[action$="/arrived"]')
    expect(refused.status).toBe(422)
    expect(refused.errors).toEqual([expect.stringMatching(says)])
  })

  test.each(DOCUMENTS)('when %s is handed in', async (_what, name, content, says) => {
    const { service, head, page } = await aVisitToPrepare()
    const refused = await handIn(service, head, `${page}/requests/sef-supplied`, { name, content })
    expect(refused.status).toBe(422)
    expect(refused.errors).toEqual([expect.stringMatching(says)])
    const { rows } = await service.db.owner.query('select 1 from stored_files where authority_id = $1', [
      service.authorityId,
    ])
    expect(rows).toEqual([])
  })

  test('when a line is too long, and a word with nothing in it is no line', async () => {
    const { service, head, page } = await aVisitToPrepare()
    const desk = await browse(service, head)
    const url = `${page}/requests/sef-supplied`
    const long = await desk.submit(url, { says: 'x'.repeat(2001) }, 'form:not([enctype])')
    expect(long.errors).toEqual([expect.stringMatching(/2,000 characters or fewer/)])
    await desk.submit(url, { says: ' \u0000 <script>alert(1)</script> مرحبا 👋 ' }, 'form:not([enctype])')
    const shown = await desk.visit(url)
    expect(shown.body).toContain('&lt;script>alert(1)&lt;/script> مرحبا 👋')
  })

  test('when the request, the answer or the visit is another school’s or nobody’s', async () => {
    const { service, head, page } = await aVisitToPrepare()
    const other = await aVisitToPrepare()
    const desk = await browse(service, head)
    for (const url of [
      `${page}/requests/no-such-thing`,
      `${page}/requests/data-analysed`,
      `${page}/requests/0189aaaa-0000-7000-8000-000000000000`,
      `${page}/answers/x/document`,
      `${other.page}/preparation`,
      `${other.page}/requests/sef-supplied`,
      '/visits/x/preparation',
    ])
      expect([url, (await desk.visit(url)).status]).toEqual([url, 404])
    expect((await desk.post(`${other.page}/requests/sef-supplied`, { says: 'Ours' })).status).toBe(404)
  })

  test('pressed twice, an answer is given once', async () => {
    const { service, head, page } = await aVisitToPrepare()
    const desk = await browse(service, head)
    const url = `${page}/requests/sef-supplied`
    const shown = await desk.visit(url)
    const key = shown.page.querySelector('form:not([enctype]) input[name=_key]')?.getAttribute('value') ?? ''
    for (let press = 0; press < 2; press += 1) await desk.post(url, { says: 'Sent by post', _key: key })
    const { rows } = await service.db.owner.query('select says from preparation_answers where authority_id = $1', [
      service.authorityId,
    ])
    expect(rows).toEqual([{ says: 'Sent by post' }])
  })

  test('when the visit was called off meanwhile', async () => {
    const { service, head, adviser, page } = await aVisitToPrepare()
    await (await browse(service, adviser)).submit(`${page}/cancel`, { because: 'Snow' })
    const late = await (await browse(service, head)).post(`${page}/requests/sef-supplied`, { says: 'Here it is' })
    expect(late.errors).toEqual([expect.stringMatching(/was cancelled/)])
  })
})
