import type { Look } from '#work/work.ts'

/** A record that is with its school, and how it stood when it was looked at. */
export type Unanswered = { visitId: string; visitType: string; modelVersionId: string; sentAt: Date; revision: number }

/** The records that are with their schools, those sent first before the others: at most two thousand. */
export async function listUnansweredVisits(look: Look, visitId?: string): Promise<Unanswered[]> {
  const rows = await look.db
    .selectFrom('records as r')
    .innerJoin('visits as v', (join) =>
      join.onRef('v.authority_id', '=', 'r.authority_id').onRef('v.id', '=', 'r.visit_id'),
    )
    .select([
      'v.id as visitId',
      'v.visit_type as visitType',
      'v.model_version_id as modelVersionId',
      'r.sent_at as sentAt',
      'r.revision',
    ])
    .where('r.status', '=', 'with-school')
    .$if(visitId !== undefined, (query) => query.where('v.id', '=', visitId ?? ''))
    .orderBy('r.sent_at')
    .limit(2000)
    .execute()
  return rows.flatMap(({ sentAt, ...rest }) => (sentAt ? [{ ...rest, sentAt }] : []))
}
