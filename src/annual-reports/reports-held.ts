import type { HeldOfSchool } from '#work/held.ts'
import { showSchoolYear } from '#shared/school-year.ts'

/** Which reports of a year were issued of a school, by whom and to whom; WI-09: no draft. What they say is among the documents issued. */
export const annualReportsHeldOf: HeldOfSchool = async ({ db }, schoolId) => {
  const issued = await db
    .selectFrom('annual_reports as r')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'r.authority_id').onRef('p.id', '=', 'r.author_id'),
    )
    .select([
      'r.id',
      'r.school_year as year',
      'r.version',
      'p.name',
      'r.issued_at as at',
      'r.corrects_because as because',
    ])
    .where('r.school_id', '=', schoolId)
    .where('r.status', '=', 'issued')
    .orderBy('r.school_year')
    .orderBy('r.version')
    .execute()
  const receipts = await db
    .selectFrom('annual_report_receipts as c')
    .innerJoin('annual_reports as r', (join) =>
      join.onRef('r.authority_id', '=', 'c.authority_id').onRef('r.id', '=', 'c.report_id'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'c.authority_id').onRef('p.id', '=', 'c.person_id'),
    )
    .select(['r.school_year as year', 'r.version', 'p.name', 'c.sent_at as sentAt', 'c.opened_at as openedAt'])
    .where('r.school_id', '=', schoolId)
    .where('r.status', '=', 'issued')
    .orderBy('c.sent_at')
    .orderBy('c.id')
    .execute()
  return {
    tables: [
      {
        name: 'Reports of the year',
        head: ['School year', 'Version', 'Written by', 'Issued', 'Why it was corrected'],
        rows: issued.map(({ year, version, name, at, because }) => [
          ...[showSchoolYear(year), version, name, at?.toISOString() ?? null, because],
        ]),
      },
      {
        name: 'Who had reports of the year',
        head: ['School year', 'Version', 'Who', 'Sent', 'Opened'],
        rows: receipts.map(({ year, version, name, sentAt, openedAt }) => [
          ...[showSchoolYear(year), version, name, sentAt.toISOString(), openedAt?.toISOString() ?? null],
        ]),
      },
    ],
    files: [],
  }
}
