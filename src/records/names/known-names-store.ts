import { sql } from 'kysely'
import type { Look } from '#work/work.ts'

/**
 * Which of some surnames, lower case, belong to people of a school's leadership and governance or of the service itself: those whom
 * a record may name, as their posts are public or their own.
 */
export async function findKnownSurnames(
  look: Look,
  schoolId: string,
  surnames: readonly string[],
): Promise<Set<string>> {
  if (surnames.length === 0) return new Set()
  const { rows } = await sql<{ surname: string }>`
    select distinct lower(regexp_replace(p.name, '^.*\\s', '')) as surname
    from people p join held_roles r on r.authority_id = p.authority_id and r.person_id = p.id
    where (r.school_id = ${schoolId} or r.school_id is null)
      and lower(regexp_replace(p.name, '^.*\\s', '')) = any (${[...surnames]}::text[])`.execute(look.db)
  return new Set(rows.map(({ surname }) => surname))
}
