import { beforeAll, describe, expect, test } from 'vitest'
import { fileOfFigures, KS2_HEADINGS, ks2School, loadFigures } from '#figures/figure-examples.ts'
import { BEFORE_CARDS, inspectedSchool } from '#figures/inspections/inspection-file-examples.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { newId } from '#shared/id.ts'
import { aCommission } from '../support/a-priority.ts'
import { aNeedDecision } from '../support/a-need.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { browse, type Browser } from '../support/browse.ts'

// Story 4.5, steps 18 to 20 as far as the mission: what the partnership is tested by, who evaluates it, to whom its progress is presented.

const dated = (field: string, on: string) => {
  const [year = '', month = '', day = ''] = on.split('-')
  return { [`${field}-day`]: day, [`${field}-month`]: month, [`${field}-year`]: year }
}
const PRIMARIES = ['Oak', 'Elm', 'Ash', 'Fir', 'Yew', 'Bay', 'Box', 'Lea', 'Kay']
const SECONDARIES = ['North', 'South']
const SPECIALS = ['Dell', 'Glen']
const ALL = [...PRIMARIES, ...SECONDARIES, ...SPECIALS]

describe('4.5 the mission and its measures', () => {
  let service: TestService
  const people: Record<string, string> = {}
  const schools: Record<string, string> = {}
  const urns: Record<string, string> = {}
  const as = (person: string, on: string): Promise<Browser> =>
    browse(service, people[person], { now: `${on}T09:00:00Z` })
  const give = (who: Browser, school: string, answers: Record<string, string>) =>
    who.post(`/schools/${schools[school]}/mission/give`, { restsOn: 'Assessment in July', ...answers })

  beforeAll(async () => {
    learnFromRooms()
    service = await aService({ model: 'rotherham', now: '2011-04-04T09:00:00Z', schoolYear: 2010 })
    for (const name of ALL) {
      const phase = PRIMARIES.includes(name) ? 'Primary' : SECONDARIES.includes(name) ? 'Secondary' : 'Not applicable'
      const type = SPECIALS.includes(name) ? 'Community special school' : 'Community school'
      schools[name] = await service.addSchool({ name: `${name} School`, phase, type })
      people[name] = await service.addPerson({ role: 'headteacher', school: schools[name], name: `${name} Head` })
    }
    const { rows } = await service.db.owner.query<{ id: string; urn: string }>(
      'select id, urn from schools where authority_id = $1',
      [service.authorityId],
    )
    for (const name of ALL) urns[name] = rows.find(({ id }) => id === schools[name])?.urn ?? ''
    people.Nora = await service.addPerson({ role: 'consultant-head', name: 'Nora Consultant' })
    people.Omar = await service.addPerson({ role: 'consultant-head', name: 'Omar Consultant' })
    people.Ruth = await service.addPerson({ role: 'cyps-strategic-director', name: 'Ruth Director' })
    people.Dan = await service.addPerson({ role: 'ses-data-team', name: 'Dan Data' })
    people.Sue = await service.addPerson({ role: 'ses-director', name: 'Sue Director' })
    people.Ada = service.administratorId
  })

  test('RO-09, RO-06: the mission page shows the four principles and the focus areas, and says that nothing is known yet', async () => {
    const page = await (await as('Oak', '2011-04-04')).visit('/mission')
    expect(page.heading).toContain('Nothing is known of its measures yet')
    expect(page.body).toContain('When it began has not been said yet')
    expect(page.texts('#principles li')).toEqual([
      "We are all responsible for all Rotherham's children and young people.",
      'All Rotherham learners will achieve; no one will be left behind.',
      'Learning is the core business: investment, policy and strategy must be driven by opportunities for learners.',
      'Learning Communities will be rooted in and responsive to the needs of local people.',
    ])
    expect(page.texts('#foci h3')).toEqual(['Underperformance in KS2', 'Variable standards in the secondary phase'])
    expect(page.texts('section h2').slice(0, 4)).toEqual([
      'Students making at least good progress',
      'Underperforming cohorts',
      'Teachers delivering at least good learning',
      'Schools that moved to at least the next level',
    ])
  })

  test('RO-05: who leads the service says when the mission began; a day ahead is refused, and a head may not', async () => {
    const ada = await as('Ada', '2011-04-04')
    expect((await ada.post('/mission/start', dated('startedOn', '2011-04-05'))).errors[0]).toContain(
      'The day lies ahead',
    )
    expect((await (await as('Oak', '2011-04-04')).visit('/mission/start')).status).toBe(403)
    expect((await ada.post('/mission/start', dated('startedOn', '2011-04-04'))).goesTo).toBe('/mission?done=saved')
    expect((await ada.visit('/mission')).body).toContain('It began on Monday 4 April 2011')
  })

  test('RO-01 to RO-03: a head gives totals of the own school alone; more than there are, none, and a year to come are refused, and nobody is named', async () => {
    const oak = await as('Oak', '2011-07-11')
    const progress = { measure: 'good-progress', schoolYear: '2010' }
    expect((await give(oak, 'Oak', { ...progress, reached: '31', total: '30' })).errors).toEqual([
      'There are 30 students: enter no more than that',
    ])
    expect((await give(oak, 'Oak', { ...progress, reached: '0', total: '0' })).errors[0]).toContain('one or more')
    expect((await give(oak, 'Oak', { ...progress, schoolYear: '2011', reached: '1', total: '2' })).errors[0]).toBe(
      '2011/12 has not begun',
    )
    expect(
      (await give(oak, 'Oak', { ...progress, measure: 'next-level', reached: '1', total: '2' })).errors[0],
    ).toContain('Choose a measure of which schools give figures')
    const named = await give(oak, 'Oak', {
      ...progress,
      reached: '20',
      total: '30',
      restsOn: 'Lessons of Mrs Jane Smith',
    })
    expect(named.status).toBe(422)
    expect(named.errors.join(' ')).toContain('This seems to name a pupil or a teacher: “Mrs Jane”')
    expect((await give(oak, 'Elm', { ...progress, reached: '20', total: '30' })).status).toBe(404)
    expect((await give(oak, 'Oak', { ...progress, reached: '20', total: '30' })).status).toBe(303)
    expect((await oak.visit(`/schools/${schools.Oak}/mission`)).body).toContain('20 of 30 students, 66.7%')
    expect((await oak.visit(`/schools/${schools.Elm}/mission`)).status).toBe(404)
  })

  test('RO-01, XX-11: figures of one small school are told to itself and the service, and to no other head', async () => {
    const dan = await as('Dan', '2011-07-12')
    const small = { measure: 'good-learning', schoolYear: '2010', reached: '3', total: '5' }
    expect((await give(dan, 'Glen', small)).status).toBe(303)
    const at = (body: string) =>
      body.slice(body.indexOf('id="measure-good-learning"'), body.indexOf('id="measure-next-level"'))
    expect(at((await dan.visit('/mission')).body)).toContain('60%: 3 of 5 teachers')
    expect(at((await (await as('Glen', '2011-07-12')).visit('/mission')).body)).toContain('3 of 5 teachers')
    const other = at((await (await as('Oak', '2011-07-12')).visit('/mission')).body)
    expect(other).not.toContain('3 of 5')
    expect(other).not.toContain('60%')
    expect(
      (await (await as('Oak', '2011-07-12')).visit('/mission/figures?measure=good-learning&year=2010')).body,
    ).not.toContain('Glen')
    expect(
      (await (await as('Oak', '2011-07-12')).visit('/mission/figures.csv?measure=good-learning&year=2010')).body,
    ).not.toContain('Glen')
  })

  test('RO-01 to RO-03: the Data Team gives those of all schools from a file of its own; a line that is wrong refuses all of it', async () => {
    const dan = await as('Dan', '2011-07-13')
    const lines = (of: (name: string, at: number) => string) =>
      ALL.map((name, at) => `${urns[name]}, ${of(name, at)}`).join('\n')
    const many = (measure: string, schoolYear: string, text: string, who = dan) =>
      who.post('/mission/figures/many', { measure, schoolYear, lines: text, restsOn: 'Assessment in July' })
    const wrong = await many(
      'good-progress',
      '2010',
      `URN,good,all\n${urns.Oak},many,30\n${urns.Elm},31,30\n999999,1,2`,
    )
    expect(wrong.errors.join(' ')).toContain('line 2 is something else')
    expect(wrong.errors.join(' ')).toContain(`${urns.Elm}: There are 30 students`)
    expect(wrong.errors.join(' ')).toContain('There is no open school with the URN 999999')
    expect(
      (
        await many(
          'good-progress',
          '2010',
          lines(() => '1,2'),
          await as('Nora', '2011-07-13'),
        )
      ).status,
    ).toBe(403)
    // 13 schools: at the start 60 of 100 each, and 8 cohorts of 60 behind.
    expect(
      (
        await many(
          'good-progress',
          '2010',
          lines(() => '60,100'),
        )
      ).status,
    ).toBe(303)
    expect(
      (
        await many(
          'underperforming-cohorts',
          '2010',
          lines((_, at) => (at < 8 ? '1,5' : '0,4')),
        )
      ).status,
    ).toBe(303)
    expect(
      (
        await many(
          'good-learning',
          '2010',
          lines(() => '12,20'),
        )
      ).status,
    ).toBe(303)
    const page = await dan.visit('/mission')
    expect(page.body).toContain('60%: 780 of 1,300 students, of 13 schools')
    expect(page.body).toContain('8 of 60 cohorts, of 13 schools')
    expect((await dan.visit(`/schools/${schools.Oak}/mission`)).body).toContain('60 of 100 students, 60%')
  })

  test('step 19, RO-01 to RO-05: on 9 July 2012 the mission page shows the four measures at start and now, and 7 of 13 schools moved up a level', async () => {
    const dan = await as('Dan', '2012-07-02')
    const lines = (of: (at: number) => string) => ALL.map((name, at) => `${urns[name]}\t${of(at)}`).join('\n')
    const now = { schoolYear: '2011', restsOn: 'Assessment in June 2012' }
    // A large school counts for more than a small one: 300 of 1,000 and twelve times 90 of 100, not the average of their shares.
    const progress = lines((at) => (at === 0 ? '300\t1000' : '90\t100'))
    for (const [measure, text] of [
      ['good-progress', progress],
      ['underperforming-cohorts', lines((at) => (at < 3 ? '1\t5' : '0\t4'))],
      ['good-learning', lines(() => '16\t20')],
    ] as const)
      expect((await dan.post('/mission/figures/many', { measure, lines: text, ...now })).status).toBe(303)
    const inspected = (name: string, at: number) => {
      const later = { 'Inspection start date': '14/03/2012', 'Overall effectiveness': '2' }
      const earlier = {
        ...{ 'Previous inspection number': '3000', 'Previous publication date': '' },
        'Previous inspection start date': '10/06/2009',
        'Previous graded inspection overall effectiveness': '3',
      }
      const none = {
        ...{ 'Previous inspection number': '', 'Previous publication date': '', 'Previous inspection start date': '' },
        'Previous graded inspection overall effectiveness': '',
      }
      const only = { 'Inspection start date': '10/06/2009', 'Overall effectiveness': at === 12 ? '1' : '3' }
      return inspectedSchool({
        ...{ URN: urns[name] ?? '', 'Publication date': '' },
        ...(at < 7 ? { ...later, ...earlier } : { ...only, ...none }),
      })
    }
    const file = fileOfFigures(BEFORE_CARDS, ...ALL.map(inspected))
    await service.act(service.administratorId, (look) => loadFigures(look, 'as_at_2012-06-30.csv', file), {
      now: '2012-07-03T09:00:00Z',
    })
    const page = await (await as('Kay', '2012-07-09')).visit('/mission')
    expect(page.heading).toContain('None of 4 measures are where they are meant to be')
    const part = (id: string) => page.texts(`#measure-${id}`).join().replaceAll(/\s+/g, ' ')
    expect(part('good-progress')).toContain('At the start (2010/11): 60%: 780 of 1,300 students, of 13 schools')
    expect(part('good-progress')).toContain('Now (2011/12): 62.7%: 1,380 of 2,200 students, of 13 schools')
    expect(part('good-progress')).toContain('Rests on: Assessment in June 2012')
    expect(part('good-progress')).toContain('Aimed at: 100%')
    expect(part('underperforming-cohorts')).toContain('At the start (2010/11): 8 of 60 cohorts')
    expect(part('underperforming-cohorts')).toContain('Now (2011/12): 3 of 55 cohorts')
    expect(part('good-learning')).toContain('Now (2011/12): 80%: 208 of 260 teachers')
    expect(part('next-level')).toContain('7 of 13 schools moved to at least the next level, 53.8%')
    expect(part('next-level')).toContain('1 of the others was and is at the highest level')
    expect(part('next-level')).not.toContain('No area that needs attention')
    expect(page.page.querySelectorAll('#measure-good-progress svg').length).toBeGreaterThan(0)
    const levels = await (await as('Kay', '2012-07-09')).visit('/mission/levels/next-level')
    expect(levels.heading).toContain('7 of 13 schools moved')
    expect(levels.texts('tbody tr').filter((row) => row.includes('Moved up'))).toHaveLength(7)
    expect(levels.texts('tbody tr').find((row) => row.includes('Glen'))).toContain('Stays at the highest')
  })

  test('RO-04: from September 2024 the page says how many schools still have an overall grade, with today’s measure and its own start beside it and not joined', async () => {
    const page = await (await as('Kay', '2026-11-12')).visit('/mission')
    const part = page.texts('#measure-next-level').join().replaceAll(/\s+/g, ' ')
    expect(part).toContain('13 schools still have one as their latest, 0 were inspected without one')
    expect(part).toContain('No area that needs attention: no school has a report card yet')
    expect(part).toContain('It starts from 80%, the service’s own figure')
    expect(part).toContain('7 of 13 schools moved')
  })

  const opened = async (who: Browser, level: string, activity = '') =>
    ((await who.post('/mission/evaluations/open', { level, activity })).goesTo ?? '').replace(/\?.*/, '')
  const judged = async (person: string, on: string, evaluation: string, value = '3') =>
    (await as(person, on)).post(`${evaluation}/judge`, {
      value,
      evidence: 'Figures of two years and visits to four schools.',
      says: 'Writing has improved where schools worked together.',
    })

  test('step 18, RO-99: on 18 June heads of all phases and Consultant Heads evaluate strategy, activity and partnership; without a phase it is not concluded', async () => {
    const on = '2012-06-18'
    const oak = await as('Oak', on)
    expect((await oak.post('/mission/evaluations/open', { level: 'individual-activities' })).errors).toEqual([
      'Enter which activity is evaluated',
    ])
    expect(
      (await oak.post('/mission/evaluations/open', { level: 'overall-strategy', activity: 'Writing' })).errors[0],
    ).toContain('overall strategy is evaluated as a whole')
    expect((await (await as('Dan', on)).visit('/mission/evaluations/open')).status).toBe(403)
    const strategy = await opened(oak, 'overall-strategy')
    expect((await oak.post('/mission/evaluations/open', { level: 'overall-strategy' })).errors[0]).toContain(
      'open already',
    )
    const activity = await opened(oak, 'individual-activities', 'KS2 boys’ writing')
    const partnership = await opened(await as('Nora', on), 'effectiveness-of-the-partnership')
    for (const evaluation of [strategy, activity, partnership]) {
      expect((await judged('Oak', on, evaluation)).status).toBe(303)
      expect((await judged('North', on, evaluation, '4')).status).toBe(303)
    }
    expect((await judged('Oak', on, strategy)).errors[0]).toContain('You have judged it already')
    expect((await judged('Elm', on, strategy, '9')).errors).toEqual(['Choose a point of the scale'])
    expect((await judged('Dan', on, strategy)).status).toBe(403)
    const conclusion = { conclusion: 'It goes on, with more for boys.' }
    expect((await oak.post(`${strategy}/conclude`, conclusion)).errors).toEqual([
      'Heads of all phases and Consultant Heads share the quality assurance and evaluation of the work. Still missing: a head of the special phase, a Consultant Head.',
    ])
    for (const evaluation of [strategy, activity, partnership]) {
      await judged('Dell', on, evaluation)
      await judged('Omar', on, evaluation, '2')
      expect((await oak.post(`${evaluation}/conclude`, conclusion)).status).toBe(303)
    }
    expect((await judged('Nora', on, strategy)).errors[0]).toContain('It is concluded')
    const list = await (await as('Dan', on)).visit('/mission/evaluations')
    expect(list.heading).toBe('The work is evaluated at every level')
    expect(list.texts('tbody tr').join()).toContain('Individual activities: KS2 boys’ writing')
    const read = await (await as('Nora', on)).visit(strategy)
    expect(read.heading).toContain('Overall strategy: evaluated on Monday 18 June 2012')
    expect(read.texts('tbody tr').find((row) => row.includes('North Head'))).toContain('Very effective')
    expect(read.body).toContain('It goes on, with more for boys.')
    const outside = await browse(service, await service.addPerson({ role: 'officer-of-the-la', name: 'Lou Officer' }), {
      now: `${on}T10:00:00Z`,
    })
    const seen = await outside.visit(strategy)
    expect(seen.body).toContain('It goes on, with more for boys.')
    expect(seen.body).not.toContain('North Head')
    expect((await outside.visit('/mission/evaluations.csv')).body).toContain('Overall strategy')
  })

  test('step 19, RO-100: on 9 July progress is presented to the Headteacher Meeting and the School Forum, each with its date; the report stays as it was written', async () => {
    const nora = await as('Nora', '2012-07-09')
    expect((await (await as('Oak', '2012-07-09')).visit('/mission/reports/write')).status).toBe(403)
    const said = { title: 'Progress in the first year', says: 'Writing has moved, and English has not.' }
    const written = ((await nora.post('/mission/reports/write', said)).goesTo ?? '').replace(/\?.*/, '')
    expect((await (await as('Oak', '2012-07-09')).visit(written)).status).toBe(404)
    const present = (body: string, on: string, more = {}, who = nora) =>
      who.post(`${written}/present`, { body, ...dated('presentedOn', on), ...more })
    expect((await present('school-forum', '2012-07-10')).errors[0]).toContain('The day lies ahead')
    expect((await present('school-forum', '2012-07-08')).errors[0]).toContain('it was not there before')
    expect((await present('cabinet', '2012-07-09')).errors).toEqual(['Choose before whom it was laid'])
    expect((await present('headteacher-meeting', '2012-07-09')).status).toBe(303)
    expect((await present('school-forum', '2012-07-09')).status).toBe(303)
    expect((await present('school-forum', '2012-07-09')).errors).toEqual(['That is here already.'])
    const oak = await as('Oak', '2012-07-10')
    const read = await oak.visit(written)
    expect(read.texts('#presented li')).toEqual([
      'Headteacher Meeting, Monday 9 July 2012',
      'School Forum, Monday 9 July 2012',
    ])
    const rows = read.texts('tbody tr').map((row) => row.replaceAll(/\s+/g, ' '))
    expect(rows.find((row) => row.startsWith('Students making'))).toContain('62.7%, 1,380 of 2,200 (2011/12)')
    expect(rows.find((row) => row.startsWith('Schools that moved'))).toContain('7 of 13, 53.8%')
    expect(rows.find((row) => row.startsWith('Overall strategy'))).toContain(
      '1 × Very effective, 2 × Effective, 1 × Partly effective',
    )
    expect((await oak.visit('/mission/reports')).heading).toContain('last presented on Monday 9 July 2012')
    const word = await oak.visit(`${written}/word`)
    expect([word.status, word.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK'])
    const pdf = await oak.visit(`${written}/pdf`)
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    // What is given afterwards changes the mission, and not what was presented.
    const later = { measure: 'good-progress', schoolYear: '2011', reached: '1000', total: '1000' }
    expect((await give(await as('Dan', '2012-07-11'), 'Oak', later)).status).toBe(303)
    expect((await oak.visit(written)).body).toContain('62.7%, 1,380 of 2,200')
    expect((await oak.visit('/mission')).body).toContain('94.5%: 2,080 of 2,200')
  })

  test('RO-21, RO-22: a case study is of one of five kinds, and without its value added or how it goes on it is not published', async () => {
    const oak = await as('Oak', '2012-07-09')
    const page = await oak.visit('/mission/case-studies/publish')
    expect(page.texts('.govuk-radios__label')).toEqual([
      ...[
        'Severe institutional underperformance',
        'Improving an already good school',
        'Strategic activity across a phase',
      ],
      ...['Heads and other leaders as consultants', 'Cross-phase improvement'],
    ])
    const said = {
      kind: 'already-good',
      title: 'Writing at Oak',
      says: 'Three schools wrote together.',
      school: 'Oak School',
    }
    const publish = (more: Record<string, string>, who = oak) =>
      who.post('/mission/case-studies/publish', { ...said, ...more })
    const added = {
      valueAdded: 'Twenty more boys write well.',
      sustained: 'The three schools go on meeting each term.',
    }
    expect((await publish({})).errors).toEqual([
      'Each example identifies the value added of a new way of working and the means of ensuring that it is sustained. Say what value it added.',
      'Each example identifies the value added of a new way of working and the means of ensuring that it is sustained. Say how it goes on.',
    ])
    expect((await publish({ ...added, kind: 'fashion' })).errors).toEqual(['Choose what kind of case study it is'])
    expect((await publish({ ...added, school: 'Elm School' })).status).not.toBe(303)
    const done = await publish(added)
    expect(done.status).toBe(303)
    const one = (done.goesTo ?? '').replace(/\?.*/, '')
    const elm = await as('Elm', '2012-07-10')
    const read = await elm.visit(one)
    expect(read.body).toContain('Twenty more boys write well.')
    expect(read.body).toContain('The three schools go on meeting each term.')
    expect(read.body).toContain('Improving an already good school')
    expect((await elm.visit('/mission/case-studies?kind=cross-phase')).body).not.toContain('Writing at Oak')
    expect((await elm.visit('/mission/case-studies.csv?kind=already-good')).body).toContain('Writing at Oak')
    expect((await elm.post(`${one}/withdraw`, { because: 'It is old' })).status).toBe(403)
    expect((await oak.post(`${one}/withdraw`, { because: 'Its figures were wrong' })).status).toBe(303)
    expect((await elm.visit(one)).status).toBe(404)
    expect((await oak.visit(one)).body).toContain('Its figures were wrong')
  })

  test('RO-101: from September 2012 the Strategic Group and other heads assure the work: without either it is not concluded', async () => {
    const on = '2012-10-08'
    const { authorityId, administratorId, db, modelVersionId } = service
    await db.owner.query(
      "insert into deciding_groups (authority_id, id, model_version_id, formed_on, formed_by) values ($1, $2, $3, '2012-09-03', $4)",
      [authorityId, newId(), modelVersionId, administratorId],
    )
    await db.owner.query(
      `insert into deciding_members (authority_id, id, person_id, seat, phase, school_id, meets_standard, added_by, added_on, joined_on)
        values ($1, $2, $3, 'head', 'primary', $4, false, $5, '2012-09-03', '2012-09-03')`,
      [authorityId, newId(), people.Elm, schools.Elm, administratorId],
    )
    const elm = await as('Elm', on)
    const strategy = await opened(elm, 'overall-strategy')
    const open = await elm.visit(strategy)
    expect(open.body).toContain('In the medium term the Strategic Group and other heads')
    expect(open.body).toContain('Nobody yet. Still missing: a member of the Strategic Group, another head')
    expect(open.body).not.toContain('Say what comes of it')
    await judged('Elm', on, strategy)
    await judged('Omar', on, strategy)
    const conclusion = { conclusion: 'It is assured.' }
    expect((await elm.post(`${strategy}/conclude`, conclusion)).errors[0]).toContain('Still missing: another head.')
    await judged('South', on, strategy)
    expect((await elm.post(`${strategy}/conclude`, conclusion)).status).toBe(303)
    expect((await elm.visit(strategy)).texts('tbody tr').find((row) => row.includes('Elm Head'))).toContain(
      'Strategic Group',
    )
  })

  test('RO-101: the Strategic Group and another head assure the work of a commission: who judged, at which level, on what it rests, what was found, what came of it and what followed, beside the commission itself', async () => {
    const on = '2012-11-12'
    people.Kim = await service.addPerson({ role: 'officer-of-the-la', name: 'Kim Officer' })
    const planned = await aCommission(service)
    const commission = await aCommission(service, true)
    const elm = await as('Elm', on)
    const level = 'individual-activities'
    const page = `/commissions/${commission}`
    expect((await elm.visit(page)).texts('#evaluations h2')).toEqual(['Its work was not evaluated yet'])
    expect((await elm.visit(`/commissions/${planned}`)).page.querySelectorAll('#evaluations')).toHaveLength(0)
    expect((await (await as('Kim', on)).visit(page)).page.querySelectorAll('#evaluations')).toHaveLength(0)
    const open = (commissionId: string, more = {}) =>
      elm.post('/mission/evaluations/open', { level, activity: '', commissionId, ...more })
    expect((await open(planned)).errors).toEqual(['It has not begun: its work is evaluated once it has'])
    expect((await open(commission, { level: 'overall-strategy' })).errors[0]).toContain('is evaluated as a whole')
    expect((await open(newId())).status).toBe(404)
    const href = (await elm.visit(page)).page.querySelector('#evaluations a')?.getAttribute('href') ?? ''
    const form = await elm.visit(href)
    expect(form.page.querySelector('select[name=commissionId] option[selected]')?.getAttribute('value')).toBe(
      commission,
    )
    expect(form.page.querySelector('input[name=level][checked]')?.getAttribute('value')).toBe(level)
    const one = ((await open(commission)).goesTo ?? '').replace(/\?.*/, '')
    expect((await open(commission)).errors[0]).toContain('One of it is open already')

    const unfounded = await elm.post(`${one}/judge`, { value: '3', says: 'It works.', evidence: '' })
    expect(unfounded.errors).toEqual(['Enter on what it rests'])
    await judged('Elm', on, one, '4')
    await judged('South', on, one)
    const followed = (day: string, who = elm) =>
      who.post(`${one}/follow`, { says: 'Two more schools joined.', ...dated('followedOn', day) })
    expect((await followed(on)).errors).toEqual(['Conclude it first: then say what followed.'])
    expect((await (await as('Kim', on)).visit(page)).page.querySelectorAll('#evaluations')).toHaveLength(0)
    expect((await elm.post(`${one}/conclude`, { conclusion: 'It is extended by a term.' })).status).toBe(303)
    expect((await elm.visit(one)).texts('#followed h2')).toEqual(['Nothing has followed yet'])
    expect((await elm.visit('/mission/evaluations')).body).toContain('nothing followed yet')

    const later = await as('Elm', '2013-01-14')
    expect((await followed('2012-11-11', later)).errors).toEqual(['The day lies before the evaluation was concluded'])
    expect((await followed('2013-01-15', later)).errors[0]).toContain('The day lies ahead')
    expect((await followed('2013-01-07', await as('Dan', '2013-01-14'))).status).toBe(403)
    expect((await followed('2013-01-07', later)).status).toBe(303)
    const read = await later.visit(one)
    expect(read.texts('.govuk-summary-list__row').join(' ')).toMatch(/Of the commission\s*Writing with boys/)
    const row = read.texts('tbody tr').find((each) => each.includes('Elm Head')) ?? ''
    for (const said of ['Strategic Group', 'Very effective', 'Writing has improved', 'visits to four schools'])
      expect(row).toContain(said)
    expect(read.texts('#followed li')).toEqual(['Monday 7 January 2013: Two more schools joined. (Elm Head)'])

    // Everybody of the service reads on the commission's page what came of it, and nobody's judgement.
    const kim = await as('Kim', '2013-01-14')
    const told = (await kim.visit(page)).texts('#evaluations li').join().replaceAll(/\s+/g, ' ')
    expect(told).toContain('1 × Very effective, 1 × Effective')
    expect(told).toContain('What came of it: It is extended by a term.')
    expect(told).toContain('What followed: Two more schools joined.')
    for (const body of [(await kim.visit(page)).body, (await kim.visit(one)).body]) {
      expect(body).not.toContain('Writing has improved')
      expect(body).not.toContain('visits to four schools')
      expect(body).not.toContain('South Head')
    }
    expect((await later.visit('/mission/evaluations.csv')).body).toContain('Two more schools joined.')
  })

  test('RO-11: an officer of the LA reads all schools with category, floor and vulnerable learners, of too few none, and changes nothing', async () => {
    const lou = await service.addPerson({ role: 'officer-of-the-la', name: 'Lou Overview' })
    const now = { now: '2012-07-16T09:00:00Z' }
    const officer = await browse(service, lou, now)
    const page = await officer.visit('/mission/overview')
    expect(page.heading).toBe('13 schools at a glance')
    const rows = page.texts('tbody tr').map((row) => row.replaceAll(/\s+/g, ' '))
    expect(rows).toHaveLength(13)
    expect(rows.find((row) => row.includes('Ash School'))).toContain('Not at risk')
    expect(page.page.querySelectorAll('main form')).toHaveLength(0)
    expect((await officer.visit('/mission/overview.csv')).body).toContain('Ash School')
    for (const address of [
      '/mission/start',
      '/mission/figures/many',
      '/mission/evaluations/open',
      '/mission/reports/write',
      '/mission/case-studies/publish',
    ])
      expect([address, (await officer.post(address)).status]).toEqual([address, 403])
    expect((await officer.post(`/schools/${schools.Oak}/mission/give`)).status).toBe(404)
    expect((await officer.visit(`/schools/${schools.Oak}/need`)).status).toBe(404)
    expect((await (await as('Oak', '2012-07-16')).visit('/mission/overview')).status).toBe(404)
  })

  test('RO-115: of the days of each year the share that schools gave and that the service gave is shown; what nobody confirmed is not counted', async () => {
    const { authorityId, administratorId, db, modelVersionId } = service
    people.Lily = await service.addPerson({
      role: 'local-leader-of-education',
      school: schools.Elm!,
      name: 'Lily Leader',
    })
    const worked = (person: string, year: number, minutes: number, on: string, school: string | null) =>
      db.owner.query(
        `insert into ledger_lines (authority_id, id, kind, counts_on, happened_on, school_year, financial_year, school_id, person_id, is_in_school,
          minutes, pence, written_by, written_at) values ($1, $2, 'worked', $3, $3, $4, 2011, $5, $6, true, $7, 0, $8, '2012-07-01')`,
        [authorityId, newId(), on, year, school, person, minutes, administratorId],
      )
    const allocated = (role: string, half_days: number) =>
      db.owner.query(
        `insert into allocations (authority_id, id, model_version_id, school_year, school_id, person_id, role, kind, half_days, added_by, added_on)
          values ($1, $2, $3, 2011, $4, null, $5, 'priority', $6, $7, '2011-09-05')`,
        [authorityId, newId(), modelVersionId, schools.Elm, role, half_days, administratorId],
      )
    // Nine days of a Local Leader and three of a Consultant Head; a day at no school is not support of one.
    await worked(people.Lily, 2011, 9 * 390, '2012-03-05', schools.Elm!)
    await worked(people.Nora!, 2011, 3 * 390, '2012-03-06', schools.Ash!)
    await worked(people.Nora!, 2011, 390, '2012-03-07', null)
    await worked(people.Nora!, 2010, 390, '2011-05-09', schools.Ash!)
    await allocated('local-leader-of-education', 20)
    await allocated('consultant-head', 60)
    const page = await (await as('Kay', '2012-07-16')).visit('/mission/days')
    expect(page.heading).toBe('Schools gave 75% of the days of support in 2011/12')
    expect(page.texts('tbody tr').map((row) => row.replaceAll(/\s+/g, ' '))).toEqual([
      '2011/1293075%',
      '2010/110100%',
      '2011/121030025%',
    ])
    expect(page.body).toContain('Weeks that nobody confirmed are not counted')
    expect((await (await as('Kay', '2012-07-16')).visit('/mission/days.csv')).body).toContain('2011/12')
  })

  test('RO-11, RO-06: the overview shows the category, who is below the floor and how vulnerable learners do; the focus on KS2 shows all pupils, each school weighed', async () => {
    const rows = PRIMARIES.map((name, at) =>
      ks2School({
        ...{
          URN: urns[name] ?? '',
          SCHNAME: name,
          ESTAB: String(2001 + at),
          PTRWM_EXP: name === 'Ash' ? '30%' : '80%',
        },
        ...{ TELIG: name === 'Ash' ? '90' : '30', TFSM6CLA1A: name === 'Fir' ? '2' : '10', PTRWM_EXP_FSM6CLA1A: '50%' },
      }),
    )
    const now = { now: '2026-10-05T09:00:00Z' }
    await service.act(
      service.administratorId,
      (look) => loadFigures(look, '2018-2019_ks2final.csv', fileOfFigures(KS2_HEADINGS, ...rows)),
      now,
    )
    await aNeedDecision(service, schools.Ash!)
    const officer = await browse(
      service,
      await service.addPerson({ role: 'officer-of-the-la', name: 'Lea Later' }),
      now,
    )
    const page = await officer.visit('/mission/overview')
    const row = (name: string) =>
      page
        .texts('tbody tr')
        .map((each) => each.replaceAll(/\s+/g, ' '))
        .find((each) => each.startsWith(`${name} School`)) ?? ''
    expect(row('Ash')).toContain('In a category')
    expect(row('Ash')).toContain('Below the floor')
    expect(row('Ash')).toContain('disadvantaged pupils 2019: 50% of 10')
    expect(row('Elm')).toContain('Not at risk')
    expect(row('Elm')).toContain('Nothing')
    expect(row('Fir')).toContain('not told: too few')
    const together = page.texts('tbody tr').map((each) => each.replaceAll(/\s+/g, ' '))
    expect(together[0]).toContain('50% of 82')
    // 90 of 330 pupils at 30%, 240 at 80%: 66%, and not the average of the nine shares, which is 74%.
    expect(together[0]).toContain('66%')
    const mission = await (await as('Kay', '2026-10-05')).visit('/mission')
    const focus = mission.texts('#focus-key-stage-2').join().replaceAll(/\s+/g, ' ')
    expect(focus).toContain('66%')
    expect(focus).toContain('of 330 pupils of 9 schools in 2019, each school weighed by its pupils')
    expect(focus).toContain('A quarter of the schools lie at 80% or below')
    expect(mission.texts('#focus-secondary-standards').join()).toContain('No published figures are held')
  })

  test('RO-01, RO-99: towards the end of the year its head is asked for missing figures, and those who share in it for the evaluation that is due', async () => {
    const early = await (await as('Box', '2013-06-01')).visit('/')
    expect(early.body).not.toContain('Give the figures of 2012/13')
    const box = await (await as('Box', '2013-07-15')).visit('/')
    expect(box.body).toContain('Give the figures of 2012/13: students making at least good progress')
    const nora = await (await as('Nora', '2013-06-10')).visit('/')
    expect(nora.body).toContain('Evaluate: effectiveness of the partnership')
    expect(nora.body).not.toContain('Evaluate: overall strategy')
    // Whoever has judged waits for the others, and is asked no more.
    const partnership = await opened(await as('Nora', '2013-06-10'), 'effectiveness-of-the-partnership')
    expect((await judged('Nora', '2013-06-10', partnership)).status).toBe(303)
    const due = async (person: string) => (await (await as(person, '2013-06-11')).visit('/')).body
    expect(await due('Nora')).not.toContain('Evaluate: effectiveness of the partnership')
    expect(await due('Omar')).toContain('Evaluate: effectiveness of the partnership')
    expect((await (await as('Dan', '2013-07-15')).visit('/')).body).not.toContain('Evaluate: effectiveness')
  })
})
