import { sql } from 'kysely'
import type { SchoolYear } from '#shared/school-year.ts'
import { afterSchoolByName, isOverseenBy } from '#schools/index.ts'
import type { Look } from '#work/work.ts'
import type { ReportStatus } from './annual-report.ts'

/** Where one school stands with its report of a year; `none` where nobody has begun it. */
export type ReportLine = {
  schoolId: string
  schoolName: string
  stands: ReportStatus | 'none'
  authorName: string | null
  issuedAt: Date | null
}

export const STANDS = ['none', 'draft', 'with-checker', 'checked', 'issued'] as const

export type ReportsAsk = { schoolYear: SchoolYear; stands: ReportLine['stands'] | undefined; after: string | undefined }

/** Schools that are open, with the newest version of their report of the year, by name. */
function lines(look: Look, { schoolYear }: Pick<ReportsAsk, 'schoolYear'>, phases: readonly string[]) {
  return look.db
    .selectFrom('schools as s')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('annual_reports as r')
          .innerJoin('people as p', (join) =>
            join.onRef('p.authority_id', '=', 'r.authority_id').onRef('p.id', '=', 'r.author_id'),
          )
          .select(['r.status', 'p.name', 'r.issued_at'])
          .whereRef('r.authority_id', '=', 's.authority_id')
          .whereRef('r.school_id', '=', 's.id')
          .where('r.school_year', '=', schoolYear)
          .orderBy('r.version', 'desc')
          .limit(1)
          .as('r'),
      (join) => join.onTrue(),
    )
    .where('s.status', 'in', ['open', 'proposed-to-close'])
    .where('s.phase_name', 'in', [...phases])
    .where(isOverseenBy(look))
}

/** One page of the list: up to `limit` schools after one of them. */
export async function listReports(
  look: Look,
  ask: ReportsAsk,
  phases: readonly string[],
  limit: number,
): Promise<ReportLine[]> {
  return lines(look, ask, phases)
    .select([
      's.id as schoolId',
      's.name as schoolName',
      sql<ReportLine['stands']>`coalesce(r.status, 'none')`.as('stands'),
      'r.name as authorName',
      'r.issued_at as issuedAt',
    ])
    .$if(ask.stands !== undefined, (query) => query.where(sql<boolean>`coalesce(r.status, 'none') = ${ask.stands}`))
    .$if(ask.after !== undefined, (query) => query.where(afterSchoolByName(ask.after!)))
    .orderBy('s.name_sorted')
    .orderBy('s.id')
    .limit(limit)
    .execute()
}

/** How many schools stand where. */
export async function countReports(
  look: Look,
  ask: ReportsAsk,
  phases: readonly string[],
): Promise<ReadonlyMap<ReportLine['stands'], number>> {
  const rows = await lines(look, ask, phases)
    .select([
      sql<ReportLine['stands']>`coalesce(r.status, 'none')`.as('stands'),
      ({ fn }) => fn.countAll<number>().as('count'),
    ])
    .groupBy(sql`coalesce(r.status, 'none')`)
    .execute()
  return new Map(rows.map(({ stands, count }) => [stands, Number(count)]))
}
