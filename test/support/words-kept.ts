import type pg from 'pg'

/** Those words that stand neither in a section of a visit's record nor in a text that waits beside it. */
export async function listLostWords(
  owner: Pick<pg.Pool, 'query'>,
  visitId: string,
  words: readonly string[],
): Promise<string[]> {
  const { rows } = await owner.query<{ body: string }>(
    `select s.body from record_sections s join records r using (authority_id) where r.id = s.record_id and r.visit_id = $1
     union all select a.content->>'body' from record_asides a join records r using (authority_id)
       where r.id = a.record_id and r.visit_id = $1 and a.settled is null`,
    [visitId],
  )
  const kept = new Set(rows.flatMap(({ body }) => body.split(' ')))
  return words.filter((word) => !kept.has(word))
}
