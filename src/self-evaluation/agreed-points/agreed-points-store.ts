import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { PointAtVisit } from './agreed-point.ts'

/** NF-39. What was named at a visit and nobody has withdrawn, each with whom it was agreed. */
export async function listPointsAt({ db }: Look, visitId: string): Promise<PointAtVisit[]> {
  const { rows } = await sql<PointAtVisit>`
    select p.id, p.kind, p.says, n.name as "namedByName", coalesce(a.agreements, '[]') as agreements
    from self_evaluation_points p
    join people n on n.authority_id = p.authority_id and n.id = p.named_by
    left join lateral (
      select json_agg(json_build_object('role', g.role, 'personName', w.name, 'agreedOn', g.agreed_on, 'recordedByName', r.name)
        order by g.recorded_at, g.id) as agreements
      from point_agreements g
      left join people w on w.authority_id = g.authority_id and w.id = g.person_id
      join people r on r.authority_id = g.authority_id and r.id = g.recorded_by
      where g.authority_id = p.authority_id and g.point_id = p.id) a on true
    where p.visit_id = ${visitId} and p.withdrawn_at is null order by p.kind desc, p.named_at, p.id`.execute(db)
  return rows
}

type NewAgreement = { pointId: string; role: string; personId: string | null; agreedOn: PlainDate }

/** Keeps with whom a point was agreed; once for each role. */
export async function addAgreement(work: Work, { pointId, role, personId, agreedOn }: NewAgreement): Promise<void> {
  await work.db
    .insertInto('point_agreements')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId(), point_id: pointId, role, person_id: personId },
      ...{ agreed_on: agreedOn, recorded_by: work.actor.personId, recorded_at: work.now },
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'point_id', 'role']).doNothing())
    .execute()
}
