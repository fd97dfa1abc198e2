import { beforeAll, describe, expect, test } from 'vitest'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { decideNeed } from '#need/index.ts'
import { newId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'
import { doWork, type Look } from '#work/work.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse, type Browser } from '../../test/support/browse.ts'
import { readPdf } from '../../test/support/read-pdf.ts'

const SEPTEMBER = '2004-09-20T08:40:00Z'
const OCTOBER = '2004-10-22T08:40:00Z'
const LEAD = 'named.school-improvement-adviser'
const SUPPORT = 'named.link-adviser'

let service: TestService
let parrBrook: string
let suttonHey: string
const who: Record<string, string> = {}
const desks = new Map<string, Promise<Browser>>()
/** Somebody at their desk on 22 October, or on 20 September. */
const as = (name: string, now = OCTOBER) => {
  const key = `${name} ${now}`
  const desk = desks.get(key) ?? browse(service, who[name], { now })
  desks.set(key, desk)
  return desk
}
const on = (name: string, date: string) => {
  const [year = '', month = '', of = ''] = date.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}
const rows = async (sql: string, ...values: unknown[]) =>
  (await service.db.owner.query<Record<string, unknown>>(sql, values)).rows
const stagesAt = (school: string) =>
  rows(
    `select s.stage, s.began_on::text, s.finished_on::text from case_stages s
       join improvement_cases c on c.authority_id = s.authority_id and c.id = s.case_id
     where c.school_id = $1 order by s.began_on, s.id`,
    school,
  )
const open = (school: string) => `/schools/${school}/reviews/joint-lea-school-review`

/** Somebody who may decides that a school is in significant support from 17 September. */
async function intoSignificantSupport(school: string, now: string) {
  const wanted = {
    ...{
      category: 'significant',
      level: 4,
      reason: 'vulnerable',
      madeBy: null,
      madeOn: null,
      says: null,
      purposes: [],
    },
    ...{ evidence: [], loweredBy: null, lowersTo: null, startsOn: day('2004-09-17'), nextLookOn: null, revision: 0 },
  }
  const decide = (look: Look) => doWork(look, (work) => decideNeed(work, school, wanted))
  await service.act(who.farah ?? '', decide, { now })
}

beforeAll(async () => {
  learnFromRooms()
  service = await aService({ model: 'st-helens', now: SEPTEMBER, schoolYear: 2004 })
  parrBrook = await service.addSchool({ name: 'Parr Brook Primary' })
  suttonHey = await service.addSchool({ name: 'Sutton Hey Primary' })
  const people = [
    ['farah', 'director', undefined],
    ['ann', 'link-adviser', parrBrook],
    ['brian', 'school-improvement-adviser', suttonHey],
    ['carol', 'lead-consultant', parrBrook],
    ['omar', 'access-and-inclusion-officer', suttonHey],
    ['derek', 'headteacher', parrBrook],
    ['eve', 'chair-of-governors', parrBrook],
    ['gita', 'governor', parrBrook],
    ['other', 'headteacher', suttonHey],
    ['nell', 'link-adviser', suttonHey],
  ] as const
  for (const [name, role, school] of people)
    who[name] = await service.addPerson({ role, name: `${name} person`, ...(school && { school }) })
  await intoSignificantSupport(parrBrook, SEPTEMBER)
})

describe('story 4.1, steps 3 to 9', () => {
  let place = ''
  const step = (name: string) => `${place}/${name}`

  test('SH-09, SH-10: everybody of every school reads the toolkit and keeps it, with what it supplements', async () => {
    const head = await as('other')
    const page = await head.visit('/toolkit')
    expect(page.heading).toBe('Joint LEA/School Review toolkit')
    expect(page.texts('section').join()).toContain(
      'Supplements The St Helens Framework: Teaching and learning · OFSTED S4: Quality of what is provided',
    )
    expect((await head.visit(`/schools/${suttonHey}`)).body).toContain('href="/toolkit"')
    expect((await head.visit(`/schools/${suttonHey}/self-evaluation`)).body).toContain('href="/toolkit"')
    expect((await (await as('gita')).visit('/toolkit')).status).toBe(200)
    expect(readPdf((await head.visit('/toolkit/pdf')).bytes).text).toContain('Seeingalessontogether')
  })

  test('SH-08: at a school outside significant support it asks for a reason, which is kept', async () => {
    const desk = await as('farah', SEPTEMBER)
    const named = { [LEAD]: who.brian ?? '', [SUPPORT]: who.nell ?? '' }
    const refused = await desk.submit(open(suttonHey), named)
    expect(refused.status).toBe(422)
    expect(refused.errors).toEqual(['A Joint Review belongs to significant support.'])
    expect(await rows('select id from reviews where school_id = $1', suttonHey)).toEqual([])
    const opened = await desk.submit(open(suttonHey), {
      ...named,
      'reason.meant-for-significant-support': 'Results may fall.',
    })
    const there = await desk.follow(opened)
    expect(there.status).toBe(200)
    const struck = await desk.submit(`${opened.goesTo}/strike-out`, { reason: 'never-happened' })
    expect((await desk.follow(struck)).heading).toContain('Struck out')
    // Only the team and whoever arranges it know of it still.
    expect((await (await as('other')).visit(opened.goesTo ?? '')).status).toBe(404)
    const back = await desk.submit(`${opened.goesTo}/restore`)
    expect((await desk.follow(back)).heading).not.toContain('Struck out')
  })

  test('SH-33, SH-34: two people are named; naming gives the role; whoever does not keep people cannot give it', async () => {
    const desk = await as('farah', SEPTEMBER)
    const twice = await desk.submit(open(parrBrook), { [LEAD]: who.ann ?? '', [SUPPORT]: who.ann ?? '' })
    expect(twice.errors).toEqual(['The School Improvement Adviser and the Link Adviser are two different people.'])
    const nobody = await desk.submit(open(parrBrook), { [SUPPORT]: who.ann ?? '' })
    expect(nobody.errors.join()).toContain('both are named before it begins')
    const named = { [LEAD]: who.brian ?? '', [SUPPORT]: who.ann ?? '' }
    const byAnn = await (await as('ann', SEPTEMBER)).submit(open(parrBrook), named)
    expect(byAnn.errors.join()).toContain('brian person is not School Improvement Adviser at Parr Brook Primary')
    expect(await rows('select id from reviews where school_id = $1', parrBrook)).toEqual([])
    const opened = await desk.submit(open(parrBrook), named)
    place = opened.goesTo ?? ''
    const page = await desk.follow(opened)
    expect(page.texts('.govuk-summary-list__row').join()).toMatch(/School Improvement Adviser\s*brian person/)
    expect(
      await rows(
        `select started_on::text from held_roles where person_id = $1 and school_id = $2 and role = 'school-improvement-adviser'`,
        who.brian,
        parrBrook,
      ),
    ).toEqual([{ started_on: '2004-09-20' }])
    expect(await stagesAt(parrBrook)).toEqual([{ stage: 'joint-review', began_on: '2004-09-20', finished_on: null }])
    const again = await desk.submit(open(parrBrook), named)
    expect(again.errors.join()).toContain('under way at Parr Brook Primary already')
  })

  test('SH-35: the team is called from the roles of the model; an officer of another team sees it from then on', async () => {
    expect((await (await as('omar')).visit(place)).status).toBe(404)
    const brian = await as('brian')
    for (const name of ['carol', 'omar']) await brian.submit(step('team'), { joins: who[name] ?? '' })
    expect((await brian.visit(place)).texts('.govuk-summary-list').join()).toContain('Access and Inclusion officer')
    expect((await (await as('omar')).visit(place)).status).toBe(200)
    expect((await brian.post(step('team'), { joins: who.derek ?? '' })).status).toBe(403)
    expect((await (await as('carol')).visit(step('team'))).status).toBe(403)
  })

  test('SH-37: what is missing is named; a file is attached, or it is said why there is none', async () => {
    const ann = await as('ann')
    expect((await ann.visit(place)).body).toContain('OFSTED report missing')
    expect((await ann.visit(step('gathered'))).heading).toContain('Missing: Achievement and performance data')
    const items = ['data', 'ofsted-report', 'improvement-plan', 'notes-of-visit']
    for (const item of items)
      await ann.upload(step('gathered'), [{ name: `${item}.txt`, content: 'Words.' }], { item, says: `Our ${item}` })
    expect((await ann.visit(step('gathered'))).heading).toBe("Parr Brook Primary Missing: The school's own self-review")
    await ann.submit(step('gathered'), { 'without.self-review': 'The head is new.' })
    const page = await (await as('derek')).visit(place)
    expect(page.body).toContain('Not to be had: The head is new.')
    const file = page.page.querySelector('a[href*="/files/"]')?.getAttribute('href') ?? ''
    expect((await (await as('derek')).visit(file)).body).toBe('Words.')
    expect((await (await as('gita')).visit(file)).status).toBe(404)
    expect((await (await as('other')).visit(file)).status).toBe(404)
  })

  test('SH-38: no evidence before the key questions were explored with the school', async () => {
    const carol = await as('carol')
    const asked = [
      'Why did writing fall?',
      'Who leads mathematics?',
      'What do governors know?',
      'Is planning followed?',
    ]
    await carol.submit(step('questions'), Object.fromEntries(asked.map((text, at) => [`asks.${at + 1}`, text])))
    const [question] = await rows(
      'select id from review_questions where asks = $1 and authority_id = $2',
      ...[asked[0], service.authorityId],
    )
    const lesson = {
      ...{ kind: 'lesson-observation', questionId: String(question?.id), says: 'Pupils wrote little.', isJoint: 'no' },
      ...on('seenOn', '2004-09-29'),
    }
    const refused = await carol.submit(step('evidence'), lesson)
    expect(refused.errors.join()).toContain('The key questions are explored with the school')
    expect((await (await as('gita')).visit(place)).body).not.toContain('Why did writing fall?')
    const brian = await as('brian')
    const meeting = { with: 'Derek, Brian, Ann', ...on('on', '2004-10-04') }
    const unfocused = await brian.submit(step('explored'), { ...meeting, focus: '' })
    expect(unfocused.errors).toEqual(['Choose the questions that give the focus.'])
    await brian.submit(step('explored'), meeting)
    const read = await (await as('gita')).visit(place)
    expect(read.texts('section ol li')).toHaveLength(4)
    expect(read.texts('section ol li')[0]).toContain('the focus')
    const before = await carol.submit(step('evidence'), { ...lesson, ...on('seenOn', '2004-10-01') })
    expect(before.errors.join()).toContain('before 4 October 2004')
    expect((await carol.post(step('questions'), { 'asks.1': 'Else?', revision: '99' })).status).toBe(422)
  })

  test('SH-36, SH-39, SH-40: evidence of each kind is tied to a question; a lesson says with whom it was seen', async () => {
    const [question] = await rows(
      'select id from review_questions where place = 1 and authority_id = $1',
      service.authorityId,
    )
    const of = { questionId: String(question?.id), ...on('seenOn', '2004-10-05') }
    const carol = await as('carol')
    const lesson = { ...of, kind: 'lesson-observation', says: 'Pupils explained their reasoning.', ofClass: 'Class 5B' }
    expect((await carol.submit(step('evidence'), lesson)).errors.join()).toContain('with a leader of the school')
    expect((await carol.submit(step('evidence'), { ...lesson, isJoint: 'yes' })).errors.join()).toContain(
      'with which leader',
    )
    expect(
      (await carol.submit(step('evidence'), { ...lesson, isJoint: 'no', says: 'Graded 2.' })).errors.join(),
    ).toContain('bears no grade')
    for (let at = 0; at < 6; at++)
      await carol.submit(step('evidence'), {
        ...lesson,
        ...(at < 2 ? { isJoint: 'yes', jointWith: 'Derek' } : { isJoint: 'no' }),
      })
    const work = { ...of, kind: 'scrutiny-of-work', says: 'Books of twelve pupils.', subject: 'English' }
    expect((await carol.submit(step('evidence'), work)).errors.join()).toContain('which standard it shows')
    await carol.submit(step('evidence'), { ...work, standard: 'Below what is expected' })
    const omar = await as('omar')
    for (const kind of ['discussion-with-staff', 'discussion-with-pupils', 'discussion-with-governors'])
      await omar.submit(step('evidence'), { ...of, kind, says: 'They know the plan.' })
    const page = await (await as('brian')).visit(place)
    expect(page.body.match(/together with Derek/g)).toHaveLength(2)
    expect(page.body).toContain('English: Below what is expected')
    const [columns] = await rows(
      `select count(*)::integer as n from review_evidence where authority_id = $1`,
      service.authorityId,
    )
    expect(columns).toEqual({ n: 10 })
  })

  test('SH-40, SH-103: of which class a lesson was only the team and the school’s leaders read; governors read no evidence', async () => {
    for (const name of ['carol', 'omar', 'derek'])
      expect((await (await as(name)).visit(place)).body).toContain('Class 5B')
    const farah = await (await as('farah')).visit(place)
    expect(farah.body).toContain('Pupils explained their reasoning.')
    expect(farah.body).not.toContain('Class 5B')
    for (const name of ['eve', 'gita']) expect((await (await as(name)).visit(place)).body).not.toContain('reasoning')
  })

  test('what is typed is kept for its writer alone, also before it can be entered, and is gone once it is entered', async () => {
    const omar = await as('omar')
    await omar.submit(step('evidence'), { says: 'Half a sentence' }, 'main form[data-keep]')
    const typed = await omar.post(step('evidence/keep'), {
      says: 'Half a sentence about books',
      kind: 'scrutiny-of-work',
    })
    const back = await omar.follow(typed)
    expect(back.page.querySelector('textarea[name=says]')?.text).toBe('Half a sentence about books')
    expect(back.texts('.govuk-inset-text').join()).toContain('is not entered yet')
    const carols = await (await as('carol')).visit(step('evidence'))
    expect(carols.body).not.toContain('Half a sentence')
    expect((await (await as('derek')).post(step('evidence/keep'), { says: 'x' })).status).toBe(403)
    const [question] = await rows(
      'select id from review_questions where place = 2 and authority_id = $1',
      service.authorityId,
    )
    await omar.submit(step('evidence'), {
      ...{
        kind: 'scrutiny-of-work',
        questionId: String(question?.id),
        subject: 'Mathematics',
        standard: 'As expected',
      },
      ...on('seenOn', '2004-10-07'),
    })
    expect((await omar.visit(step('evidence'))).page.querySelector('textarea[name=says]')?.text).toBe('')
  })

  test('SH-41, SH-43, SH-44: evidence is evaluated with leaders; judgements are whole numbers from 1 to 7 with their labels', async () => {
    const brian = await as('brian')
    const met = {
      with: 'Derek and the SLT',
      ...on('on', '2004-10-14'),
      'judged.leadership': '4',
      'judged.teaching': '5',
    }
    for (const wrong of ['0', '8', '3.5']) {
      const refused = await brian.submit(step('met'), { ...met, 'judged.capacity': wrong })
      expect(refused.errors.join()).toContain('Evaluations are made on a 7-point scale')
    }
    expect(await rows('select id from review_judgements where authority_id = $1', service.authorityId)).toEqual([])
    const early = await brian.submit(step('issue'))
    expect(early.errors.join()).toContain("evaluated with the school's leaders")
    await brian.submit(step('met'), { ...met, 'judged.capacity': '5', 'judged.standards': '5' })
    const page = await brian.visit(place)
    const shown = page.texts('.govuk-summary-list__row').join()
    expect(shown).toMatch(/Capacity for improvement\s*5, unsatisfactory, less than satisfactory/)
    expect(shown).toMatch(/Leadership and management\s*4, satisfactory/)
    expect((await (await as('gita')).visit(place)).body).not.toContain('unsatisfactory')
    const [question] = await rows(
      'select id from review_questions where place = 1 and authority_id = $1',
      service.authorityId,
    )
    const late = await (
      await as('carol')
    ).submit(step('evidence'), {
      ...{
        kind: 'discussion-with-staff',
        questionId: String(question?.id),
        says: 'Later.',
        ...on('seenOn', '2004-10-15'),
      },
    })
    expect(late.errors.join()).toContain('It was evaluated before that day')
  })

  test('SH-42, SH-81: only who leads issues it, with both parts; the head and the chair are told without what it says', async () => {
    const brian = await as('brian')
    const ann = await as('ann')
    await ann.submit(step('report'), { 'part.works-well': 'Leaders know the school.', 'part.more-effective': '' })
    const half = await brian.submit(step('issue'))
    expect(half.errors.join()).toContain('“What can be made more effective” is empty')
    await ann.submit(step('report'), { 'part.more-effective': 'Teaching of writing.' })
    expect((await ann.post(step('issue'), { revision: '1' })).status).toBe(403)
    // Two who issue at once: the second finds that it was issued.
    const form = await brian.visit(step('issue'))
    const revision = form.page.querySelector('input[name=revision]')?.getAttribute('value') ?? ''
    const [one, two] = await Promise.all([
      brian.post(step('issue'), { revision }),
      (await browse(service, who.brian, { now: OCTOBER })).post(step('issue'), { revision }),
    ])
    expect([one?.status, two?.status].sort()).toEqual([303, 422])
    const governor = await as('gita')
    const read = await governor.visit(place)
    expect(read.heading).toContain('Post-review report issued on Friday 22 October 2004')
    expect(read.body).toContain('Teaching of writing.')
    expect(read.body).not.toContain('Class 5B')
    const { text } = readPdf((await governor.visit(`${place}/report/pdf`)).bytes)
    expect(text).toContain('Leadersknowtheschool.')
    expect(text).not.toContain('5B')
    expect(text).not.toContain('Derek')
    // SH-32: the first stage is done, and the second begins.
    expect(await stagesAt(parrBrook)).toEqual([
      { stage: 'joint-review', began_on: '2004-09-20', finished_on: '2004-10-22' },
      { stage: 'planning', began_on: '2004-10-22', finished_on: null },
    ])
    const [found] = await rows('select case_id from reviews where school_id = $1', parrBrook)
    const line = await brian.visit(`/cases/${String(found?.case_id)}`)
    expect(line.texts('#reviews').join()).toContain('Issued 22 October 2004')
    expect(line.body).toContain('Evidence evaluated with leaders')
    const told = await rows(
      `select to_person, body from messages where authority_id = $1 and subject like 'Post-review report%'`,
      service.authorityId,
    )
    expect(told.map(({ to_person }) => to_person).sort()).toEqual([who.derek, who.eve].sort())
    expect(told.map(({ body }) => body).join()).not.toContain('Leaders know')
    const changed = service.db.owner.query(`update review_parts set body = 'Else' where authority_id = $1`, [
      service.authorityId,
    ])
    await expect(changed).rejects.toThrow(/fixed/)
    expect(await brian.submit(step('strike-evidence'), {}).catch((error: Error) => error.message)).toContain('no form')
  })

  test('SH-103: the head of another school finds none of it: no page, list, file, search or history', async () => {
    const head = await as('other')
    for (const url of [place, `${place}/report/pdf`, step('evidence'), open(parrBrook)])
      expect([url, (await head.visit(url)).status]).toEqual([url, 404])
    for (const url of [
      '/reviews',
      `/reviews?school=${parrBrook}`,
      '/reviews?status=issued',
      '/reviews.csv',
      '/search?q=Parr+Brook',
    ])
      expect([
        url,
        (await head.visit(url)).body.includes('Post-review'),
        (await head.visit(url)).body.includes(place),
      ]).toEqual([...[url, false, false]])
    expect((await head.visit('/reviews.csv')).body).not.toContain('Parr Brook')
    expect((await (await as('derek')).visit('/reviews.csv')).body).toContain('Parr Brook Primary')
  })
})

describe('what becomes of a review that does not go straight', () => {
  test('SH-08: one that was opened before becomes the first stage of the case, when the school comes into significant support', async () => {
    expect(await stagesAt(suttonHey)).toEqual([])
    await intoSignificantSupport(suttonHey, OCTOBER)
    expect(await stagesAt(suttonHey)).toEqual([{ stage: 'joint-review', began_on: '2004-09-17', finished_on: null }])
    const [joined] = await rows('select case_id is not null as joined from reviews where school_id = $1', suttonHey)
    expect(joined).toEqual({ joined: true })
  })

  test('SH-81: whoever covers for who leads does what they do; with nobody there its page says so', async () => {
    const school = await service.addSchool({ name: 'Carr Mill' })
    const sia = await service.addPerson({ role: 'school-improvement-adviser', name: 'Sia Leads', school })
    const link = await service.addPerson({ role: 'link-adviser', name: 'Lin Links', school })
    const cover = await service.addPerson({ role: 'specialist-adviser', name: 'Cov Covers', school })
    const desk = await as('farah', SEPTEMBER)
    const opened = await desk.submit(open(school), {
      ...{ [LEAD]: sia, [SUPPORT]: link, 'reason.meant-for-significant-support': 'Asked for.' },
    })
    const place = opened.goesTo ?? ''
    const coverer = await browse(service, cover, { now: OCTOBER })
    expect((await coverer.visit(`${place}/team`)).status).toBe(403)
    const dues = await (await browse(service, sia, { now: OCTOBER })).visit('/')
    expect(dues.body).toContain('Gather what is known: Carr Mill')
    await service.db.owner.query(
      `insert into covers (authority_id, id, person_id, covered_id, reason, started_on, finished_on)
       values ($1, $2, $3, $4, 'Ill', '2004-10-20', '2004-10-30')`,
      [service.authorityId, newId(), cover, sia],
    )
    expect((await coverer.visit(`${place}/team`)).status).toBe(200)
    expect((await coverer.visit(place)).texts('.govuk-summary-list').join()).toContain('Cov Covers (for Sia Leads)')
    await service.db.owner.query(`update held_roles set finished_on = '2004-10-01' where person_id = $1`, [sia])
    expect((await desk.visit(place)).status).toBe(200)
    expect((await (await as('farah')).visit(place)).body).toContain('Nobody leads it today.')
    await service.db.owner.query(`update schools set status = 'closed', closed_on = '2004-10-10' where id = $1`, [
      school,
    ])
    const questions = await (
      await browse(service, link, { now: OCTOBER })
    ).submit(`${place}/questions`, { 'asks.1': 'Why?' })
    expect(questions.status).toBe(303)
    const met = await (
      await browse(service, link, { now: OCTOBER })
    ).submit(`${place}/explored`, {
      ...{ with: 'The head', ...on('on', '2004-10-12'), 'reason.missing-is-named': 'Closed.' },
    })
    expect(met.errors.join()).toContain('The school closed on 10 October 2004.')
    expect((await desk.visit(open(school))).status).toBe(200)
  })

  const BAD: [name: string, step: string, answers: Record<string, string>, says: string][] = [
    ['no day', 'explored', { with: 'All', ...on('on', '--') }, 'Enter the day of the meeting'],
    ['a day ahead', 'explored', { with: 'All', ...on('on', '2004-10-23') }, 'That day lies ahead'],
    ['nobody there', 'explored', { with: '', ...on('on', '2004-10-04') }, 'Enter who was there'],
    ['no question at all', 'questions', { 'asks.1': ' ', 'asks.2': '' }, 'Enter at least one question'],
    ['a question too long', 'questions', { 'asks.1': 'a'.repeat(501) }, 'in 500 characters or fewer'],
    ['another’s paper', 'gathered', { 'without.data': 'a'.repeat(2001) }, 'in 2000 characters or fewer'],
    ['a stale page', 'questions', { 'asks.1': 'Why?', revision: '0' }, 'while you had it open'],
  ]
  test.each(BAD)('bad input, %s: one clear sentence, and what was typed stays', async (_name, step, answers, says) => {
    const [review] = await rows('select id from reviews where school_id = $1', suttonHey)
    const refused = await (await as('brian')).submit(`/reviews/${String(review?.id)}/${step}`, answers)
    expect(refused.status).toBe(422)
    expect(refused.errors.filter((each) => each.includes(says))).toHaveLength(1)
  })

  test('what there is not is not found', async () => {
    const desk = await as('brian')
    const [review] = await rows('select id from reviews where school_id = $1', suttonHey)
    for (const url of [
      ...['/reviews/nothing', `/reviews/${newId()}`, `/reviews/${String(review?.id)}/no-such-step`],
      ...[`/reviews/${String(review?.id)}/constructor`, `/schools/${suttonHey}/reviews/no-such-kind`],
    ])
      expect([url, (await desk.visit(url)).status]).toEqual([url, 404])
    expect((await desk.post(`/reviews/${String(review?.id)}/gathered`, { 'link.data': '/library/none' })).status).toBe(
      404,
    )
  })
})
