import { beforeAll, describe, expect, test } from 'vitest'
import { saveRecord } from '#records/index.ts'
import { day } from '#shared/plain-date.ts'
import { doWork, keepDraft } from '#work/work.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { aFourthVisit, aServiceToVisit, AUTUMN_DAY, book, booking, sourcesOf } from '../../test/support/a-visit.ts'
import { addTerms, addTraining } from '../../test/support/a-year.ts'
import { browse } from '../../test/support/browse.ts'
import { recordVisitHeld } from './record-visit-held.ts'

const held = (service: TestService, by: string, visitId: string, formLeft?: string) =>
  service.act(by, (look) =>
    doWork(look, (work) => recordVisitHeld(work, visitId, { heldOn: day(AUTUMN_DAY), revision: 1, formLeft })),
  )

/** Every text that the database holds and that hangs on a visit, by the table and column in which it stands. */
async function textsOn(service: TestService, visitId: string): Promise<string[]> {
  const { rows: tables } = await service.db.owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'visit_id'`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await service.db.owner.query(`select * from ${name} where visit_id = $1`, [visitId])
    found.push(...rows.map(() => name))
  }
  return found
}

describe('NF-88: at visit 4 the Link Adviser advises and reviews as a specialist', () => {
  let made: Awaited<ReturnType<typeof aFourthVisit>>
  beforeAll(async () => {
    made = await aFourthVisit()
  })

  test('NF-88: the visit says what the adviser is there for, and what training it asks for, to both sides', async () => {
    const { service, adviser, head, visitId } = made
    for (const person of [adviser, head]) {
      const page = await (await browse(service, person)).visit(`/visits/${visitId}`)
      const said = page.texts('details li')
      expect(said).toContain('Specialist independent advice on the current issues for the school and its headteacher')
      expect(said).toContain('Specialist review of performance')
      expect(said).toContain('Only a Link Adviser trained in headteacher performance management is booked.')
    }
  })

  test('NF-88: nobody makes it who is not that specialist: without the training it is not booked', async () => {
    const { service, school, adviser } = await aServiceToVisit()
    await service.addPerson({ role: 'nominated-governor', school })
    await book(service, adviser, school, 'data-analysis', booking(adviser, { on: day('2026-10-06') }))
    const asked = () => book(service, adviser, school, 'performance-management', booking(adviser))
    expect(await asked().catch(sourcesOf)).toEqual(['NF-89'])
    await addTraining(service, adviser, 'headteacher-performance-management')
    expect(await asked()).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('NF-88: of the advice and the review nothing is kept: no text hangs on the visit, and none can be written', async () => {
    const { service, adviser, visitId } = made
    await held(service, adviser, visitId, 'yes')
    expect((await textsOn(service, visitId)).filter((table) => table !== 'issued_documents')).toEqual([])
    const writing = service.act(adviser, (look) =>
      keepDraft(look, (work) =>
        saveRecord(work, visitId, {
          sections: [
            {
              ...{ section: 'evaluation', body: 'The head did well.', judgement: null, isNotDiscussed: false },
              ...{ restsOn: [], fromRevision: 0 },
            },
          ],
        }),
      ),
    )
    expect(await writing.catch(sourcesOf)).toEqual(['NF-86'])
    const page = await (await browse(service, adviser)).visit(`/visits/${visitId}`)
    expect(page.page.querySelectorAll('main textarea, main input[type=text]')).toHaveLength(0)
  })
})

describe('WI-22: headteacher performance management as a core function', () => {
  test('WI-22: its time is logged as a visit of its kind, and nothing of it is kept with the notes of visit', async () => {
    const service = await aService({ model: 'wiltshire' })
    const school = await service.addSchool({ name: 'Chalk Hill School' })
    const partner = await service.addPerson({ role: 'school-improvement-partner', school, name: 'Ruth Partner' })
    const chair = await service.addPerson({ role: 'chair-of-governors', school })
    await addTerms(service)
    const log = (length: 'half-day' | 'whole-day', on: string) =>
      book(service, partner, school, 'performance-management', booking(partner, { length, on: day(on) }))
    const visitId = await log('half-day', AUTUMN_DAY)
    await held(service, partner, visitId)
    await log('whole-day', '2026-11-26')

    // The time is a number under the function: how long, on which day, by whom.
    const reader = await browse(service, partner)
    const page = await reader.visit(`/visits/${visitId}`)
    expect(page.heading).toContain('Headteacher performance management')
    expect(page.texts('.govuk-summary-list__row')).toContainEqual(expect.stringMatching(/^How long ?Half a day$/))
    const { rows } = await service.db.owner.query<{ halves: number }>(
      `select sum(case length when 'whole-day' then 2 else 1 end)::int as halves from visits
       where school_id = $1 and visit_type = 'performance-management'`,
      [school],
    )
    expect(rows).toEqual([{ halves: 3 }])

    // And of what was said there is no note, no place for one, and no text that hangs on it.
    for (const person of [partner, chair, service.administratorId])
      for (const place of ['record', 'record/write', 'preparation', 'agenda'])
        expect((await (await browse(service, person)).visit(`/visits/${visitId}/${place}`)).status).toBe(404)
    expect(await textsOn(service, visitId)).toEqual([])
    const kept = await service.db.owner.query<Record<string, unknown>>(
      'select cancelled_because, focus, purposes, dated_on, form_left_on from visits where id = $1',
      [visitId],
    )
    expect(kept.rows).toEqual([
      { cancelled_because: null, focus: null, purposes: [], dated_on: null, form_left_on: null },
    ])
  })
})
