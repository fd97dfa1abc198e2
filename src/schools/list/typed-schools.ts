import { sql } from 'kysely'
import type { Finding } from '#shared/finding.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { sightOf } from '../school-policy.ts'
import { showUrn, sortedName } from '../school.ts'
import { listHits, plainQuery } from './school-search.ts'

const columns = [
  's.id',
  's.urn',
  's.name',
  's.type_name as typeName',
  's.type_group_name as typeGroupName',
  's.phase_name as phaseName',
  's.resourced_provision as resourcedProvision',
] as const

export type TypedSchool = {
  id: string
  urn: string
  name: string
  typeName: string | null
  typeGroupName: string | null
  phaseName: string | null
  resourcedProvision: string | null
}

/** Some schools by their ids, as far as the person may know of them. */
export async function listSchoolsById(look: Look, ids: readonly string[]): Promise<TypedSchool[]> {
  return look.db
    .selectFrom('schools as s')
    .select(columns)
    .where('s.id', '=', sql<string>`any (${[...ids]}::uuid[])`)
    .where(withinReach(sightOf(look), 's.id'))
    .execute()
}

/**
 * The schools that somebody typed, each on a line by URN or whole name. What names none, or several, is a finding that says
 * which it may be.
 */
export async function findTypedSchools(
  look: Look,
  typed: string,
  field: string,
): Promise<{ schools: TypedSchool[]; findings: Finding[] }> {
  const lines = [...new Set(typed.split(/\r?\n/).map((line) => line.trim()))]
    .filter((line) => line !== '')
    .slice(0, 200)
  const known = await look.db
    .selectFrom('schools as s')
    .select(columns)
    .where((where) =>
      where.or([
        where('s.urn', '=', sql<string>`any (${lines}::text[])`),
        where('s.name_sorted', '=', sql<string>`any (${lines.map(sortedName)}::text[])`),
      ]),
    )
    .where(withinReach(sightOf(look), 's.id'))
    .execute()
  const schools = new Map<string, TypedSchool>()
  const findings: Finding[] = []
  for (const line of lines) {
    const meant = known.filter(({ urn, name }) => urn === line || sortedName(name) === sortedName(line))
    if (meant.length === 1) schools.set(meant[0]!.id, meant[0]!)
    else findings.push(await findingFor(look, line, meant, field))
  }
  return { schools: [...schools.values()], findings }
}

async function findingFor(look: Look, line: string, meant: readonly TypedSchool[], field: string): Promise<Finding> {
  const hits = meant.length > 1 ? [] : (await listHits(look, plainQuery(line), 3)).map(({ schoolId }) => schoolId)
  const near = meant.length > 1 ? meant : await listSchoolsById(look, hits)
  const named = near.map(({ name, urn }) => `${name} (${showUrn(urn)})`).join(' or ')
  const says =
    meant.length > 1
      ? `More than one school is called ${line}. Write the URN: ${named}`
      : `There is no school ${line}. ${named ? `Is it ${named}? ` : ''}Write its URN or its whole name`
  return { kind: 'school-not-known', id: 'school-by-urn-or-name', source: 'XX-15', says, field, weight: 'firm' }
}
