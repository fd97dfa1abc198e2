import { beforeAll, describe, expect, test } from 'vitest'
import { fileOfFigures, ks2School, KS2_HEADINGS, loadFigures } from '#figures/figure-examples.ts'
import { recordVisitHeld } from '#visits/index.ts'
import { day } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { aServiceToVisit, AUTUMN_DAY, book, booking } from '../../test/support/a-visit.ts'
import { issueWritten, writeRecord } from '../../test/support/an-issued-record.ts'
import { addTraining } from '../../test/support/a-year.ts'
import type { TestService } from '../../test/support/a-service.ts'
import { browse, type Browser } from '../../test/support/browse.ts'
import { readPdf } from '../../test/support/read-pdf.ts'

let service: TestService
let adviserId: string
let school: string
let visitId: string
let adviser: Browser
let head: Browser

const load = (release: string, value: string) => {
  const england = ks2School({ RECTYPE: '5', LEA: ' ', URN: ' ', PTRWM_EXP: '65%' })
  const text = fileOfFigures(KS2_HEADINGS, ks2School({ URN: '930001', TELIG: '31', PTRWM_EXP: value }), england)
  return service.act(service.administratorId, (look) => loadFigures(look, `2018-2019_ks2${release}.csv`, text))
}
const sectionOf = async (browser: Browser, url: string, id = 'figures') => {
  const { page } = await browser.visit(url)
  return page.querySelector(`section[aria-labelledby="${id}"]`)?.text.replace(/\s+/g, ' ') ?? ''
}

beforeAll(async () => {
  const made = await aServiceToVisit()
  ;({ service, school } = made)
  adviserId = made.adviser
  await service.db.owner.query('update schools set urn = $1 where id = $2', ['930001', school])
  await load('provisional', '48%')
  visitId = await book(service, adviserId, school, 'data-analysis', booking(adviserId))
  adviser = await browse(service, adviserId)
  head = await browse(service, made.head)
})

describe('the figures of a visit', () => {
  test('NF-10: before it, adviser and head have the same dated figures on its page and beside the school’s part', async () => {
    for (const url of [`/visits/${visitId}`, `/visits/${visitId}/preparation`]) {
      const [one, other] = [await sectionOf(adviser, url), await sectionOf(head, url)]
      expect(one).toContain('Figures that both sides have')
      expect(one).toContain('2018/19: 48% of 31 pupils, range 32 to 65%')
      expect(one).toMatch(/provisional, loaded on Thursday 12 November 2026. Not checked yet/)
      expect(other).toBe(one)
    }
  })

  test('NF-49: held, they are fixed; what is loaded later is said apart, beside the section that compares them too', async () => {
    const held = { heldOn: day(AUTUMN_DAY), revision: 1, formLeft: undefined }
    await service.act(adviserId, (look) => doWork(look, (work) => recordVisitHeld(work, visitId, held)))
    await load('final', '52%')
    const shown = await sectionOf(head, `/visits/${visitId}`)
    expect(shown).toContain('Figures as they stood on Thursday 12 November 2026')
    expect(shown).toContain('2018/19: 48% of 31 pupils')
    expect(shown).toMatch(/Loaded later, and different ?RWM expected: 2018\/19: 52% of 31 pupils.*then 2018\/19: 48%/)
    const writing = await adviser.visit(`/visits/${visitId}/record/write`)
    const beside = writing.texts('aside').filter((text) => text.includes('Figures as they stood'))
    expect(beside).toHaveLength(1)
    expect(beside[0]).toMatch(/RWM expected, 2018\/19: 48% of 31 pupils.*England 65%; Lower/)
    expect(beside[0]).toMatch(/Loaded later.*52% of 31 pupils/)
  })

  test('NF-49: the record is issued with its figures as an appendix, as they stood', async () => {
    await writeRecord(service, adviserId, visitId)
    await issueWritten(service, adviserId, visitId)
    const { text } = readPdf((await head.visit(`/visits/${visitId}/record/pdf`)).bytes)
    expect(text).toContain('Figuresofthisvisit')
    expect(text).toContain('48%of31pupils')
    expect(text).not.toContain('52%of31pupils')
  })

  test('NF-83: of the fourth visit nothing is kept; its preparation shows the figures of the first', async () => {
    await addTraining(service, adviserId, 'headteacher-performance-management')
    await service.addPerson({ role: 'nominated-governor', school })
    const fourth = await book(
      service,
      adviserId,
      school,
      'performance-management',
      booking(adviserId, { on: day('2026-11-26') }),
    )
    expect(await sectionOf(adviser, `/visits/${fourth}`, `figures-${visitId}`)).toContain('2018/19: 48% of 31 pupils')
    const held = { heldOn: day('2026-11-26'), revision: 1, formLeft: 'yes' as const }
    await service.act(adviserId, (look) => doWork(look, (work) => recordVisitHeld(work, fourth, held)), {
      now: '2026-11-27T09:00:00Z',
    })
    const { rows } = await service.db.owner.query('select visit_id from visit_figures where authority_id = $1', [
      service.authorityId,
    ])
    expect(rows.map((row: { visit_id: string }) => row.visit_id)).toEqual([visitId])
    const forced = service.db.owner.query(
      `insert into visit_figures (authority_id, visit_id, kept_at, lines, sources, targets) values ($1, $2, now(), '[]', '[]', '[]')`,
      [service.authorityId, fourth],
    )
    await expect(forced).rejects.toThrow(/foreign key/)
  })
})
