import { expect, test } from 'vitest'
import { aFourthVisit } from '../../test/support/a-visit.ts'
import { browse } from '../../test/support/browse.ts'
import { REASONS_TO_CALL_OFF, REASONS_TO_GO_AHEAD } from './closed-reasons.ts'

const SATURDAY = { 'on-day': '7', 'on-month': '11', 'on-year': '2026' }
const RULE = 'reason.date-not-at-weekend'

test('NF-87: where nothing may be written, who goes ahead of a rule chooses among reasons for that, and none for calling off is taken', async () => {
  const { service, adviser, visitId } = await aFourthVisit()
  const browser = await browse(service, adviser)
  const move = (reason?: string) =>
    browser.submit(`/visits/${visitId}/move`, { ...SATURDAY, ...(reason && { [RULE]: reason }) })
  const offered = (await move()).page
    .querySelectorAll(`input[name="${RULE}"]`)
    .map((each) => each.getAttribute('value'))
  expect(offered).toEqual([...REASONS_TO_GO_AHEAD])
  expect(offered.filter((each) => (REASONS_TO_CALL_OFF as readonly (string | undefined)[]).includes(each))).toEqual([])
  for (const other of [...REASONS_TO_CALL_OFF, 'The head was upset']) {
    const refused = await move(other)
    expect([refused.status, refused.errors.join(' ')]).toEqual([
      422,
      expect.stringContaining('Choose one of the reasons'),
    ])
  }
  expect((await move(REASONS_TO_GO_AHEAD[1])).status).toBe(303)
})

test('NF-87: who calls such a visit off chooses among reasons for that, and none for going ahead is taken', async () => {
  const { service, adviser, visitId } = await aFourthVisit()
  const browser = await browse(service, adviser)
  const url = `/visits/${visitId}/cancel`
  const { page } = await browser.visit(url)
  const offered = page.querySelectorAll('input[name=because]').map((each) => each.getAttribute('value'))
  expect(offered).toEqual([...REASONS_TO_CALL_OFF])
  expect((await browser.submit(url, { because: REASONS_TO_GO_AHEAD[0] })).status).toBe(422)
  expect((await browser.submit(url, { because: 'Illness' })).status).toBe(303)
})
