import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { foundService, type FoundedService } from '#set-up/index.ts'
import { newId } from '#shared/id.ts'
import { newSessionToken } from '#web/session.ts'

export type BenchService = FoundedService & { cookie: string; adviserCookie: string; schoolId: string; visitId: string }

/** Thursday 12 November 2026: the day on which every bench looks. */
export const BENCH_NOW = new Date('2026-11-12T08:40:00Z')

/** A service with schools, advisers and visits, filled as the owner: what the pages are measured on. */
export async function fillService(owner: pg.Client, at: number, schools: number): Promise<BenchService> {
  const founded = await foundService(owner, {
    name: `Bench service ${at}`,
    laCodes: [String(100 + at)],
    modelText: readFileSync('models/norfolk.yaml', 'utf8'),
    administrator: { name: 'Ada Admin', email: `ada-${at}@example.test` },
    now: BENCH_NOW,
  })
  const { authorityId, modelVersionId, administratorId } = founded
  const adviserId = newId()
  const values = [authorityId, modelVersionId, adviserId, schools]
  await owner.query(
    `insert into schools (authority_id, id, urn, la_code, establishment_number, name, name_sorted, search_text, type_name, type_group_name,
       phase_name, status, town, postcode, pupils, low_age, high_age)
     select $1, gen_random_uuid(), (900000 + n)::text, '984', n::text, name, lower(name), lower(name || ' ' || (900000 + n) || ' zz' || n % 90 || ' ' || town),
       'Community school', 'Local authority maintained schools', case when n % 6 = 0 then 'Secondary' else 'Primary' end,
       case when n % 15 = 0 then 'closed' else 'open' end, town, 'ZZ' || n % 90 || ' 1AA', 100 + n, 4, 11
     from (select n, (array['Hollin','Fell','Tarn','Moss','Raven','Skel','Rook','Kelder','Uldale','Oswin'])[1 + n % 10]
         || (array[' Bank',' Gate',' Lane',' Bridge',' Side',' Green'])[1 + n % 6] || ' School ' || n as name,
         (array['Eskham','Dalby','Thornwick'])[1 + n % 3] as town from generate_series(1, $2::int) n) made`,
    [authorityId, schools],
  )
  await owner.query(
    `insert into people (authority_id, id, name, name_sorted, email) values ($1, $2, 'Ruth Adviser', 'ruth adviser', $3)`,
    [authorityId, adviserId, `ruth-${at}@example.test`],
  )
  await owner.query(
    `insert into held_roles (authority_id, id, person_id, role, model_version_id, kind, scope, school_id, started_on)
     select $1, gen_random_uuid(), $3, 'link-adviser', $2, 'adviser', 'school', id, '2020-09-01' from schools where authority_id = $1 order by urn limit 20`,
    values.slice(0, 3),
  )
  // Twenty advisers' worth of visits: each of the schools has five, and the records of the older ones have gone out.
  await owner.query(
    `insert into visits (authority_id, id, school_id, model_version_id, visit_type, may_have_record, adviser_id, length, status, booked_for, held_on, has_issued_record, has_sent_record)
     select $1, gen_random_uuid(), s.id, $2, 'data-analysis', true,
       case when exists (select from held_roles h where h.authority_id = $1 and h.school_id = s.id and h.person_id = $3) then $3::uuid else $4::uuid end,
       'half-day', case when v < 4 then 'held' else 'booked' end, date '2026-11-20' - (5 - v) * 12 + s.urn::int % 7,
       case when v < 4 then date '2026-11-20' - (5 - v) * 12 end, v < 3 or s.urn::int % 5 > 0, v < 3 or s.urn::int % 5 > 0
     from schools s cross join generate_series(1, 5) v where s.authority_id = $1`,
    [...values.slice(0, 3), administratorId],
  )
  const { rows } = await owner.query<{ school_id: string; id: string }>(
    `select v.school_id, v.id from visits v join held_roles h on h.authority_id = v.authority_id and h.school_id = v.school_id
     where v.authority_id = $1 order by v.booked_for, v.id limit 1`,
    [authorityId],
  )
  const cookieOf = async (personId: string) => {
    const { token, hash } = newSessionToken()
    await owner.query(
      `insert into access.sessions (hash, authority_id, person_id, has_second_factor, created_at, last_seen_at) values ($1, $2, $3, true, now(), now())`,
      [hash, authorityId, personId],
    )
    return `waymark=${token}`
  }
  return {
    ...founded,
    cookie: await cookieOf(administratorId),
    adviserCookie: await cookieOf(adviserId),
    schoolId: rows[0]?.school_id ?? '',
    visitId: rows[0]?.id ?? '',
  }
}
