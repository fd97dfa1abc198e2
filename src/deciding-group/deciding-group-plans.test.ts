import { beforeAll, expect, test } from 'vitest'
import type { Look } from '#work/work.ts'
import { aCrowd } from '../../test/support/a-crowd.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { listening, scansOf, type Asked } from '../../test/support/query-plans.ts'
import { listBodyLiaisons, listExecutiveForms } from './bodies/body-store.ts'
import { decisionsOn } from './decisions-on.ts'
import { countOpenLiaison, listLiaison, listWaitingLiaison } from './liaison/liaison-store.ts'
import { listArrangements } from './medium-term/arrangement-store.ts'
import { listItems, listMeetings } from './meeting-store.ts'
import { listPartners } from './partners/partner-store.ts'

let service: TestService
let school: string
let one: Record<string, string>

const BIG = [
  ...['deciding_meetings', 'deciding_items', 'liaison_requests', 'body_liaisons', 'outside_partners'],
  ...['medium_term_arrangements', 'people', 'schools'],
]

// Sixty services, each with a group that has met, asked and decided for years; the last of them is the one that asks.
beforeAll(async () => {
  service = await aService({ model: 'rotherham' })
  const { owner } = service.db
  const of = await aCrowd(service, 'Group service', { schools: 60, people: 60 })
  const by = `(select p.authority_id, p.id, row_number() over (partition by p.authority_id order by p.id) as place
    from people p join ${of} on a.id = p.authority_id) p`
  const first = `(select p.authority_id, min(p.id::text)::uuid as id from people p join ${of} on a.id = p.authority_id group by 1)`
  const firstPerson = `join ${first} p using (authority_id)`
  await owner.query(`
    insert into deciding_meetings (authority_id, id, held_on, called_by, called_on)
    select p.authority_id, gen_random_uuid(), date '2020-01-01' + n, p.id, '2020-01-01'
    from ${first} p, generate_series(1, 60) n;
    insert into deciding_items (authority_id, id, meeting_id, model_version_id, title, remit, added_by, added_at, considered, outcome, decision,
      votes_for, votes_against, votes_not_counted, decided_on, decided_by)
    select t.authority_id, gen_random_uuid(), t.id, m.id, 'Item ' || n, 'audit', t.called_by, '2020-01-01', '[]', 'carried', 'Yes.', 6, 1, 0,
      t.held_on, t.called_by
    from deciding_meetings t join ${of} on a.id = t.authority_id join model_versions m on m.authority_id = t.authority_id, generate_series(1, 4) n;
    insert into liaison_requests (authority_id, id, model_version_id, sort, title, through, asked_on, logged_by, logged_on)
    select p.authority_id, gen_random_uuid(), m.id, 'of-authority', 'Asked ' || n, p.id, date '2020-01-01' + n, p.id, '2020-01-01'
    from model_versions m ${firstPerson}, generate_series(1, 120) n;
    insert into body_liaisons (authority_id, id, body, person_id, from_on, until_on, named_by)
    select p.authority_id, gen_random_uuid(), 'school-forum', p.id, date '2020-01-01' + p.place::int, date '2020-01-01' + p.place::int, p.id
    from ${by};
    insert into outside_partners (authority_id, id, model_version_id, name, kind, of_whom, offers, status, proposed_by, proposed_on)
    select p.authority_id, gen_random_uuid(), m.id, 'Partner ' || n, 'provider-from-elsewhere', 'Elsewhere', 'Help', 'proposed', p.id, '2020-01-01'
    from model_versions m ${firstPerson}, generate_series(1, 120) n;
    insert into medium_term_arrangements (authority_id, id, model_version_id, kind, title, about, starts_on, school_id, meets_standard, status,
      proposed_by, proposed_on)
    select s.authority_id, gen_random_uuid(), m.id, 'locate-all-in-schools', 'A team', 'Three', '2026-09-01', s.id, true, 'proposed', p.id, '2020-01-01'
    from schools s join model_versions m using (authority_id) ${firstPerson};
    analyze deciding_meetings, deciding_items, liaison_requests, body_liaisons, outside_partners, medium_term_arrangements, people, schools`)
  const firstOf = async (table: string) =>
    (
      await owner.query<{ id: string }>(`select id from ${table} where authority_id = $1 limit 1`, [
        service.authorityId,
      ])
    ).rows[0]!.id
  school = await firstOf('schools')
  const tables = [
    'deciding_meetings',
    'deciding_items',
    'liaison_requests',
    'outside_partners',
    'medium_term_arrangements',
  ]
  one = Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await firstOf(table)] as const)))
}, 120_000)

const reads: Record<string, (look: Look) => Promise<unknown>> = {
  'the meetings': (look) => listMeetings(look),
  'an agenda': (look) => listItems(look, { meetingId: one.deciding_meetings! }),
  'what was decided': (look) => listItems(look, { decidedOnly: true, limit: 51 }),
  'its next page': (look) => listItems(look, { decidedOnly: true, after: one.deciding_items!, limit: 51 }),
  'what was decided of something': (look) => decisionsOn(look, 'partner', [one.outside_partners!]),
  'the log': (look) => listLiaison(look, { limit: 51 }),
  'the next page of the log': (look) => listLiaison(look, { after: one.liaison_requests, limit: 51 }),
  'how much of it waits': (look) => countOpenLiaison(look),
  'what of it is due': (look) => listWaitingLiaison(look, ['consultant-head', 'cyps-strategic-director']),
  'who liaises with other bodies': async (look) => [await listBodyLiaisons(look), await listExecutiveForms(look)],
  'the partners': (look) => listPartners(look, { limit: 51 }),
  'their next page': (look) => listPartners(look, { after: one.outside_partners, limit: 51 }),
  'the medium term': (look) => listArrangements(look, { limit: 51 }),
  'its next page of the medium term': (look) =>
    listArrangements(look, { after: one.medium_term_arrangements, limit: 51 }),
  'what is placed at a school': (look) => listArrangements(look, { schoolId: school, status: 'decided' }),
}

test.each(Object.keys(reads))(
  '%s reads nobody else’s rows on the way',
  async (name) => {
    await service.look(service.administratorId, async (look) => {
      const asked: Asked[] = []
      await reads[name]!({ ...look, db: listening(look.db, asked) })
      expect(asked.length).toBeGreaterThan(0)
      for (const each of asked) expect(await scansOf(look.db, each, BIG), each.sql).toEqual([])
    })
  },
  120_000,
)
