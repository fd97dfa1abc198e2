import { beforeAll, expect, test } from 'vitest'
import { presentSummary, writeSummary } from '#audit-summaries/index.ts'
import {
  endArrangement,
  endPartner,
  logLiaison,
  logLiaisonAnswer,
  proposeArrangement,
  proposePartner,
} from '#deciding-group/index.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { day } from '#shared/plain-date.ts'
import { doWork, type Work } from '#work/work.ts'
import { aDecidingItem, aDecidingMeeting } from '../../test/support/a-deciding-group.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { aStrategicGroup, type StrategicGroup } from '../../test/support/a-strategic-group.ts'
import { anInvestment } from '../../test/support/an-audit-summary.ts'
import { browse } from '../../test/support/browse.ts'

const SECRET = 'Wolverines in the attic'
const LAST_DAY = { now: '2017-08-31T09:00:00Z' }
const DAY_AFTER = { now: '2017-09-01T09:00:00Z' }

let service: TestService
let group: StrategicGroup
/** Deeds of Nora's, each on a day. */
let does: <T>(on: string, deed: (work: Work) => Promise<T>) => Promise<T>

beforeAll(async () => {
  learnFromRooms()
  service = await aService({ model: 'rotherham', now: '2011-05-09T09:00:00Z', schoolYear: 2010 })
  group = await aStrategicGroup(service)
  does = (on, deed) => service.act(group.people.Nora ?? '', (look) => doWork(look, deed), { now: `${on}T09:00:00Z` })
}, 60_000)

const pastOn = async (at: { now: string }) =>
  (await (await browse(service, service.administratorId, at)).visit('/past-their-date')).page
    .querySelectorAll('input[name=papers]')
    .map((box) => box.getAttribute('value') ?? '')
    .sort()

const decided = async (table: string, id: string, status: string) =>
  service.db.owner.query(
    `update ${table} set status = $2, decided_item_id = $3, decided_on = '2011-06-01' where id = $1`,
    [id, status, await aDecidingItem(service)],
  )

test('XX-06: what was asked and answered, said of partners and the medium term and in summaries of the audit goes six years after its school year; what is open and what was decided stays', async () => {
  const throughId = group.people.Nora ?? ''
  const asked = { sort: 'of-authority', title: SECRET, says: SECRET, throughId, askedOn: day('2011-06-01') } as const
  const answered = await does('2011-06-01', (work) => logLiaison(work, asked))
  await does('2011-06-02', (work) =>
    logLiaisonAnswer(work, answered, { answer: SECRET, throughId, answeredOn: day('2011-06-02') }),
  )
  const open = await does('2011-06-01', (work) => logLiaison(work, { ...asked, title: 'Still open', says: null }))

  const { partners, mediumTerm } = service.model.decidingGroup ?? {}
  const said = { kind: partners?.kinds[0]?.id ?? '', ofWhom: SECRET, offers: SECRET }
  const partner = (name: string) => does('2011-06-01', (work) => proposePartner(work, { ...said, name }))
  const [ended, accepted, refused] = [await partner('Northern Maths'), await partner('Stays'), await partner('Refused')]
  await decided('outside_partners', ended, 'accepted')
  await decided('outside_partners', accepted, 'accepted')
  await decided('outside_partners', refused, 'not-agreed')
  await does('2011-07-01', (work) => endPartner(work, ended, { endedOn: day('2011-07-01'), because: SECRET }))

  const arrangement = await does('2011-06-01', (work) =>
    proposeArrangement(work, {
      ...{ kind: mediumTerm?.of[0]?.id ?? '', title: 'A team', about: SECRET, startsOn: day('2012-09-01') },
      ...{ school: 'Oak School', meetsStandard: true },
    }),
  )
  await decided('medium_term_arrangements', arrangement, 'decided')
  await does('2012-09-02', (work) => endArrangement(work, arrangement, { endedOn: day('2012-09-02'), because: SECRET }))
  // Had it ended a year before, it were past its date with the others.
  expect(await pastOn(DAY_AFTER)).not.toContain(`medium-term:${arrangement}`)
  await service.db.owner.query(
    `update medium_term_arrangements set starts_on = '2011-07-01', ended_on = '2011-07-20' where id = $1`,
    [arrangement],
  )

  const summary = await does('2011-06-01', (work) =>
    writeSummary(work, { title: SECRET, says: SECRET, schoolYear: 2011 }),
  )
  const draft = await does('2011-06-01', (work) =>
    writeSummary(work, { title: 'A draft', says: 'x', schoolYear: 2011 }),
  )
  const investment = await anInvestment(service, summary)
  await service.db.owner.query('update audit_investments set says = $2 where id = $1', [investment, SECRET])
  const meetingId = await aDecidingMeeting(service)
  await service.db.owner.query(`update deciding_meetings set held_on = '2011-06-13' where id = $1`, [meetingId])
  const presenters = [group.people.Nora ?? '', group.people.Omar ?? '']
  await does('2011-06-13', (work) => presentSummary(work, summary, { meetingId, presenters }))

  expect(await pastOn(LAST_DAY)).toEqual([])
  const all = [
    ...[`liaison:${answered}`, `outside-partner:${ended}`, `outside-partner:${refused}`],
    ...[`medium-term:${arrangement}`, `audit-summary:${summary}`],
  ].sort()
  expect(await pastOn(DAY_AFTER)).toEqual(all)
  expect(all.join()).not.toMatch(new RegExp([open, accepted, draft].join('|')))

  const desk = await browse(service, service.administratorId, DAY_AFTER)
  const page = await desk.visit('/past-their-date')
  expect(page.body).toContain('The service: What was said of a partner from outside: Northern Maths')
  expect(page.body).toContain('Oak School: What was said for the medium term: A team')
  const done = await desk.submit('/past-their-date', { papers: all, because: 'Nobody asked for it.' })
  expect(done.errors).toEqual([])
  expect(await pastOn(DAY_AFTER)).toEqual([])

  const { owner } = service.db
  const places = ['liaison_requests', 'outside_partners', 'medium_term_arrangements', 'audit_summaries']
  for (const table of [...places, 'audit_investments', 'events']) {
    const { rows } = await owner.query<{ id: string }>(
      `select id from ${table} t where authority_id = $1 and t::text like $2`,
      [service.authorityId, `%${SECRET}%`],
    )
    // Who is a partner still has offered what was said.
    expect([table, rows]).toEqual([table, table === 'outside_partners' ? [{ id: accepted }] : []])
  }
  const kept = await owner.query<{ says: string }>(
    `select name || ' ' || coalesce(changes -> 'name' ->> 'after', changes -> 'title' ->> 'after', '') as says
     from events where authority_id = $1 and words_gone_at is null`,
    [service.authorityId],
  )
  expect(kept.rows.map(({ says }) => says)).toEqual(
    expect.arrayContaining([
      ...['deciding-group.asked Still open', 'deciding-group.partner-proposed Stays'],
      ...['deciding-group.proposed Oak Head', 'audit-summary.written A draft'],
    ]),
  )
  for (const url of [
    ...['/deciding-group/liaison', '/deciding-group/partners', `/deciding-group/partners/${ended}`],
    ...[`/deciding-group/medium-term/${arrangement}`, '/audit-summaries', `/audit-summaries/${summary}`],
    ...[`/audit-summaries/${summary}/pdf`, `/audit-summaries/${summary}/word`],
  ])
    expect([url, (await desk.visit(url)).status]).toEqual([url, 200])
  expect((await desk.visit(`/audit-summaries/${summary}`)).body).toContain('Disposed of, past its date.')
})
