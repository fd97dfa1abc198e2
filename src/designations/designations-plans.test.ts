import { beforeAll, expect, test } from 'vitest'
import type { Look } from '#work/work.ts'
import { aCrowd, placedIn } from '../../test/support/a-crowd.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { readsNoneFromEndToEnd } from '../../test/support/query-plans.ts'
import { listBids, listBidSteps, listSchoolsOfGroup } from './bids/bid-store.ts'
import { listDesignations } from './designation-store.ts'
import { designationsHeldOf } from './designations-held.ts'
import { designationsPast } from './designations-past.ts'
import { listLicences } from './licences/licence-store.ts'
import { listSpecialists } from './specialists/specialist-store.ts'
import { countWorks, findNamedSchools, listWork } from './works/work-store.ts'

let service: TestService
let one: Record<'bid' | 'group' | 'school' | 'designation' | 'person', string>

const BIG = [
  ...['designation_bids', 'designation_bid_steps', 'school_designations', 'designation_works', 'innovation_licences'],
  ...['specialist_designations', 'groups', 'people', 'schools'],
]

// Sixty services, in each of which every school is designated, works for another and licenses somebody; the last of them is the one that asks.
beforeAll(async () => {
  service = await aService({ model: 'rotherham' })
  const { owner } = service.db
  const of = await aCrowd(service, 'Designating service', { schools: 60, people: 60 })
  await owner.query(`
    insert into groups (authority_id, id, kind, name, name_sorted)
    select s.authority_id, gen_random_uuid(), 'community', 'Community of ' || s.name, s.name_sorted from schools s join ${of} on a.id = s.authority_id;
    insert into group_memberships (authority_id, id, school_id, group_id, started_on)
    select s.authority_id, gen_random_uuid(), s.id, g.id, '2010-01-01' from schools s join groups g using (authority_id, name_sorted)
      join ${of} on a.id = s.authority_id;
    insert into designation_bids (authority_id, id, group_id, model_version_id, is_connected, phases, status, status_on, opened_by, opened_on)
    select p.authority_id, gen_random_uuid(), g.id, p.model, true, '{primary}', case when n = 1 then 'successful' else 'unsuccessful' end, '2012-01-01',
      p.person, date '2011-01-01' + n
    from (${placedIn(of)}) p join schools s on s.authority_id = p.authority_id and s.id = p.school
      join groups g on g.authority_id = s.authority_id and g.name_sorted = s.name_sorted, generate_series(1, 3) n;
    insert into designation_bid_steps (authority_id, id, bid_id, status, taken_on, recorded_by)
    select b.authority_id, gen_random_uuid(), b.id, t.status, b.opened_on, b.opened_by
    from designation_bids b join ${of} on a.id = b.authority_id, (values ('discussed'), ('submitted')) t (status);
    insert into school_designations (authority_id, id, school_id, model_version_id, phase, bid_id, designated_on, recorded_by)
    select p.authority_id, gen_random_uuid(), p.school, p.model, 'primary', b.id, '2012-09-01', p.person
    from (${placedIn(of)}) p join group_memberships m on m.authority_id = p.authority_id and m.school_id = p.school
      join designation_bids b on b.authority_id = m.authority_id and b.group_id = m.group_id and b.status = 'successful';
    insert into designation_works (authority_id, id, designation_id, element, title, started_on, finished_on, for_school_id, recorded_by, recorded_on)
    select d.authority_id, gen_random_uuid(), d.id, 'training', 'Work ' || n, date '2013-01-01' + n, date '2014-01-01' + n, d.school_id, d.recorded_by,
      '2013-01-01'
    from school_designations d join ${of} on a.id = d.authority_id, generate_series(1, 4) n;
    insert into training_held (authority_id, id, person_id, training, model_version_id, completed_on)
    select p.authority_id, gen_random_uuid(), p.person, 'specialist', p.model, '2013-01-01' from (${placedIn(of)}) p;
    insert into specialist_designations (authority_id, id, designation_id, person_id, field, designated_on, training_held_id, recorded_by)
    select t.authority_id, gen_random_uuid(), d.id, t.person_id, 'Phonics', '2013-01-01', t.id, t.person_id
    from training_held t join school_designations d on d.authority_id = t.authority_id and d.recorded_by = t.person_id
      join ${of} on a.id = t.authority_id;
    insert into innovation_licences (authority_id, id, person_id, school_id, model_version_id, scope, for_school_ids, started_on, finished_on,
      granted_by, granted_on, ended_on, outcome)
    select p.authority_id, gen_random_uuid(), p.person, p.school, p.model, 'Another day', array[p.school], date '2013-01-01' + n, date '2014-01-01' + n,
      p.person, '2013-01-01', case when n < 3 then date '2014-01-01' + n end, case when n < 3 then 'It worked.' end
    from (${placedIn(of)}) p, generate_series(1, 3) n;
    analyze groups, group_memberships, designation_bids, designation_bid_steps, school_designations, designation_works, specialist_designations,
      innovation_licences, schools, people`)
  const { rows } = await owner.query<typeof one>(
    `select b.id as bid, b.group_id as group, d.school_id as school, d.id as designation, d.recorded_by as person
     from school_designations d join designation_bids b on b.authority_id = d.authority_id and b.id = d.bid_id
     where d.authority_id = $1 limit 1`,
    [service.authorityId],
  )
  one = rows[0]!
}, 120_000)

const reads: Record<string, [read: (look: Look) => Promise<{ length: number }>, finds: number]> = {
  'the designations': [(look) => listDesignations(look), 60],
  'those that stand': [(look) => listDesignations(look, { isStanding: true }), 60],
  'those of a school': [(look) => listDesignations(look, { schoolId: one.school }), 1],
  'those by a bid': [(look) => listDesignations(look, { bidId: one.bid }), 1],
  'the bids': [(look) => listBids(look), 180],
  'how a bid went': [(look) => listBidSteps(look, one.bid), 2],
  'the schools of its group': [(look) => listSchoolsOfGroup(look, one.group), 1],
  'the work of a school': [(look) => listWork(look, one.designation), 4],
  'how much work there is': [async (look) => [...(await countWorks(look, [one.designation]))], 1],
  'a school by its name': [(look) => findNamedSchools(look, 'School 7'), 1],
  'the specialists': [(look) => listSpecialists(look, { isStanding: true }), 60],
  'those of a designated school': [(look) => listSpecialists(look, { designationId: one.designation }), 1],
  'somebody’s own': [(look) => listSpecialists(look, { personId: one.person }), 1],
  'the licences': [(look) => listLicences(look), 180],
  'those that go on': [(look) => listLicences(look, { isOver: false }), 60],
  'the licences of a school': [(look) => listLicences(look, { schoolId: one.school }), 3],
  'what is held of a school': [async (look) => (await designationsHeldOf(look, one.school)).tables ?? [], 4],
  'what is past its date': [(look) => designationsPast.listUpTo(look, look.today, 51), 51],
}

test.each(Object.keys(reads))(
  '%s reads nobody else’s rows on the way',
  async (name) => {
    const [read, finds] = reads[name]!
    expect(await readsNoneFromEndToEnd(service, service.administratorId, read, BIG)).toHaveLength(finds)
  },
  120_000,
)
