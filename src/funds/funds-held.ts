import { namesOf } from '#model/index.ts'
import { sql } from 'kysely'
import type { HeldOfSchool } from '#work/held.ts'

/** WI-09. What was drawn from funds for a school, and the time that was worked for it, line by line as the ledger has it. */
export const fundsHeldOf: HeldOfSchool = async ({ db, model }, schoolId) => {
  const lines = await db
    .selectFrom('ledger_lines as l')
    .leftJoin('funds as f', (join) =>
      join.onRef('f.authority_id', '=', 'l.authority_id').onRef('f.id', '=', 'l.fund_id'),
    )
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'l.authority_id').onRef('p.id', '=', 'l.person_id'),
    )
    .select(['l.kind', 'l.happened_on as on', 'f.name as fund', 'p.name', 'l.part', 'l.minutes', 'l.because'])
    .select(sql<string | null>`case when l.kind = 'drawn' then l.purpose end`.as('purpose'))
    .select('l.pence')
    .where('l.school_id', '=', schoolId)
    .orderBy('l.counts_on')
    .orderBy('l.id')
    .execute()
  const purposes = model.funds?.purposes ?? []
  return {
    tables: [
      {
        name: 'Money drawn',
        head: ['Date', 'Fund', 'For', 'Pounds', 'Put right because'],
        rows: lines
          .filter(({ kind }) => kind === 'drawn')
          .map(({ on, fund, purpose, pence, because }) => [
            ...[on, fund, namesOf(purposes, purpose ? [purpose] : []).join(), pence / 100, because],
          ]),
      },
      {
        name: 'Time worked',
        head: ['Date', 'Who', 'Part of the work', 'Minutes', 'Fund', 'Put right because'],
        rows: lines
          .filter(({ kind }) => kind === 'worked')
          .map(({ on, name, part, minutes, fund, because }) => [on, name, part, minutes, fund, because]),
      },
    ],
    files: [],
  }
}
