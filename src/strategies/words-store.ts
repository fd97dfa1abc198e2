import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look, Work } from '#work/work.ts'

/** What a strategy's manager wrote beside the figures of a year. */
export type WordsOfYear = { words: string; writtenByName: string; writtenAt: Date; revision: number }

export async function findWords(
  { db }: Look,
  strategy: string,
  schoolYear: SchoolYear,
): Promise<WordsOfYear | undefined> {
  return db
    .selectFrom('strategy_words as w')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'w.authority_id').onRef('p.id', '=', 'w.written_by'),
    )
    .select(['w.words', 'p.name as writtenByName', 'w.written_at as writtenAt', 'w.revision'])
    .where('w.strategy', '=', strategy)
    .where('w.school_year', '=', schoolYear)
    .executeTakeFirst()
}

/** Keeps the words of a year where nobody wrote since they were shown. False where somebody did. */
export async function keepWords(
  { db, actor, now }: Work,
  {
    strategy,
    schoolYear,
    words,
    revision,
  }: { strategy: string; schoolYear: SchoolYear; words: string; revision: number },
): Promise<boolean> {
  const { rows } = await sql<{ revision: number }>`
    insert into strategy_words (authority_id, id, strategy, school_year, words, written_by, written_at)
    select ${actor.authorityId}, ${newId()}, ${strategy}, ${schoolYear}, ${words}, ${actor.personId}, ${now}
    on conflict (authority_id, strategy, school_year) do update
      set words = excluded.words, written_by = excluded.written_by, written_at = excluded.written_at, revision = strategy_words.revision + 1
      where strategy_words.revision = ${revision}
    returning revision`.execute(db)
  return rows.length > 0
}
