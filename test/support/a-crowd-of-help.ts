import { aCrowd } from './a-crowd.ts'
import type { TestService } from './a-service.ts'

/** Tables that grow with all services together: reading one from end to end would read everybody's. */
export const BIG_OF_HELP = [
  ...['strength_points', 'strength_checks', 'giving_pauses', 'help_needs', 'help_matches', 'help_entries'],
  ...['help_proposals', 'help_proposal_lines', 'schools', 'people', 'group_memberships', 'groups'],
]

/**
 * Sixty services of a hundred schools in communities of ten, and a hundred other groups: four points of each school, tested and offered, two needs, of which one has a match with its log, and proposals. Gives
 * one of each of the service that asks.
 */
export async function aCrowdOfHelp(service: TestService, name: string) {
  const { owner } = service.db
  await aCrowd(service, name, { schools: 100, people: 100 })
  await owner.query(`
    create temp table helped as select s.authority_id, s.id as school, p.id as person, m.id as model, place
    from (select *, row_number() over (partition by authority_id order by id) as place from schools) s
    join (select *, row_number() over (partition by authority_id order by id) as place from people where name_sorted like 'person %') p
      using (authority_id, place)
    join (select distinct on (authority_id) authority_id, id from model_versions order by authority_id, id) m using (authority_id)
    where s.authority_id = '${service.authorityId}' or s.authority_id in (select id from authorities where name like '${name} %');
    insert into groups (authority_id, id, kind, name, name_sorted)
    select distinct authority_id, gen_random_uuid(), 'learning-community', 'Community ' || n, 'community ' || n from (select distinct authority_id from helped) a, generate_series(1, 10) n;
    insert into groups (authority_id, id, kind, name, name_sorted)
    select authority_id, gen_random_uuid(), 'primary-partnership', 'Partnership ' || place, 'partnership ' || place from helped;
    insert into group_memberships (authority_id, id, group_id, school_id, started_on)
    select h.authority_id, gen_random_uuid(), g.id, h.school, '2020-09-01' from helped h join groups g on g.authority_id = h.authority_id
      and g.name = 'Community ' || (1 + h.place % 10);
    insert into strength_points (authority_id, id, school_id, model_version_id, sort, aspect, title, about, marks, status, said_by, said_on, confirmed_on,
      offered_on, offered_by, half_days)
    select authority_id, gen_random_uuid(), school, model, 'strength', (array['leadership', 'teaching-and-learning', 'finance', 'families'])[v],
      (array['Phonics', 'Boys’ writing', 'Marking', 'Governance'])[v], '', '{}', 'verified', person, '2025-09-10', date '2026-01-01' + place::integer, '2026-02-01', person, 8
    from helped, generate_series(1, 4) v;
    insert into strength_checks (authority_id, id, point_id, checked_on, head_id, with_id, looked_at, recorded_by)
    select e.authority_id, gen_random_uuid(), e.id, e.confirmed_on, e.said_by, p.id, 'Books', e.said_by
    from strength_points e join helped h on h.authority_id = e.authority_id and h.school = e.school_id
    join helped p0 on p0.authority_id = h.authority_id and p0.place = 1 + h.place % 100 join people p on p.authority_id = h.authority_id and p.id = p0.person
    where e.title in ('Phonics', 'Marking');
    insert into giving_pauses (authority_id, id, school_id, by_service, because, said_by, said_on)
    select authority_id, gen_random_uuid(), school, false, 'Busy', person, '2026-09-01' from helped;
    insert into help_needs (authority_id, id, school_id, model_version_id, kind, aspect, title, about, half_days, is_priority, is_direct, status, said_by, said_on)
    select authority_id, gen_random_uuid(), school, model, 'school-to-school', 'leadership', 'Need ' || status, '', 2, true, false, status, person,
      date '2026-01-01' + place::integer from helped, (values ('open'), ('matched')) v (status);
    insert into help_matches (authority_id, id, need_id, strength_id, giver_school_id, half_days, status, chosen_by, chosen_on, because, reasons, objectives, actions)
    select n.authority_id, gen_random_uuid(), n.id, e.id, e.school_id, 2, 'chosen', n.said_by, '2026-09-01', 'Near', '{}', '{}', '[]'
    from help_needs n join helped h on h.authority_id = n.authority_id and h.school = n.school_id and n.status = 'matched'
    join helped g on g.authority_id = h.authority_id and g.place = 1 + h.place % 100
    join strength_points e on e.authority_id = g.authority_id and e.school_id = g.school and e.title = 'Marking';
    insert into help_entries (authority_id, id, match_id, sort, held_on, half_days, says, written_by, written_on)
    select m.authority_id, gen_random_uuid(), m.id, 'contact', '2026-10-01', 1, 'Seen', m.chosen_by, '2026-10-01'
    from help_matches m join (select distinct authority_id from helped) a using (authority_id), generate_series(1, 2);
    insert into help_proposals (authority_id, id, model_version_id, status, offers, cost, bound, is_proven, one_by_one_cost, one_by_one_met, asked_by, asked_on, asked_at)
    select authority_id, gen_random_uuid(), model, 'found', 1, 1, 1, true, 1, 1, person, '2026-09-01', timestamptz '2026-09-01' + place * interval '1 day' from helped where place <= 20;
    insert into help_proposal_lines (authority_id, id, proposal_id, place, need_id, need_revision, strength_id)
    select p.authority_id, gen_random_uuid(), p.id, row_number() over (partition by p.id order by n.id), n.id, 1, null
    from help_proposals p join (select distinct authority_id from helped) a using (authority_id) join help_needs n on n.authority_id = p.authority_id and n.status = 'open';
    drop table helped;
    analyze strength_points, strength_checks, giving_pauses, help_needs, help_matches, help_entries, help_proposals, help_proposal_lines, schools, people, groups, group_memberships`)
  const { rows } = await owner.query<
    Record<'school' | 'group' | 'point' | 'need' | 'match' | 'proposal' | 'line', string>
  >(
    `select m.giver_school_id as school, m.need_id as need, m.id as match, m.strength_id as point, g.group_id as group, l.proposal_id as proposal, l.id as line
     from help_matches m join group_memberships g on g.authority_id = m.authority_id and g.school_id = m.giver_school_id
     join help_proposal_lines l on l.authority_id = m.authority_id where m.authority_id = $1 limit 1`,
    [service.authorityId],
  )
  return rows[0]!
}
