import { showSchoolYear } from '#shared/school-year.ts'
import type { HeldOfSchool } from '#work/held.ts'

/** WI-09. Which days were allocated to a school, and what it was told of each year; what a statement says is among the documents issued. */
export const daysHeldOf: HeldOfSchool = async ({ db }, schoolId) => {
  const [allocated, raised, statements] = await Promise.all([
    db
      .selectFrom('allocations as a')
      .leftJoin('people as p', (join) =>
        join.onRef('p.authority_id', '=', 'a.authority_id').onRef('p.id', '=', 'a.person_id'),
      )
      .select(['a.school_year as year', 'p.name', 'a.role', 'a.kind', 'a.half_days as halfDays', 'a.added_on as on'])
      .select('a.withdrawn_on as withdrawnOn')
      .where('a.school_id', '=', schoolId)
      .orderBy('a.added_on')
      .orderBy('a.id')
      .execute(),
    db
      .selectFrom('raised_dues')
      .select(['school_year as year', 'due', 'half_days as halfDays', 'raised_on as on'])
      .where('school_id', '=', schoolId)
      .orderBy('raised_on')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('statements')
      .select(['school_year as year', 'version', 'issued_on as on'])
      .where('school_id', '=', schoolId)
      .orderBy('school_year')
      .orderBy('version')
      .execute(),
  ])
  return {
    tables: [
      {
        name: 'Days allocated',
        head: ['School year', 'Who', 'Role', 'Kind', 'Days', 'Allocated', 'Taken back'],
        rows: allocated.map(({ year, name, role, kind, halfDays, on, withdrawnOn }) => [
          ...[showSchoolYear(year), name, role, kind, halfDays / 2, on, withdrawnOn],
        ]),
      },
      {
        name: 'Days raised',
        head: ['School year', 'What', 'Days', 'On'],
        rows: raised.map(({ year, due, halfDays, on }) => [showSchoolYear(year), due, halfDays / 2, on]),
      },
      {
        name: 'Statements of the year',
        head: ['School year', 'Version', 'Issued'],
        rows: statements.map(({ year, version, on }) => [showSchoolYear(year), version, on]),
      },
    ],
    files: [],
  }
}
