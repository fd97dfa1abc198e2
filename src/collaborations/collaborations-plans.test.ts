import { beforeAll, expect, test } from 'vitest'
import type { Look } from '#work/work.ts'
import { aCrowd, placedIn } from '../../test/support/a-crowd.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { readsNoneFromEndToEnd } from '../../test/support/query-plans.ts'
import { findCollaboration, listCollaborations, listEntries } from './collaboration-store.ts'
import { collaborationsPast } from './collaborations-past.ts'
import { listCommunityLines } from './communities-store.ts'
import { findNamedSchools, listCommunitiesToChoose, listPeopleToName, listSchoolsOfCommunity } from './named-store.ts'

const BIG = [
  ...['collaborations', 'collaboration_schools', 'collaboration_people', 'collaboration_entries'],
  ...['schools', 'people', 'group_memberships', 'groups', 'held_roles'],
]

let service: TestService
let school: string
let head: string
let joint: string
let community: string

// Sixty services with a hundred schools in ten communities each, and three hundred joint works; the last of them is the one that asks.
beforeAll(async () => {
  service = await aService({ model: 'rotherham' })
  const { owner } = service.db
  const of = await aCrowd(service, 'Joint service', { schools: 100, people: 100 })
  await owner.query(`
    create temp table placed as ${placedIn(of)};
    insert into held_roles (authority_id, id, person_id, role, model_version_id, kind, scope, school_id, started_on)
    select authority_id, gen_random_uuid(), person, 'headteacher', model, 'headteacher', 'school', school, '2020-01-01' from placed;
    insert into groups (authority_id, id, kind, name, name_sorted)
    select a.id, gen_random_uuid(), 'learning-community', 'LC ' || n, 'lc ' || n from ${of}, generate_series(1, 10) n;
    insert into group_memberships (authority_id, id, group_id, school_id)
    select s.authority_id, gen_random_uuid(), g.id, s.school from placed s
    join (select *, row_number() over (partition by authority_id order by id) as place from groups) g
      on g.authority_id = s.authority_id and g.place = 1 + s.place % 10;
    insert into collaborations (authority_id, id, kind, model_version_id, title, started_on, set_up_by)
    select authority_id, gen_random_uuid(), 'support-network', model, 'Network ' || place, '2024-01-01'::date + place::integer * n, person
    from placed, generate_series(1, 3) n;
    insert into collaboration_schools (authority_id, id, collaboration_id, school_id, joined_on)
    select c.authority_id, gen_random_uuid(), c.id, p.school, c.started_on from collaborations c
    join placed p on p.authority_id = c.authority_id and (p.person = c.set_up_by or p.place = 1 + right(c.title, 1)::integer)
      where c.title like 'Network %';
    insert into collaboration_people (authority_id, id, collaboration_id, part, person_id, since_on)
    select authority_id, gen_random_uuid(), id, 'who-leads-a-network', set_up_by, started_on from collaborations where title like 'Network %';
    insert into collaboration_entries (authority_id, id, collaboration_id, sort, held_on, about, written_by, written_on)
    select authority_id, gen_random_uuid(), id, 'meeting', started_on + n, 'Reading', set_up_by, started_on + n
    from collaborations, generate_series(1, 2) n where title like 'Network %';
    drop table placed;
    analyze collaboration_entries, collaboration_people, collaboration_schools, collaborations, group_memberships, groups, held_roles, people, schools`)
  const one = async (table: string) =>
    (
      await owner.query<{ id: string }>(`select id from ${table} where authority_id = $1 limit 1`, [
        service.authorityId,
      ])
    ).rows[0]!.id
  ;[school, joint, community] = [await one('schools'), await one('collaborations'), await one('groups')]
  head = await service.addPerson({ role: 'headteacher', school })
}, 120_000)

const page = { limit: 101 }
const KIND = 'learning-community'
const reads: Record<string, (look: Look) => Promise<unknown>> = {
  'the list, and its next page': async (look) => [
    await listCollaborations(look, page),
    await listCollaborations(look, { ...page, after: joint }),
    await listCollaborations(look, { ...page, kind: 'support-network', isOver: false }),
    await listCollaborations(look, { ...page, isOver: true }),
  ],
  'what one school does': (look) => listCollaborations(look, { ...page, schoolId: school }),
  'what one community does': (look) => listCollaborations(look, { ...page, communityId: community }),
  'one of them, with its meetings': async (look) => [
    await findCollaboration(look, joint),
    await listEntries(look, joint),
  ],
  'how communities are led': async (look) => [
    await listCommunityLines(look),
    await listCommunityLines(look, community),
  ],
  'who takes part': async (look) => [
    await findNamedSchools(look, [school], ['600001', 'School 7']),
    await listCommunitiesToChoose(look, KIND, [school]),
    await listSchoolsOfCommunity(look, KIND, community),
  ],
  'who is named': (look) => listPeopleToName(look, ['headteacher', 'consultant-head'], KIND),
  'what is past its date': (look) => collaborationsPast.listUpTo(look, look.today, 51),
}

test.each(Object.keys(reads))(
  '%s: nobody else’s rows are read on the way',
  async (name) => {
    for (const who of [service.administratorId, head]) await readsNoneFromEndToEnd(service, who, reads[name]!, BIG)
  },
  120_000,
)

test('the list turns by key, each line once', async () => {
  await service.look(service.administratorId, async (look) => {
    const seen: string[] = []
    for (let at = 0; at < 6; at += 1)
      seen.push(...(await listCollaborations(look, { limit: 50, after: seen.at(-1) })).map(({ id }) => id))
    expect(seen).toHaveLength(300)
    expect(new Set(seen).size).toBe(300)
  })
})
