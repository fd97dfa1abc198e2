import type pg from 'pg'
import type { foundService } from '#set-up/index.ts'

/** So many cases that go on, a quarter in each stage: with a review, a plan, meetings of the team, and people who lead. */
export async function fillCases(
  owner: pg.Client,
  { authorityId, administratorId, modelVersionId }: Awaited<ReturnType<typeof foundService>>,
  cases: number,
): Promise<void> {
  const by = [authorityId, administratorId, modelVersionId]
  await owner.query(
    `insert into people (authority_id, id, name, name_sorted)
     select $1, gen_random_uuid(), 'Adviser ' || n, 'adviser ' || n from generate_series(1, 20) n`,
    [authorityId],
  )
  await owner.query(
    `insert into held_roles (authority_id, id, person_id, role, model_version_id, kind, scope, school_id, started_on)
     select $1, gen_random_uuid(), p.id, r.role, $2, 'adviser', 'school', s.id, '2026-09-01'
     from (select id, row_number() over (order by urn) as n from schools where authority_id = $1) s
       cross join (values ('school-improvement-adviser', 0), ('link-adviser', 1), ('lead-consultant', 2)) r (role, off)
       join (select id, row_number() over (order by id) as n from people where authority_id = $1 and name like 'Adviser %') p
         on p.n = 1 + (s.n + r.off) % 20
     where s.n <= ${cases}`,
    [authorityId, modelVersionId],
  )
  await owner.query(
    `insert into improvement_cases (authority_id, id, school_id, model_version_id, pathway, opened_on, opened_by)
     select $1, gen_random_uuid(), s.id, $3, 'significant-support', '2026-09-10', $2
     from (select id, row_number() over (order by urn) as n from schools where authority_id = $1) s where s.n <= ${cases}`,
    by,
  )
  const numbered = `(select id, school_id, row_number() over (order by id) as n from improvement_cases where authority_id = $1)`
  await owner.query(
    `insert into case_stages (authority_id, id, case_id, stage, kind, began_on, finished_on)
     select $1, gen_random_uuid(), c.id, g.stage, g.kind, date '2026-09-14' + g.place * 14,
       case when g.place < c.n % 4 then date '2026-09-28' + g.place * 14 end
     from ${numbered} c join (values ('joint-review', 'review', 0), ('planning', 'plan', 1), ('providing-support', 'support', 2), ('monitoring', 'monitoring', 3))
       g (stage, kind, place) on g.place <= c.n % 4`,
    [authorityId],
  )
  await owner.query(
    `insert into reviews (authority_id, id, school_id, model_version_id, kind, status, opened_on, opened_by, case_id)
     select $1, gen_random_uuid(), c.school_id, $3, 'joint-lea-school-review', 'open', '2026-09-14', $2, c.id from ${numbered} c where c.n % 4 = 0`,
    by,
  )
  await owner.query(
    `insert into issued_documents (authority_id, id, kind, school_id, version, title, model_version_id, issued_at, issued_by, content, checksum)
     select $1, c.id, 'plan', c.school_id, 1, 'Plan', $3, '2026-10-12', $2, '{}', '' from ${numbered} c where c.n % 4 >= 2`,
    by,
  )
  await owner.query(
    `insert into plans (authority_id, id, school_id, case_id, model_version_id, status, begun_on, begun_by, mid_point_on, agreed_on,
       service_agreed_on, service_agreed_by, school_agreed_on, school_agreed_by, document_id, content)
     select $1, gen_random_uuid(), c.school_id, c.id, $3, case when c.n % 4 = 1 then 'draft' else 'agreed' end, '2026-09-30', $2, '2026-12-10',
       case when c.n % 4 >= 2 then date '2026-10-12' end, case when c.n % 4 >= 2 then date '2026-10-12' end, case when c.n % 4 >= 2 then $2::uuid end,
       case when c.n % 4 >= 2 then date '2026-10-12' end, case when c.n % 4 >= 2 then $2::uuid end, case when c.n % 4 >= 2 then c.id end,
       '{"criteria": {"revision": 1, "lines": []}}'
     from ${numbered} c where c.n % 4 >= 1`,
    by,
  )
  await owner.query(
    `insert into case_meetings (authority_id, id, case_id, meets_on, added_by)
     select $1, gen_random_uuid(), c.id, '2026-11-20', $2 from ${numbered} c where c.n % 4 >= 2`,
    [authorityId, administratorId],
  )
}
