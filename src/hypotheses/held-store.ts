import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'

type HeldQuestion = {
  on: PlainDate
  modelVersionId: string
  visitType: string
  asks: string
  because: string | null
  result: string | null
  says: string | null
  saidBy: string | null
}

/** What a school could read of the questions of its visits, each with how it turned out. */
export async function listHeldQuestions({ db }: Look, schoolId: string): Promise<HeldQuestion[]> {
  return db
    .selectFrom('key_questions as q')
    .innerJoin('visits as v', (join) =>
      join.onRef('v.authority_id', '=', 'q.authority_id').onRef('v.id', '=', 'q.visit_id'),
    )
    .leftJoin('hypothesis_results as r', (join) =>
      join.onRef('r.authority_id', '=', 'q.authority_id').onRef('r.question_id', '=', 'q.id'),
    )
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'r.authority_id').onRef('p.id', '=', 'r.said_by'),
    )
    .select([
      sql<PlainDate>`coalesce(v.held_on, v.booked_for)`.as('on'),
      'v.model_version_id as modelVersionId',
      'v.visit_type as visitType',
      'q.asks',
      'q.because',
      'r.result',
      'r.says',
      'p.name as saidBy',
    ])
    .where('v.school_id', '=', schoolId)
    .where('q.is_shared', '=', true)
    .where('q.issued_at', 'is not', null)
    .where('q.withdrawn_at', 'is', null)
    .orderBy('v.booked_for')
    .orderBy('q.place')
    .orderBy('q.id')
    .execute()
}

/** What was said of what made a difference at a school, visit by visit. */
export async function listHeldImpact(
  { db }: Look,
  schoolId: string,
): Promise<{ on: PlainDate; title: string; says: string; saidBy: string }[]> {
  return db
    .selectFrom('impact_entries as i')
    .innerJoin('visits as v', (join) =>
      join.onRef('v.authority_id', '=', 'i.authority_id').onRef('v.id', '=', 'i.visit_id'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'i.authority_id').onRef('p.id', '=', 'i.said_by'),
    )
    .select([sql<PlainDate>`coalesce(v.held_on, v.booked_for)`.as('on'), 'i.title', 'i.says', 'p.name as saidBy'])
    .where('v.school_id', '=', schoolId)
    .where('i.says', '<>', '')
    .orderBy('v.booked_for')
    .orderBy('i.said_at')
    .orderBy('i.id')
    .execute()
}
