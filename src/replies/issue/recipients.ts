import type { ServiceModel, VisitType } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Look } from '#work/work.ts'
import { listHoldersAt, listRepliers, type Holder } from '../school-people-store.ts'

/** Who is sent a record of this kind when it is issued: the head, and whoever else the model says, each once. */
export async function listRecipients(look: Look, schoolId: string, type: VisitType): Promise<Holder[]> {
  const [heads, others] = await Promise.all([
    listRepliers(look, schoolId),
    listHoldersAt(look, schoolId, rolesItGoesTo(look.model, type)),
  ])
  return [...heads, ...others.filter((other) => !heads.some(({ personId }) => personId === other.personId))]
}

/** The roles to which a record of this kind goes beside the head: those that the model names, else the chair of governors. */
export function rolesItGoesTo(model: ServiceModel, type: VisitType): string[] {
  const named =
    type.record.goesTo ?? model.roles.filter(({ kind }) => kind === 'chair-of-governors').map(({ id }) => id)
  return [...named]
}

/** NF-14. The roles to which a record goes and that nobody holds at the school today: it is issued all the same, and the lack is marked. */
export function whoIsMissing(recipients: readonly Holder[], model: ServiceModel, type: VisitType): Finding[] {
  const missing = rolesItGoesTo(model, type)
    .filter((role) => !recipients.some((each) => each.role === role))
    .flatMap((id) => model.roles.find((role) => role.id === id)?.name ?? [])
  return missing.map((name) => ({
    kind: 'recipient-missing',
    id: 'recipient-missing',
    source: 'NF-14',
    says: `Nobody is named as ${name} of the school, so that it goes to nobody as such.`,
    weight: 'mark',
  }))
}
