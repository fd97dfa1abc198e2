import { newId } from '#shared/id.ts'
import type { TestService } from './a-service.ts'

/** What a model says of effective practice that says nothing of it. */
export const A_PRACTICE_RULE = `practice:
  says: Schools learn from each other.
  source: SH-13
  kinds: [{ id: lead-department, name: Lead department, source: SH-13 }]
  aspects: [{ id: literacy, name: Literacy, source: SH-82 }]
  contacts: [Headteacher]
  checked: { id: practice-is-looked-at-again, everyMonths: 12, firm: false, says: It is checked., source: SH-13 }
`

/** Something that a school is good at, as far as it is asked for. */
export async function aPractice(
  service: TestService,
  school: string,
  status: 'put-forward' | 'agreed',
): Promise<string> {
  const { authorityId, model, administratorId: by } = service
  const row = {
    ...{ authority_id: authorityId, id: newId(), school_id: school, model_version_id: service.modelVersionId },
    ...{ kind: model.practice?.kinds[0]?.id, aspect: model.practice?.aspects[0]?.id, phases: [model.phases[0]?.id] },
    ...{ strength: 'Guided reading', about: 'Each morning.', contact: model.practice?.contacts[0], status },
    ...{ put_forward_by: by, put_forward_on: '2026-10-01' },
    ...(status === 'agreed' && { agreed_by: by, agreed_on: '2026-10-02' }),
  }
  const names = Object.keys(row)
  await service.db.owner.query(
    `insert into practice_entries (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  )
  return row.id
}
