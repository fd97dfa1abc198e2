import { beforeAll, describe, expect, test } from 'vitest'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { doWork } from '#work/work.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { addTerms } from '../../test/support/a-year.ts'
import { browse, type Browser } from '../../test/support/browse.ts'
import { makeFinal } from './make-final.ts'

let service: TestService
const schools: Record<string, string> = {}
const people: Record<string, string> = {}
const as = (who: string): Promise<Browser> => browse(service, people[who])
const dated = (field: string, on: string) => {
  const [year = '', month = '', of = ''] = on.split('-')
  return { [`${field}-day`]: of, [`${field}-month`]: month, [`${field}-year`]: year }
}

beforeAll(async () => {
  learnFromRooms()
  service = await aService({ model: 'rotherham' })
  await addTerms(service)
  const { roles } = service.model
  const role = (kind: string) => roles.find((each) => each.kind === kind)?.id ?? ''
  schools.Oak = await service.addSchool({ name: 'Oak Primary' })
  schools.Elm = await service.addSchool({ name: 'Elm High', phase: 'Secondary' })
  schools.Ash = await service.addSchool({
    name: 'Ash Special',
    phase: 'Not applicable',
    type: 'Community special school',
  })
  schools.Fir = await service.addSchool({ name: 'Fir Primary' })
  const add = async (name: string, kind: string, more: object = {}) => {
    people[name] = await service.addPerson({ role: role(kind), name: `${name} Person`, ...more })
  }
  people.Ruth = service.administratorId
  await add('Olga', 'headteacher', { school: schools.Oak })
  await add('Emil', 'headteacher', { school: schools.Elm })
  await add('Asha', 'headteacher', { school: schools.Ash })
})

describe('RO-28: a consultation on something else than a model', () => {
  let at: string

  test('RO-28: the director puts the executive to heads and others; heads answer, and what others said is written down with whose it is', async () => {
    const ruth = await as('Ruth')
    const opened = await ruth.submit('/consultations/new', {
      ...{ audience: 'schools', title: 'The Partnership Executive', says: 'Who should sit on it?' },
      ...{ othersAsked: 'The dioceses and the unions' },
      ...{ ...dated('opensOn', '2026-11-12'), ...dated('closesOn', '2026-12-11') },
    })
    expect(opened.errors).toEqual([])
    at = (opened.goesTo ?? '').split('?')[0] ?? ''
    const olga = await as('Olga')
    expect((await olga.visit('/')).body).toContain('Answer: The Partnership Executive')
    expect((await olga.submit(`${at}/answer`, { says: 'Two heads of each phase' })).status).toBe(303)
    expect((await olga.visit('/')).body).not.toContain('Answer: The Partnership Executive')
    const others = await ruth.post(`${at}/answer`, { does: 'say', says: 'A seat for us', fromWhom: 'The diocese' })
    expect(others.status).toBe(303)
    const page = await ruth.visit(at)
    expect(page.heading).toBe('1 of 3 answered, 2 without an outcome')
    expect(page.body).toContain('Asked elsewhere: The dioceses and the unions.')
    expect(page.body).toContain('The diocese, written down by Ada Admin')
    expect((await (await as('Emil')).visit(`${at}/answer`)).body).not.toContain('A seat for us')
  })

  test('ES-03: whoever has not answered is reminded, and a day to close that has passed or lies before it opened is refused', async () => {
    const ruth = await as('Ruth')
    const reminded = await ruth.submit(at, {}, 'form[action$="/remind"]')
    expect((await ruth.follow(reminded)).body.match(/Not yet, reminded 12 Nov/g)).toHaveLength(2)
    const move = (on: string) => ruth.submit(`${at}/closing`, dated('closesOn', on))
    expect((await move('2026-11-11')).errors.join()).toMatch(/It cannot close before it opens/)
    expect((await move('2026-12-18')).status).toBe(303)
    expect((await (await as('Olga')).visit(at)).status).toBe(403)
    expect((await (await as('Olga')).visit('/consultations')).texts('.wm-rows a')).toEqual([
      'Schools: The Partnership Executive',
    ])
  })

  test('what comes is said in one sentence, whatever it is', async () => {
    const olga = await as('Olga')
    for (const [answers, says] of [
      [{ does: 'say', says: ' ' }, 'Enter what you think'],
      [{ does: 'say', says: 'x'.repeat(4001) }, 'Enter what you think in 4000 characters or fewer'],
      [{ does: 'say', says: 'So', kind: 'pigeon' }, 'Choose what it is'],
      [{ does: 'dance' }, 'Choose what you answer'],
    ] as const)
      expect((await olga.post(`${at}/answer`, answers)).errors).toEqual([says])
    expect((await olga.post('/consultations/x/answer', { does: 'nothing' })).status).toBe(404)
  })

  test('an outcome that two enter at once is entered by the first, and the second reads whose it is', async () => {
    const ruth = await as('Ruth')
    const piece = (await ruth.visit(at)).page.querySelector('a[href^="/feedback/"]')?.getAttribute('href') ?? ''
    const revision = { revision: '1' }
    expect((await ruth.post(piece, { outcome: 'reflected', because: '', ...revision })).status).toBe(303)
    const second = await ruth.post(piece, { outcome: 'not-reflected', because: 'No', ...revision })
    expect(second.errors).toEqual(['Ada Admin entered an outcome meanwhile: load the page again.'])
  })
})

describe('RO-10: working parties of headteachers', () => {
  test('RO-10: heads of all phases form one; a phase that is missing asks for a reason, a school without a head is refused', async () => {
    const ruth = await as('Ruth')
    const form = { name: 'School to school', about: 'How schools help each other', ...dated('formedOn', '2026-11-02') }
    const post = (named: string, more: object = {}) =>
      ruth.submit('/working-parties/new', { ...form, schools: named, ...more })
    expect((await post('Oak Primary\nFir Primary')).errors.join()).toContain(
      'Nobody is named as the head of Fir Primary',
    )
    expect((await post('Oak Primary')).errors.join()).toContain('two headteachers or more')
    expect((await post('Oak Primary\nNowhere')).errors.join()).toContain('There is no school Nowhere')
    const few = await post('Oak Primary\nElm High')
    expect(few.errors.join()).toMatch(/No head of these phases is in it: .*Special/)
    const ahead = await post('Oak Primary\nElm High\nAsh Special', dated('formedOn', '2026-11-13'))
    expect(ahead.errors.join()).toContain('The day lies ahead')
    const reason = { 'reason.working-party-of-all-phases': 'The others meet in spring' }
    const formed = await post('Oak Primary\nElm High\nAsh Special', reason)
    expect(formed.errors).toEqual([])
    const page = await ruth.follow(formed)
    expect(page.texts('tbody tr').join()).toMatch(
      /Asha Person.*Ash Special.*Emil Person.*Elm High.*Olga Person.*Oak Primary/s,
    )
  })

  test('RO-10: its recommendations are kept with their outcomes; it ends once each has one, and nothing is added after', async () => {
    const ruth = await as('Ruth')
    const at = (await ruth.visit('/working-parties')).page.querySelector('.wm-rows a')?.getAttribute('href') ?? ''
    const recommend = (says: string, on: string) => ruth.submit(`${at}/recommend`, { says, ...dated('madeOn', on) })
    expect((await recommend('Too early', '2026-11-01')).errors.join()).toContain(
      'Enter a day from Monday 2 November 2026',
    )
    for (const says of ['Learning communities', 'Consultant heads'])
      expect((await recommend(says, '2026-11-09')).status).toBe(303)
    expect((await ruth.submit(`${at}/end`, { outcome: 'Both were agreed' })).errors.join()).toContain(
      '2 recommendations have no outcome yet.',
    )
    const links = (await ruth.visit(at)).page
      .querySelectorAll('a[href^="/recommendations/"]')
      .map((each) => each.getAttribute('href') ?? '')
    expect(links).toHaveLength(2)
    const [first = '', second = ''] = links
    expect((await ruth.submit(first, { outcome: 'taken-up' })).status).toBe(303)
    expect((await ruth.submit(second, { outcome: 'not-taken-up' })).errors).toEqual(['Enter why it is not taken up.'])
    expect((await ruth.submit(second, { outcome: 'not-taken-up', because: 'No money' })).status).toBe(303)
    expect((await ruth.post(first, { outcome: 'taken-up' })).errors.join()).toContain('Ada Admin entered its outcome')
    expect((await ruth.submit(`${at}/end`, { outcome: 'Learning communities were set up' })).status).toBe(303)
    expect(
      (await ruth.post(`${at}/recommend`, { says: 'More', ...dated('madeOn', '2026-11-10') })).errors.join(),
    ).toMatch(/It ended on Thursday 12 November 2026/)
    const olga = await (await as('Olga')).visit(at)
    expect(olga.body).toContain('Learning communities were set up')
  })
})

test('ES-01: of two who make a model final at once, one does and the other reads who was first', async () => {
  const finalise = () =>
    service
      .act(service.administratorId, (look) =>
        doWork(look, (work) => makeFinal(work, service.modelVersionId), {
          'final-after-the-team-was-asked': 'It was asked on paper',
        }),
      )
      .then(
        () => 'done',
        (error: Error) => error.message,
      )
  const [one, other] = (await Promise.all([finalise(), finalise()])).sort()
  expect(one).toContain('The model is final already. Ada Admin made it so on Thursday 12 November 2026.')
  expect(other).toBe('done')
})
