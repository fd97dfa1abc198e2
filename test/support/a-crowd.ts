import type { TestService } from './a-service.ts'

/** How many services stand beside the one that asks. */
const OTHERS = 59

/**
 * Fifty-nine more services, each with a model, so many schools and so many people ('person 1' and on), and as many in the one that
 * asks: what a query reads of them shows whether it reads everybody's. Gives a subquery of all sixty, by `id`.
 */
export async function aCrowd(
  { db: { owner }, authorityId }: Pick<TestService, 'db' | 'authorityId'>,
  name: string,
  { schools, people = 0 }: { schools: number; people?: number },
): Promise<string> {
  const of = `(select id from authorities where name like '${name} %' or id = '${authorityId}') a`
  await owner.query(`
    insert into authorities (authority_id, id, name, created_at)
    select id, id, '${name} ' || n, '2026-01-01' from (select gen_random_uuid() as id, n from generate_series(1, ${OTHERS}) n) a;
    insert into model_versions (authority_id, id, format, title, written_for_school_year, body, checksum, created_at)
    select id, gen_random_uuid(), 1, 'A model', 2026, '', '', '2026-01-01' from authorities where name like '${name} %';
    insert into schools (authority_id, id, urn, name, name_sorted, search_text, type_name, phase_name, status)
    select a.id, gen_random_uuid(), (600000 + n)::text, 'School ' || n, 'school ' || n, 'school ' || n, 'Community school', 'Primary', 'open'
    from ${of}, generate_series(1, ${schools}) n;
    insert into people (authority_id, id, name, name_sorted, email)
    select a.id, gen_random_uuid(), 'Person ' || n, 'person ' || n, 'p' || n || '@example.test' from ${of}, generate_series(1, ${people}) n`)
  return of
}

/** The n-th school of each service of a crowd beside its n-th person, with the service's model: rows for whatever a test fills. `of` is what `aCrowd` gave. */
export const placedIn = (of: string): string => `
    select s.authority_id, s.id as school, p.id as person, m.id as model, place
    from (select s.*, row_number() over (partition by s.authority_id order by s.id) as place from schools s join ${of} on a.id = s.authority_id) s
    join (select *, row_number() over (partition by authority_id order by id) as place from people where name_sorted like 'person %') p
      using (authority_id, place)
    join model_versions m using (authority_id)`
