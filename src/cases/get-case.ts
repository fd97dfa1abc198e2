import type { Pathway, ServiceModel } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import type { Case } from './case.ts'
import { maySeeCase } from './case-policy.ts'
import { casesOpenAt, findCaseRow, findCaseToChange, listCasesById } from './case-store.ts'
import { listCasesOfTeam } from './of-team-store.ts'

/** SH-103. A case, for somebody who may know of the need of its school, or is of its team. Throws NotFound. */
export async function findCase(look: Look, id: string): Promise<Case> {
  const found = isId(id) ? ((await findCaseRow(look, id)) ?? (await findOfTeam(look, id))) : undefined
  if (!found) throw new NotFound('case', id)
  return found
}

async function findOfTeam(look: Look, caseId: string): Promise<Case | undefined> {
  return (await listCasesById(look, await listCasesOfTeam(look, { caseId })))[0]
}

/** SH-59, SH-103. Whether somebody is of the team of a case by a role at its school: what they see of it ends with it. */
export const isOfTeam = async (look: Look, caseId: string): Promise<boolean> =>
  (await listCasesOfTeam(look, { caseId })).length > 0

/** SH-103. The cases of a school to whose teams somebody was invited who otherwise knows nothing of its need; the newest first. */
export async function casesOfTeamAt(look: Look, schoolId: string): Promise<Case[]> {
  return maySeeCase(look, schoolId) ? [] : listCasesById(look, await listCasesOfTeam(look, { schoolId }))
}

/** For a deed of somebody who may know of its school's need: the case, held until it ends. Throws NotFound. */
export async function getCaseToDo(work: Work, id: string): Promise<Case> {
  const found = isId(id) ? await findCaseToChange(work, id) : undefined
  if (!found) throw new NotFound('case', id)
  return found
}

/** The case that goes on at a school, for somebody who may know of it; undefined where there is none. */
export async function findLiveCase(look: Look, schoolId: string): Promise<Case | undefined> {
  if (!maySeeCase(look, schoolId)) return undefined
  return (await casesOpenAt(look, [schoolId]))[0]
}

/** The cases that go on at some schools, by school, of those of which whoever asks may know. One query. */
export async function liveCasesOf(look: Look, schoolIds: readonly string[]): Promise<ReadonlyMap<string, Case>> {
  const found = await casesOpenAt(
    look,
    schoolIds.filter((id) => maySeeCase(look, id)),
  )
  return new Map(found.map((each) => [each.schoolId, each]))
}

/** The model under which a case began, and the pathway in it: it ends under them. */
export async function pathwayOf(
  look: Look,
  { modelVersionId, pathwayId }: Pick<Case, 'modelVersionId' | 'pathwayId'>,
): Promise<{ model: ServiceModel; pathway: Pathway }> {
  const model = await look.modelOf(modelVersionId)
  const pathway = model.pathways.find(({ id }) => id === pathwayId)
  if (!pathway) throw new Error(`the model of this case has no pathway ${pathwayId}`)
  return { model, pathway }
}
