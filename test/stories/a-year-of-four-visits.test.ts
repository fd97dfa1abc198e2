import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { ordersBy } from '../support/an-order.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { browse, type Browser } from '../support/browse.ts'

// Story 4.2: the school year 2011/12 of a programme of four visits, told through the pages, each step on its day.

const TERMS = [
  ['autumn', '2011-09-05', '2011-12-16'],
  ['spring', '2012-01-03', '2012-03-30'],
  ['summer', '2012-04-16', '2012-07-20'],
]

describe('4.2 a year of four visits', () => {
  let service: TestService
  let wensum: string
  let broadland: string
  let fen: string
  let helen: string
  let ivor: string
  let head: string
  let chair: string
  let quality: string
  const visits: Record<string, string> = {}

  const as = (person: string, on: string): Promise<Browser> => browse(service, person, { now: `${on}T09:00:00Z` })
  const day = (name: string, date: string) => {
    const [year = '', month = '', of = ''] = date.split('-')
    return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
  }
  const book = async (on: string, type: string, date: string, more: Record<string, string> = {}) => {
    const desk = await as(helen, on)
    return desk.submit(`/schools/${wensum}/visits/book/${type}`, { ...day('on', date), length: 'half-day', ...more })
  }
  const train = (person: string, training: string, on: string) =>
    service.db.owner.query(
      `insert into training_held (authority_id, id, person_id, training, model_version_id, completed_on) values ($1, $2, $3, $4, $5, $6)`,
      [service.authorityId, newId(), person, training, service.modelVersionId, on],
    )

  beforeAll(async () => {
    service = await aService({ model: 'norfolk', now: '2011-09-05T09:00:00Z', schoolYear: 2011 })
    for (const [term, from, until] of TERMS)
      await service.db.owner.query(
        'insert into terms (authority_id, id, school_year, term, started_on, finished_on) values ($1, $2, 2011, $3, $4, $5)',
        [service.authorityId, newId(), term, from, until],
      )
    wensum = await service.addSchool({ name: 'Wensum Primary School' })
    broadland = await service.addSchool({ name: 'Broadland Primary School' })
    fen = await service.addSchool({ name: 'Fen High School', phase: 'Secondary' })
    await service.db.owner.query(
      `update schools set type_group_name = 'Academies', type_name = 'Academy converter' where id = $1`,
      [broadland],
    )
    helen = await service.addPerson({ role: 'link-adviser', name: 'Helen Adviser', school: wensum })
    ivor = await service.addPerson({ role: 'link-adviser', name: 'Ivor Adviser', school: broadland })
    head = await service.addPerson({ role: 'headteacher', name: 'Wendy Head', school: wensum })
    chair = await service.addPerson({ role: 'chair-of-governors', name: 'Colin Chair', school: wensum })
    quality = await service.addPerson({ role: 'quality-assurer', name: 'Quentin Assurer' })
    await train(helen, 'sip-accreditation', '2009-01-10')
    await train(helen, 'partnership-experience', '2009-01-10')
  })

  test('step 1, NF-01, NF-28, NF-29: Wensum orders for £2,650, Broadland for £2,820; a secondary school is refused', async () => {
    const manager = await service.addPerson({ role: 'business-manager', name: 'Bea Manager' })
    const heads = {
      [broadland]: await service.addPerson({ role: 'headteacher', name: 'Bram Head', school: broadland }),
      [fen]: await service.addPerson({ role: 'headteacher', name: 'Fay Head', school: fen }),
      [wensum]: head,
    }
    for (const school of [wensum, broadland]) {
      const asks = await as(heads[school] ?? '', '2011-09-05')
      const ordered = await asks.submit(`/schools/${school}/catalogue/full-service/order?schoolYear=2011`)
      const id = /orders\/([^/?]+)/.exec(ordered.goesTo ?? '')?.[1] ?? ''
      await ordersBy(service).accept(manager, id)
    }
    const shop = await as(heads[fen] ?? '', '2011-09-05')
    expect((await shop.visit(`/schools/${fen}/catalogue/full-service`)).body).toContain(
      'a secondary school cannot buy it',
    )
    const sums = await as(manager, '2011-09-05')
    expect((await sums.visit('/orders?schoolYear=2011')).heading).toBe('2 orders come to £5,470 for 2011/12')
  })

  test('step 2, NF-03, NF-33, NF-58: an adviser without accreditation is refused for Visit 1, one with it is accepted', async () => {
    await service.db.owner.query(
      `insert into held_roles (authority_id, id, person_id, role, model_version_id, kind, scope, school_id, standing, started_on)
       values ($1, $2, $3, 'link-adviser', $4, 'adviser', 'school', $5, 'substantive', '2011-09-01')`,
      [service.authorityId, newId(), ivor, service.modelVersionId, wensum],
    )
    const refused = await book('2011-09-05', 'data-analysis', '2011-10-06', { adviser: ivor })
    expect(refused.errors.join()).toContain('trained in the analysis of data')
    const booked = await book('2011-09-05', 'data-analysis', '2011-10-06', { adviser: helen })
    expect(booked.errors).toEqual([])
    visits.one = idIn(booked.goesTo)
  })

  test('step 3, NF-34: the template gives Wensum four visits, 1 and 4 in the autumn, 2 in the spring, 3 in the summer', async () => {
    const desk = await as(service.administratorId, '2011-09-05')
    const shown = await desk.visit('/programmes.csv?schoolYear=2011')
    const rows = shown.body
      .split(/\r?\n/)
      .filter((row) => row.startsWith('Wensum'))
      .map((row) => row.split(',').slice(1, 4).join())
    expect(rows).toHaveLength(4)
    for (const [number, term] of [
      ['1', 'Autumn'],
      ['4', 'Autumn'],
      ['2', 'Spring'],
      ['3', 'Summer'],
    ])
      expect(rows.some((row) => row.includes(`Visit ${number}`) && row.includes(`${term} term`))).toBe(true)
  })

  test('step 5, NF-46: the school adds its own item to the agenda', async () => {
    const desk = await as(head, '2011-09-22')
    const added = await desk.submit(`/visits/${visits.one}/agenda/add`, { says: 'Support in Year 5 mathematics' })
    expect(added.errors).toEqual([])
    const seen = await as(helen, '2011-09-22')
    expect((await seen.visit(`/visits/${visits.one}/agenda`)).body).toContain('Support in Year 5 mathematics')
  })

  test('step 5, NF-40 to NF-43, NF-53: the head is refused targets for 2012, and proposes those for 2013', async () => {
    const desk = await as(head, '2011-09-22')
    const refused = await desk.post(`/schools/${wensum}/targets/2012/propose`, { revision: '0', ...TARGETS })
    expect(refused.errors.join()).toContain('Today that is 2013, not 2012.')
    expect((await desk.submit(`/schools/${wensum}/targets/2013/propose`, TARGETS)).errors).toEqual([])
    const read = await (await as(helen, '2011-09-22')).visit(`/schools/${wensum}/targets/2013`)
    for (const value of ['84%', '82%', '95.2%', '70%', '45%']) expect(read.body).toContain(value)
  })

  test('step 6, NF-55, NF-56: the adviser comments on each target, with the estimate beside it', async () => {
    const desk = await as(helen, '2011-09-29')
    const page = await desk.visit(`/schools/${wensum}/targets/2013/discuss`)
    expect(page.texts('aside').every((each) => each.toLowerCase().includes('estimate'))).toBe(true)
    const said = Object.keys(TARGETS).map((name) => [name.replace('value.', 'comment.'), 'Challenging and suitable.'])
    const done = await desk.submit(
      `/schools/${wensum}/targets/2013/discuss`,
      Object.fromEntries(said) as Record<string, string>,
    )
    expect(done.errors).toEqual([])
  })

  test('step 6, NF-54: she enters five hypotheses, which the school can read before the visit', async () => {
    const desk = await as(helen, '2011-09-29')
    const page = `/visits/${visits.one}/questions`
    for (const asks of HYPOTHESES)
      expect((await desk.submit(page, { asks }, 'form[action$="/questions"]')).errors).toEqual([])
    expect((await desk.visit(page)).heading).toContain('5 hypotheses')
    const read = await (await as(head, '2011-09-30')).visit(page)
    for (const asks of HYPOTHESES) expect(read.body).toContain(asks)
    const prepared = await desk.visit(`/visits/${visits.one}/preparation`)
    expect(prepared.body).toContain('Met on 29 September 2011')
  })

  test('step 7, NF-35, NF-82, NF-89: Visit 4 before Visit 1 is refused, for governors and for training, the order among the reasons', async () => {
    const refused = await book('2011-09-29', 'performance-management', '2011-10-03', { adviser: helen })
    expect(refused.status).toBe(422)
    const says = refused.errors.join(' | ')
    expect(says).toContain('named its nominated governors')
    expect(says).toContain('trained in headteacher performance management')
    expect(refused.body).toContain('uses the analysis of visit 1')
  })

  const write = async (on: string, visit: string, form: string, differs: Record<string, string> = {}) => {
    const sections = service.model.recordForms.find(({ id }) => id === form)?.sections ?? []
    const words = sections.map(({ id }) => [`body.${id}`, differs[id] ?? 'Progress in reading is sound.'])
    return (await as(helen, on)).submit(`${visit}/record/write`, Object.fromEntries(words) as Record<string, string>)
  }
  const check = async (on: string, visit: string, answers: Record<string, string | string[]>) =>
    (await as(quality, on)).submit(`${visit}/record/check`, answers)
  const criteriaOf = (type: string) =>
    service.model.visitTypes.find(({ id }) => id === type)?.qualityChecks.map(({ id }) => id) ?? []
  /** From handed in to issued: passed by quality assurance, read by the head, found accurate. */
  const bringToIssue = async (on: string, visit: string, type: string) => {
    const desk = await as(helen, on)
    await desk.submit(`${visit}/record/hand-in`)
    await check(on, visit, { outcome: 'passed', met: criteriaOf(type) })
    await desk.submit(`${visit}/record/send`)
    await (await as(head, on)).submit(`${visit}/record/reply`, { answer: 'accurate' })
    return desk.visit(`${visit}/record`)
  }

  test('step 8, NF-22: Visit 1 is held, and one item is marked as not discussed without blocking the record', async () => {
    const desk = await as(helen, '2011-10-06')
    const visit = `/visits/${visits.one}`
    expect((await desk.submit(`${visit}/held`, day('heldOn', '2011-10-06'))).status).toBe(303)
    const page = await desk.visit(`${visit}/record/write`)
    const marks = page.page.querySelectorAll('input[type=checkbox]').map((box) => box.getAttribute('name') ?? '')
    const skip = marks.find((name) => name.startsWith('skip.')) ?? ''
    expect((await desk.submit(`${visit}/record/write`, { [skip]: 'yes' })).errors).toEqual([])
  })

  test('step 8, NF-39: strengths and areas for development are named, and each is agreed with head and chair', async () => {
    const [place, desk] = [`/visits/${visits.one}/strengths`, await as(helen, '2011-10-06')]
    await desk.submit(place, { kind: 'strength', says: 'Reading from the start' }, '#name form')
    await desk.submit(place, { kind: 'improvement', says: 'Mathematics in Year 5' }, '#name form')
    const agreed = { roles: 'headteacher\nchair-of-governors', ...day('on', '2011-10-06') }
    expect((await desk.submit(place, agreed, '#agreed form')).errors).toEqual([])
    const read = await (await as(chair, '2011-10-07')).visit(place)
    expect(read.heading).toContain('2 of 2 agreed')
  })

  test('step 8, NF-44: four hypotheses are tested and one is marked as not discussed, which holds nothing back', async () => {
    const desk = await as(helen, '2011-10-06')
    const page = `/visits/${visits.one}/questions/results`
    const radios = (await desk.visit(page)).page.querySelectorAll('main input[type=radio]')
    const names = [...new Set(radios.map((radio) => radio.getAttribute('name') ?? ''))]
    expect(names).toHaveLength(5)
    const marks = names.map((name, at) => [name, at === 4 ? 'not-discussed' : at % 2 ? 'not-supported' : 'supported'])
    const done = await desk.submit(page, Object.fromEntries(marks) as Record<string, string>)
    expect(done.errors).toEqual([])
    const read = await (await as(head, '2011-10-07')).visit(page)
    expect(read.heading).toContain('4 of 5 hypotheses tested')
    expect(read.texts('main li').filter((line) => line.includes('Not discussed'))).toHaveLength(1)
  })

  test('step 8, NF-45: what made a difference to the results of 2011 is said in brief', async () => {
    const desk = await as(helen, '2011-10-06')
    const page = `/visits/${visits.one}/impact`
    expect((await desk.visit(page)).heading).toContain('2010/11')
    const said = { ownTitle: 'Reading groups in Year 6', 'says.own': 'Seven of ten made two levels of progress.' }
    expect((await desk.submit(page, said)).errors).toEqual([])
    expect((await (await as(head, '2011-10-07')).visit(page)).body).toContain('Seven of ten made two levels')
  })

  test('step 9, NF-26, NF-48 to NF-50, NF-59: an empty evaluation is refused; whole, it is returned once, passed and issued', async () => {
    const visit = `/visits/${visits.one}`
    await write('2011-10-07', visit, 'data-analysis-record', { evaluation: '' })
    const desk = await as(helen, '2011-10-07')
    const refused = await desk.submit(`${visit}/record/hand-in`)
    expect(refused.errors.join()).toContain('it is not issued while its evaluation is empty')
    await write('2011-10-07', visit, 'data-analysis-record')
    await desk.submit(`${visit}/record/hand-in`)
    await check('2011-10-07', visit, { outcome: 'returned', says: 'Set the rationale against the results.' })
    const issued = await bringToIssue('2011-10-08', visit, 'data-analysis')
    expect(issued.body).toContain('Issued')
    const read = await as(chair, '2011-10-10')
    expect((await read.visit(`${visit}/record`)).status).toBe(200)
  })

  test('step 10, NF-43, NF-51: agreed at the visit the targets are not final; sanctioned by the governors on 20 October they are', async () => {
    const place = `/schools/${wensum}/targets/2013`
    const agreed = { roles: ['headteacher', 'chair-of-governors'], ...day('on', '2011-10-06') }
    expect((await (await as(helen, '2011-10-07')).submit(`${place}/agreed`, agreed)).errors).toEqual([])
    const governors = await as(chair, '2011-10-20')
    expect((await governors.visit(place)).heading).toContain('Agreed, not final')
    expect((await governors.submit(`${place}/sanction`)).errors).toEqual([])
    expect((await governors.visit(place)).heading).toContain('Final since Thursday 20 October 2011')
  })

  test('step 11, NF-82, NF-89: Visit 4 is booked once two governors are named and the adviser is trained', async () => {
    expect((await book('2011-10-31', 'performance-management', '2011-11-24', { adviser: helen })).status).toBe(422)
    for (const name of ['Nora Nominated', 'Ned Nominated'])
      await service.addPerson({ role: 'nominated-governor', name, school: wensum })
    const untrained = await book('2011-10-31', 'performance-management', '2011-11-24', { adviser: helen })
    expect(untrained.errors.join()).toContain('trained in headteacher performance management')
    await train(helen, 'headteacher-performance-management', '2011-11-01')
    const booked = await book('2011-11-02', 'performance-management', '2011-11-24', { adviser: helen })
    expect(booked.errors).toEqual([])
    visits.four = idIn(booked.goesTo)
  })

  test('step 12, NF-81, NF-83, NF-85: held, the form left; three discussions are shown, none to be ticked; Visit 1 is a source', async () => {
    const visit = `/visits/${visits.four}`
    const desk = await as(helen, '2011-11-24')
    const before = await desk.visit(visit)
    expect(before.body).toContain('With the nominated governors')
    expect(before.page.querySelectorAll('main input[type=checkbox]')).toEqual([])
    expect(before.body).toContain('Data Analysis and Target Setting')
    expect(before.texts('#tested-before h2').join()).toContain('4 of 5 hypotheses tested')
    const held = await desk.submit(`${visit}/held`, { ...day('heldOn', '2011-11-24'), formLeft: 'yes' })
    expect(held.errors).toEqual([])
    expect((await desk.visit(visit)).body).toContain('left')
  })

  test('step 13, NF-25, NF-86, NF-87: no record of Visit 4 for anybody, and none is due', async () => {
    const visit = `/visits/${visits.four}`
    const desk = await as(helen, '2011-12-12')
    for (const address of ['/record', '/record/write', '/record/attachments', '/questions', '/agenda/add'])
      expect([address, (await desk.visit(`${visit}${address}`)).status]).toEqual([address, 404])
    const keeper = await as(service.administratorId, '2011-12-12')
    expect((await keeper.visit(`${visit}/record/attachments`)).status).toBe(404)
    expect((await desk.visit('/')).texts('main a').join()).not.toMatch(/Write the record of visit: Visit 4/)
  })

  test('step 14, NF-70: the SEF is due two weeks before Visit 2, and one that comes the day after is marked one day late', async () => {
    const booked = await book('2012-01-05', 'self-evaluation', '2012-02-02', { adviser: helen })
    expect(booked.errors).toEqual([])
    visits.two = idIn(booked.goesTo)
    const desk = await as(head, '2012-01-20')
    const asked = await desk.visit(`/visits/${visits.two}/preparation`)
    expect(asked.body).toContain('19 January 2012')
    const link = asked.page.querySelectorAll('main a').find(({ text }) => text.includes('SEF'))
    const place = link?.getAttribute('href') ?? ''
    await desk.upload(place, [{ name: 'sef.pdf', content: PDF }])
    expect((await desk.visit(place)).body).toMatch(/1 day late|one day late/i)
  })

  test('step 15, NF-64: the item on targeted funding is hidden for Wensum, and shown for Broadland once its funding is marked', async () => {
    const keeper = await as(service.administratorId, '2012-01-10')
    const mark = { mark: 'dfe-funding', because: 'Funded for intervention', ...day('startedOn', '2012-01-01') }
    expect((await keeper.submit(`/schools/${broadland}/marks/add`, mark)).errors).toEqual([])
    visits.broadlandTwo = newId()
    await service.db.owner.query(
      `insert into visits (authority_id, id, school_id, model_version_id, visit_type, may_have_record, adviser_id, length, booked_for)
       values ($1, $2, $3, $4, 'self-evaluation', true, $5, 'half-day', '2012-02-09')`,
      [service.authorityId, visits.broadlandTwo, broadland, service.modelVersionId, ivor],
    )
    const item = 'The effectiveness of targeted funding'
    expect((await (await as(helen, '2012-01-21')).visit(`/visits/${visits.two}/agenda`)).body).not.toContain(item)
    expect((await (await as(ivor, '2012-01-21')).visit(`/visits/${visits.broadlandTwo}/agenda`)).body).toContain(item)
  })

  test('step 15, NF-62, NF-66, NF-72: school grade 2, agreed grade 3, both kept; yes or no only; an own tool is judged before QA can pass', async () => {
    const visit = `/visits/${visits.two}`
    const writer = await as(head, '2012-01-20')
    const tool = { framework: 'sef', isOwn: 'yes', ownTool: 'The Wensum book' }
    const begun = await writer.submit(`/schools/${wensum}/self-evaluation/begin`, tool)
    const sef = `/self-evaluations/${/[0-9a-f-]{36}/.exec(begun.goesTo ?? '')?.[0] ?? ''}`
    await writer.submit(`${sef}/areas/teaching`, { says: 'Lessons are good.', grade: '2' })
    await writer.submit(`${sef}/share`, { 'reason.evaluating-graded': 'Teaching first.' })

    const desk = await as(helen, '2012-02-02')
    await desk.submit(`${visit}/held`, day('heldOn', '2012-02-02'))
    const grades = { 'grade.teaching': '3', 'says.teaching': 'Three of five lessons.' }
    await desk.submit(`${visit}/self-evaluation`, grades, '#grades form')
    const { rows } = await service.db.owner.query(
      'select area, school_grade, agreed_grade from agreed_grades where authority_id = $1',
      [service.authorityId],
    )
    expect(rows).toEqual([{ area: 'teaching', school_grade: 2, agreed_grade: 3 }])

    // Of the headteacher's objectives a yes or a no, and no place for a word.
    const page = await desk.visit(`${visit}/record/write`)
    const monitored = page.page.querySelectorAll('fieldset').find(({ text }) => text.includes('performance management'))
    expect(monitored?.querySelectorAll('input[type=radio]').length).toBeGreaterThan(1)
    expect(monitored?.querySelectorAll('textarea, input[type=text]')).toEqual([])

    await write('2012-02-02', visit, 'self-evaluation-record')
    await desk.submit(`${visit}/record/hand-in`)
    const passed = { outcome: 'passed', met: criteriaOf('self-evaluation') }
    const refused = await check('2012-02-06', visit, passed)
    expect(refused.errors.join()).toContain('the quality of that tool is judged before the check')
    const judged = { judgement: 'sound-in-part', toolSays: 'Thin on outcomes.' }
    expect((await desk.submit(`${visit}/self-evaluation`, judged, '#tool form')).errors).toEqual([])
    expect((await bringToIssue('2012-02-06', visit, 'self-evaluation')).body).toContain('Issued')
    const read = (await (await as(chair, '2012-02-08')).visit(`${visit}/record`)).texts('#agreed-grades tr').join()
    expect(read).toMatch(/2, Good[\s\S]*3, Satisfactory/)
  })

  test('step 18, NF-11: a change agreed by head and adviser alone is not in force; with the chair it is', async () => {
    const bram = await headOf(broadland)
    const colin = await service.addPerson({ role: 'chair-of-governors', name: 'Cora Chair', school: broadland })
    const desk = await as(ivor, '2012-03-26')
    const url = `/schools/${broadland}/programme/full-programme/tailor`
    const proposed = await desk.submit(url, { schoolYear: '2011', ...CHANGE })
    expect(proposed.errors).toEqual([])
    const { rows } = await service.db.owner.query<{ id: string }>('select id from tailorings where school_id = $1', [
      broadland,
    ])
    const agree = `/schools/${broadland}/tailorings/${rows[0]?.id}/agree`
    await (await as(bram, '2012-03-26')).post(agree)
    const status = async () =>
      (
        await service.db.owner.query<{ status: string }>('select status from tailorings where school_id = $1', [
          broadland,
        ])
      ).rows[0]?.status
    expect(await status()).toBe('waiting')
    await (await as(colin, '2012-03-28')).post(agree)
    expect(await status()).toBe('in-force')
  })

  test('step 19, NF-73 to NF-80: Visit 3 is not ready before its activities are confirmed; the annual report is checked before it is issued', async () => {
    const booked = await book('2012-05-08', 'school-improvement', '2012-06-14', { adviser: helen })
    visits.three = idIn(booked.goesTo)
    const visit = `/visits/${visits.three}`
    const desk = await as(helen, '2012-05-30')
    expect((await desk.post(`${visit}/ready`)).status).toBe(422)
    await desk.submit(
      `${visit}/activities`,
      { says: 'Two lessons of mathematics' },
      `form[action="${visit}/activities"]`,
    )
    const school = await as(head, '2012-05-31')
    await school.submit(`${visit}/activities`, { answer: 'confirmed' }, 'form[action$="/answer"]')
    expect((await desk.submit(`${visit}/ready`)).status).toBe(303)
    await (await as(helen, '2012-06-14')).submit(`${visit}/held`, day('heldOn', '2012-06-14'))
    await write('2012-06-15', visit, 'school-improvement-record')
    expect((await bringToIssue('2012-06-20', visit, 'school-improvement')).body).toContain('Issued')

    const report = `/schools/${wensum}/annual-reports/2011`
    const author = await as(helen, '2012-06-28')
    const begun = await author.follow(await author.submit(report))
    expect(begun.heading).toContain('Every section has words')
    expect((await author.post(`${report}/issue`)).errors.join()).toContain('is still being written')
    await author.submit(report, {}, 'form[action$="/hand-in"]')
    expect((await author.post(`${report}/issue`)).errors.join()).toContain('is with whoever checks it')
    const met = service.model.annualReport?.criteria.map(({ id }) => id) ?? []
    await (await as(quality, '2012-07-02')).submit(`${report}/check`, { outcome: 'passed', met })
    const issuer = await as(helen, '2012-07-05')
    const issued = await issuer.follow(await issuer.submit(report, {}, 'form[action$="/issue"]'))
    expect(issued.heading).toContain('Issued on Thursday 5 July 2012')
    expect((await (await as(chair, '2012-07-06')).visit(report)).status).toBe(200)
  })

  test('step 20, NF-05, NF-30: four of four milestones, three records, one annual report; an academy keeps the price it ordered at', async () => {
    await service.db.owner.query(
      `update schools set type_group_name = 'Academies', type_name = 'Academy converter' where id = $1`,
      [wensum],
    )
    const desk = await as(service.administratorId, '2012-07-20')
    const rows = (await desk.visit('/programmes.csv?schoolYear=2011')).body.split(/\r?\n/)
    expect(rows.filter((row) => row.startsWith('Wensum') && /,(recorded|held),/.test(row))).toHaveLength(4)
    const count = async (table: string, where: string) =>
      (
        await service.db.owner.query(`select 1 from ${table} where authority_id = $1 and ${where}`, [
          service.authorityId,
        ])
      ).rows.length
    expect(await count('records', `status = 'issued'`)).toBe(3)
    expect(await count('annual_reports', `status = 'issued'`)).toBe(1)
    expect((await desk.visit('/orders?schoolYear=2011')).heading).toContain('£5,470')
    const next = await as(head, '2012-07-20')
    const shown = await next.visit(`/schools/${wensum}/catalogue/full-service/order?schoolYear=2012`)
    expect(shown.texts('main button')).toEqual(['Order for £2,820'])
  })

  async function headOf(school: string): Promise<string> {
    const { rows } = await service.db.owner.query<{ id: string }>(
      `select person_id as id from held_roles where school_id = $1 and kind = 'headteacher'`,
      [school],
    )
    return rows[0]?.id ?? ''
  }
})

const idIn = (address: string | undefined) => /visits\/([0-9a-f-]{36})/.exec(address ?? '')?.[1] ?? ''
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
const CHANGE = { change: 'another-term', visit: 'school-improvement summer', term: 'spring', because: 'better-time' }
const HYPOTHESES = [
  'Boys in Year 6 fell behind in writing from Year 4 on.',
  'Pupils with free school meals began level and fell behind.',
  'Mathematics rests on too little fluency.',
  'Attendance holds back the weakest readers.',
  'Able pupils are not stretched in English.',
]
const TARGETS = {
  'value.english-level-4.all': '84',
  'value.mathematics-level-4.all': '82',
  'value.attendance.all': '95.2',
  'value.english-and-mathematics-level-4.fsm': '70',
  'value.english-and-mathematics-level-4.sen': '45',
}
