import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Check, CheckDraft, Comment, Outcome } from './check.ts'

/** Every check of a record, the newest first, each with its comments in the order of the lines. */
export async function listChecks(look: Look, recordId: string): Promise<Check[]> {
  return look.db
    .selectFrom('record_checks as c')
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'c.authority_id').onRef('p.id', '=', 'c.checker_id'),
    )
    .select([
      'c.id',
      'c.record_id as recordId',
      'c.round',
      'c.asked_at as askedAt',
      'c.is_afterwards as isAfterwards',
      'c.checker_id as checkerId',
      'p.name as checkerName',
      'c.outcome',
      'c.checked_at as checkedAt',
      'c.criteria',
      'c.says',
      'c.drafts',
      sql<Comment[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'section', m.section, 'line', m.line, 'quoted', m.quoted,
          'says', m.says, 'answer', m.answer) order by m.section, m.line, m.id), '[]')
        from record_comments m where m.authority_id = c.authority_id and m.check_id = c.id)`.as('comments'),
    ])
    .where('c.record_id', '=', recordId)
    .orderBy('c.round', 'desc')
    .execute()
}

/** How many records of an author went to a school before this one was handed in. */
export async function countWrittenBefore(look: Look, authorId: string, recordId: string): Promise<number> {
  const { count } = await look.db
    .selectFrom('records')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('author_id', '=', authorId)
    .where('id', '<>', recordId)
    .where('version', '=', 1)
    .where(({ or, eb }) => or([eb('handed_in_at', 'is not', null), eb('issued_at', 'is not', null)]))
    .executeTakeFirstOrThrow()
  return count
}

/** Asks for a check: the first, or the next after one that was returned. */
export async function askForCheck(work: Work, recordId: string, { isAfterwards = false } = {}): Promise<void> {
  await work.db
    .insertInto('record_checks')
    .columns(['authority_id', 'id', 'record_id', 'round', 'asked_at', 'is_afterwards', 'criteria'])
    .expression(
      sql`select ${work.actor.authorityId}::uuid, ${newId()}::uuid, ${recordId}::uuid,
        coalesce(max(round), 0) + 1, ${work.now}::timestamptz, ${isAfterwards}::boolean, '[]'::jsonb
        from record_checks where record_id = ${recordId}`,
    )
    .execute()
}

/** An open check becomes one that is made after the school was sent the record. */
export async function putAfterwards(work: Work, checkId: string): Promise<void> {
  await work.db.updateTable('record_checks').set({ is_afterwards: true }).where('id', '=', checkId).execute()
}

/** A check that nobody has begun is asked for no longer. */
export async function removeCheck(work: Work, checkId: string): Promise<void> {
  await work.db.deleteFrom('record_checks').where('id', '=', checkId).where('outcome', 'is', null).execute()
}

export async function markChecked(
  work: Work,
  checkId: string,
  { outcome, says }: Outcome,
  criteria: Check['criteria'],
): Promise<void> {
  await work.db
    .updateTable('record_checks')
    .set({
      outcome,
      says,
      drafts: '{}',
      criteria: JSON.stringify(criteria),
      checker_id: work.actor.personId,
      checked_at: work.now,
    })
    .where('id', '=', checkId)
    .execute()
}

export async function addComment(work: Work, checkId: string, comment: Omit<Comment, 'id' | 'answer'>): Promise<void> {
  const { section, line, quoted, says } = comment
  const row = { authority_id: work.actor.authorityId, id: newId(), check_id: checkId, answer: null, answered_at: null }
  await work.db
    .insertInto('record_comments')
    .values({ ...row, section, line, quoted, says })
    .execute()
}

/** Takes away what was said of a line in a check that is not over. */
export async function removeComments(
  work: Work,
  checkId: string,
  { section, line }: { section: string; line: number },
): Promise<void> {
  await work.db
    .deleteFrom('record_comments')
    .where('check_id', '=', checkId)
    .where('section', '=', section)
    .where('line', '=', line)
    .execute()
}

/** What this person has entered so far of a check that is not over; undefined where that is nothing any more. */
export async function putDraft(work: Work, checkId: string, draft: CheckDraft | undefined): Promise<void> {
  const { personId } = work.actor
  await work.db
    .updateTable('record_checks')
    .set({
      drafts: draft
        ? sql<string>`drafts || jsonb_build_object(${personId}::text, ${JSON.stringify(draft)}::jsonb)`
        : sql<string>`drafts - ${personId}::text`,
    })
    .where('id', '=', checkId)
    .where('outcome', 'is', null)
    .execute()
}

export async function setAnswers(
  work: Work,
  checkId: string,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  const rows = Object.entries(answers).map(([id, answer]) => ({ id, answer }))
  if (rows.length === 0) return
  await sql`update record_comments c set answer = nullif(row.answer, ''), answered_at = ${work.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, answer text)
    where c.check_id = ${checkId} and c.id = row.id`.execute(work.db)
}
