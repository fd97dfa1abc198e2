import type { InterventionKind, ServiceModel } from '#model/index.ts'
import { getSchool, typeOfSchool, type School } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import { findIntervention, findInterventionToChange, hasIntervention } from './intervention-store.ts'
import { maySeeInterventions } from './intervention-policy.ts'
import type { AtSchool } from './intervention-rules.ts'
import type { Intervention } from './intervention.ts'

/** An intervention, its kind, and the model of its birth. */
export type InterventionInModel = { intervention: Intervention; model: ServiceModel; kind: InterventionKind }

/** The intervention, for somebody who may know of it. Throws NotFound. */
export async function getIntervention(look: Look, id: string): Promise<InterventionInModel> {
  return inModel(look, id, isId(id) ? await findIntervention(look, id) : undefined)
}

/** The same for a deed: held until it ends. */
export async function getInterventionToChange(work: Work, id: string): Promise<InterventionInModel> {
  return inModel(work, id, isId(id) ? await findInterventionToChange(work, id) : undefined)
}

async function inModel(look: Look, id: string, found: Intervention | undefined): Promise<InterventionInModel> {
  if (!found) throw new NotFound('intervention', id)
  const model = await look.modelOf(found.modelVersionId)
  return { intervention: found, model, kind: kindIn(model, found.kind) }
}

/** A kind of intervention of a model. Throws NotFound. */
export function kindIn({ interventions }: ServiceModel, id: string): InterventionKind {
  const kind = interventions.find((each) => each.id === id)
  if (!kind) throw new NotFound('kind of intervention', id)
  return kind
}

/** A school and a kind of intervention, as the rules see them. Throws NotFound for those who may not know of the school. */
export async function getSchoolOfIntervention(look: Look, schoolId: string, kindId: string) {
  if (!maySeeInterventions(look, schoolId)) throw new NotFound('school', schoolId)
  const kind = kindIn(look.model, kindId)
  const school: School = await getSchool(look, schoolId)
  const at: AtSchool = {
    name: school.name,
    isOpen: school.status !== 'closed',
    type: typeOfSchool(look.model, school)?.id,
    hasOneBefore: kind.follows ? await hasIntervention(look, schoolId, kind.follows.kind) : true,
  }
  return { school, kind, at }
}
