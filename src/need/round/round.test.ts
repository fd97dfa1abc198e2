import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'
import { anErrand } from '../../../test/support/jobs-at-work.ts'
import { sendNeedLetters } from './send-letters.ts'

let service: TestService
let ash: string
let beech: string
let farah: string
let ann: string
let head: string
let officer: string
let round: string

const day = (name: string, date: string) => {
  const [year = '', month = '', of = ''] = date.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}
const as = (person: string) => browse(service, person)
const rows = async <T>(sql: string, ...values: unknown[]) =>
  (await service.db.owner.query<T & Record<string, unknown>>(sql, values)).rows
const at = (school: string, step = '') => `/need/rounds/${round}/schools/${school}${step}`
const SIGNIFICANT = { level: '4', reason: 'vulnerable' }
const OPEN = {
  schoolYear: '2026',
  ...{ ...day('startsOn', '2027-01-04'), ...day('proposalsBy', '2026-11-27'), ...day('linesBy', '2026-11-25') },
}

beforeAll(async () => {
  service = await aService({ model: 'st-helens' })
  ash = await service.addSchool({ name: 'Ash Primary' })
  beech = await service.addSchool({ name: 'Beech Primary' })
  farah = await service.addPerson({ role: 'director', name: 'Farah Officer' })
  ann = await service.addPerson({ role: 'link-adviser', name: 'Ann Adviser', school: ash })
  head = await service.addPerson({ role: 'headteacher', name: 'Hal Head', school: ash })
  await service.addPerson({ role: 'headteacher', name: 'Bea Head', school: beech })
  officer = await service.addPerson({ role: 'officer-of-another-team', name: 'Olu Officer', school: ash })
})

test('a round opened in error is withdrawn with why: nothing is sent, what was proposed stays to be read, and its year can have another', async () => {
  const desk = await as(farah)
  const opened = await desk.submit('/need/rounds/open', OPEN)
  round = /rounds\/([0-9a-f-]+)/.exec(opened.goesTo ?? '')?.[1] ?? ''
  const page = `/need/rounds/${round}`
  const proposal = { category: 'significant', level: '4', says: 'Reading fell.' }
  expect((await (await as(ann)).submit(at(ash, '/propose'), proposal)).errors).toEqual([])
  expect((await desk.submit(at(ash, '/decide/significant'), SIGNIFICANT)).errors).toEqual([])
  const why = { because: 'It was opened for the wrong year.', revision: '1' }
  for (const [answers, says] of [
    [{ because: '' }, 'Enter why it is withdrawn'],
    [{ because: 'a'.repeat(1001) }, 'in 1000 characters or fewer'],
    [{ revision: 'x' }, 'Load the page again'],
    [{ revision: '7' }, 'Load the page again'],
  ] as const) {
    const refused = await desk.post(page, { ...why, ...answers })
    expect([refused.status, refused.errors]).toEqual([422, [expect.stringContaining(says)]])
  }
  for (const [person, status] of [
    [ann, 403],
    [officer, 403],
    [head, 404],
  ] as const)
    expect((await (await as(person)).post(page, why)).status).toBe(status)
  const withdrawn = await desk.follow(await desk.submit(page, { because: why.because }, `form[action="${page}"]`))
  expect(withdrawn.heading).toContain('This round was withdrawn')
  expect(withdrawn.body).toContain('by Farah Officer: It was opened for the wrong year.')
  expect((await desk.post(page, { ...why, revision: '2' })).errors).toEqual([
    'This round was withdrawn on Thursday 12 November 2026: it takes nothing more.',
  ])
  for (const step of ['/send', '/minutes'])
    expect(
      (await desk.post(`${page}${step}`, { ...day('metOn', '2026-11-12'), minutes: 'All.', revision: '2' })).status,
    ).toBe(422)
  const own = await as(ann)
  expect((await own.visit(at(ash))).body).toContain('Reading fell.')
  expect((await own.visit('/')).body).not.toContain('Propose: ')
  expect((await own.submit(at(ash, '/propose'), { ...proposal, level: '5' })).errors.join()).toContain(
    'takes nothing more',
  )
  expect((await (await as(officer)).visit('/')).body).not.toContain('Add your team’s line')
  const left = await rows(`select 1 from need_decisions where round_id = $1 and standing <> 'struck-out'`, round)
  expect([left, await rows(`select 1 from messages where authority_id = $1`, service.authorityId)]).toEqual([[], []])
  expect((await (await as(head)).visit(`/schools/${ash}/need`)).body).not.toContain('wrong year')
  // The same year is opened once more below.
})

test('whoever decides over the whole service opens the round of a year, once', async () => {
  const desk = await as(farah)
  for (const [answers, says] of [
    [{ schoolYear: '2026x' }, 'Choose a school year'],
    [day('startsOn', '2025-01-04'), 'Enter a day of 2026/27'],
    [day('linesBy', '2026-11-11'), 'Enter a day from today on'],
    [{ 'proposalsBy-day': '', 'proposalsBy-month': '', 'proposalsBy-year': '' }, 'Enter the day by which proposals'],
  ] as const) {
    const refused = await desk.submit('/need/rounds/open', { ...OPEN, ...answers })
    expect([refused.status, refused.errors.length, refused.errors.join()]).toEqual([
      422,
      1,
      expect.stringContaining(says),
    ])
  }
  const opened = await desk.submit('/need/rounds/open', OPEN)
  round = /rounds\/([0-9a-f-]+)/.exec(opened.goesTo ?? '')?.[1] ?? ''
  expect((await desk.follow(opened)).heading).toContain('0 of 2 proposals are in, 0 decided')
  const again = await desk.submit('/need/rounds/open', OPEN)
  expect(again.errors.join()).toContain('has its round already')
  expect((await (await as(ann)).visit('/need/rounds/open')).status).toBe(403)
})

test('an adviser finds what is to be proposed in the week, proposes for the school, and for no other', async () => {
  const desk = await as(ann)
  expect((await desk.visit('/')).body).toContain('Propose: Ash Primary')
  const refused = await desk.submit(at(ash, '/propose'), { category: 'significant', level: '2', says: 'Reading fell.' })
  expect(refused.errors).toEqual(['A school in significant support may be at any one of levels 3 to 5.'])
  const saved = await desk.submit(at(ash, '/propose'), { category: 'significant', level: '4', says: 'Reading fell.' })
  expect((await desk.follow(saved)).heading).toContain('Significant support, level 4 is proposed')
  expect((await desk.visit('/')).body).not.toContain('Propose: Ash Primary')
  expect((await desk.visit(at(beech))).status).toBe(404)
  expect((await desk.visit(at(ash, '/decide'))).status).toBe(403)
})

test('an officer of another team finds in the week of which schools a line is wanted, adds it with a colour, and sees nothing else of the school', async () => {
  const desk = await as(officer)
  const list = await desk.visit(`/need/rounds/${round}/lines`)
  expect(list.texts('tbody th')).toEqual(['Ash Primary'])
  const week = async (person: string) => (await (await as(person)).visit('/')).body
  expect(await week(officer)).toContain('Add your team’s line: Ash Primary')
  for (const other of [head, ann]) expect(await week(other)).not.toContain('Add your team’s line')
  const line = { team: 'finance', colour: 'amber', says: 'A deficit is planned for next year.' }
  expect((await desk.submit(at(ash, '/line'), { ...line, colour: 'blue' })).errors).toEqual(['Choose a colour'])
  expect((await desk.submit(at(ash, '/line'), { ...line, team: 'nobody' })).errors.join()).toContain('Choose a team')
  expect((await desk.submit(at(ash, '/line'), line)).errors).toEqual([])
  expect(await week(officer)).not.toContain('Add your team’s line')
  const everywhere = await service.addPerson({ role: 'officer-of-another-team', name: 'Eve Everywhere' })
  expect(await week(everywhere)).toContain('Add your team’s lines: 2 schools')
  for (const url of [at(ash), at(beech, '/line'), `/schools/${ash}/need`, `/need/rounds/${round}`])
    expect([url, (await desk.visit(url)).status]).toEqual([url, 404])
})

test('SH-103: what the meeting decides is side by side with what was proposed, and nobody outside sees any of it', async () => {
  const desk = await as(farah)
  const page = await desk.visit(at(ash))
  expect(page.body).toContain('Reading fell.')
  expect(page.body).toContain('A deficit is planned for next year.')
  expect(page.body).toContain('Nothing was decided so far.')
  const refused = await desk.submit(at(ash, '/decide/significant'), { level: '4' })
  expect(refused.errors).toEqual(['Entering significant support needs a reason.'])
  for (const school of [ash, beech]) {
    const agreed = await desk.submit(at(school, '/decide/significant'), SIGNIFICANT)
    expect((await desk.follow(agreed)).heading).toContain('Significant support, level 4 is agreed')
  }
  // Decided anew, the second takes the place of the first.
  expect((await desk.submit(at(ash, '/decide/significant'), { ...SIGNIFICANT, level: '5' })).errors).toEqual([])
  const [agreed] = await rows<{ id: string }>(
    `select id from need_decisions where school_id = $1 and standing = 'agreed'`,
    ash,
  )
  for (const person of [head, ann]) {
    const own = await as(person)
    for (const url of [`/schools/${ash}`, `/schools/${ash}/need`, '/'])
      expect([url, /level [45] is agreed|Agreed for|level 5/i.test((await own.visit(url)).body)]).toEqual([url, false])
    expect((await own.visit(`/need/decisions/${agreed?.id}`)).status).toBe(404)
  }
  expect((await (await as(head)).visit(at(ash))).status).toBe(404)
  expect((await (await as(head)).visit(`/schools/${ash}/need`)).heading).toContain('Light touch')
  expect(
    await rows(`select 1 from messages where authority_id = $1 and subject like 'A letter%'`, service.authorityId),
  ).toEqual([])
})

test('letters go after the meeting was minuted, at one press of whoever may', async () => {
  const desk = await as(farah)
  const early = await desk.submit(`/need/rounds/${round}/send`)
  expect(early.errors).toEqual(['Write the minutes of the meeting first.'])
  const minutes = { ...day('metOn', '2026-11-12'), minutes: 'All schools were looked at.' }
  expect(
    (await desk.submit(`/need/rounds/${round}/minutes`, { ...minutes, ...day('metOn', '2026-11-13') })).status,
  ).toBe(422)
  expect((await desk.submit(`/need/rounds/${round}/minutes`, minutes)).errors).toEqual([])
  expect((await (await as(ann)).post(`/need/rounds/${round}/send`)).status).toBe(403)
  const pressed = await desk.submit(`/need/rounds/${round}/send`)
  expect((await desk.follow(pressed)).heading).toContain('0 of 2 letters have gone')
  expect((await desk.submit(at(ash, '/decide/significant'), SIGNIFICANT)).errors.join()).toContain('takes nothing more')
})

test('broken off after the first letter and begun again, each school has its letter exactly once', async () => {
  const errand = anErrand(service, { roundId: round })
  let deeds = 0
  const doer = {
    ...errand.as(farah),
    deed: (job: Parameters<ReturnType<typeof errand.as>['deed']>[0]) => {
      deeds += 1
      if (deeds === 2) throw new Error('the server went away')
      return errand.as(farah).deed(job)
    },
  } as ReturnType<typeof errand.as>
  await expect(sendNeedLetters({ ...errand, asAsked: doer })).rejects.toThrow('went away')
  const desk = await as(farah)
  expect((await desk.visit(`/need/rounds/${round}`)).heading).toContain('1 of 2 letters have gone')
  await sendNeedLetters({ ...errand, asAsked: errand.as(farah) })
  await sendNeedLetters({ ...errand, asAsked: errand.as(farah) })
  expect((await desk.visit(`/need/rounds/${round}`)).heading).toContain('All 2 letters have gone')
  const letters = await rows<{ school_id: string }>(
    `select school_id from issued_documents where authority_id = $1 and kind = 'need-letter' order by school_id`,
    service.authorityId,
  )
  expect(letters.map(({ school_id }) => school_id)).toEqual([ash, beech].sort())
  const told = await rows<{ to_person: string }>(
    `select to_person from messages where authority_id = $1 and subject like 'A letter%'`,
    service.authorityId,
  )
  expect(told).toHaveLength(2)
  // In force from the day of the round, and not before.
  const page = await (await as(head)).visit(`/schools/${ash}/need`)
  expect(page.heading).toContain('Light touch')
  expect(page.body).toContain('Significant support, level 5')
  const later = await (await browse(service, head, { now: '2027-01-05T09:00:00Z' })).visit(`/schools/${ash}/need`)
  expect(later.heading).toContain('Significant support, level 5 since Monday 4 January 2027')
})
