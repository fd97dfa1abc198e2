import { writeConcern } from '#interventions/index.ts'
import { newId } from '#shared/id.ts'
import { doWork } from '#work/work.ts'
import type { TestService } from './a-service.ts'

/** An intervention of the service at a school, in force or struck out; or the letter in its place. */
export async function anIntervention(
  service: TestService,
  school: string,
  as: 'open' | 'struck-out' | 'letter' = 'open',
): Promise<string> {
  const kind = service.model.interventions.find(({ onlyFor }) => onlyFor)?.id ?? ''
  if (as === 'letter') return aLetter(service, school, kind)
  const id = newId()
  await service.db.owner.query(
    `insert into interventions (authority_id, id, school_id, model_version_id, kind, way, status, says, started_on, added_on, added_by,
       struck_out_because, struck_out_at, struck_out_from)
     values ($1, $2, $3, $4, $5, 'at-school', $6, 'Standards in reading.', '2026-11-02', '2026-11-02', $7, $8, $9, $10)`,
    [
      ...[service.authorityId, id, school, service.modelVersionId, kind, as, service.administratorId],
      ...(as === 'open' ? [null, null, null] : ['Entered twice', service.now, 'open']),
    ],
  )
  await service.db.owner.query(
    `insert into intervention_grounds (authority_id, id, intervention_id, ground, held_on)
     values ($1, $2, $3, 'governing-body-consulted', '2026-10-30')`,
    [service.authorityId, newId(), id],
  )
  return id
}

/** An academy for a moment: a letter is written only of a school at which no intervention is open. */
async function aLetter(service: TestService, school: string, kind: string): Promise<string> {
  const become = (group: string, type: string) =>
    service.db.owner.query('update schools set type_group_name = $2, type_name = $3 where id = $1', [
      school,
      group,
      type,
    ])
  await become('Academies', 'Academy converter')
  const letter = { to: 'Hope Trust', says: 'Reading has not improved for two years.' }
  const id = await service.act(service.administratorId, (look) =>
    doWork(look, (work) => writeConcern(work, school, kind, letter)),
  )
  await become('Local authority maintained schools', 'Community school')
  return id
}
