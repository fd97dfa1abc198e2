import { sql } from 'kysely'
import { insertRows } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import type { Look, Work } from '#work/work.ts'
import { financialYearOf } from '../periods/period.ts'
import type { Line, NewLine } from './line.ts'

/** Lines with what they name. */
export const ledgerLines = ({ db }: Look) =>
  db
    .selectFrom('ledger_lines as l')
    .leftJoin('funds as f', (join) =>
      join.onRef('f.authority_id', '=', 'l.authority_id').onRef('f.id', '=', 'l.fund_id'),
    )
    .leftJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'l.authority_id').onRef('s.id', '=', 'l.school_id'),
    )
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'l.authority_id').onRef('p.id', '=', 'l.person_id'),
    )
    .select(['l.id', 'l.kind', 'l.counts_on as countsOn', 'l.happened_on as happenedOn', 'l.fund_id as fundId'])
    .select(['f.name as fundName', 'l.school_id as schoolId', 's.name as schoolName', 'l.phase'])
    .select(['l.person_id as personId', 'p.name as personName', 'l.visit_id as visitId', 'l.entry_id as entryId'])
    .select(['l.allocation_id as allocationId', 'l.day_kind as dayKind', 'l.part', 'l.function'])
    .select(['l.is_in_school as isInSchool', 'l.minutes', 'l.pence', 'l.purpose', 'l.says'])
    .select(['l.per_pupil_pence as perPupilPence', 'l.pupils', 'l.unfunded_fund as unfundedFund'])
    .select([
      'l.unfunded_because as unfundedBecause',
      'l.corrects_id as correctsId',
      'l.because',
      'l.group_id as groupId',
    ])
    .select(
      sql<boolean>`exists (select from ledger_lines c where c.authority_id = l.authority_id and c.corrects_id = l.id
        and (c.minutes < 0 or c.pence < 0))`.as('isTakenBack'),
    )

/** One line; whoever asks sees to it that they may. */
export async function findLine(look: Look, id: string): Promise<Line | undefined> {
  return ledgerLines(look).where('l.id', '=', id).executeTakeFirst()
}

const COLUMNS = {
  authority_id: 'uuid',
  id: 'uuid',
  kind: 'text',
  counts_on: 'date',
  happened_on: 'date',
  school_year: 'integer',
  financial_year: 'integer',
  fund_id: 'uuid',
  school_id: 'uuid',
  group_id: 'uuid',
  phase: 'text',
  person_id: 'uuid',
  visit_id: 'uuid',
  entry_id: 'uuid',
  allocation_id: 'uuid',
  day_kind: 'text',
  part: 'text',
  function: 'text',
  is_in_school: 'boolean',
  minutes: 'integer',
  pence: 'bigint',
  purpose: 'text',
  says: 'text',
  per_pupil_pence: 'bigint',
  pupils: 'integer',
  unfunded_fund: 'text',
  unfunded_because: 'text',
  corrects_id: 'uuid',
  because: 'text',
  written_by: 'uuid',
  written_at: 'timestamptz',
} as const

/** Adds lines to the ledger, in their order and in one statement. Gives their ids. */
export async function addLines(work: Work, lines: readonly NewLine[]): Promise<string[]> {
  const rows = lines.map((line) => ({
    ...{ authority_id: work.actor.authorityId, id: newId(), kind: line.kind },
    ...{ counts_on: line.countsOn, happened_on: line.happenedOn },
    ...{ school_year: schoolYearOf(line.countsOn), financial_year: financialYearOf(line.countsOn) },
    ...{ fund_id: line.fundId ?? null, school_id: line.schoolId ?? null, group_id: line.groupId ?? null },
    ...{ phase: line.phase ?? null, person_id: line.personId ?? null, visit_id: line.visitId ?? null },
    ...{ entry_id: line.entryId ?? null, allocation_id: line.allocationId ?? null, day_kind: line.dayKind ?? null },
    ...{ part: line.part ?? null, function: line.function ?? null, is_in_school: line.isInSchool ?? null },
    ...{ minutes: line.minutes ?? 0, pence: line.pence ?? 0, purpose: line.purpose ?? null, says: line.says ?? null },
    ...{ per_pupil_pence: line.perPupilPence ?? null, pupils: line.pupils ?? null },
    ...{ unfunded_fund: line.unfundedFund ?? null, unfunded_because: line.unfundedBecause ?? null },
    ...{ corrects_id: line.correctsId ?? null, because: line.because ?? null },
    ...{ written_by: work.actor.personId, written_at: work.now },
  }))
  await insertRows(work.db, 'ledger_lines', COLUMNS, rows)
  return rows.map(({ id }) => id)
}
