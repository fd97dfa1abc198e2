import type { HeldOfSchool } from '#work/held.ts'

/** What a school set itself, year by year, and step by step who took it. */
export const targetsHeldOf: HeldOfSchool = async ({ db }, schoolId) => {
  const [targets, steps] = await Promise.all([
    db
      .selectFrom('target_sets as s')
      .innerJoin('targets as t', (join) =>
        join.onRef('t.authority_id', '=', 's.authority_id').onRef('t.set_id', '=', 's.id'),
      )
      .select(['s.target_year as year', 's.status', 's.final_on as finalOn', 't.measure', 't.pupils'])
      .select(['t.proposed', 't.value', 't.comment'])
      .where('s.school_id', '=', schoolId)
      .orderBy('s.target_year')
      .orderBy('t.measure')
      .orderBy('t.pupils')
      .execute(),
    db
      .selectFrom('target_sets as s')
      .innerJoin('target_steps as t', (join) =>
        join.onRef('t.authority_id', '=', 's.authority_id').onRef('t.set_id', '=', 's.id'),
      )
      .leftJoin('people as p', (join) =>
        join.onRef('p.authority_id', '=', 't.authority_id').onRef('p.id', '=', 't.person_id'),
      )
      .select([
        's.target_year as year',
        't.round',
        't.step',
        't.role',
        'p.name',
        't.taken_on as on',
        't.not_because as notBecause',
      ])
      .where('s.school_id', '=', schoolId)
      .orderBy('s.target_year')
      .orderBy('t.round')
      .orderBy('t.taken_on')
      .orderBy('t.id')
      .execute(),
  ])
  return {
    tables: [
      {
        name: 'Targets',
        head: ['Year', 'How far', 'Final on', 'Measure', 'Pupils', 'Proposed', 'Target', 'Comment'],
        rows: targets.map((each) => [
          ...[each.year, each.status, each.finalOn, each.measure, each.pupils, each.proposed, each.value, each.comment],
        ]),
      },
      {
        name: 'Steps of targets',
        head: ['Year', 'Round', 'Step', 'Role', 'Who', 'On', 'Not taken because'],
        rows: steps.map(({ year, round, step, role, name, on, notBecause }) => [
          ...[year, round, step, role, name, on, notBecause],
        ]),
      },
    ],
    files: [],
  }
}
