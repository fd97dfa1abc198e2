import { beforeAll, describe, expect, test } from 'vitest'
import { aService } from '../../../test/support/a-service.ts'
import { addTerms } from '../../../test/support/a-year.ts'
import { browse, type Browser } from '../../../test/support/browse.ts'
import { bookVisit, recordVisitHeld } from '#visits/index.ts'
import { newId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'

/** A school with its head and adviser that has shared a self-evaluation. */
async function aSharedOne(model: 'wiltshire' | 'st-helens', framework: string) {
  const service = await aService({ model })
  await addTerms(service)
  const school = await service.addSchool({ name: 'Avon Vale' })
  const roleOf = (kind: string) =>
    service.model.roles.find((role) => role.kind === kind && role.tiedTo.includes('school'))!.id
  const adviser = await service.addPerson({
    role: model === 'wiltshire' ? 'school-improvement-partner' : 'link-adviser',
    school,
    name: 'Joan Partner',
  })
  const head = await service.addPerson({ role: roleOf('headteacher'), school, name: 'Tom Head' })
  const ofHead = await browse(service, head)
  const begun = await ofHead.submit(`/schools/${school}/self-evaluation/begin`, { framework })
  const id = /[0-9a-f-]{36}/.exec(begun.goesTo ?? '')?.[0] ?? ''
  const area =
    /areas\/([a-z-]+)/.exec(
      (await ofHead.visit(`/self-evaluations/${id}`)).page.querySelector('a[href*="/areas/"]')?.getAttribute('href') ??
        '',
    )?.[1] ?? ''
  await ofHead.submit(`/self-evaluations/${id}/areas/${area}`, { says: 'As we see it.', grade: '2' })
  const people = {
    ofHead,
    ofAdviser: await browse(service, adviser),
    ofAdmin: await browse(service, service.administratorId),
  }
  return { service, school, adviser, head, id, ...people }
}
const share = ({ ofHead, id }: { ofHead: Browser; id: string }) =>
  ofHead.submit(`/self-evaluations/${id}/share`, { 'reason.evaluating-graded': 'Those first.' })

let wiltshire: Awaited<ReturnType<typeof aSharedOne>>
let stHelens: Awaited<ReturnType<typeof aSharedOne>>
beforeAll(async () => {
  wiltshire = await aSharedOne('wiltshire', 'sef')
  stHelens = await aSharedOne('st-helens', 'st-helens-framework')
})

describe('strengths, areas for improvement and priorities', () => {
  test('WI-06: each points to the self-evaluation it came from, and none is there without one', async () => {
    const { ofHead, ofAdviser, id, school, service } = wiltshire
    const url = `/self-evaluations/${id}/points/add`
    const early = await ofHead.submit(url, { kind: 'strength', says: 'Reading is strong' })
    expect(early.errors).toEqual(['Share it first: what is named from it is read by both sides.'])
    await share(wiltshire)
    await ofHead.submit(url, { kind: 'strength', says: 'Reading is strong' })
    await ofAdviser.submit(url, { kind: 'improvement', says: 'Writing of boys' })
    expect((await ofHead.submit(url, { kind: 'priority', says: 'Boys write more' })).errors).toEqual([
      'Choose the school year of the priority.',
    ])
    await ofHead.submit(url, { kind: 'priority', says: 'Boys write more', forYear: '2027' })
    const page = await ofAdviser.visit(`/schools/${school}/self-evaluation`)
    for (const kind of ['strength', 'improvement', 'priority'])
      expect(page.page.querySelector(`#${kind} a`)?.getAttribute('href')).toBe(`/self-evaluations/${id}`)
    expect(page.texts('#priority li').join()).toContain('For 2027/28')
    const insert = `insert into self_evaluation_points (authority_id, id, school_id, self_evaluation_id, kind, says, named_by, named_at)
      values ($1, $2, $3, $4, 'strength', 'Loose', $5, now())`
    const { authorityId, administratorId, db } = service
    await expect(db.owner.query(insert, [authorityId, newId(), school, null, administratorId])).rejects.toThrow(
      /self_evaluation_points_rest_on_something/,
    )
    await expect(db.owner.query(insert, [authorityId, newId(), school, newId(), administratorId])).rejects.toThrow(
      /foreign key/,
    )
    const other = await service.addSchool()
    await expect(db.owner.query(insert, [authorityId, newId(), other, id, administratorId])).rejects.toThrow(
      /foreign key/,
    )
    // No press alone withdraws what stands in the open: it is asked about first.
    expect(page.texts('#strength li > form')).toEqual([])
    expect(page.texts('#strength details').join()).toContain('Withdrawn, it stands here no more')
    const form = page.page.querySelector('#strength details form')?.getAttribute('action') ?? ''
    await ofAdviser.post(form)
    expect((await ofHead.visit(`/schools/${school}/self-evaluation`)).texts('#strength li')).toEqual([])
    expect((await ofAdviser.post(form)).status).toBe(404)
    // Withdrawn in error it is brought back as it stood, once.
    expect((await ofAdviser.post(form, { back: 'yes' })).status).toBe(303)
    expect((await ofHead.visit(`/schools/${school}/self-evaluation`)).texts('#strength li')).toHaveLength(1)
    expect((await ofAdviser.post(form, { back: 'yes' })).status).toBe(404)
  })
})

describe('keys', () => {
  test('WI-12: the service’s three keys are there, more can be added on a page by whoever keeps them, and withdrawn', async () => {
    const { ofAdmin, ofAdviser, ofHead } = wiltshire
    const first = await ofAdviser.visit('/keys')
    for (const key of [
      'Plan for Improvement Achievement',
      'Focus on improving teaching and learning',
      'Tracking children',
    ])
      expect(first.texts('main li').join('\n')).toContain(key)
    expect((await ofAdviser.post('/keys/add', { title: 'Mine' })).status).toBe(403)
    expect((await ofAdmin.submit('/keys/add', { title: '' })).errors).toEqual(['Enter the key'])
    await ofAdmin.submit('/keys/add', { title: 'Leading change', asks: 'Who leads it?' })
    expect((await ofAdmin.submit('/keys/add', { title: 'leading CHANGE' })).errors).toEqual([
      'There is a key of this name already.',
    ])
    expect((await ofAdmin.visit('/keys')).heading).toBe('4 keys')
    expect((await ofHead.visit(`/self-evaluations/${wiltshire.id}/keys`)).texts('h2')).toContain('Leading change')
    const withdraw = (await ofAdmin.visit('/keys')).page.querySelector('main form')?.getAttribute('action') ?? ''
    await ofAdmin.post(withdraw)
    expect((await ofAdmin.visit('/keys')).heading).toBe('3 keys')
    expect((await ofAdmin.post(withdraw)).status).toBe(404)
    expect((await stHelens.ofAdmin.visit('/keys')).status).toBe(404)
  })

  test('WI-13: the head marks which keys need development, the adviser says something of them and marks none; both are read together and at the visit', async () => {
    const { ofHead, ofAdviser, id, school, service, adviser } = wiltshire
    const url = `/self-evaluations/${id}/keys`
    await ofHead.submit(url, {
      'needs.tracking-children': 'yes',
      'says.tracking-children': 'Once a term is not enough.',
    })
    const page = await ofAdviser.visit(url)
    expect(page.page.querySelector('input[type=checkbox]')).toBeNull()
    expect(page.body).toContain('Once a term is not enough.')
    await ofAdviser.post(url, {
      'needs.plan-for-improvement': 'yes',
      'says.tracking-children': 'Agreed: each half term.',
    })
    const { rows } = await service.db.owner.query(
      'select key, needs_development, school_says, adviser_says from key_marks where self_evaluation_id = $1 and (needs_development or adviser_says <> $2)',
      [id, ''],
    )
    expect(rows).toEqual([
      {
        key: 'tracking-children',
        needs_development: true,
        school_says: 'Once a term is not enough.',
        adviser_says: 'Agreed: each half term.',
      },
    ])
    const both = (await ofHead.visit(`/schools/${school}/self-evaluation`)).texts('#keys li').join('\n')
    for (const says of ['Needs development', 'Once a term', 'each half term']) expect(both).toContain(says)
    const asked = { on: day('2026-11-20'), at: null, adviser, length: 'half-day' as const, purposes: [] }
    const visitId = await service.act(adviser, (look) =>
      doWork(look, (work) => bookVisit(work, school, 'scheduled-visit', asked), { any: '' }),
    )
    expect((await ofHead.visit(`/visits/${visitId}`)).texts('#keys li')).toEqual(['Tracking children'])
    expect((await ofHead.post(url, { 'says.tracking-children': 'x'.repeat(2001) })).errors).toEqual([
      'Write it in 2000 characters or fewer',
    ])
  })
})

describe('the cycle', () => {
  test('SH-02: a repeating cycle of four steps, and at which each school is', async () => {
    const { ofHead, ofAdviser, ofAdmin, school } = stHelens
    const url = `/schools/${school}/cycle`
    const steps = ['Review', 'Planning', 'Action', 'Monitoring and evaluation of progress']
    expect((await ofHead.visit(url)).texts('.govuk-radios__label')).toEqual(steps)
    const on = (month: string, d: string) => ({
      'startedOn-day': d,
      'startedOn-month': month,
      'startedOn-year': '2026',
    })
    await ofHead.submit(url, { step: 'review', ...on('9', '7') })
    expect((await ofAdviser.visit(`/schools/${school}/self-evaluation`)).texts('#cycle strong').join()).toContain(
      'Review, since 7 Sep',
    )
    await ofAdviser.submit(url, { step: 'monitoring', ...on('11', '2') })
    // Round again.
    await ofHead.submit(url, { step: 'review', ...on('11', '9') })
    const list = await ofAdmin.visit('/self-evaluations')
    expect(list.texts('main a.wm-stats__n[href*="step=review"]').join()).toContain('1')
    expect((await ofAdmin.visit('/self-evaluations?step=review')).texts('tbody th').join()).toContain('Avon Vale')
    expect((await ofAdmin.visit('/self-evaluations?step=monitoring')).texts('tbody th')).toEqual([])
    for (const [answers, says] of [
      [{ step: 'rest', ...on('11', '2') }, 'Choose one of the steps of the cycle.'],
      [{ step: '', ...on('11', '2') }, 'Choose one of the steps of the cycle'],
      [{ step: 'action', ...on('12', '2') }, 'The day lies ahead: say it when the step has begun.'],
    ] as const)
      expect((await ofHead.post(url, answers)).errors).toEqual([says])
  })

  test('WI-14: the school’s improvement cycle uses the keys, and its position is shown', async () => {
    const { ofHead, school, ofAdviser } = wiltshire
    const on = { 'startedOn-day': '1', 'startedOn-month': '11', 'startedOn-year': '2026' }
    await ofHead.submit(`/schools/${school}/cycle`, { step: 'track', ...on })
    const page = await ofAdviser.visit(`/schools/${school}/self-evaluation`)
    expect(page.texts('#cycle li').join('\n')).toContain('Focus on improving teaching and learning')
    expect(page.texts('#cycle [aria-current=step]').join()).toContain('Track children, since 1 Nov')
    expect((await ofAdviser.visit(`/schools/${school}`)).texts('#self-evaluation li').join()).toContain(
      'Track children',
    )
  })
})

describe('the challenge from outside', () => {
  const challenge = {
    challenged: 'improvement-planning',
    givenBy: 'Joan Partner',
    says: 'The plan has no costs.',
    'givenOn-day': '2',
    'givenOn-month': '11',
    'givenOn-year': '2026',
  }
  test('SH-06: is entered for each school and year against self-review, planning and evaluation, with who gave it; who lacks some is counted', async () => {
    const { ofAdviser, ofHead, ofAdmin, school } = stHelens
    const page = `/schools/${school}/self-evaluation`
    expect((await ofHead.visit(page)).texts('#challenges strong')).toEqual([
      'Self-review',
      'Improvement planning',
      'Evaluation',
    ])
    expect((await ofHead.post(`/schools/${school}/challenges/add`, challenge)).status).toBe(403)
    await ofAdviser.submit(`/schools/${school}/challenges/add`, challenge)
    const said = (await ofHead.visit(page)).texts('#challenges li')
    expect(said[1]).toContain('The plan has no costs.')
    expect(said[1]).toContain('Joan Partner, 2 Nov')
    expect(said[0]).toContain('Not yet this year')
    expect((await ofAdmin.visit('/self-evaluations?challenged=no')).texts('tbody th').join()).toContain('Avon Vale')
    for (const challenged of ['self-review', 'evaluation'])
      await ofAdviser.submit(`/schools/${school}/challenges/add`, { ...challenge, challenged })
    expect((await ofAdmin.visit('/self-evaluations?challenged=no')).texts('tbody th')).toEqual([])
    // Last year's is another year's.
    await ofAdviser.submit(`/schools/${school}/challenges/add`, {
      ...challenge,
      says: 'Of old.',
      'givenOn-year': '2025',
    })
    expect((await ofHead.visit(page)).body).not.toContain('Of old.')
    const strike =
      (await ofAdviser.visit(page)).page.querySelector('#challenges a[href$=strike-out]')?.getAttribute('href') ?? ''
    await ofAdviser.submit(strike, { because: 'Entered twice' })
    expect((await ofAdmin.visit('/self-evaluations?challenged=no')).texts('tbody th').join()).toContain('Avon Vale')
    expect((await ofAdviser.visit(strike)).status).toBe(404)
  })

  test.each([
    [{ challenged: 'lunch' }, 'Choose what was challenged.'],
    [{ givenBy: '' }, 'Enter who gave it'],
    [{ says: '' }, 'Enter what was said'],
    [{ 'givenOn-year': '2030' }, 'The day lies ahead.'],
    [
      { 'givenOn-day': '40' },
      'Enter the day on which it was given as a day, a month and a year, for example 12 11 2026',
    ],
  ])('%j gets one sentence', async (differs, says) => {
    const { ofAdviser, school } = stHelens
    expect(
      (
        await ofAdviser.post(`/schools/${school}/challenges/add`, { ...challenge, ...differs } as Record<
          string,
          string
        >)
      ).errors,
    ).toEqual([says])
  })
})

describe('at a visit in a service without a protocol', () => {
  test('WI-19, WI-57: how well the school serves its children and what it needs are explored with the head, and the self-evaluation moderated', async () => {
    const { ofAdviser, ofHead, service, school, adviser, id } = wiltshire
    const asked = { on: day('2026-11-10'), at: null, adviser, length: 'half-day' as const, purposes: [] }
    const visitId = await service.act(adviser, (look) =>
      doWork(look, (work) => bookVisit(work, school, 'scheduled-visit', asked)),
    )
    const held = { heldOn: day('2026-11-10'), revision: 1, formLeft: undefined }
    await service.act(adviser, (look) => doWork(look, (work) => recordVisitHeld(work, visitId, held)))
    const url = `/visits/${visitId}/self-evaluation`
    expect((await ofAdviser.visit(url)).page.querySelector(`a[href="/self-evaluations/${id}"]`)).not.toBeNull()
    const answers = {
      'says.how-well': 'Well, but for boys who write.',
      'says.needs': 'Writing at length.',
      'is.moderated': 'yes',
      'says.moderated': 'One grade lower.',
    }
    await ofAdviser.submit(url, answers, '#established form')
    await ofAdviser.submit(url, { 'grade.teaching': '2' }, '#grades form')
    const read = await ofHead.visit(url)
    for (const says of ['Well, but for boys who write.', 'Writing at length.', 'Yes. One grade lower.'])
      expect(read.texts('#established li').join('\n')).toContain(says)
  })
})
