import { beforeAll, describe, expect, test } from 'vitest'
import { aService, type TestService } from '../support/a-service.ts'
import { browse } from '../support/browse.ts'

// Story 4.3: the school year 2010/11 of a service that works in partnership, told through the pages. An audit from outside, agreed or because of a
// serious concern, and the category of the service beside the one of Ofsted: steps 11 and 12.

describe('4.3 an external audit and a category', () => {
  let service: TestService
  let avon: string
  let pewsey: string
  let audit: string
  const who: Record<string, string> = {}
  const as = (person: string, on: string) => browse(service, who[person] ?? '', { now: `${on}T09:00:00Z` })
  const day = (name: string, date: string) => {
    const [year = '', month = '', of = ''] = date.split('-')
    return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
  }
  const rows = async (text: string, ...values: unknown[]) =>
    (await service.db.owner.query<Record<string, unknown>>(text, values)).rows
  const open = async (on: string, school: string, answers: Record<string, string>) =>
    (await as('olive', on)).submit(`/schools/${school}/reviews/external-audit`, {
      'named.local-authority-contact': who[school === avon ? 'liam' : 'petra'] ?? '',
      ...answers,
    })

  beforeAll(async () => {
    service = await aService({ model: 'wiltshire', now: '2011-01-21T09:00:00Z', schoolYear: 2010 })
    avon = await service.addSchool({ name: 'Avon Vale Primary', phase: 'Primary' })
    pewsey = await service.addSchool({ name: 'Pewsey Down Primary', phase: 'Primary' })
    const people: [key: string, role: string, name: string, school?: string][] = [
      ['olive', 'primary-leadership-team', 'Olive Officer'],
      ['liam', 'local-authority-contact', 'Liam Contact', avon],
      ['petra', 'local-authority-contact', 'Petra Contact', pewsey],
      ['joan', 'school-improvement-partner', 'Joan Partner', avon],
      ['hal', 'headteacher', 'Hal Head', avon],
    ]
    for (const [key, role, name, school] of people)
      who[key] = await service.addPerson({ role, name, startedOn: '2010-09-01', ...(school && { school }) })
    const raised = await (
      await as('joan', '2011-01-21')
    ).submit(`/schools/${avon}/concerns/raise`, {
      ...{
        title: 'Quality of provision',
        kind: 'serious-concern',
        withPerson: who.hal ?? '',
        said: 'Both saw the same books.',
      },
      ...day('talkedOn', '2011-01-21'),
    })
    expect(raised.errors).toEqual([])
  })

  test('step 11, WI-69: without an agreement and with no concern an audit of Pewsey Down is refused; agreed, with whom and when, it is opened', async () => {
    const refused = await open('2011-01-21', pewsey, {})
    expect(refused.status).toBe(422)
    expect(refused.errors.join()).toContain('as agreed through discussion with the school')
    expect(refused.errors.join()).toContain('None is recorded here')
    const ahead = await open('2011-01-21', pewsey, { agreedWith: 'Pat Head', ...day('agreedOn', '2011-01-24') })
    expect(ahead.errors.join()).toContain('That day lies ahead')
    expect(await rows('select id from reviews where school_id = $1', pewsey)).toEqual([])
    const agreed = await open('2011-01-24', pewsey, { agreedWith: 'Pat Head', ...day('agreedOn', '2011-01-24') })
    expect(agreed.errors).toEqual([])
    const page = await (await as('petra', '2011-01-24')).visit(agreed.goesTo ?? '')
    expect(page.body).toContain('Monday 24 January 2011: Pat Head')
  })

  test('step 11, WI-71: because of the serious concern an audit of Avon Vale is opened without an agreement; another school’s concern is none', async () => {
    const [concern] = await rows('select id from concerns where school_id = $1', avon)
    const elsewhere = await open('2011-01-24', pewsey, { concern: String(concern?.id) })
    expect(elsewhere.status).toBe(422)
    const page = await (await as('olive', '2011-01-21')).visit(`/schools/${avon}/reviews/external-audit`)
    expect(page.body).toContain('Quality of provision, recorded Friday 21 January 2011')
    expect((await open('2011-01-21', avon, {})).errors.join()).toContain('Say with whom it was agreed')
    const opened = await open('2011-01-21', avon, { concern: String(concern?.id) })
    expect(opened.errors).toEqual([])
    audit = (opened.goesTo ?? '').split('/').at(-1)?.split('?')[0] ?? ''
    const head = await (await as('hal', '2011-01-21')).visit(`/reviews/${audit}`)
    expect(head.body).toContain(`/concerns/${String(concern?.id)}`)
  })

  test('step 11, WI-70: an audit that was not done with the senior leadership team asks for the reason; done with it, none is asked', async () => {
    const liam = await as('liam', '2011-01-28')
    const step = async (name: string, answers: Record<string, string | string[]>) =>
      liam.submit(`/reviews/${audit}/${name}`, answers)
    expect((await step('questions', { 'asks.1': 'What keeps children from writing at length?' })).errors).toEqual([])
    const [question] = await rows('select id from review_questions where review_id = $1', audit)
    const explored = {
      ...{
        with: 'Hal Head',
        says: 'Agreed.',
        focus: String(question?.id),
        'reason.missing-is-named': 'They are on paper.',
      },
      ...day('on', '2011-01-28'),
    }
    expect((await step('explored', explored)).errors).toEqual([])
    await rows(
      `insert into review_evidence (authority_id, id, review_id, question_id, kind, seen_on, says, gathered_by, gathered_at)
       values ($1, gen_random_uuid(), $2, $3, 'discussion-with-staff', '2011-02-04', 'Seen.', $4, '2011-02-04')`,
      ...[service.authorityId, audit, question?.id, who.liam],
    )
    const desk = await as('liam', '2011-02-04')
    const met = { with: 'Hal Head and two leaders', ...day('on', '2011-02-04') }
    const alone = await desk.submit(`/reviews/${audit}/met`, { ...met, jointly: 'no' })
    expect(alone.status).toBe(422)
    expect(alone.errors.join()).toContain('Whenever possible')
    const reasoned = await desk.submit(`/reviews/${audit}/met`, {
      ...met,
      jointly: 'no',
      'reason.audit-is-joint': 'Both deputies were ill.',
    })
    expect(reasoned.errors).toEqual([])
    expect((await desk.visit(`/reviews/${audit}`)).body).toContain('No, with the reason')
    const joint = await desk.submit(`/reviews/${audit}/met`, { ...met, jointly: 'yes' })
    expect(joint.errors).toEqual([])
    expect(await rows('select met_jointly from reviews where id = $1', audit)).toEqual([{ met_jointly: true }])
  })

  test('step 12, WI-73, WI-77: Notice to Improve is the service’s own; what Ofsted says of the school stands apart and is unchanged', async () => {
    const olive = await as('olive', '2011-02-11')
    const saved = await olive.submit(`/schools/${avon}/need/decide/notice-to-improve`, {
      ...{ reason: 'serious-concern', says: 'Provision is weak.' },
      ...day('startsOn', '2011-02-11'),
    })
    expect(saved.errors).toEqual([])
    const need = await olive.visit(`/schools/${avon}/need`)
    expect(need.body).toContain('Notice to Improve')
    expect(need.body).toContain('11 February 2012')
    expect(need.body).not.toContain('Special Measures since')
    expect(await rows('select count(*)::int as n from inspection_rows where school_id = $1', avon)).toEqual([{ n: 0 }])
    const school = await olive.visit(`/schools/${avon}`)
    expect(school.page.querySelector('#inspections, #inspection')?.text ?? '').not.toContain('Notice to Improve')
  })
})
