import type { Pathway, StageKind } from '#model/index.ts'
import { listHoldersAt, type Holder, type HolderAt } from '#people/index.ts'
import type { Look } from '#work/work.ts'
import { stageOfKind, type Case } from './case.ts'
import { pathwayOf } from './get-case.ts'

/** Who holds each role of a pathway's stages at a school today, or covers for whoever does, by role. */
export async function leadsOn(
  look: Look,
  schoolId: string,
  { stages }: Pathway,
): Promise<ReadonlyMap<string, readonly Holder[]>> {
  const roles = [...new Set(stages.flatMap(({ lead, supportedBy }) => [lead, ...supportedBy]))]
  const held = await listHoldersAt(look, [schoolId], roles)
  return new Map(roles.map((role) => [role, held.filter((each) => each.role === role)]))
}

/** Who leads a stage at some schools today, by the roles of all pathways: those who hold them, then those who cover for them. One query. */
export const leadsOfStages = (look: Look, schoolIds: readonly string[]): Promise<HolderAt[]> =>
  listHoldersAt(look, schoolIds, [
    ...new Set(look.model.pathways.flatMap(({ stages }) => stages.map(({ lead }) => lead))),
  ])

/** SH-33, SH-57, SH-62. Whether somebody leads a stage of a case today: by the role at its school, or covering for who holds it. */
export async function mayLead(look: Look, of: Case, kind: StageKind): Promise<boolean> {
  return (await leadersOf(look, of, kind)).some(({ personId }) => personId === look.actor.personId)
}

/** Who leads a stage of a case today: those who hold its role at the school, and who covers for them. */
export async function leadersOf(look: Look, of: Case, kind: StageKind): Promise<readonly Holder[]> {
  const { pathway } = await pathwayOf(look, of)
  const stage = stageOfKind(pathway, kind)
  return stage ? listHoldersAt(look, [of.schoolId], [stage.lead]) : []
}
