import { newId } from '#shared/id.ts'
import type { TestService } from './a-service.ts'

/** What a model says of joint work that says nothing of it. */
export const A_COLLABORATIONS_RULE = `collaborations:
  id: schools-work-together
  says: Schools work together.
  source: RO-87
  group: cluster
  kinds:
    - id: network
      name: network
      many: networks
      says: Schools meet.
      source: RO-49
      setUpBy: [headteacher, link-adviser]
      parts:
        - { id: who-leads, name: Leader, roles: [headteacher, link-adviser], least: 0, firm: true, says: Somebody leads it., source: RO-49 }
      meets: { id: networks-meet, firm: false, says: Networks meet., source: RO-49, days: 84 }
  outcome: { id: what-came-of-networks, firm: true, says: What came of it is said., source: RO-53 }
`

/** Joint work of one school, of the first kind of the model or another, straight into the tables. */
export async function aCollaboration(service: TestService, school: string, kind?: string): Promise<string> {
  const { authorityId, administratorId: by, model, modelVersionId } = service
  const id = newId()
  await service.db.owner.query(
    `insert into collaborations (authority_id, id, kind, model_version_id, title, issue, started_on, set_up_by)
       values ($1, $2, $3, $4, 'Leaders in the middle', 'Subjects and their leaders', '2026-09-07', $5)`,
    [
      authorityId,
      id,
      kind ?? model.collaborations?.kinds.find(({ parts }) => parts.length > 0)?.id,
      modelVersionId,
      by,
    ],
  )
  await service.db.owner.query(
    `insert into collaboration_schools (authority_id, id, collaboration_id, school_id, joined_on) values ($1, $2, $3, $4, '2026-09-07')`,
    [authorityId, newId(), id, school],
  )
  await service.db.owner.query(
    `insert into collaboration_entries (authority_id, id, collaboration_id, sort, held_on, about, written_by, written_on)
       values ($1, $2, $3, 'meeting', '2026-10-05', 'How leaders see lessons', $4, '2026-10-05')`,
    [authorityId, newId(), id, by],
  )
  return id
}

/** Its one school. */
export async function theJointSchool({ db }: TestService, collaborationId: string): Promise<string> {
  const { rows } = await db.owner.query<{ id: string }>(
    'select id from collaboration_schools where collaboration_id = $1',
    [collaborationId],
  )
  return rows[0]?.id ?? ''
}
