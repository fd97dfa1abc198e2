import { sql } from 'kysely'
import type { ServiceModel } from '#model/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { tailoredKind, type TailoredKind, type TailoringInForce } from './school-copy.ts'

/** NF-11. The changes in force of some schools' copies in a school year, in the order in which they came into force. */
export async function listTailoringsInForce(
  look: Look,
  schoolIds: readonly string[],
  schoolYear: SchoolYear,
): Promise<(TailoringInForce & { schoolId: string })[]> {
  return listTailoringsOf(look, schoolIds, [schoolYear])
}

/** The same of several school years. */
export async function listTailoringsOf(
  look: Look,
  schoolIds: readonly string[],
  schoolYears: readonly SchoolYear[],
): Promise<(TailoringInForce & { schoolId: string; schoolYear: SchoolYear })[]> {
  return look.db
    .selectFrom('tailorings')
    .select([
      'school_id as schoolId',
      'school_year as schoolYear',
      'programme',
      'change',
      'visit_type as visitType',
      'from_term as fromTerm',
      'to_term as toTerm',
    ])
    .where(sql<boolean>`school_id = any (${[...schoolIds]}::uuid[])`)
    .where(sql<boolean>`school_year = any (${[...schoolYears]}::integer[])`)
    .where('status', '=', 'in-force')
    .orderBy('decided_on')
    .orderBy('id')
    .execute()
}

/** What a school's own copy says of a kind of visit; undefined where it was not tailored. */
export async function findTailoredKind(
  look: Look,
  model: ServiceModel,
  { schoolId, schoolYear, visitType }: { schoolId: string; schoolYear: SchoolYear; visitType: string },
): Promise<TailoredKind | undefined> {
  return tailoredKind(model, visitType, await listTailoringsInForce(look, [schoolId], schoolYear))
}
