import { describe, expect, test } from 'vitest'
import { addAction, completeAction } from '#actions/index.ts'
import { newId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'

type Held = { type: string; on: string; status?: string; bodies?: Record<string, string>; recommends?: string[] }

/** A service with visits of a school straight in its tables: what a test takes for granted. */
async function aSchoolWithVisits(service: TestService, role: string) {
  const school = await service.addSchool({ name: 'Hollin Bank Primary School' })
  const adviser = await service.addPerson({ role, school, name: 'Ruth Adviser' })
  const head = await service.addPerson({ role: 'headteacher', school, name: 'Tom Head' })
  const insert = async (table: string, row: Record<string, unknown>) => {
    const all: Record<string, unknown> = { authority_id: service.authorityId, id: newId(), ...row }
    const places = Object.keys(all).map((_, at) => `$${at + 1}`)
    await service.db.owner.query(
      `insert into ${table} (${Object.keys(all).join(', ')}) values (${places.join(', ')})`,
      Object.values(all),
    )
    return String(all.id)
  }
  const visit = (type: string, on: string, status: 'booked' | 'held') =>
    insert('visits', {
      school_id: school,
      model_version_id: service.modelVersionId,
      visit_type: type,
      may_have_record: service.model.visitTypes.find(({ id }) => id === type)?.record.keep !== 'forbidden',
      adviser_id: adviser,
      length: 'half-day',
      status,
      booked_for: on,
      held_on: status === 'held' ? on : null,
    })
  return {
    school,
    adviser,
    head,
    toCome: (type: string, on: string) => visit(type, on, 'booked'),
    async held({ type, on, status = 'issued', bodies = {}, recommends = [] }: Held) {
      const id = await visit(type, on, 'held')
      const record = await insert('records', { visit_id: id, version: 1, author_id: adviser })
      for (const [section, body] of Object.entries(bodies))
        await insert('record_sections', { record_id: record, section, body })
      for (const [place, says] of recommends.entries())
        await insert('record_entries', { record_id: record, kind: 'recommendation', place, says })
      if (status === 'issued')
        await service.db.owner.query(`update records set status = 'issued', issued_at = $2 where id = $1`, [record, on])
      return id
    },
  }
}

describe('what came before a visit is there without asking', () => {
  test('NF-52 and NF-68: the second visit shows what the first found, and the third what the second did', async () => {
    const service = await aService()
    const { adviser, held, toCome } = await aSchoolWithVisits(service, 'link-adviser')
    const first = await held({
      type: 'data-analysis',
      on: '2026-10-08',
      bodies: { evaluation: 'Reading is strong; writing fell by nine points.' },
      recommends: ['Moderate writing with two schools'],
    })
    await held({ type: 'school-improvement', on: '2026-05-20', bodies: { evaluation: 'Leaders know their school.' } })
    const office = await browse(service, adviser)
    const second = await office.visit(`/visits/${await toCome('self-evaluation', '2027-01-28')}`)
    const section = second.page.querySelector('section[aria-labelledby=before]')!
    expect(section.text).toContain('Data Analysis and Target Setting, 8 October 2026')
    expect(section.text).toContain('Reading is strong; writing fell by nine points.')
    expect(section.text).toContain('Moderate writing with two schools')
    expect(section.text).toContain('Builds on visit 1, data analysis and target setting.')
    expect(section.querySelectorAll('a').map((each) => each.getAttribute('href'))).toContain(`/visits/${first}/record`)
    // Linked from the other side: visit 3 rests on visit 2.
    expect(section.text).toContain('Leaders know their school.')

    await held({ type: 'self-evaluation', on: '2027-01-28', bodies: { evaluation: 'Grades are generous by one.' } })
    const third = await office.visit(`/visits/${await toCome('school-improvement', '2027-05-20')}`)
    expect(third.page.querySelector('section[aria-labelledby=before]')?.text).toContain('Grades are generous by one.')
  })

  test('NF-83: the fourth shows the analysis of the first and the third of the year before as links, and nothing to write', async () => {
    const service = await aService()
    const { adviser, held, toCome } = await aSchoolWithVisits(service, 'link-adviser')
    const first = await held({ type: 'data-analysis', on: '2026-10-08', bodies: { evaluation: 'Reading is strong.' } })
    const third = await held({ type: 'school-improvement', on: '2026-05-20', bodies: { evaluation: 'Leaders know.' } })
    await held({ type: 'self-evaluation', on: '2026-02-04', bodies: { evaluation: 'Generous.' } })
    const shown = await (
      await browse(service, adviser)
    ).visit(`/visits/${await toCome('performance-management', '2026-12-10')}`)
    const section = shown.page.querySelector('section[aria-labelledby=sources]')!
    const links = section.querySelectorAll('a').map((each) => each.getAttribute('href'))
    expect(links).toEqual([`/visits/${first}/record`, `/visits/${third}/record`])
    expect(section.text).toContain('The annual report to governors of the year before may suggest objectives.')
    expect(shown.body).not.toContain('Reading is strong.')
    expect(shown.page.querySelector('main textarea, main form[method=post]')).toBeNull()
  })

  test('RO-30: each contact shows the points carried over from the one before, done or not, and what is late', async () => {
    const service = await aService({ model: 'rotherham' })
    const { school, adviser, head, held, toCome } = await aSchoolWithVisits(service, 'consultant-head')
    const older = await held({ type: 'dialogue', on: '2026-06-11', bodies: { challenge: 'An older point.' } })
    const last = await held({ type: 'dialogue', on: '2026-10-08', bodies: { challenge: 'Attendance on Fridays.' } })
    const agree = (says: string, visitId: string, dueOn: string) =>
      service.act(adviser, (look) =>
        doWork(look, (work) =>
          addAction(work, school, { says, ownedBy: 'school', ownerName: null, dueOn: day(dueOn), visitId }),
        ),
      )
    await agree('Ring home on the third day', last, '2026-11-20')
    const done = await agree('Ask two schools how they do it', last, '2026-10-30')
    await agree('Write to governors', older, '2026-07-01')
    await service.act(head, (look) => doWork(look, (work) => completeAction(work, school, done)))
    const next = await toCome('dialogue', '2026-12-10')
    for (const one of [adviser, head]) {
      const page = await (await browse(service, one)).visit(`/visits/${next}`)
      const text = page.page.querySelector('section[aria-labelledby=before]')?.text.replace(/\s+/g, ' ') ?? ''
      expect(text).toContain('Attendance on Fridays.')
      expect(text).toMatch(/Carried over from 8 October 2026.*Ask two schools.*done 12 November 2026/)
      expect(text).toMatch(/Carried over from 8 October 2026.*Ring home on the third day.*due Friday 20 November 2026/)
      expect(text).toMatch(/Still open, and late.*Write to governors.*134 days late/)
      expect(text).not.toContain('An older point.')
      const agenda = await (await browse(service, one)).visit(`/visits/${next}/agenda`)
      expect(agenda.texts('main article h2')).toContain('Carried over from 8 October 2026')
    }
  })

  test('a draft is not shown; that its record has not come is', async () => {
    const service = await aService()
    const { adviser, head, held, toCome } = await aSchoolWithVisits(service, 'link-adviser')
    const bodies = { evaluation: 'Not for the school yet.' }
    await held({ type: 'data-analysis', on: '2026-10-08', status: 'draft', bodies })
    const next = await toCome('self-evaluation', '2027-01-28')
    for (const one of [adviser, head]) {
      const shown = await (await browse(service, one)).visit(`/visits/${next}`)
      expect(shown.body).not.toContain('Not for the school yet.')
      expect(shown.body).toContain('has not been issued yet')
    }
  })

  test('a school’s first visit has nothing before it, and no empty heading', async () => {
    const service = await aService()
    const { adviser, toCome } = await aSchoolWithVisits(service, 'link-adviser')
    const shown = await (await browse(service, adviser)).visit(`/visits/${await toCome('data-analysis', '2026-12-10')}`)
    expect(shown.texts('h2')).not.toContain('What came before')
  })
})
