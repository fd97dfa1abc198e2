import { newId } from '#shared/id.ts'
import type { TestService } from './a-service.ts'

/** What a model says of strengths that says nothing of them. */
export const A_STRENGTHS_RULE = `strengths:
  id: record-of-strengths
  says: Each school is audited.
  source: RO-56
  group: cluster
  aspects: [{ id: leadership, name: Leadership, required: true, source: RO-57 }]
  auditedBy: [headteacher, link-adviser]
  ofTheService: { roles: [service-administrator], says: The service says what it needs., source: RO-46 }
  verified: { id: audit-by-two, firm: true, says: Two verify., source: RO-58, heads: [headteacher], with: [link-adviser] }
  notOwn: { id: not-of-ones-own, firm: true, says: Nobody verifies their own., source: RO-59 }
  live: { id: record-is-live, firm: false, says: It is kept live., source: RO-61, months: 12 }
  areas: { id: areas-are-its-own, firm: true, says: Areas are the school's., source: RO-65, seenBy: [headteacher, link-adviser] }
  offered: { id: offered-by-its-head, firm: true, says: Heads say so., source: RO-76, by: [headteacher], groups: [cluster] }
  marks: [{ id: early, name: Early help, source: RO-40 }]
  search:
    id: home-first
    firm: true
    says: At home first.
    source: RO-64
    rings:
      - { id: own, name: Your own, within: own-group, source: RO-64 }
      - { id: others, name: Others, within: other-groups, source: RO-64 }
      - { id: all, name: The service, within: service, source: RO-64 }
      - { id: beyond, name: Beyond, within: beyond, source: RO-64 }
`

type Differs = {
  sort?: string
  aspect?: string
  title?: string
  about?: string
  marks?: string[]
  confirmedOn?: string
  partner?: string
  halfDays?: number
}

/** A point of an audit, straight into the tables: unverified, or verified on a day. */
export async function aStrength(service: TestService, school: string | null, differs: Differs = {}): Promise<string> {
  const { authorityId, model, administratorId: by } = service
  const { sort = 'strength', title = 'Phonics', about = '', confirmedOn = null, partner = null, marks = [] } = differs
  const row = {
    ...{ authority_id: authorityId, id: newId(), school_id: school, partner, model_version_id: service.modelVersionId },
    ...{ sort, aspect: differs.aspect ?? model.strengths?.aspects[0]?.id, title, about, marks },
    ...{
      status: confirmedOn ? 'verified' : 'unverified',
      said_by: by,
      said_on: '2010-09-01',
      confirmed_on: confirmedOn,
    },
    ...(differs.halfDays && { offered_on: '2011-06-07', offered_by: by, half_days: differs.halfDays }),
  }
  const names = Object.keys(row)
  await service.db.owner.query(
    `insert into strength_points (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  )
  return row.id
}
