import { newId } from '#shared/id.ts'
import type { TestService } from './a-service.ts'

/** What a model says of requests that says nothing of them. */
export const A_REQUEST_RULE = `requests:
  id: anybody-asks
  name: More help
  says: Any school asks.
  source: WI-39
  askedBy: [headteacher]
  tried: { id: tried-before, firm: true, title: What was tried, says: One tries oneself first., source: WI-36 }
  discussion: { id: talked-over-first, firm: true, says: It is talked over first., source: WI-37, with: [link-adviser], recordOf: [data-analysis] }
  reasons: [{ id: some-reason, name: Some reason, source: WI-48 }]
  answered: { id: all-are-answered, firm: true, says: All are answered., source: WI-61, by: [head-of-advisory-services] }
`

/** A request of a school; one that is open where there is none, so that there is one at a time. Gives its id. */
export async function aRequest(
  service: TestService,
  schoolId: string,
  status: 'waiting' | 'forward' | 'declined',
): Promise<string> {
  const { db, authorityId, administratorId: by, modelVersionId, today } = service
  const { rows: visits } = await db.owner.query<{ id: string }>(
    `select id from visits where authority_id = $1 and school_id = $2 and held_on is not null limit 1`,
    [authorityId, schoolId],
  )
  const visit = visits[0]?.id ?? null
  const isForward = status !== 'waiting' && visit !== null
  const reason = service.model.requests?.reasons[0]?.id ?? 'some-reason'
  const id = newId()
  const isAnswered = status === 'declined' && isForward
  await db.owner.query(
    `insert into support_requests (authority_id, id, school_id, model_version_id, asks, tried, reason, status, asked_by, asked_on,
       visit_id, discussed_on, discussed_by, forward_on, answered_by, answered_on, answer)
     values ($1, $2, $3, $4, 'Writing.', 'Two meetings.', $5, $6, $7, $8, $9, $10, $11, $10, $12, $13, $14) on conflict do nothing`,
    [
      ...[
        authorityId,
        id,
        schoolId,
        modelVersionId,
        reason,
        isAnswered ? 'declined' : isForward ? 'forward' : 'waiting',
        by,
        today,
      ],
      ...[isForward ? visit : null, isForward ? today : null, isForward ? by : null],
      ...[isAnswered ? by : null, isAnswered ? today : null, isAnswered ? 'Not now.' : null],
    ],
  )
  if (isAnswered) return id
  const { rows } = await db.owner.query<{ id: string }>(
    `select id from support_requests where authority_id = $1 and school_id = $2 and status in ('waiting', 'forward')`,
    [authorityId, schoolId],
  )
  return rows[0]?.id ?? id
}
