import { beforeAll, expect, test } from 'vitest'
import { fileOfFigures, ks2School, KS2_HEADINGS, loadFigures } from '#figures/figure-examples.ts'
import { aServiceToOrderFrom } from '../../test/support/an-order.ts'
import { aSupportTeam } from '../../test/support/a-support-team.ts'
import { book, booking } from '../../test/support/a-visit.ts'
import { addTerms } from '../../test/support/a-year.ts'
import { browse } from '../../test/support/browse.ts'
import { hasBought } from '../../test/support/bought.ts'
import { readPdf } from '../../test/support/read-pdf.ts'
import { day as dayOf } from '#shared/plain-date.ts'
import { newId } from '#shared/id.ts'
import { supportTeamDues } from './support-team-dues.ts'

type Made = Awaited<ReturnType<typeof aServiceToOrderFrom>>
let made: Made
let order: string
let team: string

const day = (name: string, on = '2026-11-12') => {
  const [year = '', month = '', of = ''] = on.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}
const as = (person: string, now?: string) => browse(made.service, person, now ? { now: `${now}T09:00:00Z` } : {})
const rows = async (sql: string, ...values: unknown[]) =>
  (await made.service.db.owner.query<Record<string, unknown>>(sql, values)).rows
const dues = (person: string, now?: string) =>
  made.service.look(
    person,
    async (look) =>
      (await supportTeamDues.list(look, { people: [person] })).map(({ what, dueOn }) => `${dueOn} ${what}`),
    now ? { now: `${now}T09:00:00Z` } : {},
  )
const AIM = {
  kind: 'project-board',
  aim: 'Reading at the age that is expected.',
  ...day('startedOn'),
  ...day('evaluateBy', '2027-03-31'),
}

beforeAll(async () => {
  made = await aServiceToOrderFrom()
  const { service, orders, wensum, adviser, manager, heads } = made
  await addTerms(service)
  order = await orders.recommend(adviser, wensum, 'intensive-monitoring', {
    need: 'Reading has fallen for three years',
  })
  await orders.price(manager, order, 120_000, 'Six meetings of a board, and ten days in school')
  const early = await (await as(adviser)).submit(`/schools/${wensum}/support-teams/set-up`, { ...AIM, orderId: order })
  expect(early.errors.join()).toContain('Choose an accepted order')
  await orders.take(heads.wensum, order, 2)
})

test('NF-20, XX-10: an accepted order waits for its board, and then no longer', async () => {
  const { adviser, wensum } = made
  expect(await dues(adviser)).toEqual(['2026-11-26 Set up the support board'])
  const desk = await as(adviser)
  expect((await desk.visit(`/schools/${wensum}`)).body).toContain('an accepted order waits for it')
  const done = await desk.submit(`/schools/${wensum}/support-teams/set-up`, AIM)
  team = /support-teams\/([^?]+)/.exec(done.goesTo ?? '')?.[1] ?? ''
  const page = await desk.follow(done)
  expect(page.heading).toContain('Project board, live since Thursday 12 November 2026')
  expect(page.body).toContain('Intensive monitoring and support')
  expect(await dues(adviser)).toEqual(['2026-11-26 Set the next meeting: Project board'])
  const again = await desk.submit(`/schools/${wensum}/support-teams/set-up`, { ...AIM, orderId: order })
  expect(again.errors.join()).toContain('one was set up already')
})

test('NF-20: members, a chair, a meeting with what was decided, and what is to be done, which is the school’s like any other', async () => {
  const { adviser, heads, wensum } = made
  const desk = await as(adviser)
  const base = `/support-teams/${team}`
  await desk.submit(`${base}/members`, {
    name: 'Mo Chair',
    part: 'chair',
    comesFrom: 'Children’s services',
    ...day('startedOn'),
  })
  const second = await desk.submit(`${base}/members`, { name: 'Lu Else', part: 'chair', ...day('startedOn') })
  expect(second.errors.join()).toContain('Mo Chair is in the chair')
  await desk.submit(`${base}/members`, { name: 'Lu Else', part: 'member', ...day('startedOn') })
  const form = await desk.visit(`${base}/meetings`)
  const boxes = form.page.querySelectorAll('input[name=present]').map((box) => box.getAttribute('value') ?? '')
  expect(boxes).toHaveLength(2)
  const met = await desk.submit(`${base}/meetings`, {
    ...{ ...day('heldOn'), ...day('nextOn', '2026-12-03'), present: boxes, decided: 'Books are looked at together.' },
  })
  expect(met.errors).toEqual([])
  await desk.submit(`${base}/actions`, {
    says: 'Read aloud daily',
    ownedBy: 'school',
    ownerName: 'Headteacher',
    ...day('dueOn', '2026-11-30'),
  })
  const read = await (await as(heads.wensum)).visit(base)
  for (const text of [
    'Mo Chair',
    'Books are looked at together.',
    'Read aloud daily',
    'meets on Thursday 3 December 2026',
  ])
    expect(read.body).toContain(text)
  expect((await (await as(heads.wensum)).visit(`/schools/${wensum}/actions`)).body).toContain('Read aloud daily')
  expect(await dues(adviser)).toEqual(['2026-12-03 Meet: Project board'])
  expect(await dues(adviser, '2026-12-04')).toEqual(['2026-12-03 Write up the meeting: Project board'])
  const [member] = await rows(`select id from support_team_members where team_id = $1 and name = 'Lu Else'`, team)
  await desk.post(`${base}/members/${String(member?.id)}/end`)
  expect((await desk.visit(base)).body).toContain('until 12 November 2026')
})

test('XX-05: a member or a meeting entered in error is struck out with a reason: the school sees it no more, who keeps the board does, and takes it back', async () => {
  const { adviser, heads } = made
  const desk = await as(adviser, '2026-11-13')
  const head = await as(heads.wensum)
  const base = `/support-teams/${team}`
  await desk.submit(`${base}/members`, { name: 'Ola Wrong', part: 'member', ...day('startedOn') })
  await desk.submit(`${base}/meetings`, { ...day('heldOn', '2026-11-13'), decided: 'Said of another school.' })
  const wrongs = [
    ['members', await rows(`select id from support_team_members where team_id = $1 and name = 'Ola Wrong'`, team)],
    [
      'meetings',
      await rows(`select id from support_team_meetings where team_id = $1 and held_on = '2026-11-13'`, team),
    ],
  ] as const
  for (const [kind, [found]] of wrongs) {
    const place = `${base}/${kind}/${String(found?.id)}`
    expect((await head.visit(`${place}/strike-out`)).status).toBe(403)
    expect((await desk.submit(`${place}/strike-out`)).errors).toEqual(['Choose why it is struck out'])
    const stale = await desk.post(`${place}/strike-out`, { reason: 'never-happened', revision: '1' })
    expect([stale.status, stale.errors.length]).toEqual([422, 1])
    await desk.submit(`${place}/strike-out`, { reason: 'wrong-school', more: 'It was Fen High School' })
    expect((await desk.visit(`${place}/strike-out`)).status).toBe(404)
  }
  for (const text of ['Ola Wrong', 'Said of another school.'])
    expect((await head.visit(base)).texts('main').join()).not.toContain(text)
  expect(readPdf((await head.visit(`${base}/evaluation/pdf`)).bytes).text).not.toContain('Ola Wrong')
  const kept = (await desk.visit(base)).texts('details').join()
  for (const text of [
    'Ola Wrong',
    'The meeting of Friday 13 November 2026',
    'Entered for the wrong school: It was Fen High School',
    'Helen Adviser',
  ])
    expect(kept).toContain(text)
  const [told] = await rows(
    `select count(*)::int as n from events where name in ('support-team.member-struck-out', 'support-team.meeting-struck-out') and authority_id = $1`,
    made.service.authorityId,
  )
  expect(told?.n).toBe(2)

  // The day is free again, so the meeting that was struck out cannot come back beside the one of that day.
  await desk.submit(`${base}/meetings`, { ...day('heldOn', '2026-11-13'), decided: 'Said of this school.' })
  const [[, [ola]], [, [meeting]]] = wrongs
  const beside = await desk.post(`${base}/meetings/${String(meeting?.id)}/restore`)
  expect(beside.errors).toEqual(['The meeting of that day is written up already.'])
  await desk.post(`${base}/members/${String(ola?.id)}/restore`)
  expect((await head.visit(base)).texts('#members').join()).toContain('Ola Wrong')
  await desk.submit(`${base}/members/${String(ola?.id)}/strike-out`, { reason: 'wrong-person' })
})

test('NF-20, NF-86: visits and orders of the school belong to it, but none of which nothing may be held', async () => {
  const { service, adviser, wensum, fen } = made
  await hasBought(service, wensum)
  await service.db.owner.query(
    `insert into training_held (authority_id, id, person_id, training, model_version_id, completed_on)
     select $1, gen_random_uuid(), $2, t, $3, '2020-01-01' from unnest(array['sip-accreditation', 'partnership-experience']) t`,
    [service.authorityId, adviser, service.modelVersionId],
  )
  const visit = await book(service, adviser, wensum, 'data-analysis', booking(adviser, { on: dayOf('2026-11-24') }))
  const fourth = newId()
  await service.db.owner.query(
    `insert into visits (authority_id, id, school_id, model_version_id, visit_type, may_have_record, adviser_id, length, status, booked_for)
     values ($1, $2, $3, $4, 'performance-management', false, $5, 'half-day', 'booked', '2026-11-26')`,
    [service.authorityId, fourth, wensum, service.modelVersionId, adviser],
  )
  const desk = await as(adviser)
  const form = await desk.visit(`/support-teams/${team}/belongs`)
  const offered = form.page.querySelectorAll('input[name=visitIds]').map((box) => box.getAttribute('value'))
  expect(offered).toEqual([visit])
  expect((await desk.post(`/support-teams/${team}/belongs`, { visitIds: fourth })).status).toBe(404)
  const put = service.db.owner.query(
    `insert into support_team_parts (authority_id, id, team_id, visit_id) values ($1, $2, $3, $4)`,
    [service.authorityId, newId(), team, fourth],
  )
  await expect(put).rejects.toThrow(/foreign key/)
  expect((await desk.submit(`/support-teams/${team}/belongs`, { visitIds: visit })).errors).toEqual([])
  expect((await desk.visit(`/support-teams/${team}`)).body).toContain(`/visits/${visit}`)
  expect((await desk.post(`/support-teams/${team}/belongs`, { visitIds: newId() })).status).toBe(404)
  expect((await desk.visit(`/schools/${fen}/support-teams/set-up`)).status).toBe(404)
})

test('NF-20: closing without an evaluation is refused, by the page and by the database; evaluated, it closes and is fixed', async () => {
  const { service, adviser, heads, wensum } = made
  const [school] = await rows('select urn from schools where id = $1', wensum)
  const file = fileOfFigures(KS2_HEADINGS, ks2School({ URN: String(school?.urn) }))
  await service.act(service.administratorId, (look) => loadFigures(look, '2018-2019_ks2final.csv', file))
  const desk = await as(adviser)
  const base = `/support-teams/${team}`
  const close = { ...day('closedOn'), conclusion: 'Reading is taught well now.' }
  const refused = await desk.submit(`${base}/close`, close)
  expect(refused.status).toBe(422)
  expect(refused.errors.join()).toContain('not closed without an evaluation of the effectiveness and impact')
  expect(refused.body).toContain('Reading is taught well now.')
  const forced = service.db.owner.query(
    `update support_teams set status = 'closed', closed_on = '2026-11-12', closed_by = $2, conclusion = 'x',
       document_id = (select id from issued_documents where authority_id = $3 limit 1) where id = $1`,
    [team, adviser, service.authorityId],
  )
  await expect(forced).rejects.toThrow(/not closed without an evaluation/)

  const said = {
    intervention: 'Reading every day',
    aimedAt: 'Fluent readers',
    changed: 'They read aloud',
    judgement: '2',
  }
  const bare = await desk.submit(`${base}/evaluate`, said)
  expect(bare.errors).toEqual(['Choose the figures that show what changed, or say why there are none'])
  const late = await made.service.look(
    adviser,
    async (look) => (await supportTeamDues.list(look, { people: [adviser] })).map(({ what }) => what),
    { now: '2027-03-10T09:00:00Z' },
  )
  expect(late).toContain('Evaluate what it came to: Project board')
  const kept = await desk.submit(`${base}/evaluate`, { ...said, figures: await figuresOffered(`${base}/evaluate`) })
  expect(kept.errors).toEqual([])
  const page = await desk.visit(base)
  expect(page.body).toMatch(/Reading every day:\s*Good/)
  expect(page.body).toContain(`/schools/${wensum}/figures/`)
  expect(page.body).toContain('2018/19')

  const [evaluation] = await rows('select id from support_team_evaluations where team_id = $1', team)
  const changed = await desk.submit(`${base}/evaluations/${String(evaluation?.id)}`, {
    changed: 'They read aloud daily',
  })
  expect(changed.errors).toEqual([])
  const stale = await desk.submit(`${base}/evaluations/${String(evaluation?.id)}`, { revision: '1' })
  expect(stale.errors.join()).toContain('while you had it open')

  const closed = await desk.submit(`${base}/close`, close)
  expect((await desk.follow(closed)).heading).toContain('closed on Thursday 12 November 2026 and evaluated')
  const reader = await as(heads.wensum)
  const { text } = readPdf((await reader.visit(`${base}/evaluation/pdf`)).bytes)
  for (const words of [
    'Readingeveryday',
    'Fluentreaders',
    'Theyreadalouddaily',
    'Readingistaughtwellnow',
    'Good',
    '2018/19',
  ])
    expect(text).toContain(words)
  expect((await reader.visit(`${base}/evaluation/word`)).status).toBe(200)
  expect((await desk.submit(`${base}/members`, { name: 'Late', part: 'member', ...day('startedOn') })).errors).toEqual([
    'It is closed: nothing more is done with it.',
  ])
  await expect(
    service.db.owner.query(`update support_team_evaluations set changed = 'Else' where team_id = $1`, [team]),
  ).rejects.toThrow(/closed is fixed/)
  expect(await dues(adviser)).toEqual([])

  async function figuresOffered(url: string) {
    const form = await desk.visit(url)
    const options = form.page
      .querySelectorAll('select[name=figures] option')
      .map((each) => each.getAttribute('value') ?? '')
    return options.find((each) => each !== '') ?? ''
  }
})

test('NF-20: one comes on recommendation too; the service sees all that are live, and which are past the day of their evaluation', async () => {
  const { service, broadland, adviser, heads } = made
  const keeper = await as(service.administratorId)
  const bare = await keeper.submit(`/schools/${broadland}/support-teams/set-up`, { ...AIM, kind: 'support-board' })
  expect(bare.errors.join()).toContain('say who recommends it and why')
  const done = await keeper.submit(`/schools/${broadland}/support-teams/set-up`, {
    ...{ ...AIM, kind: 'support-board', because: 'The adviser, after Visit 2.' },
  })
  expect(done.errors).toEqual([])
  const list = await keeper.visit('/support-teams')
  expect(list.heading).toBe('1 support board is live')
  expect(list.body).toContain('Broadland Primary School')
  expect(list.body).not.toContain('Wensum Primary School')
  expect((await keeper.visit('/support-teams.csv?status=all')).body).toContain('Wensum Primary School,Project board')
  const later = await as(service.administratorId, '2027-04-01')
  expect((await later.visit('/support-teams')).heading).toContain('1 past the day of its evaluation')
  expect((await (await as(adviser)).visit('/support-teams')).heading).toBe('No support boards are live')
  const id = /support-teams\/([^?]+)/.exec(done.goesTo ?? '')?.[1] ?? ''
  expect((await (await as(adviser)).visit(`/support-teams/${id}`)).status).toBe(404)
  expect((await (await as(heads.broadland)).visit(`/support-teams/${id}`)).status).toBe(200)
  expect((await (await as(heads.broadland)).visit(`/support-teams/${id}/close`)).status).toBe(403)
})

const LONG = 'a'.repeat(10_001)
const BAD: [step: string, answers: Record<string, string>, says: string][] = [
  ['members', { name: '' }, 'Choose a person or enter a name'],
  ['members', { name: 'a'.repeat(201) }, 'in 200 characters or fewer'],
  ['members', { name: 'Mo', part: 'boss' }, 'Choose chair or member'],
  ['meetings', { decided: '' }, 'Enter what was decided'],
  ['meetings', { decided: LONG }, 'in 10000 characters or fewer'],
  ['meetings', { decided: 'x', ...day('heldOn', '2026-02-31') }, 'Enter the day of the meeting'],
  ['meetings', { decided: 'x', ...day('heldOn', '2026-11-13') }, 'That day lies ahead'],
  ['meetings', { decided: 'x', ...day('heldOn', '2026-10-05') }, 'is written up already'],
  ['next-meeting', day('nextOn', '2026-11-11'), 'The next meeting is today or later'],
  ['next-meeting', { ...day('nextOn', '2026-12-11'), revision: '0' }, 'Load the page again'],
  ['actions', { says: 'x', ownedBy: 'nobody' }, 'Choose whose it is'],
  ['actions', { says: '', ownedBy: 'school' }, 'Enter what was agreed'],
  ['belongs', {}, 'Choose what belongs to it'],
  [
    'evaluate',
    { intervention: 'x', aimedAt: 'x', changed: 'x', noFigures: 'x', judgement: '9' },
    'Choose how effective it was',
  ],
  [
    'evaluate',
    { intervention: 'x', aimedAt: 'x', changed: 'x', figures: 'no|such', judgement: '2' },
    'Choose the figures',
  ],
  [
    'evaluate',
    { intervention: 'x', aimedAt: '', changed: 'x', noFigures: 'x', judgement: '2' },
    'Enter what it aimed at',
  ],
  ['close', { conclusion: '' }, 'Enter what it came to as a whole'],
  ['close', { conclusion: 'x', ...day('closedOn', '2026-09-13') }, 'Enter a day from its first to today'],
]

test('bad input: one clear sentence each, and nothing is kept', async () => {
  const { service, wensum } = made
  const id = await aSupportTeam(service, wensum)
  const desk = await as(service.administratorId)
  const before = await rows('select revision from support_teams where id = $1', id)
  for (const [step, answers, says] of BAD) {
    const refused = await desk.submit(`/support-teams/${id}/${step}`, answers)
    expect([step, refused.status]).toEqual([step, 422])
    expect(
      refused.errors.filter((each) => each.includes(says)),
      `${step} ${says}: ${refused.errors.join()}`,
    ).toHaveLength(1)
  }
  expect(await rows('select revision from support_teams where id = $1', id)).toEqual(before)
  const other = await aServiceToOrderFrom()
  const theirs = await aSupportTeam(other.service, other.wensum)
  for (const url of [
    `/support-teams/${theirs}`,
    '/support-teams/nothing',
    `/schools/${other.wensum}/support-teams/set-up`,
  ])
    expect([url, (await desk.visit(url)).status]).toEqual([url, 404])
  expect((await desk.post(`/support-teams/${id}/members/${newId()}/end`)).status).toBe(404)
})

test('NF-20: once it is closed its evaluation rests on who was of it and on its meetings: neither is struck out or taken back', async () => {
  const desk = await as(made.adviser)
  const [board] = await rows(`select id, revision from support_teams where id = $1 and status = 'closed'`, team)
  for (const [kind, table] of [
    ['members', 'support_team_members'],
    ['meetings', 'support_team_meetings'],
  ]) {
    const ask = (is: string) => rows(`select id from ${table} where team_id = $1 and struck_out_at ${is} limit 1`, team)
    const [[stands], [struck]] = await Promise.all([ask('is null'), ask('is not null')])
    const place = `/support-teams/${team}/${kind}`
    const strike = { reason: 'twice', revision: String(board?.revision) }
    const refused = await desk.post(`${place}/${String(stands?.id)}/strike-out`, strike)
    expect([refused.status, refused.errors]).toEqual([422, ['It is closed: nothing more is done with it.']])
    const back = await desk.post(`${place}/${String(struck?.id)}/restore`)
    expect([back.status, back.errors]).toEqual([422, ['It is closed: nothing more is done with it.']])
    const behind = `update ${table} set struck_out_because = 'x', struck_out_at = now(), struck_out_by = $2 where id = $1`
    await expect(rows(behind, stands?.id, made.adviser)).rejects.toThrow('closed is fixed')
  }
})
